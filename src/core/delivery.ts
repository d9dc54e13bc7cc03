import type { Window } from './digest.ts';
import type { Document } from './document.ts';
import type { ChatId, EventId } from './ids.ts';
import type { Told } from './subscription.ts';

/** What is owed: a briefing by (chat, due time), an alert by (chat, event), and its developments by their number. */
export interface Slot {
  readonly chatId: ChatId;
  readonly due: Temporal.Instant;
  /** Null for a briefing. */
  readonly eventId: EventId | null;
  /** Of an alert: which development of the event it tells, from 1; absent for the alert itself. */
  readonly development?: number;
}

/** A briefing as built once and kept before its first part goes out. */
export interface KeptBriefing {
  readonly document: Document;
  readonly window: Window;
  /** Keys of the topics it covers: their next window begins where this one ends. */
  readonly covers: readonly string[];
  /** What is told when the briefing is delivered, event by event. */
  readonly told: readonly Omit<Told, 'at'>[];
  /** The message that it answers, by the platform's id: a development answers its alert. */
  readonly replyTo?: string | null;
  /**
   * Absent where it holds news. `nothing`: it says that nothing is new. `silence`: it says that nothing came because sources
   * fail.
   */
  readonly about?: 'nothing' | 'silence';
  /** True where there is nothing to send: settled as `empty` at once. */
  readonly empty: boolean;
}

export type Outcome =
  | { readonly kind: 'delivered'; readonly about?: NonNullable<KeptBriefing['about']> }
  /** Nothing was new and the chat skips such briefings. */
  | { readonly kind: 'empty' }
  | {
      readonly kind: 'failed';
      readonly reason: 'chat-gone' | 'forbidden' | 'expired';
      readonly detail: string;
    };

export interface Delivery {
  readonly id: string;
  readonly slot: Slot;
  readonly briefing: KeptBriefing | null;
  /** How many parts are out; the next one to send is this index. */
  readonly partsSent: number;
  /** The platform's id of the last part that is out; null before the first. */
  readonly lastMessage: string | null;
  readonly attempts: number;
  /** Null while it is owed. */
  readonly outcome: Outcome | null;
  readonly settledAt: Temporal.Instant | null;
  /** Why the last attempt failed; never holds a secret. */
  readonly lastError: string | null;
}
