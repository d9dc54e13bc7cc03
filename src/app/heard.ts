import type { Chat } from '../core/index.ts';
import { isMuted } from '../digest/index.ts';
import type { PlacedStory, Store } from '../ports/index.ts';

/** The stories that the chat wants to see: none whose event, source or word is muted there. */
export async function heardIn(
  { muted }: Pick<Chat, 'muted'>,
  placed: readonly PlacedStory[],
  store: Store,
): Promise<readonly PlacedStory[]> {
  if (muted.length === 0) return placed;
  const events = await store.events.get([...new Set(placed.map(({ eventId }) => eventId))]);
  const byId = new Map(events.map((event) => [event.id, event]));
  return placed.filter(
    ({ story, eventId }) => !isMuted(story, byId.get(eventId) ?? { id: eventId, merged: [] }, muted),
  );
}
