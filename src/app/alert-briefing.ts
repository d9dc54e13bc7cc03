import type { Chat, KeptBriefing, NewsEvent, Slot } from '../core/index.ts';
import { tellingOf, toldBefore } from '../digest/index.ts';
import type { Topics } from '../topics/index.ts';
import { alertChoice, isHeld } from './alerts.ts';
import type { BuilderDeps } from './scheduled.ts';

/** As long as a briefing calls it an update. */
const toldDays = 30;
/** What arrived before this is no part of an alert. */
const windowHours = 48;

/**
 * Builds the alert of an event, or one of its developments. Empty where the chat has been told meanwhile, is held, or does
 * not follow it any more: what was owed in the night is looked at again in the morning.
 */
export function alertBuilder({
  store,
  clock,
  arrivals,
  briefer,
  service,
  shown,
  topics,
}: BuilderDeps & { readonly topics: Topics }) {
  return async (slot: Slot, chat: Chat): Promise<KeptBriefing> => {
    const until = clock.now();
    arrivals.toldUntil(until);
    const window = { since: until.subtract({ hours: windowHours }), until };
    const { development = 0 } = slot;
    const [event] = await store.events.get([slot.eventId ?? '']);
    const stories = event ? (await store.stories.get(event.stories)).map(({ story }) => story) : [];
    const choice = event && !isHeld(chat, until) ? alertChoice(chat, event, stories, topics) : null;
    const told = await store.deliveries.told(chat.id, until.subtract({ hours: 24 * toldDays }));
    const isTold =
      event !== undefined && (toldBefore(event, told) !== null || (await isOnItsWay(event, chat)));
    const isWanted = choice !== null && event !== undefined && isTold === development > 0;
    const digest = await briefer.brief({
      chat,
      choices: isWanted ? [choice] : [],
      window,
      origin: 'alert',
      told,
      ...(event ? { only: event } : {}),
    });
    const items = digest.sections.flatMap((section) => section.items);
    if (items.length > 0) shown.remember(chat.id, digest);
    return {
      document: service.views.digest(digest, chat),
      window,
      covers: [],
      told: items.map(tellingOf),
      replyTo: event && development > 0 ? await alertMessage(event, chat) : null,
      empty: items.length === 0,
    };
  };

  /** Whether a briefing that is kept and not out yet tells it. */
  async function isOnItsWay(event: NewsEvent, chat: Chat): Promise<boolean> {
    const ids = [event.id, ...event.merged];
    const { deliveries } = await store.chats.traces(chat.id);
    return deliveries.some(
      ({ outcome, slot, briefing }) =>
        outcome === null &&
        slot.eventId === null &&
        briefing?.told.some(({ eventId }) => ids.includes(eventId)),
    );
  }

  async function alertMessage(event: NewsEvent, chat: Chat): Promise<string | null> {
    const all = await store.deliveries.ofEvents([event.id, ...event.merged]);
    return (
      all.find(({ slot, lastMessage }) => slot.chatId === chat.id && lastMessage !== null)?.lastMessage ??
      null
    );
  }
}
