import type { Correction, DigestItem, KeptBriefing, Story, StoryId, Told } from '../core/index.ts';
import { fingerprintOf, passagesOf, termsOf } from '../text/index.ts';

type Telling = KeptBriefing['told'][number];

/** What is kept of an item that is told: its headline, and its sentences by their fingerprints. */
export function tellingOf({ eventId, leadStory, title, sentences }: DigestItem): Telling {
  const said = sentences.map(({ storyId, text }) => saidAs(storyId, text));
  return { eventId, storyId: leadStory, title, ...(said.length > 0 ? { said } : {}) };
}

const saidAs = (storyId: StoryId, text: string) => `${storyId}:${fingerprintOf(text)}`;
const storyOf = (said: string) => said.slice(0, said.indexOf(':'));
const sentencesIn = ({ paragraphs, language }: Story) =>
  paragraphs.flatMap((paragraph) => passagesOf(paragraph, language).map(({ text }) => text));

/** Every story that a telling stands on. */
export function toldStories({ storyId, said = [] }: Told): readonly StoryId[] {
  return [...new Set([storyId, ...said.map(storyOf)])];
}

/** A story as it is, and as it was before each of its edits. */
export interface Edited {
  readonly now: Story;
  readonly before: readonly Story[];
}

/** A sentence that shares so many stems with the old one stands in its place. */
const replacesAt = 0.4;

/**
 * What was told and is another now, and the telling as it is to be kept once that is said. Case, white space and punctuation
 * are no corrections; nor is what no earlier text of the story holds.
 */
export function correctionsOf(
  told: Told,
  edited: ReadonlyMap<StoryId, Edited>,
): { readonly corrections: readonly Correction[]; readonly telling: Telling } {
  const { eventId, storyId, title, said = [] } = told;
  const corrections: Correction[] = [];
  const add = ({ now: { id, title: headline, url, publisher } }: Edited, was: string, now: string | null) =>
    corrections.push({ eventId, storyId: id, title: headline, url, publisher, was, now });
  const head = edited.get(storyId);
  const isRetitled =
    head !== undefined &&
    fingerprintOf(head.now.title) !== fingerprintOf(title) &&
    head.before.some((story) => fingerprintOf(story.title) === fingerprintOf(title));
  if (isRetitled) add(head, title, head.now.title);
  const saidNow = said.flatMap((one) => {
    const story = edited.get(storyOf(one));
    const lost = story && lostSentence(story, one);
    if (!story || lost === undefined) return [one];
    const instead = insteadOf(lost, story.now);
    add(story, lost, instead);
    return instead === null ? [] : [saidAs(story.now.id, instead)];
  });
  return {
    corrections,
    telling: {
      eventId,
      storyId,
      title: isRetitled ? head.now.title : title,
      ...(saidNow.length > 0 ? { said: saidNow } : {}),
    },
  };
}

/** The text of a sentence that an earlier revision held and the present one does not; undefined where it still stands. */
function lostSentence({ now, before }: Edited, said: string): string | undefined {
  const isIt = (text: string) => saidAs(now.id, text) === said;
  if (sentencesIn(now).some(isIt)) return undefined;
  return before.flatMap(sentencesIn).find(isIt);
}

function insteadOf(lost: string, now: Story): string | null {
  const terms = new Set(termsOf(lost, now.language));
  let best: { readonly text: string; readonly share: number } | null = null;
  for (const text of sentencesIn(now)) {
    const others = new Set(termsOf(text, now.language));
    const share = terms.intersection(others).size / Math.max(1, Math.min(terms.size, others.size));
    if (share >= replacesAt && share > (best?.share ?? 0)) best = { text, share };
  }
  return best?.text ?? null;
}
