/** Portions and outcomes as plain data, for the way to another thread and back: instants go as nanoseconds. */
import type { Published, RawStory, SourceSpec, Story, TopicMatch } from '../core/index.ts';
import type { StoryReading } from '../events/index.ts';
import type { Outcome, Portion } from './prepare.ts';

/** `number` is answered with the same. */
export interface Asked {
  readonly number: number;
  readonly raw: readonly RawStory[];
  readonly spec: SourceSpec;
  readonly arrived: bigint;
}

/** `outcomes` null: the thread could not, and does not say why; whoever asked does it and sees. */
export interface Answered {
  readonly number: number;
  readonly outcomes: readonly (WireOutcome | null)[] | null;
}

/** The first message of a thread: it has loaded all that it needs. */
export const ready: Answered = { number: 0, outcomes: null };

interface WireOutcome {
  readonly story: Omit<Story, 'published' | 'arrived'>;
  readonly published: { readonly at: bigint; readonly precision: Published['precision'] } | null;
  readonly topics: readonly TopicMatch[];
  readonly reading: StoryReading;
}

export function askedOf(number: number, { raw, spec, arrived }: Portion): Asked {
  return { number, raw, spec, arrived: arrived.epochNanoseconds };
}

export function portionOf({ raw, spec, arrived }: Asked): Portion {
  return { raw, spec, arrived: Temporal.Instant.fromEpochNanoseconds(arrived) };
}

export function answeredOf(number: number, outcomes: readonly Outcome[]): Answered {
  return {
    number,
    outcomes: outcomes.map((outcome) => {
      if (outcome === null) return null;
      const { published, arrived: _, ...story } = outcome.story;
      const at = published && { at: published.at.epochNanoseconds, precision: published.precision };
      return { story, published: at, ...outcome.read() };
    }),
  };
}

export function outcomesOf(
  outcomes: readonly (WireOutcome | null)[],
  arrived: Temporal.Instant,
): readonly Outcome[] {
  return outcomes.map((outcome) => {
    if (outcome === null) return null;
    const { topics, reading, published } = outcome;
    const at = published && {
      at: Temporal.Instant.fromEpochNanoseconds(published.at),
      precision: published.precision,
    };
    return { story: { ...outcome.story, published: at, arrived }, read: () => ({ topics, reading }) };
  });
}
