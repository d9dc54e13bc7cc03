import type { Language, SourceId, StoryId } from './ids.ts';

/** A half-open range of UTF-16 units `[start, end)` in one paragraph. */
export interface TextSpan {
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
}

/** When a story was published: an instant, or a calendar day where the source names no time. */
export interface Published {
  readonly at: Temporal.Instant;
  /** `day`: only the date is known and `at` is the start of that day, UTC. */
  readonly precision: 'time' | 'day';
}

/** One article as one source published it, cleaned: what every later step works on. */
export interface Story {
  readonly id: StoryId;
  readonly sourceId: SourceId;
  /** Canonical address (no fragment, no trackers), null where the source gave none. */
  readonly url: string | null;
  readonly title: string;
  /** Author names without `By`, joined by `, `; null where there is none. */
  readonly author: string | null;
  /** The outlet's name as shown to readers. */
  readonly publisher: string;
  /** The wire whose text this is (`Reuters`), as credited in byline, dateline or text; null where none is. */
  readonly agency: string | null;
  readonly language: Language;
  readonly form: 'full' | 'excerpt';
  readonly published: Published | null;
  readonly arrived: Temporal.Instant;
  /** `SALVADOR, Feb 26` taken off the first paragraph; null where there is none. */
  readonly dateline: string | null;
  /** The text without captions, furniture and dateline; white space folded, NFC. */
  readonly paragraphs: readonly string[];
  readonly captions: readonly string[];
  /** Sentences in which a word was lost, swapped or cut: never quoted. */
  readonly damaged: readonly TextSpan[];
  /** 1 for the story as first seen; grows with each edit at the source. */
  readonly revision: number;
  /** True for the stories that ship with Tidings. */
  readonly sample: boolean;
}

/** The instant by which stories are put in order: publication, else arrival. */
export function toldAt(story: Story): Temporal.Instant {
  return story.published?.at ?? story.arrived;
}

/** Whether something was lost in a part of a paragraph, so that it is not quoted. */
export function isDamaged({ damaged }: Pick<Story, 'damaged'>, { paragraph, start, end }: TextSpan): boolean {
  return damaged.some((span) => span.paragraph === paragraph && span.start < end && start < span.end);
}
