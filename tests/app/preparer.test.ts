import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import { loadSamples } from '../../data/samples/index.ts';
import { loadCatalogue, loadCities } from '../../data/topics/index.ts';
import type { Outcome, Portion } from '../../src/app/prepare.ts';
import { createPreparer } from '../../src/app/preparer.ts';
import type { Clock } from '../../src/ports/index.ts';
import { createTopics } from '../../src/topics/index.ts';

const topics = createTopics(loadCatalogue(), { cities: loadCities });
const now = Temporal.Instant.from('2026-03-01T12:00:00.123456789Z');
/** Time stands still: nothing is idle for long enough to be ended. */
const clock: Clock = {
  now: () => now,
  elapsed: () => 0,
  sleep: (_ms, signal) =>
    new Promise((resolve) => signal?.addEventListener('abort', () => resolve(), { once: true })),
};
/** English, Russian and Portuguese, with a story in which there is nothing. */
const portions: readonly Portion[] = loadSamples().map(({ spec, stories }) => ({
  spec,
  raw: [...stories, { ...stories[0]!, title: '', blocks: [] }],
  arrived: now,
}));
const whole = (outcomes: readonly Outcome[]) =>
  outcomes.map(
    (outcome) => outcome && { story: JSON.parse(JSON.stringify(outcome.story)), ...outcome.read() },
  );

/** Reads stories until there are enough of them for a thread, and the thread is there. */
async function untilThread(preparer: ReturnType<typeof createPreparer>): Promise<void> {
  while (preparer.ahead === 0) {
    for (const portion of portions) whole(await preparer.prepare(portion));
    await turn();
  }
}

suite('createPreparer()', { timeout: 120_000 }, () => {
  test('prepare() gives the same from its thread as from here, in the order asked', async () => {
    const here = createPreparer(topics, clock);
    const expected = [];
    for (const portion of portions) expected.push(whole(await here.prepare(portion)));
    assert.equal(here.ahead, 0, 'a few stories were worth a thread');
    assert.ok(expected.flat().some((outcome) => outcome === null));
    const there = createPreparer(topics, clock);
    await untilThread(there);
    const asked = portions.map((portion) => there.prepare(portion));
    assert.deepEqual((await Promise.all(asked)).map(whole), expected);
    await there.close();
    await here.close();
  });

  test('help() does here what the thread has not begun, with the same answers', async () => {
    const preparer = createPreparer(topics, clock);
    const expected = [];
    for (const portion of portions) expected.push(whole(await preparer.prepare(portion)));
    await untilThread(preparer);
    const many = [...portions, ...portions];
    const asked = many.map((portion) => preparer.prepare(portion));
    let helped = 0;
    while (preparer.help()) helped++;
    assert.ok(helped > 0 && helped < many.length, `${helped} of ${many.length} were done here`);
    assert.deepEqual((await Promise.all(asked)).map(whole), [...expected, ...expected]);
    assert.equal(preparer.help(), false);
    await preparer.close();
  });

  test('prepare() does here what a thread that ended has left undone', async () => {
    const preparer = createPreparer(topics, clock);
    await untilThread(preparer);
    const asked = portions.map((portion) => preparer.prepare(portion));
    await preparer.close();
    const done = await Promise.all(asked);
    assert.deepEqual(
      done.map((outcomes) => outcomes.length),
      portions.map(({ raw }) => raw.length),
    );
    assert.equal(preparer.ahead, 0);
  });

  test('stories that nobody reads to the end start no thread', async () => {
    const preparer = createPreparer(topics, clock);
    for (let round = 0; round < 10; round++) {
      for (const portion of portions) await preparer.prepare(portion);
      await turn();
    }
    assert.equal(preparer.ahead, 0);
    await preparer.close();
  });
});
