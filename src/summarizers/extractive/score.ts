import type { Features, Material } from './material.ts';
import type { Weights } from './weights.ts';

/** What each sentence is worth by itself, what its stems are worth, and what its length costs. */
export interface Scores {
  readonly own: Float64Array;
  /** By number of the stem: how likely it belongs in a summary. */
  readonly stems: Float64Array;
  readonly cost: Float64Array;
}

/**
 * Scores by what the findings of summarization research agree on: likeness to all other sentences (degree centrality,
 * Erkan and Radev 2004, by Jaccard), likeness to the whole (centroid, Radev 2004), an early place, words of the headline,
 * support by other stories; less for questions and quotations. What a sentence adds is weighed by how likely its stems are
 * in a summary (Hong and Nenkova 2014). `share` of the text may be told, from 0 to 1.
 */
export function scoresOf(material: Material, share: number, w: Weights): Scores {
  const { sentences, features, stems, documents } = material;
  const several = documents > 1 ? 1 : 0;
  const likeness = w.likeness + w.likenessByShare * share + w.likenessSeveral * several;
  const place = w.place + w.placeByShare * share + w.placeSeveral * several;
  const growth = w.growth + w.growthByShare * share + w.growthSeveral * several;
  const power = w.cost + w.costByShare * share;
  const coverage = w.coverage + w.coverageSeveral * several;
  const plain = (one: Features) =>
    w.any +
    likeness * one.degree +
    w.centre * one.centre +
    place * one.place +
    w.title * one.title +
    w.pairs * one.pairs +
    w.support * one.support +
    (one.quotation ? w.quotation : 0) +
    (one.question ? w.question : 0) +
    (one.excerpt ? w.excerpt : 0);
  const own = new Float64Array(features.length);
  const cost = new Float64Array(features.length);
  for (const [at, one] of features.entries()) {
    const length = Math.max(w.leastWords, sentences[at]?.words ?? 0);
    own[at] = plain(one) * (length / 20) ** growth;
    cost[at] = length ** power;
  }
  const likely = stems.likelihoods(sentences.length, documents, share);
  for (let id = 0; id < likely.length; id++)
    likely[id] = coverage * Math.exp(w.sharpness * Math.log(likely[id] as number));
  return { own, stems: likely, cost };
}
