import type { RawStory, SourceSpec, Story, TopicMatch } from '../core/index.ts';
import { readStory, type StoryReading } from '../events/index.ts';
import { ingest } from '../ingest/index.ts';
import { type Indexed, indexed } from '../text/search/index.ts';
import type { Topics } from '../topics/index.ts';

/** What is known of a story by itself, before it meets the others. */
export interface Prepared {
  readonly story: Story;
  /** Made when it is first asked for, where it is not at hand: a story that is kept already needs none of it. */
  read(): Read;
}

/** What a story says: to those who follow topics, to events, to the search. */
export interface Read {
  readonly topics: readonly TopicMatch[];
  readonly reading: StoryReading;
  readonly indexed: Indexed;
}

/** A story cleaned and read; null for one in which there is nothing. */
export type Outcome = Prepared | null;

/** Stories to be prepared together, in their order. */
export interface Portion {
  readonly raw: readonly RawStory[];
  readonly spec: SourceSpec;
  readonly arrived: Temporal.Instant;
}

/** `onRead` is told of each story that is read to the end. */
export function prepare(
  { raw, spec, arrived }: Portion,
  topics: Pick<Topics, 'match'>,
  onRead?: () => void,
): readonly Outcome[] {
  return raw.map((one) => {
    const result = ingest(one, spec, arrived);
    if ('skipped' in result) return null;
    const { story } = result;
    const read = () => {
      onRead?.();
      return readOf(story, topics);
    };
    return { story, read };
  });
}

export function readOf(story: Story, topics: Pick<Topics, 'match'>): Read {
  const matches = topics.match(story);
  return { topics: matches, reading: readStory(story), indexed: indexed({ story, topics: matches }) };
}
