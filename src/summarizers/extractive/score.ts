import { termsOf } from '../../text/index.ts';
import type { Candidate } from './candidates.ts';
import { likenessOf } from './likeness.ts';
import { Stems } from './stems.ts';
import { weights as w } from './weights.ts';

/** What a sentence is worth by itself, and the stems it tells. */
export interface Scored extends Candidate {
  readonly score: number;
  readonly concepts: readonly number[];
}

export interface Material {
  readonly sentences: readonly Scored[];
  /** How likely each stem belongs in a summary, from 0 to 1. */
  readonly worth: Float64Array;
  /** Stories that tell. */
  readonly documents: number;
  /** The share of the text that may be told, from 0 to 1. */
  readonly share: number;
}

/**
 * Scores by what the findings of summarization research agree on: likeness to all other sentences (degree centrality,
 * Erkan and Radev 2004, by Jaccard), likeness to the whole (centroid, Radev 2004), an early place, words of the headline,
 * support by other stories; less for questions and quotations. What a sentence adds is weighed by how likely its stems are
 * in a summary (Hong and Nenkova 2014).
 */
export function scored(candidates: readonly Candidate[], share: number): Material {
  const documents = new Set(candidates.map(({ document }) => document)).size;
  const titles = titleTerms(candidates);
  const stems = new Stems(titles);
  const concepts = candidates.map((candidate) => stems.of(candidate));
  const likeness = likenessOf(candidates, concepts, stems.size);
  const several = documents > 1 ? 1 : 0;
  const paired = several ? pairsShared(candidates) : null;
  const sentences = candidates.map((candidate, at) => {
    const { text, position, story, words } = candidate;
    let score = w.any;
    score +=
      (w.likeness + w.likenessByShare * share + w.likenessSeveral * several) * (likeness.degree[at] ?? 0);
    score += w.centre * (likeness.centre[at] ?? 0);
    score += (w.place + w.placeByShare * share + w.placeSeveral * several) / (1 + position) ** 0.6;
    const ids = concepts[at] ?? [];
    score += (w.title * ids.filter((id) => stems.inTitle(id)).length) / Math.max(4, ids.length);
    if (paired) score += w.pairs * (paired[at] ?? 0) + w.support * (likeness.support[at] ?? 0);
    if (/["“«„]/.test(text)) score += w.quotation;
    if (/[?？؟]["”»]?$/.test(text)) score += w.question;
    if (story.form === 'excerpt') score += w.excerpt;
    const growth = w.growth + w.growthByShare * share + w.growthSeveral * several;
    return {
      ...candidate,
      concepts: ids,
      score: score * (Math.max(w.leastWords, words) / 20) ** growth,
    };
  });
  return { sentences, worth: stems.worth(candidates.length, documents, share), documents, share };
}

/** Headlines that are only how the text begins say nothing of their own. */
function titleTerms(candidates: readonly Candidate[]): ReadonlySet<string> {
  const stories = new Set(candidates.map(({ story }) => story));
  return new Set(
    [...stories]
      .filter(({ title, paragraphs }) => !(title.length > 40 && paragraphs[0]?.startsWith(title)))
      .flatMap(({ title, language }) => termsOf(title, language)),
  );
}

/** Of the pairs of neighbouring stems in each sentence, the share that stands in other stories too. */
function pairsShared(candidates: readonly Candidate[]): readonly number[] {
  const first = new Map<string, number>();
  const shared = new Set<string>();
  const pairs = candidates.map(({ terms, document }) => {
    const own = new Set<string>();
    for (let at = 1; at < terms.length; at++) own.add(`${terms[at - 1]} ${terms[at]}`);
    for (const pair of own) {
      const seen = first.get(pair);
      if (seen === undefined) first.set(pair, document);
      else if (seen !== document) shared.add(pair);
    }
    return own;
  });
  return pairs.map((own) => {
    let found = 0;
    for (const pair of own) if (shared.has(pair)) found++;
    return found / Math.max(4, own.size);
  });
}
