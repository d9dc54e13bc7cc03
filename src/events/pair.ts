import { cosine, sharedCount, type Vector, type Vocabulary } from './vector.ts';

const day = 86_400_000;

/**
 * What speaks for two stories telling one event. Each is between 0 and about 1, so that the weights can be compared;
 * the gap in time counts only where both are dated.
 */
export function features(a: Vector, b: Vector, vocabulary: Vocabulary): readonly number[] {
  const count = sharedIdfs(a.body.ids, b.body.ids, vocabulary);
  let overlap = 0;
  for (let at = 0; at < count; at++) overlap += idfs[at] as number;
  const third = count < 3 ? 0 : (idfs[2] as number);
  const smaller = Math.min(a.body.ids.length, b.body.ids.length) || 1;
  const titles = cosine(a.title, b.title);
  const bodies = cosine(a.body, b.body);
  const oneWay = cosine(a.title, b.body);
  const otherWay = cosine(b.title, a.body);
  const gap = a.at === null || b.at === null ? null : Math.abs(a.at - b.at) / day;
  const numbers = sharedCount(a.numbers, b.numbers);
  const shorter = Math.min(a.length, b.length);
  return [
    1,
    bodies,
    titles,
    Math.max(oneWay, otherWay),
    Math.min(oneWay, otherWay),
    Math.min(1, Math.log1p(numbers) / 2),
    overlap / smaller,
    Math.min(1, third),
    Math.min(1, overlap / 15),
    Math.min(1, Math.log1p(shorter) / 7),
    shorter < 25 ? 1 : 0,
    shorter < 25 ? titles : 0,
    shorter < 25 ? bodies : 0,
    gap === null ? 0 : Math.min(1, gap / 7),
    gap === null ? 0 : Math.min(1, Math.log1p(gap) / 4),
  ];
}

/** Of the pair at hand, the greatest first. A story keeps fewer terms than there is room for. */
const idfs = new Float64Array(256);

/** Fills `idfs` with those of the terms that both have; how many there are. */
function sharedIdfs(a: Uint32Array, b: Uint32Array, vocabulary: Vocabulary): number {
  let count = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length && count < idfs.length; ) {
    const left = a[i] as number;
    const right = b[j] as number;
    if (left === right) {
      const idf = vocabulary.idf(left);
      let at = count++;
      for (; at > 0 && (idfs[at - 1] as number) < idf; at--) idfs[at] = idfs[at - 1] as number;
      idfs[at] = idf;
      i++;
      j++;
    } else if (left < right) i++;
    else j++;
  }
  return count;
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
