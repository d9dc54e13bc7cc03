import { type Chat, isDamaged, type Story, seesSamples, toldAt } from '../core/index.ts';
import type { Answer, Clock, SearchQuery, Store } from '../ports/index.ts';
import { balancedQuotes, endsWhole, isStopWord, sentencesOf, stem, wordsOf } from '../text/index.ts';
import type { Topics } from '../topics/index.ts';
import { hasWanted } from './evidence.ts';
import { heardIn } from './heard.ts';
import { held, nameKeys, type Said, saidIn } from './held.ts';
import { type Asked, type Question, readQuestion } from './question.ts';
import { columns } from './synonyms.ts';

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
/** A number or a time answers where what is asked about it, not only a name, stands so near. */
const leastBeside = 0.55;
/** A sentence that lacks what the question wants to hear of is rather not the answer. */
const withoutWanted = 0.8;
/** What is told in the language of the question is read before the same told in another. */
const ownLanguageWorth = 1.2;
/** A name tells which story, more than which of its sentences. */
const nameWeight = 0.5;
/** Names that the question has in a row and the story has apart are others, more often than not. */
const apartShare = 0.5;
/** What it is worth to hold a number where a number is asked for, and so on. */
const wantedWorth = 0.2;

interface Sentence {
  readonly text: string;
  readonly said: Said;
}

interface Candidate extends Sentence {
  readonly story: Story;
  /** Place in its story, from 0. */
  readonly place: number;
  readonly score: number;
  /** The score, more where it is told in the language of the question. */
  readonly rank: number;
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
    .filter(({ score }) => score >= leastCovered)
    .sort((a, b) => b.rank - a.rank || a.place - b.place);
  const best = scored[0]?.rank ?? 0;
  return { question: text, sentences: distinct(scored.filter(({ rank }) => rank >= best * nearBest)) };
}

/** A word of another language that means nothing in one of these: the French goal is an English `but`. */
const isCommon = (word: string) => columns.some((language) => isStopWord(word, language));

