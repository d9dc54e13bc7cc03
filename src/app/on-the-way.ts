import type { ChatId, Delivery, Told } from '../core/index.ts';
import type { Store } from '../ports/index.ts';

/** What was told longer ago is no longer called an update. */
const toldHours = 24 * 30;

/**
 * What a chat was told in the last 30 days, and what is kept for it and not all out yet (of all that it is owed): that will
 * reach it, so nothing that is built meanwhile may tell it again.
 */
export async function toldTo(
  chatId: ChatId,
  until: Temporal.Instant,
  owed: readonly Delivery[],
  { deliveries }: Pick<Store, 'deliveries'>,
): Promise<readonly Told[]> {
  const told = await deliveries.told(chatId, until.subtract({ hours: toldHours }));
  const kept = owed.flatMap(({ briefing }) =>
    briefing ? briefing.told.map((one) => ({ ...one, at: briefing.window.until })) : [],
  );
  if (kept.length === 0) return told;
  const key = ({ eventId, storyId }: Told) => `${eventId} ${storyId}`;
  return [...new Map([...told, ...kept].map((one) => [key(one), one])).values()];
}
