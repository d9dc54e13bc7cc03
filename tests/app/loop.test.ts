import assert from 'node:assert/strict';
import { suite, type TestContext, test } from 'node:test';
import { startLoop } from '../../src/app/loop.ts';
import type { Clock } from '../../src/ports/index.ts';
import { keptLog } from '../support/app.ts';

/** A loop with one job every ten seconds; timers go by the time that passes, dates by a clock that the test sets. */
function open(context: TestContext) {
  const { timers } = context.mock;
  timers.enable({ apis: ['setTimeout'] });
  const start = Date.UTC(2026, 0, 5, 8, 0, 5);
  let [elapsed, stepped] = [0, 0];
  const RealDate = Date;
  class ShownDate extends RealDate {
    constructor(value?: number | string) {
      super(value ?? ShownDate.now());
    }
    static override now = () => start + elapsed + stepped;
  }
  Object.assign(globalThis, { Date: ShownDate });
  context.after(() => Object.assign(globalThis, { Date: RealDate }));
  const clock: Clock = {
    now: () => Temporal.Instant.fromEpochMilliseconds(Date.now()),
    elapsed: () => elapsed,
    sleep: (ms, signal) =>
      new Promise((resolve) => {
        setTimeout(resolve, ms);
        signal?.addEventListener('abort', () => resolve());
      }),
  };
  let runs = 0;
  const job = {
    name: 'job',
    every: '*/10 * * * * *',
    run: async () => {
      runs++;
    },
  };
  const log = keptLog();
  const loop = startLoop([job], clock, log);
  context.after(() => loop.stop());
  return {
    log,
    /** How often the job runs in so many seconds. */
    async runsIn(seconds: number) {
      const before = runs;
      for (let second = 0; second < seconds; second++) {
        elapsed += 1000;
        timers.tick(1000);
        // What the timers began goes on.
        for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
      }
      return runs - before;
    },
    step: (ms: number) => {
      stepped += ms;
    },
  };
}

suite('startLoop()', () => {
  test('goes on at once where the clock is put back by an hour', async (context) => {
    const { runsIn, step } = open(context);
    assert.equal(await runsIn(30), 3);
    step(-3_600_000);
    const runs = await runsIn(60);
    assert.ok(runs >= 5 && runs <= 6, `${runs} in a minute`);
  });

  test('goes on where the clock is put forward by an hour, without making up for it', async (context) => {
    const { runsIn, step } = open(context);
    assert.equal(await runsIn(30), 3);
    step(3_600_000);
    const runs = await runsIn(60);
    assert.ok(runs >= 5 && runs <= 6, `${runs} in a minute`);
  });
});
