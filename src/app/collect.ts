import type { NewsEvent, RawStory, SourceSpec, Story, StoryId } from '../core/index.ts';
import type { EventIndex } from '../events/index.ts';
import { contentFingerprint } from '../ingest/index.ts';
import type { Clock, PlacedStory, Store } from '../ports/index.ts';
import type { Topics } from '../topics/index.ts';
import { oneLine } from './line-up.ts';
import { openEvents } from './open-events.ts';
import { type Outcome, type Prepared, readOf } from './prepare.ts';
import { createPreparer } from './preparer.ts';

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
   * Cleans, places and keeps stories in durable steps of a hundred; one call keeps at a time, others wait in line while
   * their stories are prepared.
   * `onProgress` is told how many of how many are done. What was kept stays kept when the signal aborts.
   */
  take(
    raw: readonly RawStory[],
    spec: SourceSpec,
    options: { readonly signal: AbortSignal; readonly onProgress?: (done: number, total: number) => void },
  ): Promise<ImportReport>;
  /**
   * Gives stories that are kept another text: `change` says which, null for none. They stay the stories that they are, and
   * are no news. Gives those that changed.
   */
  revise(ids: readonly StoryId[], change: (story: Story) => Story | null): Promise<readonly StoryId[]>;
  /** Lets go of events that no new story can join. */
  forget(): Promise<void>;
  /**
   * Has something erase stories, and reads what is left of the open events anew: an event must not be told by stories
   * that are gone.
   */
  erase(work: () => Promise<unknown>): Promise<void>;
  /** Ends the thread that reads stories, where there is one. */
  close(): Promise<void>;
}

export interface CollectorDeps {
  readonly store: Store;
  readonly topics: Topics;
  readonly clock: Clock;
}

/** An event takes stories until this long after its last one. */
const openDays = 7;
const stepSize = 100;
/** Stories prepared together: a step has several, so that it is placed while it is still being prepared. */
const portionSize = 20;

