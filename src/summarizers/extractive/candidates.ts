import { isDamaged, type Story } from '../../core/index.ts';
import { contentTerms, type Passage, passagesOf, wordsOf } from '../../text/index.ts';
import { denies, deniesClaim } from './denials.ts';
import { leansOn, saysOn } from './leaning.ts';
import { hangs, speakerIsMissing } from './openers.ts';
import { isBareQuote, isWhole } from './whole.ts';

/** A sentence that could be quoted, or only counts for what the text is about. What is asked of few is found when asked. */
export interface Candidate {
  readonly text: string;
  readonly story: Story;
  /** Which story, in the order given, and which sentence of it. */
  readonly document: number;
  readonly position: number;
  /** Its words in order, in lower case; and the stems of those that mean something. */
  readonly tokens: readonly string[];
  readonly terms: readonly string[];
  /** What it takes of a budget of words: as people count them, by blanks where the script has any. */
  readonly length: number;
  /** How many sentences it is: more than one where a quotation runs over them. */
  readonly sentences: number;
  /** May be quoted: whole, undamaged, and standing by itself; a claim whose denial cannot be quoted is not told at all. */
  quotable(): boolean;
  /** Would be quotable but for its opening: the last resort for a teaser that has nothing else. */
  hangs(): boolean;
  /** Hangs, and may be quoted right behind the sentence before it in its story, where that is quoted. */
  leans(): boolean;
  /** The sentence right after takes this one back, and may be quoted with it. */
  denied(): boolean;
}

/** Sentences read of one story: what is further down hardly ever belongs in a summary. */
const maxSentences = 400;
/** Where this many tell the same, each says what matters near its top. */
const several = 3;
const maxSentencesOfSeveral = 12;
const maxCharacters = 60_000;

export function candidatesOf(stories: readonly Story[]): readonly Candidate[] {
  const most = stories.length < several ? maxSentences : maxSentencesOfSeveral;
  return stories.flatMap((story, document) => ofStory(story, document, most));
}

function ofStory(story: Story, document: number, most: number): readonly Candidate[] {
  const found: Judged[] = [];
  let characters = 0;
  for (const [at, paragraph] of story.paragraphs.entries()) {
    if (found.length >= most || characters > maxCharacters) break;
    characters += paragraph.length;
    const read = paragraph.slice(0, maxCharacters);
    for (const sentence of passagesOf(read, story.language)) {
      const isCut = sentence.end === read.length && read.length < paragraph.length;
      if (found.length >= most || isCut) break;
      found.push(judged(sentence, at, found.length, found, story, document));
    }
  }
  return found;
}

interface Judged extends Candidate {
  whole(): boolean;
  /** Takes back what the sentence before it says. */
  takesBack(): boolean;
}

function judged(
  { text, start, end, sentences, isSpoken }: Passage,
  paragraph: number,
  position: number,
  all: readonly Judged[],
  story: Story,
  document: number,
): Judged {
  const { language } = story;
  const words = wordsOf(text, language);
  const whole = once(
    () => !isSpoken && !isDamaged(story, { paragraph, start, end }) && isWhole(text, words.length, story),
  );
  const isBare = once(() => isBareQuote(text));
  const opens = once(() => isBare() || hangs(text, language) || speakerIsMissing(text, language));
  const denial = once(() => {
    const next = all[position + 1];
    return next?.takesBack() ? next : null;
  });
  return {
    text,
    story,
    document,
    position,
    tokens: words,
    terms: contentTerms(words, language),
    length: lengthOf(text, words.length),
    sentences,
    whole,
    takesBack: once(() => deniesClaim(text) || (opens() && denies(text))),
    quotable: () => whole() && !opens() && (denial()?.whole() ?? true),
    hangs: () => whole() && !isBare() && opens(),
    leans: once(() => {
      const before = all[position - 1];
      if (!before || !opens() || !whole() || !(denial()?.whole() ?? true)) return false;
      return isBare() ? saysOn(before.text, language) : leansOn(text, before.text, language);
    }),
    denied: () => denial()?.whole() ?? false,
  };
}

function lengthOf(text: string, words: number): number {
  let spaced = 1;
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) spaced++;
  return spaced * 4 < words ? words : spaced;
}

function once<T>(work: () => T): () => T {
  let done: { readonly value: T } | null = null;
  return () => {
    done ??= { value: work() };
    return done.value;
  };
}
