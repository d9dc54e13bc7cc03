import { type Chat, type Story, seesSamples } from '../core/index.ts';
import type { Answer, Clock, SearchQuery, Store } from '../ports/index.ts';
import { balancedQuotes, endsWhole, isStopWord, sentencesOf, stem, wordsOf } from '../text/index.ts';
import { heardIn } from './heard.ts';

export interface AskDeps {
  readonly store: Store;
  readonly clock: Clock;
}

/** Stories that the search finds best are read for their sentences. */
const maxStories = 24;
const maxSentences = 4;
const mostFromStory = 2;
const leastWords = 5;
const mostWords = 60;
const maxQuestion = 300;
/**
 * The share of what is asked (by weight of its words) that the best sentence has to hold. Measured on 49 questions about
 * the sample stories (tests/app/ask.test.ts): without names that no story holds, the others reach .55 at most.
 */
const leastCovered = 0.57;
/** A further sentence is cited where it holds nearly as much as the best. */
const nearBest = 0.75;
/** A word that only the headline has counts for this much: the sentence speaks of it without naming it. */
const headlineShare = 0.7;

interface Candidate {
  readonly text: string;
  readonly story: Story;
  readonly stems: ReadonlySet<string>;
  readonly titleStems: ReadonlySet<string>;
  readonly storyStems: ReadonlySet<string>;
  /** Place in its story, from 0. */
  readonly place: number;
}

/** The sentences of stored stories that hold most of what is asked; none where no story holds enough. */
export async function answerTo(chat: Chat, question: string, { store, clock }: AskDeps): Promise<Answer> {
  const words = tellingWords(question.slice(0, maxQuestion), chat.settings.language);
  const none = { question, sentences: [] };
  if (words.length === 0) return none;
  const now = clock.now();
  const hits = await store.stories.search(queryOf(words), now, maxStories, 0);
  const placed = await heardIn(chat, await store.stories.get(hits.map(({ storyId }) => storyId)), store);
  const stories = placed.map(({ story }) => story).filter((story) => !story.sample || seesSamples(chat));
  const names = namesIn(question);
  const candidates = stories
    .flatMap(candidatesOf)
    .filter(({ storyStems, story }) => names.every((name) => holds(storyStems, name, story.language)));
  const weights = weightsOf(words, candidates);
  const scored = candidates
    .map((one) => ({ ...one, covered: coverageOf(words, one, weights) }))
    .sort((a, b) => b.covered - a.covered || a.place - b.place);
  const best = scored[0]?.covered ?? 0;
  if (best < leastCovered) return none;
  return { question, sentences: distinct(scored.filter(({ covered }) => covered >= best * nearBest)) };
}

/** Words of questions that no answer has. */
const frames = new Set([
  'many',
  'much',
  'did',
  'happen',
  'happened',
  'happens',
  'quantos',
  'cuántos',
  'combien',
  'сколько',
]);

/** The words that a question turns on. */
function tellingWords(question: string, language: string): readonly string[] {
  const words = [...new Set(wordsOf(question, language))];
  const telling = words.filter(
    (word) => !isStopWord(word, language) && !isStopWord(word, 'en') && !frames.has(word),
  );
  return telling.slice(0, 24);
}

/**
 * Names that a question asks about: words with a capital behind the first. A story without one of them is about
 * something else, however like it the rest is.
 */
function namesIn(question: string): readonly string[] {
  const words = question.slice(0, maxQuestion).match(/\p{L}[\p{L}\p{M}]*/gu) ?? [];
  if (question === question.toUpperCase()) return [];
  return words
    .slice(1)
    .filter((word) => /^\p{Lu}/u.test(word) && word.length > 3)
    .map((word) => word.toLowerCase());
}

function queryOf(words: readonly string[]): SearchQuery {
  return {
    all: words.map((word) => [[word]]),
    none: [],
    topics: [],
    source: null,
    language: null,
    since: null,
    before: null,
    match: 'most',
  };
}

/** Whole sentences without damage: nothing else is ever cited. */
function candidatesOf(story: Story): readonly Candidate[] {
  const titleStems = stemsOf(story.title, story.language);
  const storyStems = stemsOf([story.title, ...story.paragraphs].join('\n'), story.language);
  const found: Candidate[] = [];
  for (const [at, paragraph] of story.paragraphs.entries()) {
    for (const { text, start, end } of sentencesOf(paragraph, story.language)) {
      const damaged = story.damaged.some(
        (span) => span.paragraph === at && span.start < end && start < span.end,
      );
      const count = wordsOf(text, story.language).length;
      if (damaged || count < leastWords || count > mostWords || !endsWhole(text) || !balancedQuotes(text))
        continue;
      found.push({
        text,
        story,
        stems: stemsOf(text, story.language),
        titleStems,
        storyStems,
        place: found.length,
      });
    }
  }
  return found;
}

function stemsOf(text: string, language: string): ReadonlySet<string> {
  return new Set(wordsOf(text, language).map((word) => stem(word, language)));
}

/** Inverse document frequency over the sentences read: what every one of them has asks for little. */
function weightsOf(words: readonly string[], candidates: readonly Candidate[]): ReadonlyMap<string, number> {
  return new Map(
    words.map((word) => {
      const held = candidates.filter((one) => holds(one.stems, word, one.story.language)).length;
      return [word, Math.log(1 + (candidates.length - held + 0.5) / (held + 0.5))];
    }),
  );
}

function coverageOf(
  words: readonly string[],
  { stems, titleStems, story }: Candidate,
  weights: ReadonlyMap<string, number>,
): number {
  let held = 0;
  let all = 0;
  for (const word of words) {
    const weight = weights.get(word) ?? 0;
    all += weight;
    if (holds(stems, word, story.language)) held += weight;
    else if (holds(titleStems, word, story.language)) held += weight * headlineShare;
  }
  return all === 0 ? 0 : held / all;
}

const holds = (stems: ReadonlySet<string>, word: string, language: string) => stems.has(stem(word, language));

/** The best few, of one story two at most, none that says the same again. */
function distinct(scored: readonly Candidate[]): Answer['sentences'] {
  const chosen: Candidate[] = [];
  for (const one of scored) {
    if (chosen.length >= maxSentences) break;
    const ofStory = chosen.filter(({ story }) => story.id === one.story.id).length;
    if (ofStory >= mostFromStory || chosen.some((other) => repeats(other, one))) continue;
    chosen.push(one);
  }
  return chosen.map(({ text, story }) => ({ text, story }));
}

function repeats(a: Candidate, b: Candidate): boolean {
  const both = [...a.stems].filter((one) => b.stems.has(one)).length;
  return both / Math.max(1, Math.min(a.stems.size, b.stems.size)) > 0.7;
}
