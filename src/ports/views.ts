import type {
  Action,
  Chat,
  Digest,
  Document,
  EventId,
  Language,
  Leaning,
  Mute,
  NewsEvent,
  Published,
  Story,
  StoryId,
  Subscription,
  Topic,
  TopicChoice,
  TopicMatch,
  UserError,
} from '../core/index.ts';
import type { Command } from './command.ts';
import type { Operations, SourceTrial, Status } from './operations.ts';
import type { GivenFile } from './platform.ts';
import type { FollowResult, FoundStory, StoryDetails, TopicNode } from './service.ts';
import type { ChatTraces, SourceState } from './store.ts';

/** Why an item is shown: the event, what its stories were matched by, and what it stood on. */
export interface WhyFacts {
  readonly event: NewsEvent;
  /** Oldest first. */
  readonly stories: readonly Story[];
  readonly topics: readonly { readonly match: TopicMatch; readonly name: string }[];
  /** What this chat asked more or fewer of and is in it. */
  readonly leanings: readonly NamedLeaning[];
  /** Where it stood in the last briefing that the chat was shown, from 1; null where it was not in it. */
  readonly place: { readonly number: number; readonly of: number } | null;
  /** The topic that it ranks under and how central that is, 0 to 1; null where it has none. */
  readonly under: { readonly name: string; readonly centrality: number } | null;
  /** What of it is muted here. */
  readonly muted: readonly string[];
}

/** Sources to list, in order of group. */
export interface SourceList {
  readonly states: readonly SourceState[];
  /** What was just done. */
  readonly note: string | null;
  /** From 1; null for all of them at once. */
  readonly page: number | null;
  /** What was looked for among them; null for all. */
  readonly text: string | null;
}

/** How much is stored about a chat. */
export interface StoredFacts {
  /** True where choices of the chat are kept. */
  readonly isKept: boolean;
  readonly subscriptions: number;
  readonly mutes: number;
  /** What it asked more or fewer of. */
  readonly leanings: number;
  readonly deliveries: number;
  /** Headlines it was told. */
  readonly told: number;
  readonly buttons: number;
  /** Whether it is kept when it is due next, or until when topics were told. */
  readonly times: boolean;
  /** Items of its last briefing that are remembered in memory. */
  readonly shown: number;
  readonly retentionDays: number;
}

/** Everything stored about a chat, as it is handed over. */
export interface ChatExport extends ChatTraces {
  readonly type: 'chat';
  readonly exportedAt: Temporal.Instant;
  readonly chat: Chat | null;
  /** What its numbers stand for: kept in memory alone. */
  readonly shown: readonly unknown[];
}

/** A mute as people know it: an event by its headline. */
export interface NamedMute {
  readonly mute: Mute;
  readonly name: string;
}

/** A leaning as people know it: a topic by its name in the chat's language. */
export interface NamedLeaning {
  readonly leaning: Leaning;
  readonly name: string;
}

/** What the ranking leans to here. */
export interface LeaningsPage {
  readonly leanings: readonly NamedLeaning[];
  /** What was just done, to these names; `eventId` where it can be taken back by the opposite. Null: the list was asked for. */
  readonly note: {
    readonly key: 'more-done' | 'fewer-done' | 'lean-most' | 'lean-undone';
    readonly names: readonly string[];
    readonly undo: { readonly command: 'more' | 'fewer'; readonly eventId: EventId } | null;
  } | null;
}

/** One development of a topic: an event, as its reader may see it. */
export interface Development {
  readonly eventId: EventId;
  readonly storyId: StoryId;
  readonly title: string;
  readonly url: string | null;
  readonly language: Language;
  /** When it was first told; or the day on which it happened, where the first story of it says so. */
  readonly at: Published;
  /** Of these stories. */
  readonly stories: number;
  readonly outlets: number;
  readonly voices: number;
  readonly sample: boolean;
}

/** How a topic unfolded. */
export interface Timeline {
  readonly choice: TopicChoice;
  readonly name: string;
  /** Those told by most, oldest first. */
  readonly developments: readonly Development[];
  /** Every event of the span, for the chart. */
  readonly coverage: readonly {
    readonly firstAt: Temporal.Instant;
    readonly lastAt: Temporal.Instant;
    readonly stories: number;
  }[];
}

