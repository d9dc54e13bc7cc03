import { type Story, toldAt, type Window } from '../core/index.ts';

/** Stories that a summary is made from, at most: an event told by hundreds says the same again and again. */
const maxVoices = 12;
/** Stories published this long before they arrived are old news: no scheduled briefing tells them. */
const staleHours = 7 * 24;

/** Whether a story counts for the window: by arrival without old news, or by when it was told. */
export function isInside(story: Story, { since, until }: Window, by: 'told' | 'arrived'): boolean {
  const at = by === 'arrived' ? story.arrived : toldAt(story);
  if (Temporal.Instant.compare(at, since) < 0 || Temporal.Instant.compare(at, until) >= 0) return false;
  if (by === 'told' || !story.published) return true;
  return Temporal.Instant.compare(story.published.at, story.arrived.subtract({ hours: staleHours })) >= 0;
}

/** The reader's language and full stories first, then the newest; one story an outlet while there are enough. */
export function foremost(stories: readonly Story[], language: string): readonly Story[] {
  const score = (story: Story) => (story.language === language ? 2 : 0) + (story.form === 'full' ? 1 : 0);
  return [...stories]
    .sort((a, b) => score(b) - score(a) || Temporal.Instant.compare(toldAt(b), toldAt(a)))
    .slice(0, maxVoices);
}
