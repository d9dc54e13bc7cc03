/** What is owed when people ask for quiet: held, and told when they want it again. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { breaks, lead } from './breaking.ts';
import { paperBench } from './paper.ts';

type Bench = Awaited<ReturnType<typeof paperBench>>;

/** A briefing at 9:00 that cannot be sent, and a chat that is paused then. */
async function pausedAtNine(bench: Bench, line = '/pause 3d') {
  await bench.say('/follow Brazil daily 9:00');
  await bench.arrive('2023-10-02T08:00:00Z', 'Brazil', 'harvest begins');
  bench.breakPaper('unavailable');
  await bench.at('2023-10-02T09:00:00Z');
  await bench.say(line);
  bench.breakPaper(null);
}

const story = [{ Brazil: ['Brazil: harvest begins'] }];

suite('a pause', () => {
  test('holds a briefing that is owed and not out; it comes when the chat resumes', async (context) => {
    const bench = await paperBench(context);
    await pausedAtNine(bench);
    for (const time of ['09:01', '09:10', '15:00'])
      assert.deepEqual(await bench.at(`2023-10-02T${time}:00Z`), []);
    assert.equal((await bench.app.service.operations.status()).owed, 1);
    await bench.say('/resume');
    assert.deepEqual(await bench.at('2023-10-02T15:02:00Z'), story);
    assert.deepEqual(await bench.at('2023-10-03T09:00:00Z'), []);
  });

  test('of more than twelve hours: what was owed is told by the next briefing', async (context) => {
    const bench = await paperBench(context);
    await pausedAtNine(bench, '/pause');
    for (const time of ['02T09:05', '02T21:30', '03T09:00'])
      assert.deepEqual(await bench.at(`2023-10-${time}:00Z`), []);
    bench.clock.set('2023-10-04T08:00:00Z');
    await bench.say('/resume');
    assert.deepEqual(await bench.at('2023-10-04T08:05:00Z'), []);
    assert.deepEqual(await bench.at('2023-10-04T09:00:00Z'), story);
  });

  test('holds an alert that is owed and not out', async (context) => {
    const bench = await paperBench(context);
    await bench.say('/follow Brazil breaking');
    await breaks(bench);
    bench.breakPaper('unavailable');
    await bench.alertsAt('2023-10-02T10:03:00Z');
    await bench.say('/pause 3d');
    bench.breakPaper(null);
    assert.deepEqual(await bench.alertsAt('2023-10-02T10:05:00Z'), []);
    await bench.say('/resume');
    assert.deepEqual(await bench.alertsAt('2023-10-02T10:08:00Z'), [{ Brazil: [lead] }]);
  });
});

suite('quiet hours', () => {
  test('an alert that could not be sent before them comes at their end, over twelve hours after it was due', async (context) => {
    const bench = await paperBench(context);
    await bench.say('/follow Brazil breaking');
    await bench.say('/settings quiet 22:00-07:00');
    await breaks(bench, '2023-10-02T18');
    bench.breakPaper('unavailable');
    await bench.alertsAt('2023-10-02T18:03:00Z');
    await bench.at('2023-10-02T21:59:00Z');
    bench.breakPaper(null);
    for (const time of ['02T22:30', '03T06:30']) assert.deepEqual(await bench.at(`2023-10-${time}:00Z`), []);
    assert.deepEqual(await bench.at('2023-10-03T07:00:00Z'), [{ Brazil: [lead] }]);
    assert.deepEqual(await bench.alertsAt('2023-10-03T07:10:00Z'), []);
  });
});
