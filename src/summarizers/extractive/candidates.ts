import type { Story } from '../../core/index.ts';
import { isStopWord, sentencesOf, stem, wordsOf } from '../../text/index.ts';
import { denies, deniesClaim } from './denials.ts';
import { hangs, speakerIsMissing } from './openers.ts';
import { isWhole } from './whole.ts';

/** A sentence that could be quoted, or only counts for what the text is about. */
export interface Candidate {
  readonly text: string;
  readonly story: Story;
  /** Which story, in the order given, and which sentence of it. */
  readonly document: number;
  readonly position: number;
  /** Stems without stop words. */
  readonly terms: readonly string[];
  readonly words: number;
  /** May be quoted: whole, undamaged, and standing by itself. */
  readonly quotable: boolean;
  /** Would be quotable but for its opening: the last resort for a teaser that has nothing else. */
  readonly hangs: boolean;
  /** The sentence right after takes this one back. */
  readonly denied: boolean;
}

/** Sentences read of one story: what is further down hardly ever belongs in a summary. */
const maxSentences = 120;
const maxCharacters = 60_000;

export function candidatesOf(stories: readonly Story[]): readonly Candidate[] {
  return stories.flatMap((story, document) => ofStory(story, document));
}

function ofStory(story: Story, document: number): readonly Candidate[] {
  const found: Candidate[] = [];
  let characters = 0;
  for (const [at, paragraph] of story.paragraphs.entries()) {
    if (found.length >= maxSentences || characters > maxCharacters) break;
    characters += paragraph.length;
    for (const { text, start, end } of sentencesOf(paragraph.slice(0, maxCharacters), story.language)) {
      const isDamaged = story.damaged.some(
        (span) => span.paragraph === at && span.start < end && start < span.end,
      );
      const words = wordsOf(text, story.language);
      const whole = !isDamaged && isWhole(text, words.length, story);
      const opens = hangs(text, story.language) || speakerIsMissing(text, story.language);
      const previous = found.at(-1);
      if (previous && (deniesClaim(text) || (opens && denies(text)))) {
        // A claim whose denial cannot be quoted is not told at all.
        found[found.length - 1] = { ...previous, denied: whole, quotable: previous.quotable && whole };
      }
      found.push({
        text,
        story,
        document,
        position: found.length,
        terms: words
          .filter((word) => !isStopWord(word, story.language))
          .map((word) => stem(word, story.language)),
        words: words.length,
        quotable: whole && !opens,
        hangs: whole && opens,
        denied: false,
      });
    }
  }
  return found;
}
