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
  return {
    add(key, { body }) {
      for (const id of weightiest(body)) {
        const list = postings.get(id);
        if (list) list.push(key);
        else postings.set(id, [key]);
      }
    },
    remove(key, { body }) {
      for (const id of weightiest(body)) {
        const list = postings.get(id);
        if (!list) continue;
        const left = list.filter((one) => one !== key);
        if (left.length > 0) postings.set(id, left);
        else postings.delete(id);
      }
    },
    near(vector, limit) {
      const scores = new Map<number, number>();
      const { ids, weights } = vector.body;
      for (const [id, weight] of strongest(ids, weights)) {
        const list = postings.get(id);
        if (!list) continue;
        for (let at = Math.max(0, list.length - longestPosting); at < list.length; at++) {
          const key = list[at] as number;
          scores.set(key, (scores.get(key) ?? 0) + weight * weight);
        }
      }
      return [...scores]
        .sort((a, b) => b[1] - a[1] || b[0] - a[0])
        .slice(0, limit)
        .map(([key]) => key);
    },
  };
}

function weightiest({ ids, weights }: Terms): readonly number[] {
  return strongest(ids, weights).map(([id]) => id);
}

function strongest(ids: Uint32Array, weights: Float32Array): readonly (readonly [number, number])[] {
  const pairs = Array.from(ids, (id, at) => [id, weights[at] as number] as const);
  return pairs.length <= termsLooked
    ? pairs
    : pairs.sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, termsLooked);
}
