/** Summaries from the sources' own sentences: verbatim, whole, each with its story. No model, no key. */
import type { Story, Summary, SummarySentence } from '../../core/index.ts';
import type { Summarizer, SummaryRequest } from '../../ports/index.ts';
import { candidatesOf } from './candidates.ts';
import { type Budget, choose } from './choose.ts';
import { type Scored, scored } from './score.ts';

export type { Budget } from './choose.ts';

const by = 'extractive-1';

/** In reading order: the stories as given, each from its beginning. Empty where no sentence can stand alone. */
export function extract(stories: readonly Story[], budget: Budget): readonly SummarySentence[] {
  const material = scored(candidatesOf(stories));
  const chosen = choose(material, budget);
  const all = chosen.length > 0 ? chosen : lastResort(material.sentences, stories);
  return [...all]
    .sort((a, b) => a.document - b.document || a.position - b.position)
    .map(({ text, story }) => ({ text, storyId: story.id, source: story.publisher }));
}

/**
 * Where nothing fits: the shortest sentence that can be quoted. A teaser of a sentence or two may hang on its headline,
 * which stands above it.
 */
function lastResort(sentences: readonly Scored[], stories: readonly Story[]): readonly Scored[] {
  const shortest = (list: readonly Scored[]) =>
    [...list].sort((a, b) => a.text.length - b.text.length).slice(0, 1);
  const quotable = sentences.filter((one) => one.quotable && !one.denied);
  if (quotable.length > 0) return shortest(quotable);
  const isTeaser = stories.every(({ form }) => form === 'excerpt');
  return isTeaser ? sentences.filter((one) => one.hangs).slice(0, 1) : [];
}

/** Stories in the reader's language alone where there are any; full ones before excerpts. */
function told(stories: readonly Story[], language: string): readonly Story[] {
  const own = stories.filter((story) => story.language === language);
  const first = stories[0];
  const one = own.length > 0 ? own : stories.filter((story) => story.language === first?.language);
  return [...one.filter(({ form }) => form === 'full'), ...one.filter(({ form }) => form === 'excerpt')];
}

async function summarize({
  stories,
  language,
  maxCharacters,
  maxSentences,
}: SummaryRequest): Promise<Summary> {
  const budget =
    maxSentences === undefined
      ? { characters: maxCharacters }
      : { characters: maxCharacters, sentences: maxSentences };
  return { sentences: extract(told(stories, language), budget), by };
}

export const extractive: Summarizer = { name: 'extractive', summarize };
