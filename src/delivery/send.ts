import {
  type ChatId,
  type Delivery,
  type KeptBriefing,
  type Outcome,
  PlatformError,
  type Rest,
  type Told,
} from '../core/index.ts';
import type { Clock, Log, MessageRef, Part, Platform, Store } from '../ports/index.ts';

/**
 * Waits between tries of what can pass: 15 s, 30 s, 1 min, then always 75 s. With a send that hangs until it is given up and
 * the time to the next tick, delivery so goes on within two minutes of a fault's end.
 */
const firstWaitMs = 15_000;
export const longestWaitMs = 75_000;
/** Whatever a platform asks for, it is not asked again at once. */
const leastWaitMs = 1_000;

export interface SendDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  /** Nothing can be sent to the chat until the bot is back there. */
  readonly rest: (chatId: ChatId, reason: Rest['reason']) => Promise<void>;
}

/** `unsent`: it is owed, and the platform surely has not taken what was tried. */
export type SendResult = 'settled' | 'owed' | 'unsent';

/** Sends the parts that are not out yet, each recorded before the next, and settles. A part is never skipped. */
export async function sendRest(
  delivery: Delivery,
  briefing: KeptBriefing,
  platform: Platform,
  deps: SendDeps,
  signal: AbortSignal,
): Promise<SendResult> {
  const { store, clock } = deps;
  const { id, slot } = delivery;
  const parts = briefing.empty ? [] : platform.compose(slot.chatId, briefing.document);
  const toldYet = new Set<string>();
  let after = delivery.lastMessage;
  for (const [index, part] of parts.entries()) {
    const told = toldIn(part, parts.length - 1 === index, briefing, toldYet);
    if (index < delivery.partsSent) continue;
    if (signal.aborted) return 'owed';
    await part.prepare?.();
    const giveBack = await platform.turn?.(slot.chatId, signal);
    try {
      if (signal.aborted) return 'owed';
      const sent = await attempt(() =>
        part.send(signal, {
          key: `${id}:${index}`,
          repeat: index === delivery.partsSent && delivery.attempts > 1,
          after,
          replyTo: index === 0 ? (briefing.replyTo ?? null) : null,
        }),
      );
      if (!sent.ok) return await afterFailure(delivery, sent.error, deps);
      after = sent.ref.messageId;
      await store.deliveries.record(id, index, told, after);
    } finally {
      giveBack?.();
    }
  }
  const { about } = briefing;
  const outcome: Outcome = briefing.empty
    ? { kind: 'empty' }
    : { kind: 'delivered', ...(about ? { about } : {}) };
  await store.deliveries.settle(id, outcome, clock.now());
  return 'settled';
}

type Sent = { readonly ok: true; readonly ref: MessageRef } | { readonly ok: false; readonly error: unknown };

/** Keeps apart what the platform throws and what the store does. */
async function attempt(send: () => Promise<MessageRef>): Promise<Sent> {
  try {
    return { ok: true, ref: await send() };
  } catch (error) {
    return { ok: false, error };
  }
}

/**
 * What a part tells: the events whose headlines stand in it. The last part tells whatever is left. It is told as of the
 * window's end, however late it is sent: what arrives after that is new.
 */
function toldIn(part: Part, isLast: boolean, briefing: KeptBriefing, toldYet: Set<string>): readonly Told[] {
  const text = part.text.replace(/\s+/g, ' ');
  return briefing.told
    .filter(
      ({ eventId, storyId, title }) =>
        !toldYet.has(`${eventId} ${storyId}`) && (isLast || text.includes(title)),
    )
    .map((one) => {
      toldYet.add(`${one.eventId} ${one.storyId}`);
      return { ...one, at: briefing.window.until };
    });
}

async function afterFailure(
  { id, slot, attempts }: Delivery,
  error: unknown,
  { store, clock, log, rest }: SendDeps,
): Promise<SendResult> {
  const failure = error instanceof PlatformError ? error.failure : 'unavailable';
  // Only a platform's own words are known to hold no secret.
  const detail = error instanceof PlatformError ? error.message : 'sending failed';
  if (!(error instanceof PlatformError))
    log.error('a platform threw what it should not', { delivery: id, error });
  if (failure === 'chat-gone' || failure === 'forbidden') {
    await store.deliveries.settle(id, { kind: 'failed', reason: failure, detail }, clock.now());
    await rest(slot.chatId, failure);
    return 'settled';
  }
  const asked = error instanceof PlatformError ? error.retryAfterMs : null;
  const waits = asked === null ? waitMs(attempts) : Math.max(leastWaitMs, asked);
  await store.deliveries.fail(id, detail, clock.now().add({ milliseconds: waits }));
  return error instanceof PlatformError && !error.mayBeThere ? 'unsent' : 'owed';
}

/** Doubles with every try, without chance: one machine's tries need no spreading. */
export function waitMs(attempts: number): number {
  return Math.min(longestWaitMs, firstWaitMs * 2 ** Math.min(10, Math.max(0, attempts - 1)));
}
