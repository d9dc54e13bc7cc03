import {
  type Chat,
  choiceKey,
  type Digest,
  type DigestSection,
  type Document,
  type KeptBriefing,
  type Schedule,
  type Slot,
  type Subscription,
  type TopicChoice,
} from '../core/index.ts';
import { expiresHours } from '../delivery/index.ts';
import { tellingOf } from '../digest/index.ts';
import type { Clock, Log, Service, Store } from '../ports/index.ts';
import { dueTimes, heldUntil, isQuiet } from '../schedule/index.ts';
import type { Topics } from '../topics/index.ts';
import { createAlerted } from './alert-briefing.ts';
import type { Arrivals } from './arrivals.ts';
import type { Briefer } from './briefing.ts';
import { createCorrections } from './corrections.ts';
import { toldTo } from './on-the-way.ts';
import type { Shown } from './shown.ts';
import { createSilence } from './silence.ts';

/** A first briefing covers this much. */
const firstWindowHours = 24;

/**
 * When the chat is due next after an instant: the earliest slot of its subscriptions, none before a pause ends. What its
 * quiet hours hold is due at their end.
 */
export function nextDue(chat: Chat, after: Temporal.Instant): Temporal.Instant | null {
  const { pausedUntil, resting } = chat;
  if (pausedUntil === 'forever' || resting) return null;
  const from = pausedUntil && Temporal.Instant.compare(pausedUntil, after) > 0 ? pausedUntil : after;
  const times = chat.subscriptions.flatMap(({ schedule }) => dueIn(chat, schedule, from, 1));
  return times.sort(Temporal.Instant.compare)[0] ?? null;
}

/** The due times of a schedule in a chat, its quiet hours respected. */
export function dueIn(
  { settings: { timeZone, quiet } }: Pick<Chat, 'settings'>,
  schedule: Schedule,
  after: Temporal.Instant,
  count: number,
): readonly Temporal.Instant[] {
  return dueTimes(schedule, timeZone, quiet, after, count);
}

/** Until when the chat's quiet hours keep a delivery from beginning; null outside them, and for alerts that may wake. */
export function heldInQuiet(
  { settings: { quiet, timeZone, alertsWake } }: Chat,
  { eventId }: Slot,
  now: Temporal.Instant,
): Temporal.Instant | null {
  const mayCome = (eventId !== null && alertsWake) || !isQuiet(now, quiet, timeZone);
  return mayCome ? null : heldUntil(now, quiet, timeZone);
}

/**
 * From when on a chat's slots may have been missed while nothing ran: since its last briefing, or since it began to follow.
 * What would be expired by now waits for the next slot.
 */
function missedFrom(chat: Chat, last: Temporal.Instant | null, now: Temporal.Instant): Temporal.Instant {
  const began = chat.subscriptions.map(({ created }) => created).sort(Temporal.Instant.compare)[0] ?? now;
  const from = last ?? began;
  const earliest = now.subtract({ hours: expiresHours });
  return Temporal.Instant.compare(from, earliest) > 0 ? from : earliest;
}

/** Slots are derived from what people chose, so they are made anew at every start. */
export async function rebuildSlots({
  store,
  clock,
  arrivals,
}: Pick<BuilderDeps, 'store' | 'clock' | 'arrivals'>): Promise<void> {
  const rebuild = async (chat: Chat) => {
    const last = await store.deliveries.lastWindowEnd(chat.id);
    if (last) arrivals.toldUntil(last);
    await store.slots.set(chat.id, nextDue(chat, missedFrom(chat, last, clock.now())));
  };
  // Side by side they share the disk's syncs, or ten thousand chats would hold up the start.
  await Promise.all((await store.chats.all()).map(rebuild));
}

/** The alerts first, each under its topic; where the briefing has that topic too, at its top. */
function withAlerts(briefing: Digest, alerts: Digest): Digest {
  const told = alerts.sections.filter(({ items }) => items.length > 0);
  if (told.length === 0) return briefing;
  const isOf = (one: DigestSection, other: DigestSection) => choiceKey(one.topic) === choiceKey(other.topic);
  const own = briefing.sections.map((section) => {
    const items = [...(told.find((one) => isOf(one, section))?.items ?? []), ...section.items];
    return { ...section, items, latest: items.length > 0 ? null : section.latest };
  });
  const further = told.filter((one) => !own.some((section) => isOf(one, section)));
  return {
    ...briefing,
    sections: [...further, ...own],
    events: briefing.events + alerts.events,
    stories: briefing.stories + alerts.stories,
  };
}

export interface BuilderDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  readonly arrivals: Arrivals;
  readonly briefer: Briefer;
  readonly service: Service;
  readonly shown: Shown;
  readonly topics: Topics;
}

/** Sent this long after it was due, a briefing says so. */
const lateMinutes = 15;

/**
 * Builds what a chat is owed at a slot: all its subscriptions that came due since the last briefing, each over the time
 * since its topic was last covered. So a weekly topic has its week, whatever else came in between.
 */
