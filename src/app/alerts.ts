import type { Chat, Delivery, EventId, NewsEvent, Slot, Story, Told, TopicChoice } from '../core/index.ts';
import { isMuted, noveltyOf, toldBefore } from '../digest/index.ts';
import { breakOf, voicesOf } from '../events/index.ts';
import type { Clock, Log, Store } from '../ports/index.ts';
import { heldUntil } from '../schedule/index.ts';
import type { Topics } from '../topics/index.ts';

export interface AlertDeps {
  readonly store: Store;
  readonly topics: Topics;
  readonly clock: Clock;
  readonly log: Log;
}

export interface AlertRun {
  /** Alerts and developments that are owed now and were not before. */
  readonly owed: number;
}

/** What broke longer ago than this is no alert any more. */
const freshHours = 6;
/** Stories are kept a little after they arrived: so far back is looked again. */
const overlapMinutes = 10;
const leastVoices = 3;
const mostEvents = 400;
/** Developments answer an alert for so long, and never faster. */
const developsHours = 24;
const developmentMinutes = 30;

/** Whether nothing is to come to the chat now. */
export function isPaused({ pausedUntil }: Chat, now: Temporal.Instant): boolean {
  if (pausedUntil === 'forever') return true;
  return pausedUntil !== null && Temporal.Instant.compare(pausedUntil, now) > 0;
}

/** Whether nothing is sent to the chat now. */
export const isHeld = (chat: Chat, now: Temporal.Instant): boolean =>
  chat.resting !== null || isPaused(chat, now);

/** The first topic that the chat wants alerts about and that the event is about; null for none. */
export function alertChoice(
  chat: Chat,
  event: NewsEvent,
  stories: readonly Story[],
  topics: Topics,
  before: Temporal.Instant | null = null,
): TopicChoice | null {
  const found = chat.subscriptions.find(
    ({ topic, schedule, created }) =>
      schedule.kind === 'breaking' &&
      (before === null || Temporal.Instant.compare(created, before) <= 0) &&
      isAbout(topic, event, stories, topics),
  );
  return found?.topic ?? null;
}

function isAbout(choice: TopicChoice, event: NewsEvent, stories: readonly Story[], topics: Topics): boolean {
  if (choice.kind === 'query')
    return stories.some((story) => topics.matchQuery(choice.query, story) !== null);
  const about = event.topics.filter((topic) => topic.about).map(({ topicId }) => topicId);
  return about.includes(choice.id) && !about.some((id) => choice.without.includes(id));
}

/**
 * Finds events that break and owes each chat that wants to know an alert, once; and a development where something was
 * added. Chats are looked at only where an event broke or grew.
 */
