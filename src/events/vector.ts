import { loadWordClasses } from '../../data/words/index.ts';
import type { Story } from '../core/index.ts';
import type { StoryReading } from './reading.ts';

/** Terms by small numbers, with the number of stories each was seen in. */
export interface Vocabulary {
  idOf(term: string): number;
  /** Inverse document frequency, 0 to 1, over a background of texts at large and the stories seen. */
  idf(id: number): number;
  count(ids: Iterable<number>): void;
  /** Terms so far: every id is below. */
  readonly size: number;
}

/** A story before this many others still weighs its words as if it came into a running service. */
const background = 1_000;
/** The n-th most common word stands in about this many of n stories. */
const commonness = 100;

let classes: ReadonlyMap<string, number> | null = null;

export function createVocabulary(): Vocabulary {
  classes ??= loadWordClasses();
  const common = classes;
  const ids = new Map<string, number>();
  const seen: number[] = [];
  let stories = 0;
  let all = Math.log(background);
  return {
    idOf(term) {
      const known = ids.get(term);
      if (known !== undefined) return known;
      ids.set(term, seen.length);
      seen.push(1 + before(common.get(term), term));
      return seen.length - 1;
    },
    idf: (id) => Math.log((background + stories) / (seen[id] ?? 1)) / all,
    count(list) {
      stories++;
      all = Math.log(background + stories);
      for (const id of list) seen[id] = (seen[id] ?? 1) + 1;
    },
    get size() {
      return seen.length;
    },
  };
}

/** Stories of the background in which a term of this class stands. A number says less than a name. */
function before(rank: number | undefined, term: string): number {
  if (rank === undefined) return /^\d/.test(term) ? 6 : 0;
  return background * Math.min(0.5, commonness / 2 ** (rank / 2));
}

/** A set of weighted terms: ids rising, weights of unit length. */
export interface Terms {
  readonly ids: Uint32Array;
  readonly weights: Float32Array;
}

/** What likeness is measured on. */
export interface Vector {
  readonly title: Terms;
  readonly body: Terms;
  /** Numbers of two digits and more, as term ids, rising. */
  readonly numbers: Uint32Array;
  /** Words of title and text. */
  readonly length: number;
  /** Milliseconds since 1970; null where the story is not dated. */
  readonly at: number | null;
}

/** Terms kept of a text: the weightiest, so that a story costs about a kilobyte. */
const maxTerms = 72;
export function vectorOf(
  story: Pick<Story, 'published'>,
  reading: StoryReading,
  vocabulary: Vocabulary,
): Vector {
  const { terms, titleCounts, counts, length } = reading;
  const ids = terms.map((term) => vocabulary.idOf(term));
  vocabulary.count(ids);
  const numbers = ids.filter((_, at) => isNumber.test(terms[at] ?? ''));
  return {
    title: weighted(ids, titleCounts, vocabulary),
    body: weighted(ids, counts, vocabulary),
    numbers: Uint32Array.from(numbers).sort(),
    length,
    at: story.published?.at.epochMilliseconds ?? null,
  };
}

/** Of two digits and more. */
const isNumber = /^\d[\d.,:]+$/;

/** Logarithms of small numbers, asked for hundreds of times a story. */
const logs = Float64Array.from({ length: 256 }, (_, count) => 1 + Math.log(count));

/** `counts` of the first ids. */
function weighted(ids: readonly number[], counts: readonly number[], vocabulary: Vocabulary): Terms {
  const weights = new Float64Array(counts.length);
  for (let at = 0; at < counts.length; at++) {
    const count = counts[at] as number;
    weights[at] = (logs[count] ?? 1 + Math.log(count)) * vocabulary.idf(ids[at] as number);
  }
  const chosen = heaviest(weights, maxTerms).sort((a, b) => (ids[a] as number) - (ids[b] as number));
  const norm = Math.hypot(...chosen.map((at) => weights[at] as number)) || 1;
  return {
    ids: Uint32Array.from(chosen, (at) => ids[at] as number),
    weights: Float32Array.from(chosen, (at) => (weights[at] as number) / norm),
  };
}

/** Places of the greatest, at most `limit`; of equals the first. */
function heaviest(weights: Float64Array, limit: number): number[] {
  const chosen: number[] = [];
  if (weights.length <= limit) {
    for (let at = 0; at < weights.length; at++) chosen.push(at);
    return chosen;
  }
  const least = weights.slice().sort()[weights.length - limit] as number;
  let equals = limit;
  for (const weight of weights) if (weight > least) equals--;
  for (let at = 0; at < weights.length; at++) {
    const weight = weights[at] as number;
    if (weight > least || (weight === least && equals-- > 0)) chosen.push(at);
  }
  return chosen;
}

/** How many ids stand in both. */
export function sharedCount(a: Uint32Array, b: Uint32Array): number {
  let count = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const left = a[i] as number;
    const right = b[j] as number;
    if (left === right) {
      count++;
      i++;
      j++;
    } else if (left < right) i++;
    else j++;
  }
  return count;
}
