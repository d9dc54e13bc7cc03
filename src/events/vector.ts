import { loadWordClasses } from '../../data/words/index.ts';
import type { Story } from '../core/index.ts';
import type { StoryReading } from './reading.ts';

/** Terms by small numbers, with the number of stories each was seen in. */
export interface Vocabulary {
  idOf(term: string): number;
  /** Inverse document frequency, 0 to 1, over a background of texts at large and the stories seen. */
  idf(id: number): number;
  count(ids: Iterable<number>): void;
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

/** `counts` of the first ids. */
function weighted(ids: readonly number[], counts: readonly number[], vocabulary: Vocabulary): Terms {
  const list = counts.map((count, at) => {
    const id = ids[at] as number;
    return { id, weight: (1 + Math.log(count)) * vocabulary.idf(id) };
  });
  const top = list.length <= maxTerms ? list : list.sort((a, b) => b.weight - a.weight).slice(0, maxTerms);
  top.sort((a, b) => a.id - b.id);
  const norm = Math.hypot(...top.map(({ weight }) => weight)) || 1;
  return {
    ids: Uint32Array.from(top.map(({ id }) => id)),
    weights: Float32Array.from(top.map(({ weight }) => weight / norm)),
  };
}

/** Cosine of two sets of unit length. */
export function cosine(a: Terms, b: Terms): number {
  let sum = 0;
  for (let i = 0, j = 0; i < a.ids.length && j < b.ids.length; ) {
    const left = a.ids[i] as number;
    const right = b.ids[j] as number;
    if (left === right) sum += (a.weights[i++] as number) * (b.weights[j++] as number);
    else if (left < right) i++;
    else j++;
  }
  return sum;
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
