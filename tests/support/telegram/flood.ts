/**
 * Flood control (https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this): 30 messages a second
 * over all chats, one a second in a chat with short bursts let through, 20 a minute in a group.
 */
import { tooMany } from './errors.ts';

export interface Limits {
  /** Messages in any second over all chats. */
  readonly perSecond: number;
  /** Messages that may come at once in a chat; each is earned back in `chatIntervalMs`. */
  readonly chatBurst: number;
  readonly chatIntervalMs: number;
  /** Messages in any minute in a group or supergroup. */
  readonly groupPerMinute: number;
}

export const telegramLimits: Limits = {
  perSecond: 30,
  chatBurst: 3,
  chatIntervalMs: 1000,
  groupPerMinute: 20,
};

const second = 1000;
const minute = 60_000;

/** The instants of the last messages, at most `capacity`, as a ring: no shifting however many there are. */
class Recent {
  readonly #at: Float64Array;
  #count = 0;

  constructor(capacity: number) {
    this.#at = new Float64Array(capacity).fill(Number.NEGATIVE_INFINITY);
  }

  /** Milliseconds until one more fits into the window; 0 when it fits now. */
  wait(now: number, windowMs: number): number {
    const oldest = this.#at[this.#count % this.#at.length]!;
    return Math.max(0, oldest + windowMs - now);
  }

  add(now: number): void {
    this.#at[this.#count++ % this.#at.length] = now;
  }
}

export class Flood {
  readonly #limits: Limits;
  readonly #all: Recent;
  readonly #groups = new Map<number, Recent>();
  /** When the chat's last message would have been sent, had it kept to one in an interval (GCRA). */
  readonly #due = new Map<number, number>();

  constructor(limits: Limits) {
    this.#limits = limits;
    this.#all = new Recent(limits.perSecond);
  }

  /** Counts one message, or throws 429 and counts nothing. */
  take(chat: number, group: boolean, now: number): void {
    const { chatBurst, chatIntervalMs, groupPerMinute } = this.#limits;
    const due = Math.max(this.#due.get(chat) ?? 0, now);
    const recent = group ? (this.#groups.get(chat) ?? new Recent(groupPerMinute)) : null;
    const waitMs = Math.max(
      due - now - (chatBurst - 1) * chatIntervalMs,
      recent?.wait(now, minute) ?? 0,
      this.#all.wait(now, second),
    );
    if (waitMs > 0) throw tooMany(waitMs);
    this.#due.set(chat, due + chatIntervalMs);
    this.#all.add(now);
    if (!recent) return;
    recent.add(now);
    this.#groups.set(chat, recent);
  }
}
