import { countOfPacked, countryBit, idOfPacked, leadBit, logOf, type Packed, titleBit } from './packed.ts';
import type { Vocabulary } from './vocabulary.ts';

const hour = 3_600_000;
const day = 24 * hour;

/** What two stories are compared by. */
export interface Comparable {
  /** Milliseconds since 1970; null where the story is not dated. */
  readonly publishedMs: number | null;
  /** Only the day is known. */
  readonly isDay: boolean;
  readonly places: Places;
}

/** Countries by number: those a story names, and those it is about. */
interface Places {
  readonly named: readonly number[];
  readonly about: readonly number[];
}

/** A run of packed terms in a list. */
export interface Run {
  readonly data: ArrayLike<Packed>;
  readonly from: number;
  readonly to: number;
}

/** Compares one story with many: what it says is laid out by term, so that each other costs one walk over its own terms. */
export interface Comparer {
  /** The story that is compared from now on, and where its packed terms stand. */
  take(story: Comparable, run: Run): void;
  /**
   * What speaks for the two telling one event, in the order of `featureNames`; each between 0 and about 1, good until the
   * next call. Null where they are too far apart in time.
   */
  features(other: Comparable, run: Run): Float64Array | null;
}

export const featureNames = [
  'always 1',
  'cosine of texts',
  'title of one in the text of the other, the better way',
  'cosine of beginnings',
  'idf shared by titles',
  'titles have numbers, and none in common',
  'places apart',
  'hours apart, of short texts as far as they are alike',
  'days apart, as far as they are alike',
  'days apart, beyond one',
] as const;

/**
 * What a term is worth that names a country of the story, its people or who leads it: all that is told of the country that
 * day has it. Chosen on the labelled sets: less parts the events of one day better, more brings scattered tellings together.
 */
const ofCountry = 0.8;
/** Terms of the longer story up to which it is a headline, which says too little for its words alone; of twice as many, hours count a quarter. */
const fewTerms = 10;

/** Stories further apart never tell one event, however alike: a yearly day, a monthly figure. */
const longestGapMs = 20 * day;
export const isTooFar = (gap: number | null): boolean => gap !== null && gap > longestGapMs;

