/** Stories a second through the summarizer, stories of 400 words, alone and five to an event; exits 1 under its limit. */
import type { Story } from '../src/core/index.ts';
import { extract } from '../src/summarizers/extractive/index.ts';
import { makeStories } from './support/corpus.ts';
import { report } from './support/table.ts';

const limit = 300;
const budget = { characters: 700, sentences: 4 };
const until = Temporal.Instant.from('2026-01-01T00:00:00Z');

/** Stories that no run before has seen: what is kept of a story must not help. */
function* fresh(seed: number): Generator<Story> {
  for (const { title, paragraphs } of makeStories({ stories: 1_500, words: 400, seed, days: 30, until })) {
    yield {
      id: `${seed}-${title}`,
      sourceId: 'bench',
      url: null,
      title,
      author: null,
      publisher: 'Bench',
      agency: null,
      language: 'en',
      form: 'full',
      published: null,
      arrived: until,
      dateline: null,
      paragraphs,
      captions: [],
      damaged: [],
      revision: 1,
      sample: false,
    };
  }
}

/** Stories a second where so many tell one event. */
function rate(several: number, seed: number): number {
  const stories = [...fresh(seed)];
  const begun = performance.now();
  for (let at = 0; at < stories.length; at += several) extract(stories.slice(at, at + several), budget);
  return stories.length / ((performance.now() - begun) / 1000);
}

rate(1, 1);
report(
  'summaries, stories of 400 words',
  [1, 5].map((several) => {
    const value = rate(several, 1 + several);
    const what = several === 1 ? 'one by one' : `${several} to an event`;
    return { what, value: `${Math.round(value)} stories/s`, limit: `at least ${limit}`, ok: value >= limit };
  }),
);
