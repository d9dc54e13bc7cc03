/** Summaries from the sources' own sentences: verbatim, whole, each with its story. No model, no key. */
import { type Story, type Summary, type SummarySentence, toldAt } from '../../core/index.ts';
import type { Summarizer, SummaryRequest } from '../../ports/index.ts';
import { fingerprintOf } from '../../text/index.ts';
import { type Candidate, candidatesOf } from './candidates.ts';
import { type Budget, choose } from './choose.ts';
import { materialOf } from './material.ts';
import { opensWithPerson } from './openers.ts';

export { candidatesOf } from './candidates.ts';
export { type Budget, choose, shareTold } from './choose.ts';
export { type Material, materialOf } from './material.ts';
export { likely, type Weights, weights } from './weights.ts';

const by = 'extractive-4';

/** In reading order: the stories by how near their beginning they are quoted, then by time, each from its beginning. Empty where no sentence can stand alone. */
export function extract(
  stories: readonly Story[],
  budget: Budget,
  only?: ReadonlySet<string>,
): readonly SummarySentence[] {
  const candidates = candidatesOf(stories);
  const sentences = only
    ? candidates.map((one) => ({
        ...one,
        quotable: () => only.has(fingerprintOf(one.text)) && one.quotable(),
        leans: () => only.has(fingerprintOf(one.text)) && one.leans(),
      }))
    : candidates;
  const chosen = choose(materialOf(sentences), budget);
  const all = chosen.length > 0 || only ? chosen : lastResort(sentences, stories, budget);
  // Who tells the beginning speaks first, of several the earliest, so that what came of it does not stand before what happened.
  const begins = new Map<number, number>();
  for (const { document, position } of all)
    begins.set(document, Math.min(position, begins.get(document) ?? position));
  const begin = ({ document }: Candidate) => begins.get(document) ?? 0;
  return [...all]
    .sort((a, b) => begin(a) - begin(b) || byTime(a, b) || a.document - b.document || a.position - b.position)
    .map(({ text, story }) => ({ text, storyId: story.id, source: story.publisher }));
}

const byTime = (a: Candidate, b: Candidate) => Temporal.Instant.compare(toldAt(a.story), toldAt(b.story));

/** A teaser of a sentence or two may hang on its headline, which stands above it; a person may not be named there. */
function lastResort(
  sentences: readonly Candidate[],
  stories: readonly Story[],
  { characters = Infinity, sentences: most = Infinity }: Budget,
): readonly Candidate[] {
  const isTeaser = most >= 1 && stories.every(({ form }) => form === 'excerpt');
  return isTeaser
    ? sentences
        .filter((one) => one.text.length < characters && one.hangs() && !one.denied())
        .sort((a, b) => Number(opensWithPerson(a.text)) - Number(opensWithPerson(b.text)))
        .slice(0, 1)
    : [];
}

/** Stories in the reader's language alone where there are any; full ones before excerpts. */
function told(stories: readonly Story[], language: string): readonly Story[] {
  const own = stories.filter((story) => story.language === language);
  const first = stories[0];
  const one = own.length > 0 ? own : stories.filter((story) => story.language === first?.language);
  return [...one.filter(({ form }) => form === 'full'), ...one.filter(({ form }) => form === 'excerpt')];
}

async function summarize(
  { stories, language, maxCharacters, maxSentences, only }: SummaryRequest,
  signal: AbortSignal,
): Promise<Summary> {
  signal.throwIfAborted();
  const budget =
    maxSentences === undefined
      ? { characters: maxCharacters }
      : { characters: maxCharacters, sentences: maxSentences };
  return { sentences: extract(told(stories, language), budget, only), by };
}

export const extractive: Summarizer = { name: 'extractive', summarize };
