import { idOfPacked } from './packed.ts';
import { type Comparable, gapOf, isTooFar, type Run, strangers } from './pair.ts';
import type { Vocabulary } from './vocabulary.ts';

const day = 24 * 3_600_000;
/** Names and numbers in common without which two stories are not taken to tell the same: one country, or one leader, is in all that is told of it. */
const leastNames = 2;

/** A story by what reads alike in all languages: names, numbers, topics. */
export interface NamesTold {
  readonly story: Comparable;
  readonly run: Run;
}

/**
 * What speaks for the two telling one event, the first always 1; null where nothing does. `named`: names and numbers of
 * `one`. The likeness is a cosine of names, numbers and topics; days count as far as the names are alike.
 */
export function acrossFeatures(
  vocabulary: Vocabulary,
  one: NamesTold,
  other: NamesTold,
  named: ReadonlySet<number>,
): readonly number[] | null {
  const gap = gapOf(one.story, other.story);
  if (isTooFar(gap)) return null;
  const weights = new Map<number, number>();
  let norm = 0;
  for (const { id, weight } of weighted(one.run, vocabulary)) {
    weights.set(id, weight);
    norm += weight * weight;
  }
  let both = 0;
  let names = 0;
  let shared = 0;
  let otherNorm = 0;
  for (const { id, weight } of weighted(other.run, vocabulary)) {
    otherNorm += weight * weight;
    if (!weights.has(id)) continue;
    both += weight * weight;
    if (!named.has(id)) continue;
    names += weight;
    shared++;
  }
  if (shared < leastNames) return null;
  const likeness = both / Math.sqrt(norm * otherNorm || 1);
  const days = gap === null ? 0 : gap / day;
  return [
    1,
    likeness,
    Math.log1p(names),
    gap === null ? 0 : likeness * Math.max(0, 1 - days / 3),
    Math.min(1, Math.max(0, days - 2) / 7),
    strangers(one.story.places, other.story.places) ? 1 : 0,
  ];
}

function* weighted({ data, from, to }: Run, vocabulary: Vocabulary) {
  for (let at = from; at < to; at++) {
    const id = idOfPacked(data[at] as number);
    yield { id, weight: vocabulary.idf(id) };
  }
}

/**
 * Fitted (logistic regression, L2, in the order of the features) on our own events in English, Russian and Portuguese: forty of many years, and many of
 * one country and day.
 */
const fittedWeights: readonly number[] = [-5.21, 1.63, 3.82, 3.37, -1.68, -0.18];

/** The probability that two stories in two languages tell one event. */
export function probabilityAcross(features: readonly number[]): number {
  const sum = features.reduce((sum, feature, at) => sum + feature * (fittedWeights[at] as number), 0);
  return 1 / (1 + Math.exp(-sum));
}
