import type { Story } from '../core/index.ts';
import { type Gist, gistOf, minHashOf, sentencesOf, termsOf } from '../text/index.ts';
import { hostOfUrl, houseOf, outletOf } from '../text/outlets/index.ts';
import { namesOf } from './names.ts';
import { termOf } from './terms.ts';
import { countVoices, type VoiceFacts } from './voices.ts';

/**
 * What placing needs of a story's text: pure, the same wherever it is made, and plain data, so that another thread can
 * make it. A term's place in `terms` is its place in `counts`.
 */
export interface StoryReading {
  /** Terms of title and text, each once, in the order in which they first stand there; those of the title come first. */
  readonly terms: Float64Array;
  /** How many of them the title has. */
  readonly inTitle: number;
  /** How often each term stands in title and text together; 255 for more. */
  readonly counts: Uint8Array;
  readonly voice: VoiceFacts;
  /** What it names, as `namesOf` reads it; names of the title come first. */
  readonly names: Float64Array;
}

/** What a reader knows a story by stands at its beginning. */
const maxCharacters = 6_000;
/** Characters of a title that may be a text's cut beginning, and of a sentence read for it. */
const shortestCut = 30;
const longestSentence = 1_000;
/** Shorter texts share their shingles by chance. */
const leastWords = 25;
/** As a byte holds. */
const mostCounted = 255;

export function readStory(
  story: Pick<Story, 'title' | 'paragraphs' | 'language' | 'publisher' | 'agency' | 'url'>,
): StoryReading {
  const gist = gistOf(beginningOf(story), story.language);
  const places = new Map<string, number>();
  const terms: string[] = [];
  const counts: number[] = [];
  const count = (term: string) => {
    const place = places.get(term);
    if (place !== undefined) {
      counts[place] = Math.min(mostCounted, (counts[place] ?? 0) + 1);
      return;
    }
    places.set(term, terms.length);
    terms.push(term);
    counts.push(1);
  };
  for (const term of termsOf(headingOf(story), story.language)) count(term);
  const inTitle = terms.length;
  for (const term of gist.terms) count(term);
  return {
    terms: termsOfAll(terms),
    inTitle,
    counts: Uint8Array.from(counts),
    voice: voiceOf(story, gist),
    names: termsOfAll(namesOf(story)),
  };
}

/** `Float64Array.from` with a function takes four times as long. */
function termsOfAll(texts: readonly string[]): Float64Array {
  const terms = new Float64Array(texts.length);
  for (let at = 0; at < texts.length; at++) terms[at] = termOf(texts[at] as string);
  return terms;
}

/** The title; where it is the text's own beginning, cut anywhere, the sentence that it begins. */
function headingOf({
  title,
  paragraphs,
  language,
}: Pick<Story, 'title' | 'paragraphs' | 'language'>): string {
  const begun = title.replace(/\s*(?:…|\.\.\.)$/, '');
  const first = paragraphs[0] ?? '';
  if (begun.length < shortestCut || !first.startsWith(begun)) return title;
  return sentencesOf(first.slice(0, longestSentence), language)[0]?.text ?? title;
}

/** What tells whose voice a story is. */
export function voiceOfStory(
  story: Pick<Story, 'publisher' | 'agency' | 'paragraphs' | 'language' | 'url'>,
): VoiceFacts {
  return voiceOf(story, gistOf(beginningOf(story), story.language));
}

function voiceOf(story: Pick<Story, 'publisher' | 'agency' | 'url'>, { hashes }: Gist): VoiceFacts {
  return {
    publisher: outletOfStory(story),
    agency: story.agency === null ? null : houseOf(outletOf(story.agency, null)),
    signature: hashes.length < leastWords ? null : minHashOf(hashes),
  };
}

const outletOfStory = ({ publisher, url }: Pick<Story, 'publisher' | 'url'>) =>
  outletOf(publisher, hostOfUrl(url));

function beginningOf({ paragraphs }: Pick<Story, 'paragraphs'>): readonly string[] {
  const beginning: string[] = [];
  let left = maxCharacters;
  for (const paragraph of paragraphs) {
    if (left <= 0) break;
    beginning.push(paragraph.length <= left ? paragraph : paragraph.slice(0, left));
    left -= paragraph.length + 1;
  }
  return beginning;
}

/** How many outlets, and how many independent ones, tell these stories. */
export type VoicesOf = (stories: readonly Story[]) => { readonly outlets: number; readonly voices: number };

export const voicesOf: VoicesOf = (stories) => voicesBy(stories, voiceOfStory);

/** What is read of a story for its voice: the stories of the day are told to one chat after another. */
const mostVoices = 2_000;

/** `voicesOf` that keeps what it read, for stories of one store, by id and revision. */
export function createVoices(): VoicesOf {
  const read = new Map<string, VoiceFacts>();
  const voice = (story: Story) => {
    const key = `${story.id} ${story.revision}`;
    const known = read.get(key);
    if (known) return known;
    if (read.size >= mostVoices) read.clear();
    const facts = voiceOfStory(story);
    read.set(key, facts);
    return facts;
  };
  return (stories) => voicesBy(stories, voice);
}

function voicesBy(stories: readonly Story[], voice: (story: Story) => VoiceFacts) {
  const outlets = new Set(stories.map(outletOfStory)).size;
  return outlets <= 1 ? { outlets, voices: outlets } : countVoices(stories.map(voice));
}
