import type { ChatId } from '../../core/index.ts';
import type { Clock } from '../../ports/index.ts';

/** How fast a platform lets a bot send. */
export interface PaceLimits {
  /** Messages a second over all chats. */
  readonly perSecond: number;
  /** The shortest time between two messages to one chat, ms. */
  readonly chatGapMs: (chatId: ChatId) => number;
}

/**
 * Keeps briefings under a platform's limits, so that it never has to refuse one. Answers go out at once and are only
 * counted: briefings make room for them. What the platform asks for (`retry_after`) holds the chat, or everything.
 */
export interface Pace {
  /** Resolves when a message may go to the chat: in the order asked for, no chat waiting for another's gap. */
  turn(chatId: ChatId, signal: AbortSignal): Promise<void>;
  /** A message that did not wait. */
  count(chatId: ChatId): void;
  /** Nothing more to the chat (to any, for null) for so long. */
  hold(chatId: ChatId | null, ms: number): void;
}

/** Left of the limit, so that an answer on the road a little longer than the next never makes one too many. */
const margin = 1.01;
/** How much of a late timer is made up for. */
const catchUpMs = 5;
/** Chats whose gap is remembered; those long past are dropped when there are more. */
const maxChats = 20_000;

interface Waiting {
  readonly chatId: ChatId;
  readonly signal: AbortSignal;
  readonly go: () => void;
}

export function createPace(clock: Clock, { perSecond, chatGapMs }: PaceLimits): Pace {
  const spacing = (1000 / perSecond) * margin;
  const nextOfChat = new Map<ChatId, number>();
  let next = 0;
  let waiting: Waiting[] = [];
  let wake: AbortController | null = null;
  let isPumping = false;

  const now = () => clock.now().epochMilliseconds;

  function take(chatId: ChatId, at: number): void {
    next = Math.max(next, at - catchUpMs) + spacing;
    nextOfChat.set(chatId, Math.max(nextOfChat.get(chatId) ?? 0, at) + chatGapMs(chatId));
    if (nextOfChat.size <= maxChats) return;
    for (const [id, free] of nextOfChat) if (free <= at) nextOfChat.delete(id);
  }

  /** Lets go whoever may, then sleeps until somebody else may; ends when nobody waits. */
  async function pump(): Promise<void> {
    while (waiting.length > 0) {
      const at = now();
      waiting = waiting.filter((one) => {
        if (one.signal.aborted) one.go();
        return !one.signal.aborted;
      });
      let soonest = Number.POSITIVE_INFINITY;
      const first = waiting.findIndex(({ chatId }) => {
        const free = Math.max(next, nextOfChat.get(chatId) ?? 0);
        soonest = Math.min(soonest, free);
        return free <= at;
      });
      const [chosen] = first < 0 ? [] : waiting.splice(first, 1);
      if (chosen) {
        take(chosen.chatId, at);
        chosen.go();
      } else if (waiting.length > 0) {
        wake = new AbortController();
        await clock.sleep(Math.max(1, Math.ceil(soonest - at)), wake.signal);
        wake = null;
      }
    }
    isPumping = false;
  }

  return {
    turn(chatId, signal) {
      const { promise, resolve } = Promise.withResolvers<void>();
      waiting.push({ chatId, signal, go: resolve });
      signal.addEventListener('abort', () => wake?.abort(), { once: true });
      wake?.abort();
      if (!isPumping) {
        isPumping = true;
        void pump();
      }
      return promise;
    },
    count: (chatId) => take(chatId, now()),
    hold(chatId, ms) {
      const until = now() + ms;
      if (chatId === null) next = Math.max(next, until);
      else nextOfChat.set(chatId, Math.max(nextOfChat.get(chatId) ?? 0, until));
    },
  };
}
