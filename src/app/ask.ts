import { type Chat, isDamaged, type Story, seesSamples } from '../core/index.ts';
import type { Answer, Clock, SearchQuery, Store } from '../ports/index.ts';
import { balancedQuotes, endsWhole, sentencesOf, stem, wordsOf } from '../text/index.ts';
import type { Topics } from '../topics/index.ts';
import { hasWanted } from './evidence.ts';
import { heardIn } from './heard.ts';
import { type Asked, type Question, readQuestion } from './question.ts';

export interface AskDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly topics: Topics;
}

/** Stories that the search finds best are read for their sentences. */
const maxStories = 24;
const maxSentences = 4;
const mostFromStory = 3;
const leastWords = 5;
const mostWords = 60;
const maxQuestion = 300;
/**
 * The share of what is asked that a story has to speak of, and its best sentence with what stands around it. Set on 60
 * questions of the project's own (tests/fixtures/ask) and 49 more (tests/app/questions.ts).
 */
const leastInStory = 0.6;
const leastCovered = 0.45;
/** A further sentence is cited where it holds nearly as much as the best. */
const nearBest = 0.75;
/** What a word counts for that stands not in the sentence but in the headline, beside it, elsewhere in the story. */
const headlineShare = 0.6;
const besideShare = 0.5;
const elsewhereShare = 0.3;
/** What a word of nearly the same meaning, or of the same beginning, counts for. */
const nearShare = 0.8;
/** A name tells which story, more than which of its sentences. */
const nameWeight = 0.5;
/** Names that the question has in a row and the story has apart are others, more often than not. */
const apartShare = 0.5;
/** What it is worth to hold a number where a number is asked for, and so on. */
const wantedWorth = 0.2;

interface Sentence {
  readonly text: string;
  readonly stems: ReadonlySet<string>;
}

interface Candidate extends Sentence {
  readonly story: Story;
  /** Place in its story, from 0. */
  readonly place: number;
  readonly score: number;
}

/** The sentences of stored stories that hold most of what is asked; none where no story holds enough. */
export async function answerTo(chat: Chat, text: string, deps: AskDeps): Promise<Answer> {
  const { store, clock, topics } = deps;
  const now = clock.now();
  const question = readQuestion(text.slice(0, maxQuestion), chat.settings.language, topics, now);
  const none = { question: text, sentences: [] };
  if (question === null) return none;
  const hits = await store.stories.search(queryOf(question), now, maxStories, 0);
  const placed = await heardIn(chat, await store.stories.get(hits.map(({ storyId }) => storyId)), store);
  const stories = placed.map(({ story }) => story).filter((story) => !story.sample || seesSamples(chat));
  const scored = stories
    .flatMap((story) => candidatesOf(story, question))
    .sort((a, b) => b.score - a.score || a.place - b.place);
  const best = scored[0]?.score ?? 0;
  if (best < leastCovered) return none;
  return { question: text, sentences: distinct(scored.filter(({ score }) => score >= best * nearBest)) };
}

function queryOf({ asked }: Question): SearchQuery {
  return {
    all: asked.map(({ ways, near }) => [...ways, ...near.map((word) => [word])]),
    none: [],
    topics: [],
    source: null,
    language: null,
    since: null,
    before: null,
    match: 'most',
  };
}

