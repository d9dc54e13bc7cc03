/** The text of an article, taken out of its page, against the one a person took out. */
import { f1, mean } from './bootstrap.ts';

/** Shares of one page that were found, wrongly taken and missed; they add up to 1. */
type Shares = readonly [found: number, wrong: number, missed: number];

const size = 4;

/** Four words in a row, with repeats, as Scrapinghub's article-extraction-benchmark compares them. */
export function shingleShares(gold: string, taken: string): Shares {
  const [own, other] = [shinglesOf(gold), shinglesOf(taken)];
  let found = 0;
  let wrong = 0;
  let missed = 0;
  for (const shingle of new Set([...own.keys(), ...other.keys()])) {
    const [wanted, got] = [own.get(shingle) ?? 0, other.get(shingle) ?? 0];
    found += Math.min(wanted, got);
    wrong += Math.max(0, got - wanted);
    missed += Math.max(0, wanted - got);
  }
  const all = found + wrong + missed;
  return all === 0 ? [0, 0, 0] : [found / all, wrong / all, missed / all];
}

function shinglesOf(text: string): ReadonlyMap<string, number> {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const counts = new Map<string, number>();
  for (let at = 0; at < Math.max(1, words.length - size + 1); at++) {
    const shingle = words.slice(at, at + size).join('\0');
    if (shingle !== '') counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}

/** F1 of mean precision and mean recall over pages; pages without any text are left out. */
export function shingleF1(pages: readonly Shares[]): number {
  const precision = mean(pages.filter(([found, wrong]) => found + wrong > 0).map(([f, w]) => f / (f + w)));
  const recall = mean(pages.filter(([found, , missed]) => found + missed > 0).map(([f, , m]) => f / (f + m)));
  return f1(precision, recall);
}

/** Pieces of text that must, and that must not, stand in what was taken, as trafilatura's evaluation counts them. */
export function segmentShares(wanted: readonly string[], unwanted: readonly string[], taken: string): Shares {
  const text = single(taken);
  const held = (pieces: readonly string[]) => pieces.filter((piece) => text.includes(single(piece))).length;
  const found = held(wanted);
  return [found, held(unwanted), wanted.length - found];
}

const single = (text: string) => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();

/** F1 over the pieces of all pages together. */
export function segmentF1(pages: readonly Shares[]): number {
  const total = (at: 0 | 1 | 2) => pages.reduce((sum, page) => sum + page[at], 0);
  const [found, wrong, missed] = [total(0), total(1), total(2)];
  return found === 0 ? 0 : f1(found / (found + wrong), found / (found + missed));
}
