import type {
  Action,
  Chat,
  ChatId,
  Delivery,
  EventId,
  NewsEvent,
  SourceId,
  SourceSpec,
  Story,
  StoryId,
  Summary,
  Told,
  TopicId,
  TopicMatch,
} from '../core/index.ts';
import type { AddressStore, ButtonStore, DeliveryStore, SlotStore } from './store-sending.ts';

/** What is known of a story after the engine has placed it. */
export interface PlacedStory {
  readonly story: Story;
  readonly topics: readonly TopicMatch[];
  readonly eventId: EventId;
  /** What a search finds it by, where it is at hand; a store makes it otherwise. Nothing reads it back. */
  readonly indexed?: SearchWords;
}

/** As `text/search` makes it: stems and labels in order; how often each stem occurs, packed; length in stems. */
interface SearchWords {
  readonly words: string;
  readonly weights: Uint8Array;
  readonly length: number;
}

export interface StoryQuery {
  readonly since?: Temporal.Instant;
  readonly until?: Temporal.Instant;
  /** `told`: publication, else arrival (default). `arrived`: arrival. */
  readonly by?: 'told' | 'arrived';
  readonly topics?: readonly TopicId[];
  readonly sourceIds?: readonly SourceId[];
  readonly limit: number;
  /** Continue after this many. */
  readonly offset?: number;
}

/** A parsed search: what `/search` understands. All given parts must hold. */
export interface SearchQuery {
  /** Groups that must all match; within a group one alternative is enough; several words are a phrase. */
  readonly all: readonly (readonly (readonly string[])[])[];
  readonly none: readonly (readonly string[])[];
  readonly topics: readonly TopicId[];
  readonly source: string | null;
  readonly language: string | null;
  readonly since: Temporal.Instant | null;
  readonly before: Temporal.Instant | null;
  /**
   * `all`: every group of `all` must match (default). `most`: a question in plain words, where stories that match every
   * group of a few come first and others follow by how much of it they match.
   */
  readonly match?: 'all' | 'most';
  /** Groups that must match where `match` is `most`: what a question has in quotes. */
  readonly must?: readonly (readonly (readonly string[])[])[];
}

export interface SearchHit {
  readonly storyId: StoryId;
  /** BM25 with recency; greater is better. */
  readonly score: number;
  /** A piece of the text; matched ranges are UTF-16 `[start, end)` in it. */
  readonly snippet: string;
  readonly matches: readonly (readonly [number, number])[];
}

/** How reading a source goes: what the machine keeps about it. */
export interface SourceReading {
  readonly cursor: string | null;
  readonly lastOk: Temporal.Instant | null;
  readonly lastError: string | null;
  /** In a row, up to now. */
  readonly failures: number;
  /** It is not read before; absent: as soon as can be. */
  readonly nextAt?: Temporal.Instant | null;
  /** Minutes between two readings, as learnt from it; absent where nothing is. */
  readonly everyMinutes?: number | null;
  /** It said that it is gone for good: not read again by itself. */
  readonly gone?: boolean;
  /** Since when it fails, where people were told so; absent where there is nothing to take back. */
  readonly toldFailing?: Temporal.Instant | null;
  /** When people were last told that it can be read again. */
  readonly backAt?: Temporal.Instant | null;
  /** Pages of its items that were read for their text, the latest ones. */
  readonly pages?: readonly PageTry[];
}

export interface PageTry {
  readonly story: StoryId;
  readonly tries: number;
  /** When it was last tried. */
  readonly at: Temporal.Instant;
  /** Never tried again. */
  readonly isOver: boolean;
}

export interface SourceState extends SourceReading {
  readonly spec: SourceSpec;
}

export interface SourceStore {
  all(): Promise<readonly SourceState[]>;
  get(id: SourceId): Promise<SourceState | null>;
  put(state: SourceState): Promise<void>;
  /** Many at once, at the cost of one. */
  putAll(states: readonly SourceState[]): Promise<void>;
  /** How reading went, of those that are still sources; cheap, where `put` writes what people chose. */
  note(readings: ReadonlyMap<SourceId, SourceReading>): Promise<void>;
  remove(id: SourceId): Promise<boolean>;
}

