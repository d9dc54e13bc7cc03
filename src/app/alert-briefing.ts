import {
  type Chat,
  choiceKey,
  type Delivery,
  type Digest,
  type EventId,
  type KeptBriefing,
  type NewsEvent,
  type Slot,
  type TopicChoice,
} from '../core/index.ts';
import { tellingOf, toldBefore } from '../digest/index.ts';
import { alertChoice, isHeld } from './alerts.ts';
import { toldTo } from './on-the-way.ts';
import type { BuilderDeps } from './scheduled.ts';

/** What arrived before this is no part of an alert. */
const windowHours = 48;
/** Told in one message at most. */
const mostTogether = 20;

type AlertDeps = Pick<BuilderDeps, 'store' | 'briefer' | 'topics'>;

/** An alert, or a development of one, that is still worth telling. */
interface Wanted {
  readonly slot: Slot;
  readonly event: NewsEvent;
  readonly choice: TopicChoice;
}

/** All that a chat is to be alerted of in one message. */
interface Alerted {
  readonly digest: Digest;
  readonly wanted: readonly Wanted[];
  /** Since when the earliest of it has been known. */
  readonly since: Temporal.Instant;
}

/**
 * What a chat is to be alerted of by now (of all that it is owed), as one digest, null where it is owed no alert: what quiet
 * hours held, or came while nothing could be sent, is told together. What it has been told meanwhile, or does not follow any
 * more, is left out: what was owed in the night is looked at again in the morning.
 */
export function createAlerted({ store, briefer, topics }: AlertDeps) {
  return async (
    chat: Chat,
    until: Temporal.Instant,
    ofChat: readonly Delivery[],
    own: Slot | null = null,
  ): Promise<Alerted | null> => {
    const isDue = ({ due }: Slot) => Temporal.Instant.compare(due, until) <= 0;
    const owed = ofChat
      .filter(({ slot, briefing }) => slot.eventId !== null && briefing === null && isDue(slot))
      .map(({ slot }) => slot)
      .filter((slot) => slot.eventId !== own?.eventId);
    if (!own && owed.length === 0) return null;
    const window = { since: until.subtract({ hours: windowHours }), until };
    const told = await toldTo(chat.id, until, ofChat, store);
    const wanted = new Map<EventId, Wanted>();
    let since = until;
    for (const slot of isHeld(chat, until) ? [] : [...(own ? [own] : []), ...owed]) {
      if (wanted.size === mostTogether) break;
      const [event] = await store.events.get([slot.eventId ?? '']);
      if (!event) continue;
      const stories = (await store.stories.get(event.stories)).map(({ story }) => story);
      const choice = alertChoice(chat, event, stories, topics);
      const isTold = toldBefore(event, told) !== null;
      if (!choice || isTold !== (slot.development ?? 0) > 0 || wanted.has(event.id)) continue;
      wanted.set(event.id, { slot, event, choice });
      for (const { arrived } of stories)
        if (
          Temporal.Instant.compare(arrived, since) < 0 &&
          Temporal.Instant.compare(arrived, window.since) >= 0
        )
          since = arrived;
    }
    const all = [...wanted.values()];
    const digest = await briefer.brief({
      chat,
      choices: all.map(({ choice }) => choice),
      window,
      origin: 'alert',
      told,
      only: new Map(
        [...Map.groupBy(all, ({ choice }) => choiceKey(choice))].map(([key, ones]) => [
          key,
          ones.map(({ event }) => event),
        ]),
      ),
    });
    return { digest, wanted: all, since };
  };
}

/** Builds the alert of an event, or one of its developments, with all others that the chat is owed by now. */
export function alertBuilder({ store, clock, arrivals, briefer, service, shown, topics }: BuilderDeps) {
  const alerted = createAlerted({ store, briefer, topics });

  return async (slot: Slot, chat: Chat): Promise<KeptBriefing> => {
    const until = clock.now();
    arrivals.toldUntil(until);
    const found = await alerted(chat, until, await store.deliveries.ofChat(chat.id), slot);
    if (!found) throw new Error('an alert that is owed was not found');
    const { digest, wanted } = found;
    const items = digest.sections.flatMap((section) => section.items);
    if (items.length > 0) shown.remember(chat.id, digest);
    return {
      document: service.views.digest(digest, chat),
      window: digest.window,
      covers: [],
      told: items.map(tellingOf),
      replyTo: await answered(wanted, chat),
      empty: items.length === 0,
    };
  };

  /** The message that told before what all of these develop; null where that is not one. */
  async function answered(wanted: readonly Wanted[], chat: Chat): Promise<string | null> {
    if (wanted.some(({ slot }) => (slot.development ?? 0) === 0)) return null;
    const messages = await Promise.all(wanted.map(({ event }) => alertMessage(event, chat)));
    const [only = null, ...others] = new Set(messages);
    return others.length === 0 ? only : null;
  }

  async function alertMessage(event: NewsEvent, chat: Chat): Promise<string | null> {
    const all = await store.deliveries.ofEvents([event.id, ...event.merged]);
    return (
      all.find(({ slot, lastMessage }) => slot.chatId === chat.id && lastMessage !== null)?.lastMessage ??
      null
    );
  }
}
