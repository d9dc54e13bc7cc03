import { cosine, shared, type Vector, type Vocabulary } from './vector.ts';

const day = 86_400_000;

/**
 * What speaks for two stories telling one event. Each is between 0 and about 1, so that the weights can be compared;
 * the gap in time counts only where both are dated.
 */
export function features(a: Vector, b: Vector, vocabulary: Vocabulary): readonly number[] {
  const both = shared(a.body.ids, b.body.ids);
  const idfs = both.map((id) => vocabulary.idf(id)).sort((x, y) => y - x);
  const overlap = idfs.reduce((sum, idf) => sum + idf, 0);
  const smaller = Math.min(a.body.ids.length, b.body.ids.length) || 1;
  const titles = cosine(a.title, b.title);
  const across = [cosine(a.title, b.body), cosine(b.title, a.body)];
  const gap = a.at === null || b.at === null ? null : Math.abs(a.at - b.at) / day;
  const numbers = shared(a.numbers, b.numbers).length;
  const shorter = Math.min(a.length, b.length);
  return [
    1,
    cosine(a.body, b.body),
    titles,
    Math.max(...across),
    Math.min(...across),
    Math.min(1, Math.log1p(numbers) / 2),
    overlap / smaller,
    Math.min(1, idfs[2] ?? 0),
    Math.min(1, overlap / 15),
    Math.min(1, Math.log1p(shorter) / 7),
    shorter < 25 ? 1 : 0,
    shorter < 25 ? titles : 0,
    shorter < 25 ? cosine(a.body, b.body) : 0,
    gap === null ? 0 : Math.min(1, gap / 7),
    gap === null ? 0 : Math.min(1, Math.log1p(gap) / 4),
  ];
}

/** Fitted by logistic regression on labelled pairs of news stories in English and Russian, all kinds of text together. */
const weights: readonly number[] = [
  -3.675, 1.951, 2.082, 2.716, 3.076, 1.04, 1.704, 0.636, 2.052, -3.138, 2.091, 0.298, -0.197, -2.351, -3.069,
];

/** The probability that two stories tell one event. */
export function probability(values: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at < values.length; at++) sum += (values[at] as number) * (weights[at] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}

/** Stories further apart never tell one event, however alike: a yearly day, a monthly figure. */
const longestGapMs = 20 * day;

export function tooFar(a: Vector, b: Vector): boolean {
  return a.at !== null && b.at !== null && Math.abs(a.at - b.at) > longestGapMs;
}
