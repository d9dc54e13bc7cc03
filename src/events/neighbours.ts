import { countOfPacked, idOfPacked, logOf, weightiest } from './packed.ts';
import type { Run } from './pair.ts';
import { createPostings, type Lists } from './postings.ts';
import { createScores } from './scores.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Finds the stories that share rare terms with one, by an inverted index: never by a walk over all. */
export interface Neighbours {
  /** Adds a story. Keys grow. `kind`: stories of one kind are found among each other alone. */
  add(key: number, run: Run, kind?: number): void;
  /** Keys by how much they share, greatest first, at most `limit`. */
  near(run: Run, limit: number, kind?: number): readonly number[];
  /** Stories and terms have other numbers: by the old ones the new, -1 for what is gone. */
  move(keys: Int32Array, ids: Int32Array): void;
}

/** By key, 1 for a story that is open. */
export interface Field {
  readonly isOpen: Uint8Array;
}

/** Terms of a story that are looked up and indexed: its weightiest. */
const termsLooked = 18;
/** Of a term in very many stories only the latest are looked at: it tells little by itself. */
const mostLooked = 200;

export function createNeighbours(vocabulary: Vocabulary, field: Field, lists: Lists): Neighbours {
  const postings = createPostings(field);
  const scores = createScores(termsLooked * mostLooked);
  const looked = new Int32Array(mostLooked);
  /** A story is looked up and then added: its terms are chosen once. */
  let latest: readonly Weighted[] = [];
  let chosen: Run | null = null;

  function choose(run: Run): void {
    if (chosen === run) return;
    chosen = run;
    latest = strongest(run, vocabulary);
  }

  return {
    add(key, run, kind = 0) {
      choose(run);
      for (const { id } of latest) postings.add(lists.enter(id, kind), key);
    },
    near(run, limit, kind = 0) {
      choose(run);
      for (const { id, weight } of latest) {
        const found = postings.latest(lists.find(id, kind), looked);
        for (let at = 0; at < found; at++) scores.add(looked[at] as number, weight * weight);
      }
      return scores.take(limit, field.isOpen);
    },
    move(keys, ids) {
      chosen = null;
      postings.move(keys, lists.move(ids));
    },
  };
}

interface Weighted {
  readonly id: number;
  readonly weight: number;
}

/** The weightiest first; of those that weigh the same, the terms that were known earlier. */
function strongest({ data, from, to }: Run, vocabulary: Vocabulary): readonly Weighted[] {
  const weights = new Float64Array(to - from);
  for (let at = from; at < to; at++) {
    const packed = data[at] as number;
    weights[at - from] = logOf(countOfPacked(packed)) * vocabulary.idf(idOfPacked(packed));
  }
  const { atLeast } = weightiest(weights, termsLooked);
  const list: Weighted[] = [];
  for (let at = 0; at < weights.length; at++) {
    const weight = weights[at] as number;
    if (weight >= atLeast) list.push({ id: idOfPacked(data[from + at] as number), weight });
  }
  return weights.length <= termsLooked
    ? list
    : list.sort((a, b) => b.weight - a.weight || a.id - b.id).slice(0, termsLooked);
}
