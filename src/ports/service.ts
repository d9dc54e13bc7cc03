import type {
  Chat,
  ChatId,
  ChatSettings,
  Digest,
  EventId,
  Language,
  Leaning,
  Mute,
  NewsEvent,
  Schedule,
  Story,
  StoryId,
  Subscription,
  Summary,
  TimeZone,
  Topic,
  TopicChoice,
  TopicMatch,
  Window,
} from '../core/index.ts';
import type { Command } from './command.ts';
import type { Operations } from './operations.ts';
import type { SearchHit } from './store.ts';
import type {
  Answer,
  ChatExport,
  NamedLeaning,
  NamedMute,
  StoredFacts,
  Timeline,
  Views,
  WhyFacts,
} from './views.ts';

/** A topic as somebody typed it: understood, or the nearest names there are. */
export type TopicReading =
  | { readonly ok: true; readonly choice: TopicChoice; readonly name: string }
  | {
      readonly ok: false;
      readonly text: string;
      readonly nearest: readonly { readonly topic: Topic; readonly name: string }[];
    };

export interface FoundStory {
  readonly story: Story;
  readonly hit: SearchHit;
}

export interface StoryDetails {
  readonly story: Story;
  readonly summary: Summary;
  readonly topics: readonly { readonly match: TopicMatch; readonly name: string }[];
  readonly event: NewsEvent;
  /** Other stories of the same event, oldest first. */
  readonly others: readonly Story[];
}

export interface TopicNode {
  readonly topic: Topic;
  readonly name: string;
  /** Events of the last seven days. */
  readonly events: number;
}

export interface FollowResult {
  readonly subscription: Subscription;
  readonly chat: Chat;
  /** False where the same topic with the same schedule was followed already. */
  readonly isNew: boolean;
}

/** Everything a command may ask for. The chat is always the caller's own. */
export interface Service {
  now(): Temporal.Instant;
  /** The chat as kept, or a new one in the language the platform told (English where it told none). */
  chat(id: ChatId, language?: Language | null): Promise<Chat>;
  readTopic(text: string, language: Language): TopicReading;
  /** A zone as people name it (`Berlin`, `europe/berlin`, `UTC+3`); null where it is none. */
  readTimeZone(text: string): TimeZone | null;
  /** `22:00-07:00`, `с 22 до 7`; `off` for none, `bad` where it is neither. */
  readQuiet(text: string): NonNullable<ChatSettings['quiet']> | 'off' | 'bad';
  /** `3d`, `until monday`, `tomorrow 9:00`, a date: when a pause ends; null where it is none of them. */
  readUntil(text: string, chat: Chat): Temporal.Instant | null;
  /** Topics shown as examples to a newcomer. */
  exampleTopics(language: Language): readonly { readonly topic: Topic; readonly name: string }[];
  readSchedule(text: string, language: Language): Schedule | null;
  /** Whether it is made of words that times are written with, though it may be none that repeats: `tomorrow 9:00`. */
  soundsLikeTimes(text: string): boolean;
  /** `12h`, `7d`, `2w`, `20y`, or a date; null where it is none of them. */
  readSince(text: string, chat: Chat): Temporal.Instant | null;
  topicName(choice: TopicChoice, language: Language): string;
  /** The next due times of a subscription after `now`, at most `count`. */
  nextTimes(schedule: Schedule, chat: Chat, count: number): readonly Temporal.Instant[];
  completeTopics(
    text: string,
    language: Language,
    limit: number,
  ): readonly { readonly value: string; readonly label: string }[];
  completeTimeZones(text: string, limit: number): readonly string[];

