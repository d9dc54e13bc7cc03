/** Claim, build, keep, send, settle: each briefing once, whole, or owed until it is. */
import {
  type Chat,
  type ChatId,
  type Delivery,
  type KeptBriefing,
  offsetOf,
  type Slot,
  wasPutBack,
} from '../core/index.ts';
import type { Clock, Log, Platform, Store } from '../ports/index.ts';
import { firstThat, runLane, type Work } from './lane.ts';
import { expiresHours, isExpired, lastMissed } from './missed.ts';
import { longestWaitMs, type SendDeps, type SendResult, sendRest } from './send.ts';

export { expiresHours } from './missed.ts';
export { waitMs } from './send.ts';

export interface DeliveryDeps {
  readonly store: Store;
  /** By kind: the part of a chat's id before the colon. Chats of other platforms rest. */
  readonly platforms: ReadonlyMap<string, Platform>;
  /** Called once a slot; what it gives is kept before the first part goes out. */
  readonly build: (slot: Slot, chat: Chat) => Promise<KeptBriefing>;
  readonly clock: Clock;
  readonly log: Log;
  /** The chat's first slot strictly after an instant; null for none. */
  readonly nextDue: (chat: Chat, after: Temporal.Instant) => Temporal.Instant | null;
  /** Until when nothing of the slot may begin to go out to the chat: the end of its quiet hours; null where it may. */
  readonly held?: (chat: Chat, slot: Slot, now: Temporal.Instant) => Temporal.Instant | null;
  /** Whether people have asked that nothing comes now. */
  readonly paused?: (chat: Chat, now: Temporal.Instant) => boolean;
  readonly rest: SendDeps['rest'];
  readonly leaseMs?: number;
}

export interface Deliverer {
  /**
   * Sends what is owed and what is due, on the platform of this kind alone where one is given. Platforms do not wait for one
   * another; of runs side by side each chat is worked on by one.
   */
  tick(signal: AbortSignal, kind?: string): Promise<DeliveryRun>;
}

export interface DeliveryRun {
  readonly settled: number;
  readonly owed: number;
}

/** A claim that is not settled by then may be taken by another process, or by this one after a crash. */
const defaultLeaseMs = 110_000;
/** Longer than any wait between tries. */
const everOwedHours = 24 * 365;
const mostOwedAtStart = 100_000;

type Result = 'settled' | 'owed' | 'none';

