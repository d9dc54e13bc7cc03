import type { EventId, NewsEvent, Story, TopicMatch } from '../core/index.ts';
import type { StoryReading } from './reading.ts';

/** What placing a story did. */
export interface Placement {
  /** The event it belongs to now. */
  readonly event: NewsEvent;
  /** Every event whose stories or ids are other than before, the story's own included. */
  readonly changed: readonly NewsEvent[];
  /** Events that are part of another now. */
  readonly removed: readonly EventId[];
}

export interface PlacedBefore {
  readonly story: Story;
  readonly topics: readonly TopicMatch[];
}

/** Groups stories into events as they arrive. In memory; what is open is loaded from the store at the start. */
export interface EventIndex {
  load(event: NewsEvent, stories: readonly PlacedBefore[]): void;
  /**
   * A story that is there already is taken as a revision: it leaves its place and is placed anew. `reading` is what
   * `readStory` gave of it, where that is at hand.
   */
  place(story: Story, topics: readonly TopicMatch[], reading?: StoryReading): Placement;
  /** Lets go of events whose last telling and last arrival both lie before. */
  forget(before: Temporal.Instant): void;
  /** Follows merged ids; null where no open event has the id. */
  get(id: EventId): NewsEvent | null;
  /** Open stories. */
  readonly size: number;
}