export interface StoryStore {
  /** Of these ids, the ones that are kept already, with their content fingerprint. */
  known(ids: readonly StoryId[]): Promise<ReadonlyMap<StoryId, string>>;
  /**
   * Keeps stories, their topics and the events they changed, in one durable transaction: either all of it or nothing.
   * A story whose id is kept already replaces it (the earlier text stays as a revision).
   */
  add(placed: readonly PlacedStory[], events: readonly NewsEvent[]): Promise<void>;
  get(ids: readonly StoryId[]): Promise<readonly PlacedStory[]>;
  /** Newest first. */
  find(query: StoryQuery): Promise<readonly PlacedStory[]>;
  /** Best first. */
  search(
    query: SearchQuery,
    now: Temporal.Instant,
    limit: number,
    offset: number,
  ): Promise<readonly SearchHit[]>;
  /**
   * For a single word that no story holds, one that some hold and that is a slip of the fingers away, in lower case; null
   * where the word is known, or nothing is near.
   */
  nearWord(word: string, language: string): Promise<string | null>;
  revisions(id: StoryId): Promise<readonly Story[]>;
  /** Stories that were edited at their source after they came. */
  revised(): Promise<readonly StoryId[]>;
  count(): Promise<{ readonly stories: number; readonly samples: number }>;
  /**
   * Another after each change of stories or events, whoever made it: while it is the same, what was read of them since
   * holds. Costs next to nothing.
   */
  state(): Promise<string>;
  /**
   * Erases stories whose arrival and publication both lie before the cutoff, and events left empty; with them what
   * chats were told, were sent and could press before it. At most `limit` stories (all by default), oldest first: a
   * store may hold its process up meanwhile. Fewer than that, and nothing is left to erase.
   */
  prune(cutoff: Temporal.Instant, limit?: number): Promise<number>;
  /** Erases the sample stories and their events for good. */
  dropSamples(): Promise<void>;
}

export interface EventQuery {
  readonly topics?: readonly TopicId[];
  /** With `topics`: only events that are about one of them, not those that merely name it. */
  readonly aboutOnly?: boolean;
  readonly since: Temporal.Instant;
  readonly until: Temporal.Instant;
  /** `told`: an event with a story told in the window (default). `arrived`: with a story that arrived in it. */
  readonly by?: 'told' | 'arrived';
  /** Greatest centrality for the topics, times number of voices, first. */
  readonly limit: number;
}

export interface EventStore {
  /** Follows merged ids to the event that they lead to; unknown ids are left out. */
  get(ids: readonly EventId[]): Promise<readonly NewsEvent[]>;
  find(query: EventQuery): Promise<readonly NewsEvent[]>;
  /**
   * Events whose last story is not older than `since`, with their stories: what a start loads. Of those that are older,
   * as an archive has them, the `late` to which a story came last, since then as well.
   */
  open(
    since: Temporal.Instant,
    late?: number,
  ): AsyncIterable<{ readonly event: NewsEvent; readonly stories: readonly PlacedStory[] }>;
  /** Number of events by topic in the window. */
  counts(since: Temporal.Instant): Promise<ReadonlyMap<TopicId, number>>;
  summary(id: EventId, key: string): Promise<Summary | null>;
  putSummary(id: EventId, key: string, summary: Summary): Promise<void>;
}

/** All that is kept about a chat besides what it chose. */
export interface ChatTraces {
  readonly nextDue: Temporal.Instant | null;
  readonly lastWindowEnd: Temporal.Instant | null;
  /** Until when each topic was told, by the topic's key. */
  readonly windowEnds: Readonly<Record<string, Temporal.Instant>>;
  /** Oldest first. */
  readonly deliveries: readonly Delivery[];
  readonly told: readonly Told[];
  readonly buttons: readonly Action[];
  readonly address: string | null;
}

interface ChatStore {
  get(id: ChatId): Promise<Chat | null>;
  all(): Promise<readonly Chat[]>;
  /** The ids of a chat's threads: those that begin with `id/`. Costs what they are, not what all chats are. */
  threads(id: ChatId): Promise<readonly ChatId[]>;
  put(chat: Chat): Promise<void>;
  traces(id: ChatId): Promise<ChatTraces>;
  /** With everything else kept about it. */
  remove(id: ChatId): Promise<boolean>;
  /**
   * The chat has another id now: choices, slot, deliveries, what was told and buttons move. Where the new id is known
   * already, what is kept there stays and the old is erased. False where nothing was kept about the old.
   */
  move(from: ChatId, to: ChatId): Promise<boolean>;
}

/** All that Tidings remembers. One port over the embedded store and PostgreSQL. */
export interface Store {
  readonly sources: SourceStore;
  readonly stories: StoryStore;
  readonly events: EventStore;
  readonly chats: ChatStore;
  readonly slots: SlotStore;
  readonly buttons: ButtonStore;
  readonly addresses: AddressStore;
  readonly deliveries: DeliveryStore;
  /** Small facts that survive restarts (`samples: gone`). */
  readonly facts: {
    get(key: string): Promise<string | null>;
    put(key: string, value: string): Promise<void>;
  };
  close(): Promise<void>;
}

export interface StoreType {
  readonly kind: string;
  /** `where`: the data folder or a database address. Throws `StoreError` with the way back. */
  open(where: string, options?: { readonly readOnly?: boolean }): Promise<Store>;
}
