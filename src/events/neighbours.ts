import { countOfPacked, idOfPacked, logOf } from './packed.ts';
import type { Run } from './pair.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Finds the stories that share rare terms with one, by an inverted index: never by a walk over all. */
export interface Neighbours {
  /** Adds a story. Keys grow. */
  add(key: number, run: Run): void;
  remove(key: number): void;
  /** Keys by how much they share, greatest first, at most `limit`. */
  near(run: Run, limit: number): readonly number[];
}

/** Terms of a story that are looked up and indexed: its weightiest. */
const termsLooked = 18;
/** Of a term in very many stories only the latest are looked at: it tells little by itself. */
const mostLooked = 200;

export function createNeighbours(vocabulary: Vocabulary): Neighbours {
  /** Entries of all terms: the key, and the entry before it of the same term; 0 ends. `heads` has the latest by term. */
  let keys = new Int32Array(4096);
  let before = new Int32Array(4096);
  let filled = 1;
  let heads = new Int32Array(4096);
  /** Scores of one look-up by key, all 0 between look-ups, and whether the key is there. */
  let scores = new Float64Array(1024);
  let isThere = new Uint8Array(1024);
  let gone = 0;
  /** A story is looked up and then added: its terms are chosen once. */
  let latest: readonly Weighted[] = [];
  let chosen: Run | null = null;

  function choose(run: Run): void {
    if (chosen === run) return;
    chosen = run;
    latest = strongest(run, vocabulary);
  }

  /** Entries of keys that are gone are left out. */
  function sweep(): void {
    const oldKeys = keys;
    const oldBefore = before;
    keys = new Int32Array(oldKeys.length);
    before = new Int32Array(oldKeys.length);
    filled = 1;
    const chain: number[] = [];
    for (let id = 0; id < heads.length; id++) {
      chain.length = 0;
      for (let at = heads[id] as number; at !== 0; at = oldBefore[at] as number) {
        if (isThere[oldKeys[at] as number] === 1) chain.push(oldKeys[at] as number);
      }
      heads[id] = 0;
      for (let at = chain.length - 1; at >= 0; at--) append(id, chain[at] as number);
    }
    gone = 0;
  }

  function append(id: number, key: number): void {
    keys[filled] = key;
    before[filled] = heads[id] as number;
    heads[id] = filled++;
  }

  return {
    add(key, run) {
      choose(run);
      if (key >= scores.length) {
        scores = new Float64Array(key * 2);
        isThere = new Uint8Array(isThere.buffer.transfer(key * 2));
      }
      isThere[key] = 1;
      if (filled + latest.length > keys.length) {
        keys = doubled(keys);
        before = doubled(before);
      }
      for (const { id } of latest) {
        while (id >= heads.length) heads = doubled(heads);
        append(id, key);
      }
    },
    remove(key) {
      if (isThere[key] !== 1) return;
      isThere[key] = 0;
      gone += termsLooked;
      if (gone > 100_000 && gone * 2 > filled) sweep();
    },
    near(run, limit) {
      choose(run);
      const touched: number[] = [];
      for (const { id, weight } of latest) {
        if (id >= heads.length) continue;
        let left = mostLooked;
        for (let at = heads[id] as number; at !== 0 && left > 0; at = before[at] as number) {
          const key = keys[at] as number;
          if (isThere[key] !== 1) continue;
          left--;
          const score = scores[key] as number;
          if (score === 0) touched.push(key);
          scores[key] = score + weight * weight;
        }
      }
      const best = greatest(touched, scores, limit);
      for (const key of touched) scores[key] = 0;
      return best;
    },
  };
}

function doubled(values: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  return new Int32Array(values.buffer.transfer(values.byteLength * 2));
}

/** The keys with the greatest scores, greatest first, the latest of equals first. */
function greatest(keys: readonly number[], scores: Float64Array, limit: number): readonly number[] {
  const best: number[] = [];
  const isBefore = (a: number, b: number) => {
    const difference = (scores[a] as number) - (scores[b] as number);
    return difference > 0 || (difference === 0 && a > b);
  };
  for (const key of keys) {
    let at = best.length;
    if (at === limit && !isBefore(key, best[at - 1] as number)) continue;
    while (at > 0 && isBefore(key, best[at - 1] as number)) at--;
    best.splice(at, 0, key);
    if (best.length > limit) best.pop();
  }
  return best;
}

interface Weighted {
  readonly id: number;
  readonly weight: number;
}

function strongest({ data, from, to }: Run, vocabulary: Vocabulary): readonly Weighted[] {
  const list: Weighted[] = [];
  for (let at = from; at < to; at++) {
    const packed = data[at] as number;
    const id = idOfPacked(packed);
    list.push({ id, weight: logOf(countOfPacked(packed)) * vocabulary.idf(id) });
  }
  return list.length <= termsLooked
    ? list
    : list.sort((a, b) => b.weight - a.weight || a.id - b.id).slice(0, termsLooked);
}
