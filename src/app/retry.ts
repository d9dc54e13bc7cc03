import type { Clock, Retry, Store } from '../ports/index.ts';
import type { Chats } from './chats.ts';

export interface RetryDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly chats: Pick<Chats, 'wake'>;
  /** Has failing sources read at the next round; gives their number. */
  readonly retrySources: () => Promise<number>;
}

/** A briefing due longer ago than this is not sent any more. */
const expiresHours = 12;

/** Everything that failed or waits is tried again at once: deliveries, chats that rest, sources. */
export async function retry({ store, clock, chats, retrySources }: RetryDeps): Promise<Retry> {
  const now = clock.now();
  const resting = (await store.chats.all()).filter((chat) => chat.resting !== null);
  for (const { id } of resting) await chats.wake(id);
  const waiting = await store.deliveries.hasten(now, now);
  const failed = await store.deliveries.reopen(now.subtract({ hours: expiresHours }), now);
  return { deliveries: waiting + failed, chats: resting.length, sources: await retrySources() };
}
