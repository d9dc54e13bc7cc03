import type { Candidate } from './candidates.ts';

/** More words than a summary's texts have. */
const pairBase = 2 ** 20;
/** A sentence of two or three words is no more telling for being common. */
const leastPairs = 5;

/**
 * How common the pairs of neighbouring words of each sentence are, in the mean of the logarithms of how many sentences hold
 * each; 1 for the greatest. Words without meaning count too: what many hands say of a thing, they say in the same turns.
 */
export function phrasesOf(sentences: readonly Pick<Candidate, 'tokens'>[]): Float64Array {
  const ids = new Map<string, number>();
  const holders = new Map<number, number>();
  const pairs = sentences.map(({ tokens }) => {
    const own = new Set<number>();
    let before = -1;
    for (const word of tokens) {
      let id = ids.get(word);
      if (id === undefined) {
        id = ids.size;
        ids.set(word, id);
      }
      if (before >= 0) own.add(before * pairBase + id);
      before = id;
    }
    for (const pair of own) holders.set(pair, (holders.get(pair) ?? 0) + 1);
    return own;
  });
  return Float64Array.from(pairs, (own) => {
    let sum = 0;
    for (const pair of own) sum += Math.log(holders.get(pair) as number);
    return sum / Math.max(leastPairs, own.size);
  });
}
