import { termsOf } from '../../text/index.ts';
import type { Candidate } from './candidates.ts';

/** What a sentence is worth by itself, and the concepts it covers. */
export interface Scored extends Candidate {
  readonly score: number;
  readonly concepts: readonly number[];
}

export interface Material {
  readonly sentences: readonly Scored[];
  /** Worth of each concept: stems and pairs of stems. */
  readonly worth: Float64Array;
}

/**
 * Scores by what the findings of summarization research agree on: likeness to all other sentences, an early place, words
 * of the headline, support from other documents; less for questions, speech in the first person and quotations.
 * Concepts (stems and bigrams) weigh by how often, how early and in how many documents they stand.
 */
export function scored(candidates: readonly Candidate[]): Material {
  const documents = new Set(candidates.map(({ document }) => document)).size;
  const ids = new Map<string, number>();
  const stats: { count: number; documents: Set<number>; first: number; inTitle: boolean; pair: boolean }[] =
    [];
  const titles = titleTerms(candidates);
  const concepts = candidates.map((candidate) =>
    conceptsOf(candidate).map(({ key, pair }) => {
      const known = ids.get(key);
      const id = known ?? stats.length;
      if (known === undefined) {
        ids.set(key, id);
        stats.push({
          count: 0,
          documents: new Set(),
          first: candidate.position,
          inTitle: !pair && titles.has(key),
          pair,
        });
      }
      const stat = stats[id];
      if (stat) {
        stat.count++;
        stat.documents.add(candidate.document);
        stat.first = Math.min(stat.first, candidate.position);
      }
      return id;
    }),
  );
  const worth = Float64Array.from(stats, (stat) => worthOf(stat, documents));
  const degrees = degreesOf(concepts, worth);
  const sentences = candidates.map((candidate, at) => ({
    ...candidate,
    concepts: [...new Set(concepts[at])],
    score: linear(candidate, degrees[at] ?? 0, titles),
  }));
  return { sentences, worth };
}

function worthOf(
  stat: {
    readonly count: number;
    readonly documents: ReadonlySet<number>;
    readonly first: number;
    readonly inTitle: boolean;
    readonly pair: boolean;
  },
  documents: number,
): number {
  const often = Math.log2(1 + stat.count);
  const spread = documents > 1 ? stat.documents.size / documents : 0.5;
  const early = 1 / (1 + stat.first / 6);
  const once = stat.count === 1 ? 0.35 : 1;
  return once * (stat.pair ? 0.8 : 1) * (0.5 * often + 1.4 * spread + 0.7 * early + (stat.inTitle ? 0.8 : 0));
}

function titleTerms(candidates: readonly Candidate[]): ReadonlySet<string> {
  const stories = new Set(candidates.map(({ story }) => story));
  return new Set([...stories].flatMap(({ title, language }) => termsOf(title, language)));
}

function conceptsOf({ terms }: Candidate): readonly { readonly key: string; readonly pair: boolean }[] {
  const pairs = terms.slice(1).map((term, at) => ({ key: `${terms[at]} ${term}`, pair: true }));
  return [...terms.map((key) => ({ key, pair: false })), ...pairs];
}

/** How much of a sentence stands in the others, weighted by worth: degree centrality without the matrix. */
function degreesOf(concepts: readonly (readonly number[])[], worth: Float64Array): readonly number[] {
  const counts = new Float64Array(worth.length);
  for (const list of concepts) for (const id of new Set(list)) counts[id] = (counts[id] ?? 0) + 1;
  const n = Math.max(2, concepts.length);
  const raw = concepts.map((list) => {
    const own = new Set(list);
    let sum = 0;
    for (const id of own) sum += Math.log1p((counts[id] ?? 1) - 1) / Math.log(n);
    return sum / Math.max(6, own.size) ** 0.7;
  });
  const most = Math.max(1e-9, ...raw);
  return raw.map((value) => value / most);
}

function linear(
  { text, position, terms, words, story }: Candidate,
  degree: number,
  titles: ReadonlySet<string>,
): number {
  const inTitle = terms.filter((term) => titles.has(term)).length / Math.max(4, terms.length);
  const place = 1 / (1 + position) ** 0.6;
  let score = 1.2 * degree + 1.6 * place + 1.2 * inTitle;
  if (/["“«„]/.test(text)) score -= 0.25;
  if (/\?["”»]?$/.test(text)) score -= 0.6;
  if (/\b(?:I|we|my|our|you|your)\b|(?:^|\s)(?:я|мы|мой|наш|вы)(?=\s)/.test(text)) score -= 0.4;
  if (words < 9) score -= 0.4;
  if (story.form === 'excerpt') score -= 0.5;
  return score;
}