export function createComparer(vocabulary: Vocabulary): Comparer {
  /** By term, of the story at hand: weight in the text, and bits of `packed.ts`; 0 where it has no such term. */
  let weights = new Float64Array(4096);
  let bits = new Uint8Array(4096);
  let own: Comparable | null = null;
  let laid: number[] = [];
  let norm = 0;
  let titleNorm = 0;
  let leadNorm = 0;
  let hasNumber = false;
  const values = new Float64Array(featureNames.length);

  function clear(): void {
    for (const id of laid) {
      weights[id] = 0;
      bits[id] = 0;
    }
    laid = [];
    if (vocabulary.size > bits.length) {
      weights = new Float64Array(vocabulary.size * 2);
      bits = new Uint8Array(vocabulary.size * 2);
    }
    norm = titleNorm = leadNorm = 0;
    hasNumber = false;
  }

  return {
    take(story, { data, from, to }) {
      clear();
      own = story;
      for (let at = from; at < to; at++) {
        const packed = data[at] as number;
        const id = idOfPacked(packed);
        const idf = vocabulary.idf(id) * (packed & countryBit ? ofCountry : 1);
        const weight = logOf(countOfPacked(packed)) * idf;
        weights[id] = weight;
        bits[id] = 1 | (packed & (titleBit | leadBit | countryBit));
        laid.push(id);
        norm += weight * weight;
        if (packed & leadBit) leadNorm += idf * idf;
        if ((packed & titleBit) === 0) continue;
        titleNorm += idf * idf;
        hasNumber ||= vocabulary.isNumber(id);
      }
    },
    features(other, { data, from, to }) {
      if (own === null) return null;
      const gap = gapOf(own, other);
      if (isTooFar(gap)) return null;
      const { logs, scale } = vocabulary;
      let texts = 0;
      let ownWay = 0;
      let otherWay = 0;
      let leads = 0;
      let titles = 0;
      let otherNorm = 0;
      let otherTitleNorm = 0;
      let otherLeadNorm = 0;
      let otherHasNumber = false;
      let sharesNumber = false;
      for (let at = from; at < to; at++) {
        const packed = data[at] as number;
        const id = idOfPacked(packed);
        const full = 1 - (logs[id] as number) * scale;
        const idf = packed & countryBit ? full * ofCountry : full;
        const weight = logOf(countOfPacked(packed)) * idf;
        const isTitle = (packed & titleBit) !== 0;
        otherNorm += weight * weight;
        if (packed & leadBit) otherLeadNorm += idf * idf;
        if (isTitle) {
          otherTitleNorm += idf * idf;
          otherHasNumber ||= vocabulary.isNumber(id);
        }
        const mark = bits[id] as number;
        if (mark === 0) continue;
        const held = weights[id] as number;
        // Of the two stories one may have it as its country's name: either way round the two are alike as much.
        const both = mark & countryBit ? full * ofCountry : idf;
        texts += weight * held;
        if (isTitle) otherWay += idf * held;
        if (mark & titleBit) {
          ownWay += idf * weight;
          if (isTitle) {
            titles += both;
            sharesNumber ||= vocabulary.isNumber(id);
          }
        }
        if (mark & packed & leadBit) leads += both * both;
      }
      const one = ownWay / Math.sqrt(titleNorm * otherNorm || 1);
      const two = otherWay / Math.sqrt(otherTitleNorm * norm || 1);
      const days = gap === null ? 0 : gap / day;
      const likeness = texts / Math.sqrt(norm * otherNorm || 1);
      // That two stories come at one time says something only as far as they have something in common.
      const isTimed = gap !== null && !own.isDay && !other.isDay;
      const short = Math.min(1, fewTerms / Math.max(laid.length, to - from)) ** 2;
      values[0] = 1;
      values[1] = likeness;
      values[2] = Math.max(one, two);
      values[3] = leads / Math.sqrt(leadNorm * otherLeadNorm || 1);
      values[4] = Math.log1p(titles) / 2;
      values[5] = hasNumber && otherHasNumber && !sharesNumber ? 1 : 0;
      values[6] = strangers(own.places, other.places) ? 1 : 0;
      values[7] = isTimed ? short * Math.sqrt(likeness) * Math.max(0, 1 - Math.log2(1 + gap / hour) / 5) : 0;
      values[8] = gap === null ? 0 : likeness * Math.max(0, 1 - days / 3);
      values[9] = Math.min(1, Math.max(0, days - 1) / 5);
      return values;
    },
  };
}

/** Milliseconds between two stories; null where one is not dated. */
export function gapOf(a: Comparable, b: Comparable): number | null {
  return a.publishedMs === null || b.publishedMs === null ? null : Math.abs(a.publishedMs - b.publishedMs);
}

/** Both are about countries, and neither names one that the other is about. */
export function strangers(a: Places, b: Places): boolean {
  if (a.about.length === 0 || b.about.length === 0) return false;
  return !a.about.some((id) => b.named.includes(id)) && !b.about.some((id) => a.named.includes(id));
}

/**
 * Fitted by `eval/fit-events.ts` (logistic regression, L2) on labelled sets of news in English and Russian, each counting
 * about the same: long texts, teasers, single sentences, headlines, days of one country; then moved by less than the
 * fit is sure of, by what whole events come to.
 */
export const fittedWeights: readonly number[] = [-4.57, 4.6, 1.5, 3.1, 3.7, -0.9, -1.48, 6.09, 4.8, -1.6];

/** Where `featureNames` has places apart. */
const strange = 6;
/** What is left of a probability, besides, where the stories are about countries that the other never names. */
const apart = 0.25;

/** The probability that two stories with these features tell one event. */
export function probability(features: ArrayLike<number>, weights: readonly number[] = fittedWeights): number {
  let sum = 0;
  for (let at = 0; at < weights.length; at++) sum += (features[at] as number) * (weights[at] as number);
  return (features[strange] === 1 ? apart : 1) / (1 + Math.exp(-sum));
}
