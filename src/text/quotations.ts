import { balancedQuotes } from './judge.ts';
import { type Sentence, sentencesOf } from './sentences.ts';

/** A sentence, or several that one quotation runs over. */
export interface Passage extends Sentence {
  /** How many sentences it is. */
  readonly sentences: number;
  /** Stands within a quotation that begins before it and is too long to be one passage: somebody's words, without marks. */
  readonly isSpoken: boolean;
}

/** A longer quotation is told in parts, or not at all. */
const mostSentences = 3;
const mostCharacters = 420;
/** So far an open quotation is believed to go on: one mark that was lost must not hide the rest of a text. */
const furthest = 6;
/** A mark where a quotation opens. */
const opening = /(?:^|[\s([—–-])["“«„](?=[\p{L}\p{N}'‘$€£¿¡])/u;
/** Another quotation, or the next paragraph of the same: marks at the beginning of each and the end of the last. */
const begins = /^["“«„]/;
const mark = /["“”«»„]/;

/** The sentences of a paragraph, in order; those that a quotation runs over are one, so that its marks stay together. */
export function passagesOf(text: string, language: string): readonly Passage[] {
  const sentences = sentencesOf(text, language);
  const passages: Passage[] = [];
  let spoken = 0;
  for (let at = 0; at < sentences.length; ) {
    const one = sentences[at] as Sentence;
    const isOpen = opens(one.text) && !balancedQuotes(one.text);
    const joined = isOpen ? joinedAt(at, sentences, text) : null;
    if (mark.test(one.text)) spoken = 0;
    passages.push(joined ?? { ...one, sentences: 1, isSpoken: spoken > 0 });
    at += joined?.sentences ?? 1;
    spoken = isOpen && !joined ? furthest : spoken - 1;
  }
  return passages;
}

/** Whether a quotation opens and does not close there: behind the last mark that may close one, which `"` opens one as well. */
function opens(sentence: string): boolean {
  const last = Math.max(...['"', '”', '»'].map((closing) => sentence.lastIndexOf(closing)));
  return opening.test(sentence.slice(Math.max(0, last - 1)));
}

/** What a quotation that opens in a sentence runs over, where it closes soon. */
function joinedAt(at: number, sentences: readonly Sentence[], paragraph: string): Passage | null {
  const { start } = sentences[at] as Sentence;
  for (let last = at + 1; last < Math.min(sentences.length, at + mostSentences); last++) {
    const { text: next, end } = sentences[last] as Sentence;
    const text = paragraph.slice(start, end);
    if (begins.test(next) || text.length > mostCharacters) return null;
    if (balancedQuotes(text)) return { text, start, end, sentences: last - at + 1, isSpoken: false };
  }
  return null;
}
