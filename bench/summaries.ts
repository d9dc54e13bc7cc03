/** Stories a second through the summarizer, stories of 400 words, alone and five to an event; exits 1 under its limit. */
import { extract } from '../src/summarizers/extractive/index.ts';
import { heldAs, makeStories } from './support/corpus.ts';
import { report } from './support/table.ts';

const limit = 300;
const budget = { characters: 700, sentences: 4 };
const until = Temporal.Instant.from('2026-01-01T00:00:00Z');

/** Stories a second where so many tell one event. No run before has seen them: what is kept of a story must not help. */
function rate(several: number, seed: number): number {
  const made = makeStories({ stories: 1_500, words: 400, seed, days: 30, until });
  const stories = [...made].map((one) => heldAs(one, until));
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
