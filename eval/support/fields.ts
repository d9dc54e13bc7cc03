/** What a page says of itself (title, day, authors) against what a person read in it. */
import { f1 } from './bootstrap.ts';

const wordsIn = (text: string) =>
  text
    .toLowerCase()
    .normalize('NFKC')
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** Equal by letters and digits alone, in lower case. */
export const sameTitle = (gold: string, taken: string) => wordsIn(gold).join('') === wordsIn(taken).join('');

/** The day as it is written, in whatever zone it means; null where there is none. */
export const dayIn = (written: string): string | null => /\d{4}-\d\d-\d\d/.exec(written)?.[0] ?? null;

/** F1 over words, each as often as it stands. */
export function wordF1(gold: string, taken: string): number {
  const [own, other] = [wordsIn(gold), wordsIn(taken)];
  const left = [...other];
  let shared = 0;
  for (const word of own) {
    const at = left.indexOf(word);
    if (at < 0) continue;
    left.splice(at, 1);
    shared++;
  }
  return own.length === 0 || other.length === 0 ? 0 : f1(shared / other.length, shared / own.length);
}
