import type { EventId, StoryId, TopicId } from './ids.ts';

/** How a topic stands to an event: the highest centrality among its stories. */
export interface EventTopic {
  readonly topicId: TopicId;
  readonly centrality: number;
  readonly about: boolean;
}

/** The same happening told by one or more stories. */
export interface NewsEvent {
  /** The oldest id stays when events merge; `merged` lists the ids that lead here. */
  readonly id: EventId;
  readonly merged: readonly EventId[];
  /** Oldest first by `toldAt`. */
  readonly stories: readonly StoryId[];
  /** The story that stands for the event: its title is the event's headline. */
  readonly lead: StoryId;
  readonly title: string;
  readonly firstAt: Temporal.Instant;
  readonly lastAt: Temporal.Instant;
  /** Number of outlets, and of independent ones (copies of one wire and one family count once). */
  readonly outlets: number;
  readonly voices: number;
  readonly topics: readonly EventTopic[];
}

/** One sentence of a summary, word for word from its story. */
export interface SummarySentence {
  readonly text: string;
  readonly storyId: StoryId;
  /** The outlet's name. */
  readonly source: string;
}

export interface Summary {
  readonly sentences: readonly SummarySentence[];
  /** The summarizer's name and version, so that a better one can replace what was kept. */
  readonly by: string;
}