  /** `page` from 1: a further one holds what did not fit into the ones before. */
  brief(
    chat: Chat,
    choices: readonly TopicChoice[] | null,
    window: Window | null,
    page?: number,
  ): Promise<Digest>;
  /** False while no story has come in that the chat may see: samples are shown in the terminal alone. */
  hasStories(chat: Chat): Promise<boolean>;
  /** `partly`: no story holds all of the words, so these hold some. */
  search(
    chat: Chat,
    query: string,
    page: number,
  ): Promise<{ readonly hits: readonly FoundStory[]; readonly more: boolean; readonly partly: boolean }>;
  /** For a search that found nothing, or no story with all of its words: the same with its slips mended, where that finds more. */
  spelled(chat: Chat, query: string): Promise<string | null>;
  story(chat: Chat, id: StoryId): Promise<StoryDetails | null>;
  /** By an event's or a story's id, or by its number in the last briefing this chat was shown. */
  why(chat: Chat, item: string): Promise<WhyFacts | null>;
  /** The items of the last briefing this chat was shown, in the order of their numbers. */
  lastShown(chat: Chat): Promise<readonly { readonly eventId: EventId; readonly title: string }[]>;
  /** Under the headline that this chat is told it by. */
  event(
    chat: Chat,
    id: EventId,
  ): Promise<{ readonly event: NewsEvent; readonly stories: readonly Story[] } | null>;
  /** From `since` on, or from the first story kept. */
  timeline(chat: Chat, choice: TopicChoice, since: Temporal.Instant | null): Promise<Timeline>;
  ask(chat: Chat, question: string): Promise<Answer>;
  topics(
    chat: Chat,
    text: string | null,
    page: number,
  ): Promise<{ readonly nodes: readonly TopicNode[]; readonly more: boolean }>;

  /** `instead`: the subscription that it takes the place of. */
  follow(
    chatId: ChatId,
    topic: TopicChoice,
    schedule: Schedule,
    language: Language,
    instead?: string | null,
  ): Promise<FollowResult>;
  /** The subscriptions taken away: by id, or all of a topic. */
  unfollow(
    chatId: ChatId,
    what: { readonly id: string } | { readonly topic: TopicChoice },
  ): Promise<readonly Subscription[]>;
  change(chatId: ChatId, settings: Partial<ChatSettings>, language: Language): Promise<Chat>;
  pause(chatId: ChatId, until: Temporal.Instant | 'forever', language: Language): Promise<Chat>;
  resume(chatId: ChatId, language: Language): Promise<Chat>;

  mute(chatId: ChatId, mute: Mute, language: Language): Promise<Chat>;
  unmute(chatId: ChatId, mute: Mute, language: Language): Promise<Chat>;
  namedMutes(chat: Chat): Promise<readonly NamedMute[]>;
  /** More (1) or fewer (-1) like this event, in this chat: its foremost topics and its publisher, less what is followed. */
  lean(
    chat: Chat,
    item: Pick<WhyFacts, 'event' | 'stories'>,
    by: 1 | -1,
  ): Promise<{ readonly chat: Chat; readonly moved: readonly NamedLeaning[]; readonly isMost: boolean }>;
  /** Takes these back. */
  unlean(chat: Chat, leanings: readonly Leaning[]): Promise<Chat>;
  namedLeanings(chat: Chat): readonly NamedLeaning[];
  /** Whether stories come from a source or an outlet of this name, whatever its case. */
  isSource(name: string): Promise<boolean>;

  stored(chat: Chat): Promise<StoredFacts>;
  exportChat(chat: Chat): Promise<ChatExport>;
  /** Erases the chat and everything kept about it; gives what there was. */
  forget(chatId: ChatId): Promise<StoredFacts>;

  /** For operators only: a command that uses it says so by its access. */
  readonly operations: Operations;

  /** A text of the interface in a language: `text('ru', 'follow-done', {topic})`. Unknown keys throw. */
  text(language: Language, key: string, values?: Readonly<Record<string, string | number>>): string;
  /** Everything that people are shown; the same composer for previews and for what is sent. */
  readonly views: Views;
  readonly languages: readonly Language[];
  /** In the order of the menu. */
  commands(): readonly Command[];
}
