/** Readings of a portion of stories in three lists of numbers. */
import type { Read } from './prepare.ts';

export interface Shelf {
  /** For each story its head (`headSize` numbers), then its signature. */
  readonly numbers: Uint32Array<ArrayBuffer>;
  /** For each story its terms, then its names. */
  readonly terms: Float64Array<ArrayBuffer>;
  /** For each story counts of its terms, then packed weights of the search index. */
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** A reading as it comes off a shelf; `indexLength` is the search index's `length`. */
export type Taken = Omit<Read['reading'], 'voice'> & {
  readonly signature: Uint32Array | null;
  readonly weights: Uint8Array;
  readonly indexLength: number;
};

const headSize = 6;

/** Puts readings on a shelf. */
export function shelved(reads: readonly Read[]): Shelf {
  let numbered = 0;
  let termed = 0;
  let filled = 0;
  for (const { reading, indexed } of reads) {
    numbered += headSize + (reading.voice.signature?.length ?? 0);
    termed += reading.terms.length + reading.names.length;
    filled += reading.counts.length + indexed.weights.length;
  }
  const numbers = new Uint32Array(numbered);
  const terms = new Float64Array(termed);
  const bytes = new Uint8Array(filled);
  numbered = termed = filled = 0;
  for (const { reading, indexed } of reads) {
    const { names, voice, counts } = reading;
    const signature = voice.signature ?? new Uint32Array(0);
    const { weights, length } = indexed;
    const head = [reading.terms.length, reading.inTitle, length, weights.length, signature.length];
    numbers.set([...head, names.length], numbered);
    numbers.set(signature, numbered + headSize);
    numbered += headSize + signature.length;
    terms.set(reading.terms, termed);
    terms.set(names, termed + reading.terms.length);
    termed += reading.terms.length + names.length;
    bytes.set(counts, filled);
    bytes.set(weights, filled + counts.length);
    filled += counts.length + weights.length;
  }
  return { numbers, terms, bytes };
}

/** Takes readings off a shelf, in the order in which they were put there. */
export function takenFrom({ numbers, terms, bytes }: Shelf): () => Taken {
  let numbered = 0;
  let termed = 0;
  let filled = 0;
  const someTerms = (count: number) => {
    termed += count;
    return terms.subarray(termed - count, termed);
  };
  const someBytes = (count: number) => {
    filled += count;
    return bytes.subarray(filled - count, filled);
  };
  return () => {
    const head = numbers.subarray(numbered, numbered + headSize);
    const [count = 0, inTitle = 0, indexLength = 0, weighed = 0, rows = 0, named = 0] = head;
    numbered += headSize + rows;
    return {
      terms: someTerms(count),
      inTitle,
      counts: someBytes(count),
      signature: rows === 0 ? null : numbers.slice(numbered - rows, numbered),
      names: someTerms(named),
      weights: someBytes(weighed),
      indexLength,
    };
  };
}
