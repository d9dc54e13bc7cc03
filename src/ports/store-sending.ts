/** The part of the store that sending stands on: slots, deliveries, and what leads to a chat and back from its buttons. */
import type { Action, ChatId, Delivery, EventId, KeptBriefing, Outcome, Slot, Told } from '../core/index.ts';

/** Actions behind buttons too small to carry them, by a token, each for one chat only: the last 2,000 of each. */
export interface ButtonStore {
  put(chatId: ChatId, actions: ReadonlyMap<string, Action>, now: Temporal.Instant): Promise<void>;
  get(chatId: ChatId, token: string): Promise<Action | null>;
}

/** Under what its platform reaches a chat, where that is not in the chat's id and finding it takes a call. */
export interface AddressStore {
  put(chatId: ChatId, address: string): Promise<void>;
  get(chatId: ChatId): Promise<string | null>;
}

/** Slots are derived from what people chose: replaced whenever a chat changes, rebuilt at start. */
export interface SlotStore {
  /** The next due time of a chat; null for none. */
  set(chatId: ChatId, next: Temporal.Instant | null): Promise<void>;
  get(chatId: ChatId): Promise<Temporal.Instant | null>;
  /** Slots due by then, the earliest first; of one platform's chats alone where its kind is given. */
  due(
    until: Temporal.Instant,
    limit: number,
    platform?: string,
  ): Promise<readonly { readonly chatId: ChatId; readonly due: Temporal.Instant }[]>;
}

export interface DeliveryStore {
  /**
   * The delivery when this caller may work on it now; null when it is settled or somebody else's lease runs. A store that one
   * process owns ends all leases when it is opened.
   */
  claim(slot: Slot, now: Temporal.Instant, leaseMs: number): Promise<Delivery | null>;
  /** Owes each of these slots from its due time on, where it is not owed or settled already; gives how many were new. */
  owe(slots: readonly Slot[]): Promise<number>;
  /** Alerts of these events and their developments, settled or not, in every chat, in the order they were owed. */
  ofEvents(ids: readonly EventId[]): Promise<readonly Delivery[]>;
  /** What a chat is owed, briefings and alerts, built or not, the oldest debt first. Costs what it is owed. */
  ofChat(chatId: ChatId): Promise<readonly Delivery[]>;
  keep(id: string, briefing: KeptBriefing): Promise<void>;
  /**
   * Parts 0 to `part` are out, the last as message `messageId`; what part `part` told is told. An alert of an event that it
   * told, of which nothing is out, has that message as its last.
   */
  record(id: string, part: number, told: readonly Told[], messageId: string): Promise<void>;
  fail(id: string, error: string, retryAt: Temporal.Instant): Promise<void>;
  /**
   * What is owed and not to be tried before `beyond` is to be tried from `now` on; gives their number. Leases run on, but
   * those that reach beyond `leasesBeyond`.
   */
  hasten(now: Temporal.Instant, beyond: Temporal.Instant, leasesBeyond?: Temporal.Instant): Promise<number>;
  /**
   * What no part is out of is owed later instead, under the same lease: to be built anew under a new id, so that no part of it
   * is taken for one sent before. Null where a briefing of that slot is owed or settled already.
   */
  postpone(id: string, due: Temporal.Instant): Promise<Delivery | null>;
  /**
   * What failed for good and was due since then is owed again from `now` on: built anew, under a new id, so that no part of
   * it is taken for one sent before. Gives their number.
   */
  reopen(since: Temporal.Instant, now: Temporal.Instant): Promise<number>;
  settle(id: string, outcome: Outcome, now: Temporal.Instant): Promise<void>;
  /**
   * Deliveries not settled whose next try is due, oldest debt first, without their briefings; of one platform's chats alone
   * where its kind is given.
   */
  owed(now: Temporal.Instant, limit: number, platform?: string): Promise<readonly Delivery[]>;
  /** The end of the last delivered (or empty) window of a chat; null before the first. */
  lastWindowEnd(chatId: ChatId): Promise<Temporal.Instant | null>;
  /** The end of the last delivered (or empty) window that covered a topic of the chat, by the topic's key. */
  windowEnds(chatId: ChatId): Promise<ReadonlyMap<string, Temporal.Instant>>;
  told(chatId: ChatId, since: Temporal.Instant): Promise<readonly Told[]>;
  /** The last settled briefings of a chat, no alerts, newest first. */
  lastOf(chatId: ChatId, limit: number): Promise<readonly Delivery[]>;
  recent(limit: number): Promise<readonly Delivery[]>;
}
