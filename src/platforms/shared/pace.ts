import type { ChatId } from '../../core/index.ts';
import type { Clock } from '../../ports/index.ts';
import { createLately, secondMs } from './lately.ts';

/** How fast a platform lets a bot send. */
export interface PaceLimits {
  /** Messages a second over all chats. */
  readonly perSecond: number;
  /** The shortest time between two messages to one chat, ms. */
  readonly chatGapMs: (chatId: ChatId) => number;
  /** Turns that are out at the same time. */
  readonly atOnce: number;
}

/**
 * Keeps briefings under a platform's limits, so that it never has to refuse one. Answers go out at once and are only
 * counted: briefings make room for them. What the platform asks for (`retry_after`) holds the chat, or everything.
 */
export interface Pace {
  /**
   * Resolves when a message may go to the chat: in the order asked for, no chat waiting for another's gap; at once when
   * the signal aborts. What it gives is to be called when the message is done with.
   */
  turn(chatId: ChatId, signal: AbortSignal): Promise<() => void>;
  /** The platform has answered to what was sent in the chat's last turn: it was counted there before this. */
  answered(chatId: ChatId): void;
  /** A message that did not wait. */
  count(chatId: ChatId | null): void;
  /** Nothing more to the chat (to any, for null) for so long. */
  hold(chatId: ChatId | null, ms: number): void;
}

/** How much lateness of timers is made up for, ms; the second is kept all the same. */
const catchUpMs = 200;
/** Looked again this often, whatever the clock does, ms. */
const longestSleepMs = 60_000;
/** Chats whose gap is remembered; those long past are dropped when there are more. */
const maxChats = 20_000;

interface Waiting {
  readonly chatId: ChatId;
  readonly signal: AbortSignal;
  /** True with a turn, false without. */
  readonly go: (isOut: boolean) => void;
}

export function createPace(clock: Clock, { perSecond, chatGapMs, atOnce }: PaceLimits): Pace {
  const spacing = secondMs / perSecond;
  const nextOfChat = new Map<ChatId, number>();
  const lately = createLately(perSecond);
  /** The last turn of a chat, by its number. */
  const turns = new Map<ChatId, number>();
  /** Evenly spread, a late timer made up for. */
  let next = 0;
  let heldUntil = 0;
  let out = 0;
  let waiting: Waiting[] = [];
  let wake: AbortController | null = null;
  let isPumping = false;
  const now = () => clock.elapsed();

  function take(chatId: ChatId | null, at: number): number {
    next = Math.max(next, at - catchUpMs) + spacing;
    const number = lately.add(at);
    if (chatId === null) return number;
    nextOfChat.set(chatId, Math.max(nextOfChat.get(chatId) ?? 0, at) + chatGapMs(chatId));
    if (nextOfChat.size > maxChats)
      for (const [id, free] of nextOfChat) if (free <= at) nextOfChat.delete(id);
    return number;
  }

  /** When one more message may go, whichever chat it is for. */
  const free = () => Math.max(next, heldUntil, lately.free());

  /** Lets go whoever may, then sleeps until somebody else may; ends when nobody waits. */
  async function pump(): Promise<void> {
    while (waiting.length > 0) {
      const at = now();
      waiting = waiting.filter((one) => {
        if (one.signal.aborted) one.go(false);
        return !one.signal.aborted;
      });
      const all = free();
      let soonest = Number.POSITIVE_INFINITY;
      const first =
        out >= atOnce
          ? -1
          : waiting.findIndex(({ chatId }) => {
              const mine = Math.max(all, nextOfChat.get(chatId) ?? 0);
              soonest = Math.min(soonest, mine);
              return mine <= at;
            });
      const [chosen] = first < 0 ? [] : waiting.splice(first, 1);
      if (chosen) {
        turns.set(chosen.chatId, take(chosen.chatId, at));
        out++;
        chosen.go(true);
      } else if (waiting.length > 0) {
        wake = new AbortController();
        const ms = Math.min(longestSleepMs, Math.max(1, Math.ceil(soonest - at)));
        await clock.sleep(ms, wake.signal);
        wake = null;
      }
    }
    isPumping = false;
  }

  function giveBack(chatId: ChatId): () => void {
    let isOut = true;
    return () => {
      if (isOut) out--;
      isOut = false;
      turns.delete(chatId);
      wake?.abort();
    };
  }

  return {
    turn(chatId, signal) {
      const { promise, resolve } = Promise.withResolvers<() => void>();
      const onAbort = () => wake?.abort();
      const go = (isOut: boolean) => {
        signal.removeEventListener('abort', onAbort);
        resolve(isOut ? giveBack(chatId) : () => undefined);
      };
      if (signal.aborted) go(false);
      else {
        signal.addEventListener('abort', onAbort, { once: true });
        waiting.push({ chatId, signal, go });
      }
      wake?.abort();
      if (!isPumping) {
        isPumping = true;
        void pump();
      }
      return promise;
    },
    answered(chatId) {
      const number = turns.get(chatId);
      if (number !== undefined) lately.answered(number, now());
    },
    count: (chatId) => void take(chatId, now()),
    hold(chatId, ms) {
      const until = now() + ms;
      if (chatId === null) heldUntil = Math.max(heldUntil, until);
      else nextOfChat.set(chatId, Math.max(nextOfChat.get(chatId) ?? 0, until));
    },
  };
}