export function scheduledBuilder({
  store,
  clock,
  log,
  arrivals,
  briefer,
  service,
  shown,
  topics,
}: BuilderDeps) {
  const alerted = createAlerted({ store, briefer, topics });
  const corrections = createCorrections({ store, clock });
  const whySilent = createSilence({ store, log });
  const written = writer(service);

  return async (slot: Slot, chat: Chat): Promise<KeptBriefing> => {
    const last = await store.deliveries.lastWindowEnd(chat.id);
    const until = slot.due;
    arrivals.toldUntil(until);
    const ends = await store.deliveries.windowEnds(chat.id);
    const due = chat.subscriptions.filter((one) => wasDue(one, chat, last, until));
    const choices = due.map(({ topic }) => topic);
    const begins = beginnings(due, chat, ends);
    const firstSince = until.subtract({ hours: firstWindowHours });
    const sinceOf = (choice: TopicChoice) => begins.get(choiceKey(choice)) ?? firstSince;
    // Alerts that the chat is owed by now come with it, as one message.
    const owed = await store.deliveries.ofChat(chat.id);
    const alerts = await alerted(chat, until, owed);
    const first = [...begins.values()].sort(Temporal.Instant.compare)[0] ?? firstSince;
    const since = alerts && Temporal.Instant.compare(alerts.since, first) < 0 ? alerts.since : first;
    const before = await toldTo(chat.id, until, owed, store);
    const alertItems = (alerts?.digest.sections ?? []).flatMap(({ items }) => items);
    const told = [...before, ...alertItems.map((item) => ({ ...tellingOf(item), at: until }))];
    const late = Temporal.Instant.compare(clock.now(), until.add({ minutes: lateMinutes })) > 0;
    const missed =
      late || due.some((one) => missedBefore(one, chat, ends, until)) ? { due: until, late } : null;
    const corrected = await corrections(chat, before);
    const briefing = await briefer.brief({
      chat,
      choices,
      window: { since, until },
      sinceOf,
      origin: 'scheduled',
      told,
      missed,
    });
    const made = alerts ? withAlerts(briefing, alerts.digest) : briefing;
    const items = made.sections.flatMap((section) => section.items);
    const isNews = items.length > 0 || corrected.corrections.length > 0;
    const silence = isNews ? null : await whySilent(chat, choices, since);
    // The same object for all chats that are told the same, so that it is written out once.
    const digest =
      silence === null && corrected.corrections.length === 0
        ? made
        : { ...made, corrections: corrected.corrections, silence };
    shown.remember(chat.id, digest);
    const about = silence ? 'silence' : 'nothing';
    return {
      document: written(digest, chat),
      window: digest.window,
      covers: choices.map(choiceKey),
      // An item counts before the correction of what it was told by.
      told: [...items.map(tellingOf), ...corrected.told],
      ...(isNews ? {} : { about }),
      empty: !isNews && !silence && !chat.settings.sayNothingNew,
    };
  };
}

/** Digests as documents, each once for all chats of the same settings: nothing else of a chat shows in them. */
function writer({ views }: Pick<Service, 'views'>): (digest: Digest, chat: Chat) => Document {
  const written = new WeakMap<Digest, Map<string, Document>>();
  return (digest, chat) => {
    const known = written.get(digest) ?? new Map<string, Document>();
    written.set(digest, known);
    const key = JSON.stringify(chat.settings);
    const document = known.get(key) ?? views.digest(digest, chat);
    known.set(key, document);
    return document;
  };
}

type Ends = ReadonlyMap<string, Temporal.Instant>;

/**
 * Where the window of each topic begins: where its last one ended; before the first, a day ahead of its first slot,
 * whether or not that could be sent.
 */
function beginnings(due: readonly Subscription[], chat: Chat, ends: Ends): Ends {
  const begins = new Map<string, Temporal.Instant>();
  for (const { topic, schedule, created } of due) {
    const key = choiceKey(topic);
    const [first = created] = dueIn(chat, schedule, created, 1);
    const begin = ends.get(key) ?? first.subtract({ hours: firstWindowHours });
    const so = begins.get(key);
    if (!so || Temporal.Instant.compare(begin, so) < 0) begins.set(key, begin);
  }
  return begins;
}

/** Whether the subscription came due after the last briefing (and after it was made) and not after `until`. */
function wasDue(
  one: Subscription,
  chat: Chat,
  last: Temporal.Instant | null,
  until: Temporal.Instant,
): boolean {
  const first = firstAfter(one, chat, last);
  return first !== undefined && Temporal.Instant.compare(first, until) <= 0;
}

/** Whether it came due before `until` already, and its topic was not told then. */
function missedBefore(one: Subscription, chat: Chat, ends: Ends, until: Temporal.Instant): boolean {
  const first = firstAfter(one, chat, ends.get(choiceKey(one.topic)) ?? null);
  return first !== undefined && Temporal.Instant.compare(first, until) < 0;
}

function firstAfter({ schedule, created }: Subscription, chat: Chat, last: Temporal.Instant | null) {
  const from = last && Temporal.Instant.compare(last, created) > 0 ? last : created;
  return dueIn(chat, schedule, from, 1)[0];
}
