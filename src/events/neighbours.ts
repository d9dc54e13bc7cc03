import type { Terms, Vector } from './vector.ts';

/** Finds the stories that share rare terms with one, by an inverted index: never by a walk over all. */
export interface Neighbours {
  add(key: number, vector: Vector): void;
  remove(key: number, vector: Vector): void;
  /** Keys by how much they share, at most `limit`. */
  near(vector: Vector, limit: number): readonly number[];
}

/** Terms of a story that are looked up and indexed: its weightiest. */
const termsLooked = 24;
/** Of a term in very many stories only the latest are looked at: it tells little by itself. */
const longestPosting = 400;

export function createNeighbours(): Neighbours {
  const postings = new Map<number, number[]>();
  /** Scores of one look-up by key, all 0 between look-ups. */
  let scores = new Float64Array(1024);
  let latest: { readonly body: Terms; readonly terms: readonly Weighted[] } | null = null;

  /** A story is looked up and then added: its terms are chosen once. */
  function strongestOf(body: Terms): readonly Weighted[] {
    if (latest?.body !== body) latest = { body, terms: strongest(body) };
    return latest.terms;
  }

  return {
    add(key, { body }) {
      while (key >= scores.length) scores = new Float64Array(scores.length * 2);
      for (const { id } of strongestOf(body)) {
        const list = postings.get(id);
        if (list) list.push(key);
        else postings.set(id, [key]);
      }
    },
    remove(key, { body }) {
      for (const { id } of strongest(body)) {
        const list = postings.get(id);
        if (!list) continue;
        const left = list.filter((one) => one !== key);
        if (left.length > 0) postings.set(id, left);
        else postings.delete(id);
      }
    },
    near({ body }, limit) {
      const touched: number[] = [];
      for (const { id, weight } of strongestOf(body)) {
        const list = postings.get(id);
        if (!list) continue;
        const gain = weight * weight;
        for (let at = Math.max(0, list.length - longestPosting); at < list.length; at++) {
          const key = list[at] as number;
          const before = scores[key] as number;
          if (before === 0) touched.push(key);
          scores[key] = before + gain;
        }
      }
      const best = greatest(touched, scores, limit);
      for (const key of touched) scores[key] = 0;
      return best;
    },
  };
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

function strongest({ ids, weights }: Terms): readonly Weighted[] {
  const list = Array.from(ids, (id, at) => ({ id, weight: weights[at] as number }));
  return list.length <= termsLooked
    ? list
    : list.sort((a, b) => b.weight - a.weight || a.id - b.id).slice(0, termsLooked);
}
