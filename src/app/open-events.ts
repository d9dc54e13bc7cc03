import { createEventIndex, type EventIndex } from '../events/index.ts';
import type { Clock, Store } from '../ports/index.ts';

/** Stories read again before others have their turn: there may be a hundred thousand. */
const atOnce = 20;

/** Events of long ago that are read: an archive taken in page by page is one, and reading a large one would take minutes. */
const mostLate = 2_000;

/** The events that take stories still, as the store holds them. */
export async function openEvents(
  store: Pick<Store, 'events'>,
  clock: Clock,
  openDays: number,
): Promise<EventIndex> {
  const index = createEventIndex();
  const since = clock.now().subtract({ hours: 24 * openDays });
  let loaded = 0;
  for await (const { event, stories } of store.events.open(since, mostLate)) {
    index.load(event, stories);
    loaded += stories.length;
    if (loaded < atOnce) continue;
    loaded = 0;
    await clock.sleep(0);
  }
  return index;
}
