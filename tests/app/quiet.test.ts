import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { newChat } from '../../src/core/index.ts';
import { at as instant } from '../render/support.ts';
import { breaks } from './breaking.ts';
import { paperBench, told } from './paper.ts';

const night = { from: { hour: 22, minute: 0 }, to: { hour: 7, minute: 0 } };

/** A bench whose chat has quiet hours from 22:00 to 07:00. */
async function quietBench(context: Parameters<typeof paperBench>[0], now?: string) {
  const bench = await paperBench(context, now);
  const chat = newChat('paper:1');
  await bench.store.chats.put({ ...chat, settings: { ...chat.settings, quiet: night } });
  return bench;
}

suite('quiet hours', () => {
  test('what they hold comes as one briefing at their end, with all that was due', async (context) => {
    const { say, arrive, at } = await quietBench(context);
    await say('/follow Iceland daily 23:00');
    await say('/follow Brazil daily 2:30');
    await arrive('2023-10-02T22:50:00Z', 'Iceland', 'glacier breaks');
    for (const time of ['2023-10-02T23:00:05Z', '2023-10-03T02:30:05Z', '2023-10-03T06:59:59Z'])
      assert.deepEqual(await at(time), [], time);
    await arrive('2023-10-03T06:59:59Z', 'Brazil', 'harvest begins');
    assert.deepEqual(await at('2023-10-03T07:00:00Z'), [
      { Iceland: ['Iceland: glacier breaks'], Brazil: ['Brazil: harvest begins'] },
    ]);
    assert.deepEqual(await at('2023-10-03T07:00:10Z'), []);
  });

  test('hourly: one at the end of the night, then each at its hour', async (context) => {
    const { say, arrive, at } = await quietBench(context);
    await say('/follow Brazil hourly');
    await at('2023-10-02T21:00:00Z');
    await arrive('2023-10-02T23:30:00Z', 'Brazil', 'harvest begins');
    assert.deepEqual(await at('2023-10-03T06:00:00Z'), []);
    assert.deepEqual(await at('2023-10-03T07:00:00Z'), [{ Brazil: ['Brazil: harvest begins'] }]);
    await arrive('2023-10-03T07:30:00Z', 'Brazil', 'court stops dam');
    assert.deepEqual(await at('2023-10-03T08:00:00Z'), [{ Brazil: ['Brazil: court stops dam'] }]);
  });

  test('twelve hours of grace count from their end', async (context) => {
    const { say, arrive, at, breakPaper, store } = await quietBench(context);
    await say('/follow Brazil daily 23:00');
    await arrive('2023-10-02T22:00:00Z', 'Brazil', 'harvest begins');
    breakPaper('unavailable');
    await at('2023-10-03T07:00:00Z');
    breakPaper(null);
    assert.deepEqual(await at('2023-10-03T18:59:00Z'), [{ Brazil: ['Brazil: harvest begins'] }]);
    const [delivery] = await store.deliveries.recent(1);
    assert.equal(String(delivery?.slot.due), '2023-10-03T07:00:00Z');
  });

  test('what an outage made late does not come in the night: at its end one briefing, over everything until then', async (context) => {
    const bench = await quietBench(context);
    const { say, arrive, at } = bench;
    await say('/follow Brazil daily 18:00');
    await at('2023-10-02T18:00:00Z');
    await arrive('2023-10-03T17:00:00Z', 'Brazil', 'harvest begins');
    assert.deepEqual(await bench.restart('2023-10-03T23:00:00Z'), []);
    await arrive('2023-10-04T03:00:00Z', 'Brazil', 'ferry sinks near Manaus');
    assert.deepEqual(await bench.restart('2023-10-04T06:59:50Z'), []);
    const [briefing, ...others] = await at('2023-10-04T07:00:00Z');
    assert.deepEqual(others, []);
    assert.deepEqual(briefing?.['Brazil']?.toSorted(), [
      'Brazil: ferry sinks near Manaus',
      'Brazil: harvest begins',
    ]);
    await arrive('2023-10-04T12:00:00Z', 'Brazil', 'vaccine plant opens');
    assert.deepEqual(await at('2023-10-04T18:00:00Z'), [{ Brazil: ['Brazil: vaccine plant opens'] }]);
  });

  test('what could not be sent before the night is not tried in it, a briefing or an alert, unless alerts may wake', async (context) => {
    for (const alertsWake of [false, true]) {
      const bench = await quietBench(context);
      const { say, arrive, at, breakPaper, store } = bench;
      await say('/follow Iceland daily 21:58');
      await say('/follow Brazil breaking');
      const chat = (await store.chats.get('paper:1'))!;
      await store.chats.put({ ...chat, settings: { ...chat.settings, alertsWake } });
      await arrive('2023-10-02T21:50:00Z', 'Iceland', 'glacier breaks');
      await breaks(bench, '2023-10-02T21');
      breakPaper('unavailable');
      await bench.alertsAt('2023-10-02T21:57:00Z');
      await at('2023-10-02T21:58:00Z');
      breakPaper(null);
      const inTheNight = await at('2023-10-02T22:10:00Z');
      assert.equal(inTheNight.length, alertsWake ? 1 : 0);
      await at('2023-10-03T07:00:00Z');
      assert.deepEqual(
        bench.sent.flatMap((document) => Object.keys(told(document))).toSorted(),
        ['Brazil', 'Iceland'],
        'each once',
      );
    }
  });

  test('nextTimes() are the times at which something will come: after the night, after a pause', async (context) => {
    const { app, store } = await quietBench(context);
    const chat = (await store.chats.get('paper:1'))!;
    const hourly = { kind: 'hourly', from: 0, to: 23 } as const;
    const times = (held: Partial<typeof chat>) =>
      app.service.nextTimes(hourly, { ...chat, ...held }, 3).map(String);
    assert.deepEqual(times({ pausedUntil: instant('2023-10-02T20:30:00Z') }), [
      '2023-10-02T21:00:00Z',
      '2023-10-03T07:00:00Z',
      '2023-10-03T08:00:00Z',
    ]);
    assert.deepEqual(times({ pausedUntil: 'forever' }), []);
  });
});
