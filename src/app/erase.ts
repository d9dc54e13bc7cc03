import type { Clock, Store } from '../ports/index.ts';

/** Few enough that nobody notices the wait. */
const atOnce = 50;

/** Erases all that lies before, and lets others have their turn in between. */
export async function eraseBefore(store: Store, clock: Clock, cutoff: Temporal.Instant): Promise<void> {
  while ((await store.stories.prune(cutoff, atOnce)) === atOnce) await clock.sleep(0);
}
