import { frequencyOf, lengthOf } from '../../text/search/index.ts';

/** Okapi BM25 (Robertson and Zaragoza 2009): saturation and length normalisation within what is usual for news. */
const k1 = 1.8;
const b = 0.7;

/** What one group of the query is worth: hashes of its stems, row by row. */
export interface ScoredGroup {
  readonly rows: readonly (readonly number[])[];
  readonly idf: number;
}

/** What a word has to be worth where every second story holds it: it still ranks. */
const leastIdf = 0.05;

/** Robertson and Spärck Jones 1976, never below a little. */
export function idfOf(documents: number, containing: number): number {
  return Math.max(leastIdf, Math.log((documents - containing + 0.5) / (containing + 0.5)));
}

/** The score of one story, and how many groups it holds. A row of several stems counts as its rarest in the story. */
export function scoreOf(
  weights: Uint8Array,
  groups: readonly ScoredGroup[],
  averageLength: number,
): { readonly score: number; readonly held: number } {
  const norm = k1 * (1 - b + (b * lengthOf(weights)) / averageLength);
  let score = 0;
  let held = 0;
  for (const { rows, idf } of groups) {
    let frequency = 0;
    for (const row of rows) {
      let least = 255;
      for (const hash of row) least = Math.min(least, frequencyOf(weights, hash));
      frequency += least;
    }
    if (frequency === 0) continue;
    held++;
    score += (idf * frequency * (k1 + 1)) / (frequency + norm);
  }
  return { score, held };
}

const dayMs = 86_400_000;

/** News ages: a story of today is worth up to 1.5 times an old one, half of that after two weeks. */
export function recencyOf(ageMs: number): number {
  return 1 + 0.5 * 2 ** (-Math.max(0, ageMs) / (14 * dayMs));
}