function queryOf({ asked }: Question): SearchQuery {
  return {
    all: asked.map(({ ways, near, far }) => {
      const other = [...far].flatMap(([, words]) => words).filter((word) => !isCommon(word));
      return [...ways, ...[...near, ...other].map((word) => [word])];
    }),
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
  const { asked, wanted } = question;
  const day = toldAt(story).toZonedDateTimeISO('UTC');
  const isOn = ({ date }: Asked) =>
    date !== null && (date.year ?? day.year) === day.year && (date.month ?? day.month) === day.month;
  const shareIn = (said: Said) => asked.map((one) => (isOn(one) ? 1 : held(one, said, language)));
  const whole = saidIn([title, ...story.paragraphs].join(' '), language);
  const inStory = shareIn(whole);
  if (!speaksOf(asked, inStory, whole.row, language)) return [];
  const headline = shareIn(saidIn(title, language));
  const sentences = story.paragraphs.flatMap((paragraph, at) =>
    sentencesOf(paragraph, language).map(({ text, start, end }) => {
      const said = saidIn(text, language);
      const isHurt = isDamaged(story, { paragraph: at, start, end });
      return { text, said, shares: shareIn(said), isHurt };
    }),
  );
  const own = new Set(asked.flatMap(({ ways }) => ways.flat()).map((word) => stem(word, language)));
  const weights = asked.map(({ isName }) => (isName ? nameWeight : 1));
  return sentences.flatMap(({ text, said, shares, isHurt }, place) => {
    if (isHurt || !isCitable(text, language)) return [];
    const beside = [sentences[place - 1]?.shares, sentences[place + 1]?.shares];
    const close = shares.map((share, at) =>
      Math.max(
        share,
        headlineShare * (headline[at] ?? 0),
        ...beside.map((other) => besideShare * (other?.[at] ?? 0)),
      ),
    );
    const isWanted = hasWanted(text, language, wanted, own);
    if (close.every((share) => share === 0) || !mayAnswer(question, { shares, close, isWanted })) return [];
    const all = close.map((share, at) => Math.max(share, elsewhereShare * (inStory[at] ?? 0)));
    const score = shareOf(all, weights) + (isWanted ? wantedWorth : 0);
    const rank =
      score *
      (language === question.language ? ownLanguageWorth : 1) *
      (isWanted || wanted === 'other' ? 1 : withoutWanted);
    return [{ text, said, story, place, score, rank }];
  });
}

/** Whether a story speaks of all names, of the deed, and of enough of the rest. */
function speaksOf(
  asked: readonly Asked[],
  inStory: readonly number[],
  row: string,
  language: string,
): boolean {
  if (asked.some(({ isName, isDeed }, at) => (isName || isDeed) && inStory[at] === 0)) return false;
  const told = inStory.map((share, at) => share * (isApart(asked, at, row, language) ? apartShare : 1));
  const weights = asked.map((_, at) => 1 / runAt(asked, at));
  return shareOf(told, weights) >= leastInStory;
}

/** Whether a sentence that holds these shares may answer at all, where numbers, times and ages are asked for. */
function mayAnswer(
  { asked, wanted }: Question,
  sentence: {
    readonly shares: readonly number[];
    /** With the headline and what stands beside it. */
    readonly close: readonly number[];
    readonly isWanted: boolean;
  },
): boolean {
  const { shares, close, isWanted } = sentence;
  if (!isWanted && ['number', 'money', 'age'].includes(wanted)) return false;
  if (wanted === 'age') {
    // Of whom the sentence itself names, by a part of the name at least.
    const hasNames = asked.some(({ isName }) => isName);
    return asked.some(({ isName }, at) => isName === hasNames && (shares[at] ?? 0) > 0);
  }
  if (!['number', 'money', 'time'].includes(wanted)) return true;
  const isTelling = (at: number) => asked[at]?.isName === false && asked[at].date === null;
  return (
    !asked.some((_, at) => isTelling(at)) || close.some((share, at) => share >= leastBeside && isTelling(at))
  );
}

function isCitable(text: string, language: string): boolean {
  const count = wordsOf(text, language).length;
  return count >= leastWords && count <= mostWords && endsWhole(text) && balancedQuotes(text);
}

function shareOf(shares: readonly number[], weights: readonly number[] = shares.map(() => 1)): number {
  const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
  return total(shares.map((share, at) => share * (weights[at] ?? 1))) / total(weights);
}

/** How many names stand in a row with this one: all of them are one thing, as `Salva Kiir` is. */
function runAt(asked: readonly Asked[], at: number): number {
  if (!asked[at]?.isName) return 1;
  let [from, to] = [at, at + 1];
  while (asked[from]?.follows && asked[from - 1]?.isName) from--;
  while (asked[to]?.follows && asked[to]?.isName) to++;
  return to - from;
}

/** Whether a name stands beside another in the question and nowhere so in the text: `Nobel Prize`, `Nobel Peace Prize`. */
function isApart(asked: readonly Asked[], at: number, row: string, language: string): boolean {
  const nameAt = (place: number) => (asked[place]?.isName ? asked[place].ways[0] : undefined);
  const own = nameAt(at);
  const neighbours = [
    [asked[at]?.follows ? nameAt(at - 1) : undefined, own],
    [own, asked[at + 1]?.follows ? nameAt(at + 1) : undefined],
  ].flatMap(([one, other]) => (one && other ? [[...one, ...other]] : []));
  return (
    neighbours.length > 0 &&
    neighbours.every((words) => !row.includes(` ${nameKeys(words, language).join(' ')} `))
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

function repeats({ said: { stems: a } }: Sentence, { said: { stems: b } }: Sentence): boolean {
  return a.intersection(b).size / Math.max(1, Math.min(a.size, b.size)) > 0.7;
}
