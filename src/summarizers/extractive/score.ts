import type { Features, Material } from './material.ts';
import type { Weights } from './weights.ts';

/** Among so few sentences likeness says little, and news tells first what happened. */
const few = 8;
/** What has more than so many is no plain news: its beginning says less the more there are. */
const many = 60;

/** What each sentence is worth by itself, what its stems are worth, and what its length costs. */
export interface Scores {
  readonly own: Float64Array;
  /** By number of the stem: how likely it belongs in a summary. */
  readonly stems: Float64Array;
  readonly cost: Float64Array;
}

/**
 * Scores by what the findings of summarization research agree on: likeness to all other sentences (degree centrality,
 * Erkan and Radev 2004), likeness to the whole (centroid, Radev 2004), an early place, words of the headline,
 * support by other stories; less for questions and quotations. What a sentence adds is weighed by how likely its stems are
 * in a summary (Hong and Nenkova 2014). `share` of the text may be told, from 0 to 1.
 */
export function scoresOf(material: Material, share: number, w: Weights): Scores {
  const { sentences, features, stems, documents } = material;
  const several = documents > 1 ? 1 : 0;
  // Of a text that may be told whole no more than so much is: it is weighed as one of which that may be told.
  const part = Math.min(share, w.mostShare);
  const likeness = w.likeness + w.likenessByShare * part + w.likenessSeveral * several;
  const phrases = w.phrases + w.phrasesByShare * part + w.phrasesSeveral * several;
  const placed = Math.max(w.leastPlace, w.place + w.placeByShare * part + w.placeSeveral * several);
  const place = placed * Math.min(1, many / sentences.length);
  const lead = (w.lead + w.leadSeveral * several) * Math.min(1, few / sentences.length);
  const growth = w.growth + w.growthByShare * part + w.growthSeveral * several;
  const power = w.cost + w.costByShare * part;
  const coverage = w.coverage + w.coverageSeveral * several;
  const plain = (one: Features) =>
    w.any +
    likeness * one.degree +
    w.centre * one.centre +
    phrases * one.phrases +
    place * one.place +
    (one.first ? lead : 0) +
    w.title * one.title +
    w.pairs * one.pairs +
    w.support * one.support +
    (one.quotation ? w.quotation : 0) +
    (one.question ? w.question : 0) +
    (one.excerpt ? w.excerpt : 0);
  const own = new Float64Array(features.length);
  const cost = new Float64Array(features.length);
  for (const [at, one] of features.entries()) {
    const length = Math.max(w.leastWords, sentences[at]?.tokens.length ?? 0);
    own[at] = plain(one) * (length / 20) ** growth;
    cost[at] = length ** power;
  }
  const likely = stems.likelihoods(sentences.length, documents, share);
  for (let id = 0; id < likely.length; id++)
    likely[id] = coverage * Math.exp(w.sharpness * Math.log(likely[id] as number));
  return { own, stems: likely, cost };
}
