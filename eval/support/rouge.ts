/** ROUGE-1 and ROUGE-2 (Lin 2004), F1, counted as the package rouge_score does: words of a-z and digits, Porter stems. */
import { f1, mean } from './bootstrap.ts';
import { porterStem } from './porter.ts';

export interface Rouge {
  readonly rouge1: number;
  readonly rouge2: number;
}

/** Stems by number, and sentences as the numbers of their words: a fit measures the same ones thousands of times. */
const stems = new Map<string, number>();
const numbers = new Map<string, number>();
const sentences = new Map<string, readonly number[]>();
/** More stems than any set has. */
const pairBase = 2 ** 21;

/** Words of four letters and more by their stem. */
function rougeTokens(text: string): readonly number[] {
  const kept = sentences.get(text);
  if (kept) return kept;
  const found = (text.toLowerCase().match(/[a-z0-9]+/g) ?? []).map(numberOf);
  sentences.set(text, found);
  return found;
}

function numberOf(word: string): number {
  const kept = numbers.get(word);
  if (kept !== undefined) return kept;
  const stem = word.length < 4 ? word : porterStem(word);
  const found = stems.get(stem) ?? stems.size;
  stems.set(stem, found);
  numbers.set(word, found);
  return found;
}

/** The first so many words, sentence by sentence, as ROUGE-1.5.5 does with -l. */
export function firstWords(sentences: readonly string[], limit: number): readonly string[] {
  const kept: string[] = [];
  let left = limit;
  for (const sentence of sentences) {
    if (left <= 0) break;
    const words = sentence.split(/\s+/).filter(Boolean).slice(0, left);
    left -= words.length;
    if (words.length > 0) kept.push(words.join(' '));
  }
  return kept;
}

/** Of one summary; of several references the best F1, or with `mean` their mean. */
export function rouge(
  summary: readonly string[],
  references: readonly string[],
  { several = 'best' }: { readonly several?: 'best' | 'mean' } = {},
): Rouge {
  const own = countsOf(summary.flatMap(rougeTokens));
  const each = references.map(countedReference);
  const one = (read: (counts: Counts) => Ngrams) => {
    const values = each.map((reference) => overlap(read(own), read(reference)));
    return several === 'mean' ? mean(values) : Math.max(0, ...values);
  };
  return { rouge1: one(({ words }) => words), rouge2: one(({ pairs }) => pairs) };
}

interface Ngrams {
  readonly counts: ReadonlyMap<number, number>;
  readonly total: number;
}

interface Counts {
  readonly words: Ngrams;
  readonly pairs: Ngrams;
}

const counted = new Map<string, Counts>();

function countedReference(reference: string): Counts {
  const found = counted.get(reference) ?? countsOf(reference.split('\n').flatMap(rougeTokens));
  counted.set(reference, found);
  return found;
}

function overlap(own: Ngrams, reference: Ngrams): number {
  let shared = 0;
  for (const [one, count] of own.counts) shared += Math.min(count, reference.counts.get(one) ?? 0);
  return f1(shared / own.total, shared / reference.total);
}

function countsOf(tokens: readonly number[]): Counts {
  const words = new Map<number, number>();
  const pairs = new Map<number, number>();
  for (const [at, token] of tokens.entries()) {
    words.set(token, (words.get(token) ?? 0) + 1);
    if (at === 0) continue;
    const pair = (tokens[at - 1] as number) * pairBase + token;
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return {
    words: { counts: words, total: Math.max(1, tokens.length) },
    pairs: { counts: pairs, total: Math.max(1, tokens.length - 1) },
  };
}
