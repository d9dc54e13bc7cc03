import { termsOf } from '../../text/index.ts';
import type { Candidate } from './candidates.ts';
import { likenessOf, toGreatest } from './likeness.ts';
import { phrasesOf } from './phrases.ts';
import { Stems } from './stems.ts';

/** What is known of one sentence among the others. Shares and likenesses are from 0 to 1. */
export interface Features {
  /** Likeness to all other sentences, and to the whole; 1 for the greatest. */
  readonly degree: number;
  readonly centre: number;
  /** How common its turns of phrase are among all sentences. */
  readonly phrases: number;
  /** 1 for the first of its story, less for each after it. */
  readonly place: number;
  readonly first: boolean;
  /** Share of its stems that stand in a headline. */
  readonly title: number;
  /** Share of its pairs of stems that other stories have, and the likeness of the most alike sentence of each of them. */
  readonly pairs: number;
  readonly support: number;
  readonly quotation: boolean;
  readonly question: boolean;
  readonly excerpt: boolean;
}

/** Sentences of stories on one event, measured against each other; everything by number of the sentence. */
export interface Material {
  readonly sentences: readonly Candidate[];
  readonly features: readonly Features[];
  /** The stems that each tells, each once, by number. */
  readonly concepts: readonly (readonly number[])[];
  readonly stems: Stems;
  /** Stories that tell. */
  readonly documents: number;
}

export function materialOf(sentences: readonly Candidate[]): Material {
  const documents = new Set(sentences.map(({ document }) => document)).size;
  const stems = new Stems(titleTerms(sentences));
  const counted = sentences.map((sentence) => stems.of(sentence));
  const concepts = counted.map(({ ids }) => ids);
  const likeness = likenessOf(sentences, counted, stems.size);
  const phrases = toGreatest(phrasesOf(sentences));
  const pairs = documents > 1 ? pairsShared(sentences, concepts) : null;
  const features = sentences.map(({ text, position, story }, at): Features => {
    const ids = concepts[at] ?? [];
    let inTitle = 0;
    for (const id of ids) if (stems.inTitle(id)) inTitle++;
    return {
      degree: likeness.degree[at] ?? 0,
      centre: likeness.centre[at] ?? 0,
      phrases: phrases[at] ?? 0,
      place: 1 / (1 + position) ** 0.6,
      first: position === 0,
      title: inTitle / Math.max(4, ids.length),
      pairs: pairs?.[at] ?? 0,
      support: likeness.support[at] ?? 0,
      quotation: /["“«„]/.test(text),
      question: /[?？؟]["”»]?$/.test(text),
      excerpt: story.form === 'excerpt',
    };
  });
  return { sentences, features, concepts, stems, documents };
}

/** A headline that is only how the text begins says nothing of its own. */
function titleTerms(sentences: readonly Candidate[]): ReadonlySet<string> {
  const stories = new Set(sentences.map(({ story }) => story));
  return new Set(
    [...stories]
      .filter(
        ({ title, paragraphs }) => title.length < 40 || !paragraphs.slice(0, 9).join(' ').startsWith(title),
      )
      .flatMap(({ title, language }) => termsOf(title, language)),
  );
}

/** More stems than a summary's texts have. */
const pairBase = 2 ** 20;

/** Of the pairs of neighbouring stems in each sentence, the share that stands in other stories too. */
function pairsShared(
  sentences: readonly Candidate[],
  concepts: readonly (readonly number[])[],
): readonly number[] {
  const first = new Map<number, number>();
  const shared = new Set<number>();
  const pairAt = (ids: readonly number[], at: number) =>
    (ids[at - 1] as number) * pairBase + (ids[at] as number);
  for (const [index, ids] of concepts.entries()) {
    const document = sentences[index]?.document ?? 0;
    for (let at = 1; at < ids.length; at++) {
      const pair = pairAt(ids, at);
      const seen = first.get(pair);
      if (seen === undefined) first.set(pair, document);
      else if (seen !== document) shared.add(pair);
    }
  }
  return concepts.map((ids) => {
    let found = 0;
    for (let at = 1; at < ids.length; at++) if (shared.has(pairAt(ids, at))) found++;
    return found / Math.max(4, ids.length - 1);
  });
}
