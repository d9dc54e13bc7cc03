import type { Candidate } from './candidates.ts';

/** How much each sentence is like the others: by number of the sentence. */
export interface Likeness {
  /** Sum of its Jaccard likenesses to all others; 1 for the greatest. */
  readonly degree: Float64Array;
  /** Cosine with the counts of all; 1 for the greatest. */
  readonly centre: Float64Array;
  /** The most alike sentence of each other story, in the mean over those stories. */
  readonly support: Float64Array;
}

/** Pairs are found by the stems they share, so that what shares none costs nothing. */
export function likenessOf(
  candidates: readonly Candidate[],
  concepts: readonly (readonly number[])[],
  stems: number,
): Likeness {
  const count = concepts.length;
  const holders = Array.from({ length: stems }, (): number[] => []);
  const documents = 1 + candidates.reduce((most, { document }) => Math.max(most, document), 0);
  const degree = new Float64Array(count);
  const nearest = new Float64Array(documents > 1 ? count * documents : 0);
  const common = new Int32Array(count);
  for (let at = 0; at < count; at++) {
    const ids = concepts[at] ?? [];
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
      const alike = both / (ids.length + (concepts[other]?.length ?? 0) - both);
      (degree[at] as number) += alike;
      (degree[other] as number) += alike;
      if (documents > 1) keepNearest(nearest, candidates, documents, at, other, alike);
    }
  }
  const size = new Set(candidates.map(({ document }) => document)).size;
  const support = new Float64Array(count);
  if (size > 1) {
    for (let at = 0; at < count; at++) {
      let sum = 0;
      for (let document = 0; document < documents; document++) sum += nearest[at * documents + document] ?? 0;
      support[at] = sum / (size - 1);
    }
  }
  return { degree: toGreatest(degree), centre: toGreatest(centreOf(concepts, holders)), support };
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

/** But for the length of the centroid, which is the same for all. */
function centreOf(
  concepts: readonly (readonly number[])[],
  holders: readonly (readonly number[])[],
): Float64Array {
  return Float64Array.from(concepts, (ids) => {
    let sum = 0;
    for (const id of ids) sum += holders[id]?.length ?? 0;
    return sum / Math.sqrt(Math.max(1, ids.length));
  });
}

function toGreatest(values: Float64Array): Float64Array {
  const most = values.reduce((a, b) => Math.max(a, b), 1e-9);
  return values.map((value) => value / most);
}
