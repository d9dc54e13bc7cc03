import type { SummarySentence } from './event.ts';
import type { EventId, Language, StoryId, TopicId } from './ids.ts';
import type { Published } from './story.ts';
import type { TopicChoice } from './topic.ts';

export interface Window {
  readonly since: Temporal.Instant;
  readonly until: Temporal.Instant;
}

/** What is counted in news that grows: the dead, the hurt, the missing. */
export type Toll = 'dead' | 'hurt' | 'missing';

/** A number that is another now: a toll that was 12 and is 19. As written in the stories. */
export interface Change {
  /** The numbers alone. */
  readonly from: string;
  readonly to: string;
  /** What they count: a toll, or the words behind the number; empty where it has none. */
  readonly toll: Toll | null;
  readonly counted: string;
  /** The numbers with the sign of a currency or a share. */
  readonly full: { readonly from: string; readonly to: string };
}

/** One event as one chat hears it. */
export interface DigestItem {
  readonly eventId: EventId;
  readonly title: string;
  /** The lead story's address; null where it has none. */
  readonly url: string | null;
  readonly leadStory: StoryId;
  /** Language of the title and most sentences. */
  readonly language: Language;
  /** The stories in the window, outlets among them, and independent ones. */
  readonly stories: number;
  readonly outlets: number;
  readonly voices: number;
  readonly sentences: readonly SummarySentence[];
  /** Other followed or named topics of the event, best first. */
  readonly topics: readonly TopicId[];
  /** True where no story of the event is full. */
  readonly excerpt: boolean;
  /** When the latest of these stories was published; null where none of them names a date. */
  readonly published: Published | null;
  readonly lastAt: Temporal.Instant;
  readonly sample: boolean;
  /** Set where this chat was told the event before. */
  readonly update: {
    readonly toldAt: Temporal.Instant;
    readonly title: string;
    readonly changes?: readonly Change[];
  } | null;
  /** What put it here; greater is better. */
  readonly rank: number;
}

export interface DigestSection {
  readonly topic: TopicChoice;
  /** The topic's name in the reader's language, or the query as written. */
  readonly name: string;
  /** What is told came after this: the briefing's own beginning, or the end of the last one that covered the topic. */
  readonly since: Temporal.Instant;
  readonly items: readonly DigestItem[];
  /** Events left out for length; reached by a button. */
  readonly more: number;
  /** The latest there is before the window, where the section is empty; null where there is nothing at all, but what is hidden in the chat. */
  readonly latest: { readonly at: Temporal.Instant; readonly title: string } | 'hidden' | null;
}

/** What a chat was told and its source has changed since: a headline, or a sentence. */
export interface Correction {
  readonly eventId: EventId;
  readonly storyId: StoryId;
  /** The headline as it is now. */
  readonly title: string;
  readonly url: string | null;
  readonly publisher: string;
  readonly was: string;
  /** Null where it was taken out. */
  readonly now: string | null;
}

/** Nothing has come for several briefings, and sources of what the chat follows cannot be read. */
export interface Silence {
  readonly failing: number;
  readonly sources: number;
}

/** A scheduled briefing that makes up for missed time. */
export interface Missed {
  readonly due: Temporal.Instant;
  /** True where it is sent long after it was due; false where nothing came at slots before its own. */
  readonly late: boolean;
}

/** The platform-neutral content of a briefing. Each event stands in one section only. */
export interface Digest {
  readonly generatedAt: Temporal.Instant;
  readonly window: Window;
  /** `scheduled` and `alert` count as told, `manual` does not. */
  readonly origin: 'scheduled' | 'manual' | 'alert';
  readonly missed?: Missed | null;
  readonly silence?: Silence | null;
  /** What this chat was told before and is corrected now. */
  readonly corrections?: readonly Correction[];
  /** From 1; the next page holds what did not fit into the ones before. */
  readonly page: number;
  readonly sections: readonly DigestSection[];
  /** Events and stories shown, over all sections. */
  readonly events: number;
  readonly stories: number;
}
