/** What the stages of both chat platforms share: a clock that stands, stories to tell, and patience. */
import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import { loadSamples } from '../../data/samples/index.ts';
import type { Clock } from '../../src/ports/index.ts';
import type { Bench } from '../support/app.ts';

/** A clock that stands; who sleeps is woken when the time is passed. */
export interface StandingClock extends Clock {
  /** Time goes by. */
  pass(ms: number): void;
  /** Somebody sets the clock: what it shows changes, and no time goes by. */
  step(ms: number): void;
}

export function standingClock(start: string): StandingClock {
  const begin = Temporal.Instant.from(start).epochMilliseconds;
  let [passed, stepped] = [0, 0];
  const sleepers = new Set<{ readonly until: number; readonly wake: () => void }>();
  return {
    now: () => Temporal.Instant.fromEpochMilliseconds(begin + passed + stepped),
    elapsed: () => passed,
    sleep: (ms, signal) =>
      new Promise((resolve) => {
        const wake = () => {
          sleepers.delete(sleeper);
          signal?.removeEventListener('abort', wake);
          resolve();
        };
        const sleeper = { until: passed + ms, wake };
        sleepers.add(sleeper);
        signal?.addEventListener('abort', wake);
        if (signal?.aborted) wake();
      }),
    pass(ms) {
      passed += ms;
      for (const sleeper of sleepers) if (sleeper.until <= passed) sleeper.wake();
    },
    step(ms) {
      stepped += ms;
    },
  };
}

/** Waits for what something leads to beside an answer; rejects when it does not come about. */
export async function until<T>(read: () => Promise<T> | T, wanted: T): Promise<void> {
  const deadline = performance.now() + 5000;
  for (;;) {
    const now = await read();
    if (isDeepStrictEqual(now, wanted)) return;
    if (performance.now() > deadline) assert.deepEqual(now, wanted);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** The stories that the samples are made of, as an operator's own: samples are never sent to a chat network. */
export async function takeStories(bench: Pick<Bench, 'take'>): Promise<void> {
  for (const { spec, stories } of loadSamples()) {
    const items = stories.map(({ title, url, published, blocks }) =>
      [
        '<item>',
        `<title>${escaped(title)}</title><link>${url}</link>`,
        `<pubDate>${published}</pubDate>`,
        `<description>${escaped(blocks.map(({ text }) => `<p>${escaped(text)}</p>`).join(''))}</description>`,
        '</item>',
      ].join(''),
    );
    const title = (spec.title ?? '').replace('Sample', 'Own');
    const feed = `<?xml version="1.0"?><rss version="2.0"><channel><title>${title}</title>${items.join('')}</channel></rss>`;
    await bench.take(feed, `${spec.id}.xml`);
  }
}
