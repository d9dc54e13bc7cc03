import type { Story, TopicMatch } from '../../core/index.ts';
import { beginTallies, type Tally, talliesOf } from './terms.ts';
import { packWeights } from './weights.ts';

/** What the search index keeps of one story. */
export interface Indexed {
  /** Stems in order, separated by spaces, then the labels that filters ask for. */
  readonly words: string;
  /** How often each stem occurs, packed (`weights.ts`). */
  readonly weights: Uint8Array;
  /** In stems, a title's several times. */
  readonly length: number;
}

/** A story with the topics that it is about. */
interface Known {
  readonly story: Story;
  readonly topics: readonly TopicMatch[];
}

/** No stem holds it, so labels never meet words; it also ends a text, so that no phrase runs over the end. */
const mark = '¶';

export const everyStory = `${mark}a`;
export const topicLabel = (id: string) => `${mark}t${escaped(id)}`;
export const languageLabel = (language: string) => `${mark}l${escaped(language)}`;
/** Compared by its letters and digits alone: `BBC World`, `bbc-world` and `bbcworld` are one. */
export const sourceLabel = (name: string) => `${mark}s${name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')}`;

/** A word in the title counts as this many in the text. */
const titleWeight = 3;

export function indexed({ story, topics }: Known): Indexed {
  beginTallies();
  const stems: string[] = [];
  const met: Tally[] = [];
  let length = 0;
  const add = (text: string, weight: number) => {
    const found = talliesOf(text, story.language);
    for (const tally of found) {
      if (tally.count === 0) met.push(tally);
      tally.count += weight;
      stems.push(tally.stem);
    }
    length += found.length * weight;
  };
  add(story.title, titleWeight);
  if (stems.length === 0) stems.push('');
  stems.push(mark);
  for (const paragraph of [...story.paragraphs, ...story.captions]) add(paragraph, 1);
  stems.push(mark, labelsOf({ story, topics }));
  const weights = packWeights(met, length);
  for (const tally of met) tally.count = 0;
  return { words: stems.join(' '), weights, length };
}

function labelsOf({ story, topics }: Known): string {
  const names = [story.sourceId, ...endingsOf(story.publisher), story.agency ?? '', hostOf(story.url)];
  const sources = new Set(names.filter(Boolean).map(sourceLabel));
  return [
    everyStory,
    languageLabel(story.language),
    ...sources,
    ...topics.map(({ topicId }) => topicLabel(topicId)),
  ].join(' ');
}

/** `Le Monde`, `Monde`: a filter may begin with any word of an outlet's name. */
function endingsOf(name: string): readonly string[] {
  const words = name.split(/\s+/, 6);
  return words.map((_, at) => words.slice(at).join(' '));
}

function hostOf(url: string | null): string {
  return /^https?:\/\/(?:www\.)?([^/:?#]+)/i.exec(url ?? '')?.[1] ?? '';
}

/** Letters and digits in lower case stay; anything else as its code, because the tokenizer would fold or split it. */
function escaped(id: string): string {
  return id.replace(/[^a-z0-9]/gu, (character) => `${mark}${character.codePointAt(0)?.toString(36)}`);
}
