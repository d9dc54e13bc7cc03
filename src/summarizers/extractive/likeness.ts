import type { Candidate } from './candidates.ts';
import type { Concepts } from './stems.ts';

/** How much each sentence is like the others: by number of the sentence. */
export interface Likeness {
  /** Sum of its cosines with all others, by counts of stems; 1 for the greatest. */
  readonly degree: Float64Array;
  /** Cosine with the counts of all; 1 for the greatest. */
  readonly centre: Float64Array;
  /** The most alike sentence of each other story (Jaccard), in the mean over those stories. */
  readonly support: Float64Array;
}

export function likenessOf(
  candidates: readonly Candidate[],
  concepts: readonly Concepts[],
  stems: number,
): Likeness {
  const documents = 1 + candidates.reduce((most, { document }) => Math.max(most, document), 0);
  return {
    degree: toGreatest(degreeOf(concepts, stems)),
    centre: toGreatest(centreOf(concepts, stems)),
    support:
      documents > 1 ? supportOf(candidates, concepts, stems, documents) : new Float64Array(concepts.length),
  };
}

/** All at once: the cosines of a sentence with all others are its product with the sum of their directions. */
function degreeOf(concepts: readonly Concepts[], stems: number): Float64Array {
  const lengths = concepts.map(({ times }) => Math.sqrt(times.reduce((sum, one) => sum + one * one, 0)) || 1);
  const all = new Float64Array(stems);
  const sumOver = (at: number, add: (id: number, share: number) => void) => {
    const { ids, times } = concepts[at] as Concepts;
    const length = lengths[at] as number;
    for (let one = 0; one < ids.length; one++) add(ids[one] as number, (times[one] as number) / length);
  };
  for (let at = 0; at < concepts.length; at++)
    sumOver(at, (id, share) => {
      (all[id] as number) += share;
    });
  return Float64Array.from(concepts, ({ ids }, at) => {
    let sum = 0;
    sumOver(at, (id, share) => {
      sum += share * (all[id] as number);
    });
    return ids.length === 0 ? 0 : Math.max(0, sum - 1);
  });
}

/** Pairs are found by the stems they share, so that what shares none costs nothing. */
function supportOf(
  candidates: readonly Candidate[],
  concepts: readonly Concepts[],
  stems: number,
  documents: number,
): Float64Array {
  const count = concepts.length;
  const holders = Array.from({ length: stems }, (): number[] => []);
  const nearest = new Float64Array(count * documents);
  const common = new Int32Array(count);
  for (let at = 0; at < count; at++) {
    const { ids } = concepts[at] as Concepts;
    const touched: number[] = [];
    for (const id of ids) {
      const others = holders[id] as number[];
      for (const other of others) {
        if (common[other] === 0) touched.push(other);
        (common[other] as number)++;
      }
      others.push(at);
    }
    for (const other of touched) {
      const both = common[other] as number;
      common[other] = 0;
      const alike = both / (ids.length + (concepts[other]?.ids.length ?? 0) - both);
      keepNearest(nearest, candidates, documents, at, other, alike);
    }
  }
  const others = new Set(candidates.map(({ document }) => document)).size - 1;
  return Float64Array.from(concepts, (_, at) => {
    let sum = 0;
    for (let document = 0; document < documents; document++) sum += nearest[at * documents + document] ?? 0;
    return sum / Math.max(1, others);
  });
}

function keepNearest(
  nearest: Float64Array,
  candidates: readonly Candidate[],
  documents: number,
  at: number,
  other: number,
  alike: number,
): void {
  const own = candidates[at]?.document ?? 0;
  const others = candidates[other]?.document ?? 0;
  if (own === others) return;
  const here = at * documents + others;
  const there = other * documents + own;
  if (alike > (nearest[here] ?? 0)) nearest[here] = alike;
  if (alike > (nearest[there] ?? 0)) nearest[there] = alike;
}

/** By how many sentences hold each stem; but for the length of the centroid, which is the same for all. */
function centreOf(concepts: readonly Concepts[], stems: number): Float64Array {
  const holders = new Float64Array(stems);
  for (const { ids } of concepts) for (const id of ids) (holders[id] as number)++;
  return Float64Array.from(concepts, ({ ids }) => {
    let sum = 0;
    for (const id of ids) sum += holders[id] as number;
    return sum / Math.sqrt(Math.max(1, ids.length));
  });
}

export function toGreatest(values: Float64Array): Float64Array {
  const most = values.reduce((a, b) => Math.max(a, b), 1e-9);
  return values.map((value) => value / most);
}
