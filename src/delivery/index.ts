/** Claim, build, keep, send, settle: each briefing once, whole, or owed until it is. */
import type { Chat, Delivery, KeptBriefing, Slot } from '../core/index.ts';
import type { Clock, Log, Platform, Store } from '../ports/index.ts';
import { sendRest } from './send.ts';

export { waitMs } from './send.ts';

export interface DeliveryDeps {
  readonly store: Store;
  /** By kind: the part of a chat's id before the colon. Chats of other platforms rest. */
  readonly platforms: ReadonlyMap<string, Platform>;
  /** Called once a slot; what it gives is kept before the first part goes out. */
  readonly build: (slot: Slot, chat: Chat) => Promise<KeptBriefing>;
  readonly clock: Clock;
  readonly log: Log;
  readonly nextDue: (chat: Chat, after: Temporal.Instant) => Temporal.Instant | null;
  readonly leaseMs?: number;
}

export interface DeliveryRun {
  readonly settled: number;
  readonly owed: number;
}

/** A claim that is not settled by then may be taken by another process, or by this one after a crash. */
const defaultLeaseMs = 110_000;
/** A briefing that is not out this long after it was due is not sent any more. */
const expiresHours = 12;
const batch = 100;

export function createDelivery({
  store,
  platforms,
  build,
  clock,
  log,
  nextDue,
  leaseMs = defaultLeaseMs,
}: DeliveryDeps): { tick(signal: AbortSignal): Promise<DeliveryRun> } {
  const platformOf = (chatId: string) => platforms.get(chatId.slice(0, chatId.indexOf(':'))) ?? null;

  /** What is owed from before comes first, then what is due now; the oldest debt first in both. */
  async function tick(signal: AbortSignal): Promise<DeliveryRun> {
    let settled = 0;
    let owed = 0;
    const count = (result: 'settled' | 'owed' | 'none') => {
      if (result === 'settled') settled++;
      if (result === 'owed') owed++;
    };
    for (const delivery of await store.deliveries.owed(clock.now(), batch)) {
      if (!signal.aborted) count(await attempt(delivery.slot, signal));
    }
    for (const { chatId, due } of await store.slots.due(clock.now(), batch)) {
      if (!signal.aborted) count(await attempt({ chatId, due, eventId: null }, signal));
    }
    return { settled, owed };
  }

  async function attempt(slot: Slot, signal: AbortSignal): Promise<'settled' | 'owed' | 'none'> {
    const platform = platformOf(slot.chatId);
    if (!platform) return 'none';
    const chat = await store.chats.get(slot.chatId);
    if (!chat) {
      await store.slots.set(slot.chatId, null);
      return 'none';
    }
    const delivery = await store.deliveries.claim(slot, clock.now(), leaseMs);
    try {
      return delivery ? await deliver(delivery, chat, platform, signal) : 'none';
    } finally {
      // The slot is spoken for by its delivery from the claim on, whatever becomes of that.
      if (slot.eventId === null) await advance(chat, slot.due);
    }
  }

  async function deliver(
    delivery: Delivery,
    chat: Chat,
    platform: Platform,
    signal: AbortSignal,
  ): Promise<'settled' | 'owed'> {
    if (Temporal.Instant.compare(clock.now(), delivery.slot.due.add({ hours: expiresHours })) > 0) {
      const detail = `not out ${expiresHours} hours after it was due`;
      await store.deliveries.settle(delivery.id, { kind: 'failed', reason: 'expired', detail }, clock.now());
      return 'settled';
    }
    try {
      const briefing = delivery.briefing ?? (await kept(delivery, chat));
      return await sendRest(delivery, briefing, platform, { store, clock }, signal);
    } catch (error) {
      log.error('building a briefing failed and will be tried again', { delivery: delivery.id, error });
      await store.deliveries.fail(delivery.id, 'building failed', clock.now().add({ milliseconds: leaseMs }));
      return 'owed';
    }
  }

  async function kept(delivery: Delivery, chat: Chat): Promise<KeptBriefing> {
    const briefing = await build(delivery.slot, chat);
    await store.deliveries.keep(delivery.id, briefing);
    return briefing;
  }

  /** The chat's next slot, unless one after this is set already. */
  async function advance(chat: Chat, due: Temporal.Instant): Promise<void> {
    const now = clock.now();
    const after = Temporal.Instant.compare(now, due) > 0 ? now : due;
    await store.slots.set(chat.id, nextDue(chat, after));
  }

  return { tick };
}
