/**
 * What placing stories costs as open ones grow: CPU seconds for 1,000, 10,000 and 100,000 stories, stories a second at the
 * end, and memory an open story. Stories are read before the clock runs: reading is the other thread's work.
 *
 *     node --expose-gc bench/events.ts [--stories 100000]
 */
import { parseArgs } from 'node:util';
import type { Story, TopicMatch } from '../src/core/index.ts';
import { createEventIndex, readStory, type StoryReading } from '../src/events/index.ts';
import { heldAs, makeStories } from './support/corpus.ts';
import { cpuMs } from './support/cpu.ts';
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

function* stories(count: number): Generator<Placed> {
  const until = Temporal.Instant.from('2026-01-08T00:00:00Z');
  for (const made of makeStories({ stories: count, words: 400, seed: 5, days: 6, until })) {
    const story = heldAs(made, until);
    yield { story: { ...story, paragraphs: [] }, reading: readStory(story) };
  }
}

const heap = () => {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};

/** CPU milliseconds for all stories and for the last of them, and bytes that each open story takes. */
function measure(count: number): { readonly ms: number; readonly lastMs: number; readonly bytes: number } {
  const before = heap();
  const index = createEventIndex();
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
  for (const one of stories(count)) {
    batch.push(one);
    if (batch.length === 500) flush();
  }
  flush();
  const bytes = (heap() - before) / index.size;
  return { ms, lastMs: (lastMs / Math.min(last, count)) * 1000, bytes };
}

measure(500);
const sizes = [most / 100, most / 10, most];
const found = sizes.map(measure);
const [, ten, all] = found;
/** n log n from a tenth to all. */
const growth = (10 * Math.log(most)) / Math.log(most / 10);
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
        value: ((all?.ms ?? 0) / (ten?.ms ?? 1)).toFixed(1),
        limit: (growth * 1.2).toFixed(1),
        ok: (all?.ms ?? 0) / (ten?.ms ?? 1) <= growth * 1.2,
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
    ]),
);
