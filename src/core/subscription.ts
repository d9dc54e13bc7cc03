import type { ChatId, Language, StoryId, TimeZone } from './ids.ts';
import type { TopicChoice } from './topic.ts';

/** ISO weekdays, Monday 1 to Sunday 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** A local time on the chat's own calendar, to the minute. */
export interface LocalTime {
  readonly hour: number;
  readonly minute: number;
}

/** When a subscription is due. Weekdays and times are sorted and hold no repeats. */
export type Schedule =
  | { readonly kind: 'weekly'; readonly weekdays: readonly Weekday[]; readonly times: readonly LocalTime[] }
  /** `day` 1 to 31 (a shorter month gives its last day), or `last`. */
  | { readonly kind: 'monthly'; readonly day: number | 'last'; readonly times: readonly LocalTime[] }
  /** Every full hour from `from` to `to`, both included. */
  | { readonly kind: 'hourly'; readonly from: number; readonly to: number }
  | { readonly kind: 'breaking' };

export interface Subscription {
  /** Short and stable within its chat: what buttons carry. */
  readonly id: string;
  readonly topic: TopicChoice;
  readonly schedule: Schedule;
  readonly created: Temporal.Instant;
}

export type Length = 'short' | 'normal' | 'long';

export interface ChatSettings {
  readonly timeZone: TimeZone;
  /** True once somebody chose the zone; until then briefings name UTC and the way to set it. */
  readonly timeZoneChosen: boolean;
  readonly language: Language;
  readonly length: Length;
  /** Held between these local times; null for none; equal ends mean none. */
  readonly quiet: { readonly from: LocalTime; readonly to: LocalTime } | null;
  /** Whether alerts come in the quiet hours too. */
  readonly alertsWake: boolean;
  readonly discreet: boolean;
  /** Say `Nothing new` instead of skipping an empty briefing. */
  readonly sayNothingNew: boolean;
  /** Pass briefings on to the followers of an announcement channel. */
  readonly publish: boolean;
}

/** Why nothing can be sent to a chat now: it is gone, or the bot was blocked, removed or lost its right to write. */
export interface Rest {
  readonly reason: 'chat-gone' | 'forbidden';
  readonly since: Temporal.Instant;
}

/** Everything people chose in one chat. The truth for all slots; kept readable and small. */
export interface Chat {
  readonly id: ChatId;
  readonly settings: ChatSettings;
  readonly subscriptions: readonly Subscription[];
  /** Briefings are held until then; `forever` until somebody resumes; null where they are not held. */
  readonly pausedUntil: Temporal.Instant | 'forever' | null;
  /** Set while nothing can be sent there; what is followed is kept, and goes on when the bot is back. */
  readonly resting: Rest | null;
  /** Sources, words and events never shown again. */
  readonly muted: readonly Mute[];
  /** What it asked more or fewer of, the latest last. */
  readonly leanings: readonly Leaning[];
}

/** Sample stories are for the terminal alone: never sent to a chat network. */
export function seesSamples({ id }: Pick<Chat, 'id'>): boolean {
  return id.startsWith('console:');
}

/** What a chat asked more or fewer of. It moves the ranking there, and hides nothing. */
export interface Leaning {
  readonly kind: 'topic' | 'publisher';
  /** A topic's id, or the publisher as its stories name it. */
  readonly value: string;
  /** More above zero, fewer below: whole, -3 to 3, never 0. */
  readonly weight: number;
}

export interface Mute {
  readonly kind: 'source' | 'word' | 'event';
  readonly value: string;
}

/** A sentence of a story that a chat was sent, kept so that only the new is told next time. */
export interface Told {
  readonly eventId: string;
  readonly storyId: StoryId;
  readonly title: string;
  readonly at: Temporal.Instant;
  /** The sentences it was told by: `story:fingerprint of the text`. Absent where there were none. */
  readonly said?: readonly string[];
}

const defaultSettings = {
  timeZone: 'UTC',
  timeZoneChosen: false,
  language: 'en',
  length: 'normal',
  quiet: null,
  alertsWake: false,
  discreet: false,
  sayNothingNew: false,
  publish: false,
} as const satisfies ChatSettings;

export function newChat(id: ChatId, language: Language = defaultSettings.language): Chat {
  return {
    id,
    settings: { ...defaultSettings, language },
    subscriptions: [],
    pausedUntil: null,
    resting: null,
    muted: [],
    leanings: [],
  };
}
