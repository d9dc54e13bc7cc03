import type { ChatId, Told } from '../core/index.ts';
import type { Store } from '../ports/index.ts';

/**
 * What a chat was told, and what is kept for it and not all out yet: that will reach it, so nothing that is built meanwhile
 * may tell it again.
 */
export async function toldTo(
  chatId: ChatId,
  since: Temporal.Instant,
  { deliveries }: Pick<Store, 'deliveries'>,
): Promise<readonly Told[]> {
  const told = await deliveries.told(chatId, since);
  const kept = (await deliveries.ofChat(chatId)).flatMap(({ briefing }) =>
    briefing ? briefing.told.map((one) => ({ ...one, at: briefing.window.until })) : [],
  );
  if (kept.length === 0) return told;
  const key = ({ eventId, storyId }: Told) => `${eventId} ${storyId}`;
  return [...new Map([...told, ...kept].map((one) => [key(one), one])).values()];
}