export function createCollector({ store, topics, clock }: CollectorDeps): Collector {
  const preparer = createPreparer(topics, clock);
  let index: EventIndex | null = null;
  const inLine = oneLine();

  /** The open events, read on first need: a start that only answers look-ups never waits for them. */
  async function openIndex(): Promise<EventIndex> {
    if (index) return index;
    index = await openEvents(store, clock, openDays);
    return index;
  }

  /** The stories of one call, prepared in portions; the thread works on what comes while this one keeps what is done. */
  function portions(raw: readonly RawStory[], spec: SourceSpec): () => Promise<readonly Outcome[]> {
    const coming: { readonly outcomes: Promise<readonly Outcome[]>; isThere: boolean }[] = [];
    let from = 0;
    const ask = () => {
      const portion = { raw: raw.slice(from, from + portionSize), spec, arrived: clock.now() };
      from += portionSize;
      const outcomes = preparer.prepare(portion);
      // Told where it is awaited; an import that is given up awaits no more.
      const one = { outcomes, isThere: false };
      const arrive = () => {
        one.isThere = true;
      };
      outcomes.then(arrive, arrive);
      coming.push(one);
    };
    const fill = () => {
      while (from < raw.length && coming.length < preparer.ahead) ask();
    };
    fill();
    return async () => {
      if (coming.length === 0) ask();
      const next = coming[0];
      // Rather than wait, this thread takes a part of what the other has not begun.
      while (next?.isThere === false && preparer.ahead > 0) {
        await clock.sleep(0);
        if (next.isThere || !preparer.help()) break;
      }
      const outcomes = await next?.outcomes;
      coming.shift();
      fill();
      return outcomes ?? [];
    };
  }

  async function take(
    total: number,
    next: () => Promise<readonly Outcome[]>,
    { signal, onProgress }: Parameters<Collector['take']>[2],
  ): Promise<ImportReport> {
    const tally = newTally();
    for (let from = 0; from < total; from += stepSize) {
      if (signal.aborted) break;
      const done = Math.min(total, from + stepSize);
      try {
        await step(Math.ceil((done - from) / portionSize), next, tally);
      } catch (error) {
        // What the index believes and what the store holds may differ now: read it anew.
        index = null;
        throw error;
      }
      onProgress?.(done, total);
      await clock.sleep(0);
    }
    const { events, ...counts } = tally;
    return { ...counts, events: events.size };
  }

  /** Places portion by portion, and keeps them all in one transaction. */
  async function step(count: number, next: () => Promise<readonly Outcome[]>, tally: Tally): Promise<void> {
    const seen = new Set<StoryId>();
    const placed: Placed = { stories: new Map(), events: new Map(), fresh: [], edited: 0 };
    for (let portion = 0; portion < count; portion++) {
      const stories: Prepared[] = [];
      for (const outcome of await next()) {
        if (outcome === null) tally.skipped++;
        else if (seen.has(outcome.story.id)) tally.unchanged++;
        else {
          seen.add(outcome.story.id);
          stories.push(outcome);
        }
      }
      await place(stories, placed, tally);
    }
    await keep(placed, tally);
  }

  async function place(stories: readonly Prepared[], placed: Placed, tally: Tally): Promise<void> {
    const known = await store.stories.known(stories.map(({ story }) => story.id));
    const edited: Prepared[] = [];
    for (const one of stories) {
      const before = known.get(one.story.id);
      if (before === undefined) {
        placeOne(await openIndex(), one.story, one, placed);
        placed.fresh.push(one.story);
      } else if (before === contentFingerprint(one.story) || isLesser(one.story)) tally.unchanged++;
      else edited.push(one);
    }
    if (edited.length === 0) return;
    for (const one of await revised(edited, tally)) {
      await placeAgain(one, placed);
      placed.edited++;
    }
  }

  /** Where the event takes no more stories, the story stays in it: the event's others are not at hand. */
  async function placeAgain({ story, read, eventId }: Revised, placed: Placed): Promise<void> {
    const placing = await openIndex();
    if (placing.get(eventId) !== null) return placeOne(placing, story, { read }, placed);
    const { topics, indexed } = read();
    placed.stories.set(story.id, { story, topics, eventId, indexed });
    const event = placed.events.get(eventId) ?? (await store.events.get([eventId]))[0];
    if (event?.lead === story.id) placed.events.set(event.id, { ...event, title: story.title });
  }

  function placeOne(
    placing: EventIndex,
    story: Story,
    { read }: Pick<Prepared, 'read'>,
    placed: Placed,
  ): void {
    const { topics, reading, indexed } = read();
    const { event, changed, removed } = placing.place(story, topics, reading);
    placed.stories.set(story.id, { story, topics, eventId: event.id, indexed });
    for (const one of changed) placed.events.set(one.id, one);
    for (const id of removed) placed.events.delete(id);
  }

  async function revise(
    ids: readonly StoryId[],
    change: (story: Story) => Story | null,
  ): Promise<readonly StoryId[]> {
    const placed: Placed = { stories: new Map(), events: new Map(), fresh: [], edited: 0 };
    try {
      for (const { story: before, eventId } of await store.stories.get(ids)) {
        const changed = change(before);
        if (changed === null) continue;
        const story = { ...changed, id: before.id, arrived: before.arrived, revision: before.revision + 1 };
        await placeAgain({ story, read: () => readOf(story, topics), eventId }, placed);
      }
      await keep(placed, newTally());
    } catch (error) {
      index = null;
      throw error;
    }
    return [...placed.stories.keys()];
  }

  /** A later edit keeps the first arrival, so that it is not news again, and counts the revision up. */
  async function revised(edited: readonly Prepared[], tally: Tally): Promise<readonly Revised[]> {
    const kept = await store.stories.get(edited.map(({ story }) => story.id));
    const before = new Map(kept.map((one) => [one.story.id, one]));
    return edited.flatMap(({ story, read }) => {
      const known = before.get(story.id);
      if (!known || (known.story.form === 'full' && story.form === 'excerpt')) {
        tally.unchanged++;
        return [];
      }
      const { arrived, revision } = known.story;
      return { story: { ...story, arrived, revision: revision + 1 }, read, eventId: known.eventId };
    });
  }

  async function keep({ stories, events, fresh, edited }: Placed, tally: Tally): Promise<void> {
    if (stories.size === 0) return;
    // A story arrives when it is kept: one stamped before a briefing's end and kept after it was built would be in none.
    const arrived = clock.now();
    for (const { id } of fresh) {
      const placed = stories.get(id);
      if (placed) stories.set(id, { ...placed, story: { ...placed.story, arrived } });
    }
    const kept = store.stories.add([...stories.values()], [...events.values()]);
    await Promise.race([kept, clock.sleep(0)]);
    // While the disk takes them, this thread does a part of what the other has not begun.
    preparer.help();
    await kept;
    tally.added += fresh.length;
    tally.full += fresh.filter(({ form }) => form === 'full').length;
    tally.revised += edited;
    const homes = new Map(
      [...events.values()].flatMap(({ id, stories: members }) => members.map((story) => [story, id])),
    );
    for (const { id } of fresh) tally.events.add(homes.get(id) ?? id);
  }

  return {
    take: (raw, spec, options) => {
      const next = portions(raw, spec);
      return inLine(() => take(raw.length, next, options));
    },
    revise: (ids, change) => inLine(() => revise(ids, change)),
    forget: () =>
      inLine(async () => {
        index?.forget(clock.now().subtract({ hours: 24 * openDays }));
      }),
    erase: (work) =>
      inLine(async () => {
        index = null;
        await work();
      }),
    close: () => preparer.close(),
  };
}

/** An edit of a story that is kept, and the event in which it is. */
type Revised = Prepared & Pick<PlacedStory, 'eventId'>;

/** What a step has placed and not yet kept. */
interface Placed {
  readonly stories: Map<StoryId, PlacedStory>;
  /** Events as they are now, of those that changed. */
  readonly events: Map<string, NewsEvent>;
  readonly fresh: Story[];
  edited: number;
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