export function createDelivery({
  store,
  platforms,
  build,
  clock,
  log,
  nextDue,
  held = () => null,
  paused = () => false,
  rest,
  leaseMs = defaultLeaseMs,
}: DeliveryDeps): Deliverer {
  /** Briefings that are claimed and not settled. The next one of such a chat waits, or it would tell the same again. */
  const unsettled = new Map<ChatId, Temporal.Instant>();
  /** Chats that are worked on now, whatever their leases say: a clock put forward ends those early. */
  const busy = new Set<ChatId>();
  let loading: Promise<void> | null = null;
  let offset = offsetOf(clock);
  /** Ids of deliveries whose last try the platform surely has not taken, as far as this process knows. */
  const unsent = new Set<string>();

  async function tick(signal: AbortSignal, kind?: string): Promise<DeliveryRun> {
    loading ??= loadUnsettled();
    await loading;
    await afterClock();
    const chosen = [...platforms].filter(([name]) => kind === undefined || name === kind);
    const runs = await Promise.all(chosen.map(([name, platform]) => runOn(name, platform, signal)));
    return {
      settled: runs.reduce((sum, { settled }) => sum + settled, 0),
      owed: runs.reduce((sum, { owed }) => sum + owed, 0),
    };
  }

  /** Goes on until nothing is due that can be worked on; what is owed from before first, the oldest debt first in both. */
  async function runOn(kind: string, platform: Platform, signal: AbortSignal): Promise<DeliveryRun> {
    const counts = { settled: 0, owed: 0, none: 0 };
    /** For nothing can be done for now, and what is read again must not be tried again. */
    const skipped = new Set<ChatId>();
    const workOf = (chatId: ChatId, run: () => Promise<Result>): Work => ({
      chatId,
      async run() {
        try {
          const result = await run();
          counts[result]++;
          if (result === 'none') skipped.add(chatId);
        } catch (error) {
          skipped.add(chatId);
          log.error('a delivery failed and will be tried again', { error });
        }
      },
    });

    async function read(count: number, isFree: (chatId: ChatId) => boolean): Promise<readonly Work[]> {
      const canTry = (chatId: ChatId) => isFree(chatId) && !skipped.has(chatId);
      const owed = await firstThat(
        (limit) => store.deliveries.owed(clock.now(), limit, kind),
        ({ slot }) => canTry(slot.chatId),
        count,
      );
      const works = owed.map((one) => workOf(one.slot.chatId, () => resume(one, platform, signal)));
      if (works.length === count) return works;
      const due = await firstThat(
        (limit) => store.slots.due(clock.now(), limit, kind),
        (slot) => canTry(slot.chatId) && !waits(slot),
        count - works.length,
      );
      return [
        ...works,
        ...due.map(({ chatId, due: at }) => workOf(chatId, () => begin(chatId, at, platform, signal))),
      ];
    }

    await runLane(read, busy, signal);
    return { settled: counts.settled, owed: counts.owed };
  }

  /** What an earlier run left behind. */
  async function loadUnsettled(): Promise<void> {
    const left = await store.deliveries.owed(clock.now().add({ hours: everOwedHours }), mostOwedAtStart);
    for (const { slot } of left) if (slot.eventId === null) unsettled.set(slot.chatId, slot.due);
  }

  /** Where the clock was put back, waits that were counted by it end now. */
  async function afterClock(): Promise<void> {
    const now = clock.now();
    if (wasPutBack(clock, offset)) {
      const leases = now.add({ milliseconds: leaseMs });
      await store.deliveries.hasten(now, now.add({ milliseconds: longestWaitMs }), leases);
    }
    offset = offsetOf(clock);
  }

  function waits({ chatId, due }: { readonly chatId: ChatId; readonly due: Temporal.Instant }): boolean {
    const open = unsettled.get(chatId);
    return open !== undefined && Temporal.Instant.compare(open, due) < 0;
  }

  /** Goes on with what is owed. The chat's next slot was set when this one was claimed. */
  async function resume(
    { slot, attempts }: Delivery,
    platform: Platform,
    signal: AbortSignal,
  ): Promise<Result> {
    if (slot.eventId !== null && attempts === 0 && !unsettled.has(slot.chatId)) {
      // A briefing that is due by now tells what is alerted of as well: what quiet hours held comes as one message.
      const due = await store.slots.get(slot.chatId);
      const isDue = due !== null && Temporal.Instant.compare(due, clock.now()) <= 0;
      const result = isDue ? await begin(slot.chatId, due, platform, signal) : 'none';
      if (result !== 'none') return result;
    }
    const chat = await store.chats.get(slot.chatId);
    const delivery = chat && (await store.deliveries.claim(slot, clock.now(), leaseMs));
    return chat && delivery ? await deliver(await upToDate(delivery, chat), chat, platform, signal) : 'none';
  }

  /**
   * A briefing that has not gone out at all by the time of the chat's next slot gives way to one over the whole gap. Where a
   * part may have reached the chat, it is sent as it was kept.
   */
  async function upToDate(delivery: Delivery, chat: Chat): Promise<Delivery> {
    const { slot } = delivery;
    if (slot.eventId !== null) return delivery;
    unsettled.set(slot.chatId, slot.due);
    if (mayBeOut(delivery)) return delivery;
    const next = await store.slots.get(slot.chatId);
    if (!next || Temporal.Instant.compare(next, clock.now()) > 0) return delivery;
    return (await postponed(delivery, lastMissed(chat, next, clock.now(), nextDue))) ?? delivery;
  }

  /** Whether a part of it may have reached the chat. */
  const mayBeOut = ({ id, briefing, partsSent }: Delivery): boolean =>
    partsSent > 0 || (briefing !== null && !unsent.has(id));

  /** The same as owed later, to be built anew; null where a briefing of that slot is owed or settled already. */
  async function postponed({ id, slot }: Delivery, due: Temporal.Instant): Promise<Delivery | null> {
    const later = await store.deliveries.postpone(id, due);
    if (!later) return null;
    unsent.delete(id);
    if (slot.eventId !== null) return later;
    unsettled.set(slot.chatId, due);
    await setNext(slot.chatId, due);
    return later;
  }

  /** By what the chat chose by now: while something was written, people may have changed or erased it. */
  async function setNext(chatId: ChatId, after: Temporal.Instant): Promise<void> {
    const chat = await store.chats.get(chatId);
    await store.slots.set(chatId, chat && nextDue(chat, after));
  }

  /** What is late does not come in quiet hours either: it is owed at their end, and a briefing covers all until then. */
  async function hold(delivery: Delivery, until: Temporal.Instant): Promise<Result> {
    const later = await postponed(delivery, until);
    await store.deliveries.fail((later ?? delivery).id, 'held by quiet hours', until);
    return 'owed';
  }

  /**
   * Claims a slot that came due; of several that were missed, the last, as one briefing tells what is new in all of them.
   * The next slot is set before anything is built, so that what people change meanwhile is not overwritten.
   */
  async function begin(
    chatId: ChatId,
    from: Temporal.Instant,
    platform: Platform,
    signal: AbortSignal,
  ): Promise<Result> {
    const chat = await store.chats.get(chatId);
    if (!chat) {
      await store.slots.set(chatId, null);
      return 'none';
    }
    const open = unsettled.get(chatId);
    const due = open ?? lastMissed(chat, from, clock.now(), nextDue);
    const slot = { chatId, due, eventId: null };
    const delivery = open ? null : await store.deliveries.claim(slot, clock.now(), leaseMs);
    if (delivery) unsettled.set(chatId, due);
    await setNext(chatId, due);
    return delivery ? await deliver(delivery, chat, platform, signal) : 'none';
  }

  async function deliver(
    delivery: Delivery,
    chat: Chat,
    platform: Platform,
    signal: AbortSignal,
  ): Promise<Result> {
    const now = clock.now();
    if (!mayBeOut(delivery) && !isExpired(delivery.slot, now)) {
      if (paused(chat, now)) {
        await store.deliveries.fail(delivery.id, 'held by a pause', now.add({ milliseconds: longestWaitMs }));
        return 'owed';
      }
      const until = held(chat, delivery.slot, now);
      if (until) return await hold(delivery, until);
    }
    // Not known any more from here on, whatever is thrown.
    unsent.delete(delivery.id);
    const result = await outcomeOf(delivery, chat, platform, signal);
    const { chatId, eventId } = delivery.slot;
    if (result === 'settled' && eventId === null) unsettled.delete(chatId);
    if (result === 'unsent') unsent.add(delivery.id);
    return result === 'unsent' ? 'owed' : result;
  }

  async function outcomeOf(
    delivery: Delivery,
    chat: Chat,
    platform: Platform,
    signal: AbortSignal,
  ): Promise<SendResult> {
    const { id } = delivery;
    if (isExpired(delivery.slot, clock.now())) {
      const detail = `not out ${expiresHours} hours after it was due`;
      await store.deliveries.settle(id, { kind: 'failed', reason: 'expired', detail }, clock.now());
      return 'settled';
    }
    try {
      const briefing = delivery.briefing ?? (await kept(delivery, chat));
      return await sendRest(delivery, briefing, platform, { store, clock, log, rest }, signal);
    } catch (error) {
      log.error('building a briefing failed and will be tried again', { delivery: id, error });
      await store.deliveries.fail(id, 'building failed', clock.now().add({ milliseconds: leaseMs }));
      return 'owed';
    }
  }

  async function kept(delivery: Delivery, chat: Chat): Promise<KeptBriefing> {
    const briefing = await build(delivery.slot, chat);
    await store.deliveries.keep(delivery.id, briefing);
    return briefing;
  }

  return { tick };
}