export interface TimelinePage {
  readonly timeline: Timeline;
  /** From 1. */
  readonly page: number;
  /** As it was written; null where it was not. */
  readonly since: string | null;
}

/** Sentences of stored stories, best first; none where they hold no answer. */
export interface Answer {
  readonly question: string;
  readonly sentences: readonly { readonly text: string; readonly story: Story }[];
}

export interface FollowingPage {
  readonly chat: Chat;
  /** The next due times by subscription id. */
  readonly next: ReadonlyMap<string, readonly Temporal.Instant[]>;
  /** From 1. */
  readonly page: number;
  /** What was just done; null where the list was asked for. */
  readonly note: string | null;
}

/** Whether what is followed can have, or has just got, a thread of its own. */
export type OwnThread = 'none' | 'offered' | 'opened';

export interface SearchPage {
  readonly query: string;
  /** From 1. */
  readonly page: number;
  readonly hits: readonly FoundStory[];
  readonly more: boolean;
  /** No story holds all of the words, so these hold some. */
  readonly partly?: boolean;
  /** The query as it may be meant, where words of it were mistyped. */
  readonly meant?: string | null;
}

export interface TopicsPage {
  /** What was typed; null for the whole catalogue. */
  readonly text: string | null;
  /** From 1. */
  readonly page: number;
  readonly nodes: readonly TopicNode[];
  readonly more: boolean;
}

/** The shapes of the engine as people see them: pure, in the chat's language and time zone. */
export interface Views {
  digest(digest: Digest, chat: Chat): Document;
  /** That sources fail, and why, or can be read again. */
  sourceNotice(kind: 'failing' | 'back', sources: readonly SourceState[], chat: Chat): Document;
  story(details: StoryDetails, chat: Chat): Document;
  search(page: SearchPage, chat: Chat): Document;
  topics(page: TopicsPage, chat: Chat): Document;
  following(page: FollowingPage): Document;
  /** Says how to set the time zone while nobody has. */
  followed(result: FollowResult, next: readonly Temporal.Instant[], own: OwnThread): Document;
  unfollowed(gone: readonly Subscription[], chat: Chat): Document;
  settings(chat: Chat, now: Temporal.Instant): Document;
  paused(chat: Chat): Document;
  /** `next`: when the next briefing is due; null where nothing is followed. */
  resumed(chat: Chat, next: Temporal.Instant | null): Document;
  start(chat: Chat, examples: readonly { readonly topic: Topic; readonly name: string }[]): Document;
  help(
    commands: readonly Command[],
    chat: Chat,
    examples: readonly { readonly topic: Topic; readonly name: string }[],
  ): Document;
  why(facts: WhyFacts, chat: Chat): Document;
  timeline(page: TimelinePage, chat: Chat): Document;
  answer(answer: Answer, chat: Chat): Document;
  privacy(facts: StoredFacts, chat: Chat): Document;
  exported(everything: ChatExport, chat: Chat): Document;
  forgetAsk(facts: StoredFacts, chat: Chat): Document;
  /** `chat` as it was before. */
  forgotten(facts: StoredFacts, chat: Chat): Document;
  /** What is muted; `note`: what was just done. */
  mutes(
    mutes: readonly NamedMute[],
    note: { readonly key: 'mute-done' | 'mute-again' | 'unmute-done'; readonly mute: NamedMute } | null,
    chat: Chat,
  ): Document;
  leanings(page: LeaningsPage, chat: Chat): Document;
  /** Asks which item is meant, by a button each. */
  which(
    command: 'more' | 'fewer' | 'why',
    items: readonly { readonly eventId: EventId; readonly title: string }[],
    chat: Chat,
  ): Document;
  sources(list: SourceList, chat: Chat): Document;
  /** What a set that ships has brought. */
  starter(brought: Awaited<ReturnType<Operations['addStarter']>>, chat: Chat): Document;
  /** `added`: the source that it has become. */
  trial(trial: SourceTrial, added: SourceState | null, chat: Chat): Document;
  sourceFile(file: GivenFile, chat: Chat): Document;
  status(status: Status, chat: Chat): Document;
  /** One line, and what can be done next. */
  line(
    language: Language,
    key: string,
    values?: Readonly<Record<string, string | number>>,
    actions?: readonly Action[],
  ): Document;
  error(error: UserError, language: Language): Document;
}