export function createAlerts({ store, topics, clock, log }: AlertDeps): { tick(): Promise<AlertRun> } {
  /** Events as they were when everything they gave was owed. */
  const done = new Map<EventId, string>();
  /** Events with chats that must wait for a development. */
  const waiting = new Set<EventId>();
  let last: Temporal.Instant | null = null;

  async function tick(): Promise<AlertRun> {
    const now = clock.now();
    const earliest = now.subtract({ hours: freshHours });
    const since = last?.subtract({ minutes: overlapMinutes }) ?? earliest;
    const window = { since: Temporal.Instant.compare(since, now) < 0 ? since : earliest, until: now };
    const found = await store.events.find({ ...window, by: 'arrived', limit: mostEvents });
    const again = await store.events.get([...waiting]);
    const events = new Map([...found, ...again].map((event) => [event.id, event]));
    for (const id of done.keys()) if (!events.has(id)) done.delete(id);
    let owed = 0;
    for (const event of events.values()) if (isNews(event)) owed += await tell(event, now);
    last = now;
    if (owed > 0) log.info('alerts are owed', { alerts: owed });
    return { owed };
  }

  const stateOf = ({ stories }: NewsEvent) => stories.join(' ');

  function isNews(event: NewsEvent): boolean {
    return event.voices >= leastVoices && (waiting.has(event.id) || done.get(event.id) !== stateOf(event));
  }

  async function tell(event: NewsEvent, now: Temporal.Instant): Promise<number> {
    const placed = await store.stories.get(event.stories);
    const stories = placed.map(({ story }) => story).filter(({ sample }) => !sample);
    const broke = breakOf(stories);
    waiting.delete(event.id);
    done.set(event.id, stateOf(event));
    if (!broke) return 0;
    const before = Map.groupBy(
      await store.deliveries.ofEvents([event.id, ...event.merged]),
      ({ slot }) => slot.chatId,
    );
    const isFresh =
      Temporal.Instant.compare(broke.told, now.subtract({ hours: freshHours })) >= 0 &&
      Temporal.Instant.compare(broke.arrived, now.subtract({ hours: freshHours })) >= 0;
    if (!isFresh && before.size === 0) return 0;
    const slots: Slot[] = [];
    const worth = worthTelling(stories);
    for (const chat of await store.chats.all()) {
      if (isHeld(chat, now)) continue;
      const choice = alertChoice(chat, event, stories, topics, broke.arrived);
      if (choice === null) continue;
      const mine = before.get(chat.id) ?? [];
      const heard = stories.filter((story) => !isMuted(story, event, chat.muted));
      const slot =
        mine.length > 0
          ? await development(event, heard, chat, mine, worth, now)
          : isFresh && breakOf(heard) !== null
            ? { chatId: chat.id, due: dueIn(chat, now), eventId: event.id }
            : null;
      if (slot === 'later') waiting.add(event.id);
      else if (slot) slots.push(slot);
    }
    return slots.length > 0 ? await store.deliveries.owe(slots) : 0;
  }

  /** The next development that the chat is owed; `later` where it must wait before that can be said. */
  async function development(
    event: NewsEvent,
    stories: readonly Story[],
    chat: Chat,
    mine: readonly Delivery[],
    worth: (told: Told, stories: readonly Story[]) => boolean,
    now: Temporal.Instant,
  ): Promise<Slot | 'later' | null> {
    const first = mine[0]?.slot.due ?? now;
    if (Temporal.Instant.compare(now, first.add({ hours: developsHours })) > 0) return null;
    if (mine.some(({ outcome }) => outcome === null)) return 'later';
    const told = toldBefore(event, await store.deliveries.told(chat.id, first.subtract({ hours: 1 })));
    if (!told || !worth(told, stories)) return null;
    const settled = mine.flatMap(({ settledAt }) => settledAt ?? []).sort(Temporal.Instant.compare);
    const next = settled.at(-1)?.add({ minutes: developmentMinutes }) ?? now;
    if (Temporal.Instant.compare(now, next) < 0) return 'later';
    return { chatId: chat.id, due: dueIn(chat, now), eventId: event.id, development: mine.length };
  }

  return { tick };
}

/** When an alert may come: at once, or when the quiet hours end. */
export function dueIn(
  { settings: { quiet, timeZone, alertsWake } }: Chat,
  now: Temporal.Instant,
): Temporal.Instant {
  return alertsWake ? now : heldUntil(now, quiet, timeZone);
}

/** Something was added since, by a further independent voice or in a number. Judged once for all chats told between the same stories. */
function worthTelling(all: readonly Story[]): (told: Told, stories: readonly Story[]) => boolean {
  const kept = new Map<string, boolean>();
  return ({ at }, stories) => {
    const isFresh = ({ arrived }: Story) => Temporal.Instant.compare(arrived, at) >= 0;
    const before = all.filter((story) => !isFresh(story));
    const fresh = stories.filter(isFresh);
    const key = `${before.length} ${fresh.map(({ id }) => id).join(' ')}`;
    const known = kept.get(key) ?? adds(before, fresh);
    kept.set(key, known);
    return known;
  };
}

function adds(before: readonly Story[], fresh: readonly Story[]): boolean {
  if (fresh.length === 0) return false;
  const { stories, changes } = noveltyOf(before, fresh);
  if (changes.length > 0) return true;
  const adding = fresh.filter(({ id }) => stories.has(id));
  return adding.length > 0 && voicesOf([...before, ...adding]).voices > voicesOf(before).voices;
}
