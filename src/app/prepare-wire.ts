/**
 * Portions and outcomes for the way to another thread and back. Objects and strings are dear to copy, so that what is
 * many goes packed: readings in lists of numbers for a portion, topics as JSON, instants as nanoseconds.
 */
import type { Published, RawStory, SourceSpec, Story, TopicMatch } from '../core/index.ts';
import type { Outcome, Portion, Read } from './prepare.ts';
import { type Shelf, shelved, takenFrom } from './prepare-shelf.ts';

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
  readonly outcomes: WireOutcomes | null;
}

/** The first message of a thread: it has loaded all that it needs. */
export const ready: Answered = { number: 0, outcomes: null };

interface WireOutcomes {
  readonly stories: readonly (WireStory | null)[];
  /** Topics of the stories that are there, as JSON of a list of lists. */
  readonly topics: string;
  readonly shelf: Shelf;
}

type WireStory = Omit<Story, 'published' | 'arrived'> & {
  readonly published: { readonly at: bigint; readonly precision: Published['precision'] } | null;
  readonly agencyOfVoice: string | null;
  readonly publisherOfVoice: string;
  readonly words: string;
};

export function askedOf(number: number, { raw, spec, arrived }: Portion): Asked {
  return { number, raw, spec, arrived: arrived.epochNanoseconds };
}

export function portionOf({ raw, spec, arrived }: Asked): Portion {
  return { raw, spec, arrived: Temporal.Instant.fromEpochNanoseconds(arrived) };
}

/** What a thread answers with. */
export function answeredOf(number: number, outcomes: readonly Outcome[]): Answered {
  const reads: Read[] = [];
  const stories = outcomes.map((outcome): WireStory | null => {
    if (outcome === null) return null;
    const read = outcome.read();
    reads.push(read);
    const { published, arrived: _, ...story } = outcome.story;
    return {
      ...story,
      published: published && { at: published.at.epochNanoseconds, precision: published.precision },
      agencyOfVoice: read.reading.voice.agency,
      publisherOfVoice: read.reading.voice.publisher,
      words: read.indexed.words,
    };
  });
  const topics = JSON.stringify(reads.map((read) => read.topics));
  return { number, outcomes: { stories, topics, shelf: shelved(reads) } };
}

/** What a thread has answered. */
export function outcomesOf(
  { stories, topics, shelf }: WireOutcomes,
  arrived: Temporal.Instant,
): readonly Outcome[] {
  const lists = JSON.parse(topics) as readonly (readonly TopicMatch[])[];
  const next = takenFrom(shelf);
  let at = 0;
  return stories.map((story) => {
    if (story === null) return null;
    const { published, agencyOfVoice, publisherOfVoice, words, ...rest } = story;
    const { signature, weights, indexLength, ...reading } = next();
    const read: Read = {
      topics: lists[at++] ?? [],
      reading: {
        ...reading,
        voice: { publisher: publisherOfVoice, agency: agencyOfVoice, signature },
      },
      indexed: { words, weights, length: indexLength },
    };
    const instant = published && {
      at: Temporal.Instant.fromEpochNanoseconds(published.at),
      precision: published.precision,
    };
    return { story: { ...rest, published: instant, arrived }, read: () => read };
  });
}
