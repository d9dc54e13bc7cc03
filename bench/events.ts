/**
 * What placing stories costs as open ones grow: CPU seconds for 1,000, 10,000 and 100,000 stories, stories a second at the
 * end, and memory an open story; then whether it grows over months in which as many stories come as go. Stories are
 * read before the clock runs: reading is the other thread's work.
 *
 *     node bench/events.ts [--stories 100000]
 */
import { parseArgs } from 'node:util';
import type { Story, TopicMatch } from '../src/core/index.ts';
import { createEventIndex, readStory, type StoryReading } from '../src/events/index.ts';
import { heldAs, makeStories } from './support/corpus.ts';
import { cpuMs } from './support/cpu.ts';
import { nLogN } from './support/growth.ts';
import { bytesInUse } from './support/heap.ts';
import { report } from './support/table.ts';

const { values } = parseArgs({ options: { stories: { type: 'string', default: '100000' } } });
const most = Number(values.stories);
const last = 2_000;

interface Placed {
  readonly story: Story;
  readonly reading: StoryReading;
}

const topics: readonly TopicMatch[] = ['US', 'BR', 'FR', 'theme-economy', 'americas', 'europe'].map(
  (topicId, at) => ({ topicId, centrality: 0.9 - at / 10, about: at === 0, words: [] }),
);

function* placedStories(
  count: number,
  until = Temporal.Instant.from('2026-01-08T00:00:00Z'),
): Generator<Placed> {
  for (const made of makeStories({ stories: count, words: 400, seed: 5, days: 6, until })) {
    const story = heldAs(made, until);
    yield { story: { ...story, paragraphs: [] }, reading: readStory(story) };
  }
}

/** CPU milliseconds for all stories and for the last of them, and bytes that each open story takes. */
function measure(count: number): { readonly ms: number; readonly lastMs: number; readonly bytes: number } {
  let index = createEventIndex();
  let ms = 0;
  let lastMs = 0;
  let batch: Placed[] = [];
  let placed = 0;
  const flush = () => {
    const from = cpuMs();
    for (const { story, reading } of batch) index.place(story, topics, reading);
    const spent = cpuMs() - from;
    ms += spent;
    placed += batch.length;
    if (placed > count - last) lastMs += spent;
    batch = [];
  };
  for (const one of placedStories(count)) {
    batch.push(one);
    if (batch.length === 500) flush();
  }
  flush();
  const { size } = index;
  const held = bytesInUse();
  index = createEventIndex();
  return { ms, lastMs: (lastMs / Math.min(last, count)) * 1000, bytes: (held - bytesInUse()) / size };
}

/** The middle of several rounds by CPU time: a short one says little by itself. */
function measured(count: number, rounds: number): ReturnType<typeof measure> {
  const found = Array.from({ length: rounds }, () => measure(count)).sort((a, b) => a.ms - b.ms);
  return found[rounds >> 1] as ReturnType<typeof measure>;
}

/** Memory after twelve months over that after four, where each month has as many stories, with words and events of its own. */
function overMonths(stories: number): number {
  const start = Temporal.Instant.from('2026-01-01T00:00:00Z');
  // Read before: what reading keeps of words is not the index's.
  const months = Array.from({ length: 12 }, (_, month) => {
    const end = start.add({ hours: 24 * 30 * (month + 1) });
    const placed = Array.from(placedStories(stories, end), ({ story }) => {
      const own = { ...story, id: `${story.id}-${month}`, title: `${story.title} m${month}n${story.id}` };
      return { story: own, reading: readStory(own) };
    });
    return { placed, end };
  });
  const index = createEventIndex();
  const empty = bytesInUse();
  const used = months.map(({ placed, end }) => {
    for (const { story, reading } of placed) index.place(story, topics, reading);
    index.forget(end.subtract({ hours: 24 * 7 }));
    return bytesInUse() - empty;
  });
  return (used[11] ?? Number.NaN) / (used[3] ?? Number.NaN);
}

measure(500);
const sizes = [most / 100, most / 10, most];
const found = sizes.map((size) => measured(size, size < most ? 3 : 1));
const [, ten, all] = found;
const tenfold = (all?.ms ?? Number.NaN) / (ten?.ms ?? Number.NaN);
const months = overMonths(most / 50);
report(
  'Placing stories of 400 words',
  found
    .map(({ ms }, at) => ({
      what: `${sizes[at]} stories, CPU`,
      value: `${(ms / 1000).toFixed(2)} s`,
      limit: '',
      ok: true,
    }))
    .concat([
      {
        what: 'the last tenfold',
        value: tenfold.toFixed(1),
        limit: nLogN(most).toFixed(1),
        ok: tenfold <= nLogN(most),
      },
      {
        what: `stories a second at ${most} open`,
        value: String(Math.round(1e6 / (all?.lastMs ?? Number.NaN))),
        limit: '1000',
        ok: 1e6 / (all?.lastMs ?? Number.NaN) >= 1000,
      },
      {
        what: 'bytes an open story',
        value: String(Math.round(all?.bytes ?? Number.NaN)),
        limit: '1500',
        ok: (all?.bytes ?? Number.NaN) <= 1500,
      },
      {
        what: 'memory after twelve months / four',
        value: months.toFixed(2),
        limit: '1.1',
        ok: months <= 1.1,
      },
    ]),
);
