import type { NewsEvent, RawStory, SourceSpec, Story, StoryId } from '../core/index.ts';
import { createEventIndex, type EventIndex } from '../events/index.ts';
import { contentFingerprint, ingest } from '../ingest/index.ts';
import type { Clock, PlacedStory, Store } from '../ports/index.ts';
import type { Topics } from '../topics/index.ts';

/** What taking stories in came to. `events`: distinct events that the new stories belong to. */
export interface ImportReport {
  readonly added: number;
  readonly full: number;
  readonly revised: number;
  readonly unchanged: number;
  readonly skipped: number;
  readonly events: number;
}

export interface Collector {
  /**
   * Cleans, places and keeps stories in durable steps of a hundred; one call runs at a time, others wait in line.
   * `onProgress` is told how many of how many are done. What was kept stays kept when the signal aborts.
   */
  take(
    raw: readonly RawStory[],
    spec: SourceSpec,
    options: { readonly signal: AbortSignal; readonly onProgress?: (done: number, total: number) => void },
  ): Promise<ImportReport>;
  /** Lets go of events that no new story can join. */
  forget(): Promise<void>;
  /** Forgets what it holds in memory and reads it from the store at the next need. */
  reload(): Promise<void>;
}

export interface CollectorDeps {
  readonly store: Store;
  readonly topics: Topics;
  readonly clock: Clock;
}

/** An event takes stories until this long after its last one. */
const openDays = 7;
const stepSize = 100;

export function createCollector({ store, topics, clock }: CollectorDeps): Collector {
  let index: EventIndex | null = null;
  let line: Promise<unknown> = Promise.resolve();

  /** The open events, read on first need: a start that only answers look-ups never waits for them. */
  async function openIndex(): Promise<EventIndex> {
    if (index) return index;
    const fresh = createEventIndex();
    const since = clock.now().subtract({ hours: 24 * openDays });
    for await (const { event, stories } of store.events.open(since)) fresh.load(event, stories);
    index = fresh;
    return fresh;
  }

  async function take(
    raw: readonly RawStory[],
    spec: SourceSpec,
    { signal, onProgress }: Parameters<Collector['take']>[2],
  ): Promise<ImportReport> {
    const tally = newTally();
    for (let from = 0; from < raw.length; from += stepSize) {
      if (signal.aborted) break;
      await step(raw.slice(from, from + stepSize), spec, tally);
      onProgress?.(Math.min(raw.length, from + stepSize), raw.length);
      await clock.sleep(0);
    }
    const { events, ...counts } = tally;
    return { ...counts, events: events.size };
  }

  async function step(raw: readonly RawStory[], spec: SourceSpec, tally: Tally): Promise<void> {
    const stories = clean(raw, spec, tally);
    const known = await store.stories.known([...stories.keys()]);
    const fresh: Story[] = [];
    const edited: Story[] = [];
    for (const [id, story] of stories) {
      const before = known.get(id);
      if (before === undefined) fresh.push(story);
      else if (before === contentFingerprint(story) || isLesser(story)) tally.unchanged++;
      else edited.push(story);
    }
    if (fresh.length + edited.length === 0) return;
    const placing = await openIndex();
    try {
      await keep(placing, fresh, await revised(edited, tally), tally);
    } catch (error) {
      // What the index believes and what the store holds may differ now: read it anew.
      index = null;
      throw error;
    }
  }

  function clean(raw: readonly RawStory[], spec: SourceSpec, tally: Tally): Map<StoryId, Story> {
    const stories = new Map<StoryId, Story>();
    const arrived = clock.now();
    for (const one of raw) {
      const result = ingest(one, spec, arrived);
      if ('skipped' in result) tally.skipped++;
      else if (stories.has(result.story.id)) tally.unchanged++;
      else stories.set(result.story.id, result.story);
    }
    return stories;
  }

  /** A later edit keeps the first arrival, so that it is not news again, and counts the revision up. */
  async function revised(edited: readonly Story[], tally: Tally): Promise<readonly Story[]> {
    const before = new Map(
      (await store.stories.get(edited.map(({ id }) => id))).map((one) => [one.story.id, one.story]),
    );
    return edited.flatMap((story) => {
      const old = before.get(story.id);
      if (!old || (old.form === 'full' && story.form === 'excerpt')) {
        tally.unchanged++;
        return [];
      }
      return { ...story, arrived: old.arrived, revision: old.revision + 1 };
    });
  }

  async function keep(
    placing: EventIndex,
    fresh: readonly Story[],
    edited: readonly Story[],
    tally: Tally,
  ): Promise<void> {
    const placed = new Map<StoryId, PlacedStory>();
    const changed = new Map<string, NewsEvent>();
    for (const story of [...fresh, ...edited]) {
      const matches = topics.match(story);
      const placement = placing.place(story, matches);
      placed.set(story.id, { story, topics: matches, eventId: placement.event.id });
      for (const event of placement.changed) changed.set(event.id, event);
      for (const id of placement.removed) changed.delete(id);
    }
    await store.stories.add([...placed.values()], [...changed.values()]);
    tally.added += fresh.length;
    tally.full += fresh.filter(({ form }) => form === 'full').length;
    tally.revised += edited.length;
    const homes = new Map(
      [...changed.values()].flatMap(({ id, stories }) => stories.map((story) => [story, id])),
    );
    for (const { id } of fresh) tally.events.add(homes.get(id) ?? id);
  }

  function inLine<T>(work: () => Promise<T>): Promise<T> {
    const result = line.then(work);
    line = result.catch(() => undefined);
    return result;
  }

  return {
    take: (raw, spec, options) => inLine(() => take(raw, spec, options)),
    forget: () =>
      inLine(async () => {
        index?.forget(clock.now().subtract({ hours: 24 * openDays }));
      }),
    reload: () =>
      inLine(async () => {
        index = null;
      }),
  };
}

interface Tally {
  added: number;
  full: number;
  revised: number;
  unchanged: number;
  skipped: number;
  readonly events: Set<string>;
}

function newTally(): Tally {
  return { added: 0, full: 0, revised: 0, unchanged: 0, skipped: 0, events: new Set() };
}

/** A story without text never replaces one that has it. */
function isLesser(story: Story): boolean {
  return story.paragraphs.length === 0;
}