/** Whole sentences without damage, of a story that speaks of enough; nothing else is ever cited. */
function candidatesOf(story: Story, question: Question): readonly Candidate[] {
  const { language, title } = story;
  const sentences = story.paragraphs.flatMap((paragraph, at) =>
    sentencesOf(paragraph, language).map(({ text, start, end }) => ({
      text,
      stems: stemsOf(text, language),
      isHurt: isDamaged(story, { paragraph: at, start, end }),
    })),
  );
  const headline = stemsOf(title, language);
  const whole = new Set([...headline, ...sentences.flatMap(({ stems }) => [...stems])]);
  const inStory = question.asked.map((one) => held(one, whole, language));
  if (question.asked.some(({ isName, isDeed }, at) => (isName || isDeed) && inStory[at] === 0)) return [];
  const text = ` ${wordsOf([title, ...story.paragraphs].join(' '), language).join(' ')} `;
  const told = inStory.map((share, at) => share * (isApart(question.asked, at, text) ? apartShare : 1));
  if (shareOf(told) < leastInStory) return [];
  const own = new Set(question.asked.flatMap(({ ways }) => ways.flat()).map((word) => stem(word, language)));
  const weights = question.asked.map(({ isName }) => (isName ? nameWeight : 1));
  return sentences.flatMap(({ text, stems, isHurt }, place) => {
    if (isHurt || !isCitable(text, language)) return [];
    const beside = [sentences[place - 1]?.stems, sentences[place + 1]?.stems];
    const close = question.asked.map((one) =>
      Math.max(
        held(one, stems, language),
        headlineShare * held(one, headline, language),
        ...beside.map((near) => (near ? besideShare * held(one, near, language) : 0)),
      ),
    );
    if (close.every((share) => share === 0)) return [];
    const shares = close.map((share, at) => Math.max(share, elsewhereShare * (inStory[at] ?? 0)));
    const isWanted = hasWanted(text, language, question.wanted, own);
    if (question.wanted === 'number' && !isWanted) return [];
    const score = shareOf(shares, weights) + (isWanted ? wantedWorth : 0);
    return [{ text, stems, story, place, score }];
  });
}

function isCitable(text: string, language: string): boolean {
  const count = wordsOf(text, language).length;
  return count >= leastWords && count <= mostWords && endsWhole(text) && balancedQuotes(text);
}

function shareOf(shares: readonly number[], weights: readonly number[] = shares.map(() => 1)): number {
  const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
  return total(shares.map((share, at) => share * (weights[at] ?? 1))) / total(weights);
}

/** Whether a name stands beside another in the question and nowhere so in the text: `Nobel Prize`, `Nobel Peace Prize`. */
function isApart(asked: readonly Asked[], at: number, text: string): boolean {
  const nameAt = (place: number) => (asked[place]?.isName ? asked[place].ways[0]?.join(' ') : undefined);
  const own = nameAt(at);
  const neighbours = [
    [nameAt(at - 1), own],
    [own, nameAt(at + 1)],
  ].filter((pair) => pair.every((name) => name !== undefined));
  return neighbours.length > 0 && neighbours.every((pair) => !text.includes(` ${pair.join(' ')} `));
}

function stemsOf(text: string, language: string): ReadonlySet<string> {
  return new Set(wordsOf(text, language).map((word) => stem(word, language)));
}

/** How well stems hold what is asked: 1 as such, less by a near word or one of the same beginning, 0 not at all. */
function held({ ways, near, isName }: Asked, stems: ReadonlySet<string>, language: string): number {
  const has = (word: string) => stems.has(stem(word, language));
  if (ways.some((words) => words.every(has))) return 1;
  if (near.some(has)) return nearShare;
  const [only] = ways[0] ?? [];
  if (isName || only === undefined || (ways[0]?.length ?? 0) > 1) return 0;
  const own = stem(only, language);
  return [...stems].some((one) => beginAlike(own, one)) ? nearShare : 0;
}

/** `mediat` and `mediator`, `посредник` and `посредничеств`: most of both is the same. */
function beginAlike(a: string, b: string): boolean {
  const least = Math.max(5, Math.ceil(0.7 * Math.min(a.length, b.length)));
  return (
    a.length >= least &&
    b.length >= least &&
    Math.abs(a.length - b.length) <= 4 &&
    a.slice(0, least) === b.slice(0, least)
  );
}

/** The best few, of one story three at most, none that says the same again. */
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

function repeats(a: Sentence, b: Sentence): boolean {
  const both = [...a.stems].filter((one) => b.stems.has(one)).length;
  return both / Math.max(1, Math.min(a.stems.size, b.stems.size)) > 0.7;
}
