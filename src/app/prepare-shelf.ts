/** Readings of a portion of stories in two buffers, with each term written out once in a thread's life. */
import type { Read } from './prepare.ts';

export interface Shelf {
  /** For each story its head (`headSize` numbers), then terms by number, their counts and the signature. */
  readonly numbers: Uint32Array<ArrayBuffer>;
  /** Packed weights of the search index, one story after another. */
  readonly weights: Uint8Array<ArrayBuffer>;
  /** Terms that are new with this shelf; the first has this number, and what was known from there on is forgotten. */
  readonly fresh: readonly string[];
  readonly from: number;
}

/** A reading as it comes off a shelf; `indexLength` is the search index's `length`. */
export type Taken = Omit<Read['reading'], 'voice'> & {
  readonly signature: Uint32Array | null;
  readonly weights: Uint8Array;
  readonly indexLength: number;
};

const headSize = 7;
/** Terms numbered before they are numbered anew: a bound on memory. */
const mostTerms = 500_000;

/** Puts readings on a shelf until it is taken. */
export function writer(): { put(read: Read): void; take(): Shelf } {
  const known = new Map<string, number>();
  let from = 0;
  let fresh: string[] = [];
  let numbers = new Uint32Array(16_384);
  let weights = new Uint8Array(32_768);
  let numbered = 0;
  let weighed = 0;

  function numberOf(term: string): number {
    let number = known.get(term);
    if (number === undefined) {
      number = known.size;
      known.set(term, number);
      fresh.push(term);
    }
    return number;
  }

  function fill(values: readonly number[] | Uint32Array): void {
    numbers.set(values, numbered);
    numbered += values.length;
  }

  return {
    put({ reading, indexed }) {
      const { terms, inTitle, counts, voice, names } = reading;
      const signature = voice.signature ?? new Uint32Array(0);
      const size = headSize + terms.length + counts.length + signature.length + names.keys.length;
      if (numbered + size > numbers.length) numbers = larger(numbers, numbered + size);
      if (weighed + indexed.weights.length > weights.length)
        weights = larger(weights, weighed + indexed.weights.length);
      const bytes = indexed.weights.length;
      fill([terms.length, inTitle, indexed.length, bytes, signature.length]);
      fill([names.keys.length, names.inTitle]);
      for (const term of terms) numbers[numbered++] = numberOf(term);
      for (const key of names.keys) numbers[numbered++] = numberOf(key);
      fill(counts);
      fill(signature);
      weights.set(indexed.weights, weighed);
      weighed += bytes;
    },
    take() {
      const shelf = { numbers: numbers.slice(0, numbered), weights: weights.slice(0, weighed), fresh, from };
      numbered = 0;
      weighed = 0;
      if (known.size > mostTerms) known.clear();
      from = known.size;
      fresh = [];
      return shelf;
    },
  };
}

function larger<T extends Uint32Array<ArrayBuffer> | Uint8Array<ArrayBuffer>>(values: T, size: number): T {
  const grown = (values instanceof Uint32Array ? new Uint32Array(size * 2) : new Uint8Array(size * 2)) as T;
  grown.set(values);
  return grown;
}

/** Takes readings off shelves, in the order in which the writer filled them. */
export function reader(): (shelf: Shelf) => () => Taken {
  const terms: string[] = [];
  return ({ numbers, weights, fresh, from }) => {
    terms.length = Math.min(terms.length, from);
    for (const term of fresh) terms.push(term);
    let at = 0;
    let weighed = 0;
    const some = (count: number) => {
      at += count;
      return Array.from(numbers.subarray(at - count, at));
    };
    const words = (count: number) => {
      const found: string[] = new Array(count);
      for (let index = 0; index < count; index++) found[index] = terms[numbers[at++] as number] ?? '';
      return found;
    };
    return () => {
      const [
        termCount = 0,
        inTitle = 0,
        indexLength = 0,
        bytes = 0,
        rows = 0,
        keyCount = 0,
        keysInTitle = 0,
      ] = numbers.subarray(at, at + headSize);
      at += headSize;
      const own = words(termCount);
      const names = { keys: words(keyCount), inTitle: keysInTitle };
      const counts = some(termCount);
      const signature = rows === 0 ? null : numbers.slice(at, at + rows);
      at += rows;
      const packed = weights.subarray(weighed, weighed + bytes);
      weighed += bytes;
      return { terms: own, inTitle, counts, signature, names, weights: packed, indexLength };
    };
  };
}
