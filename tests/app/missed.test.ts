import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { shown as linesOf } from '../render/support.ts';
import { paperBench } from './paper.ts';

type Bench = Awaited<ReturnType<typeof paperBench>>;

/** When the slots of the chat's settled briefings were due, and when they were settled, oldest first. */
async function history({ store }: Bench) {
  const settled = await store.deliveries.recent(100);
  return settled
    .map(
      ({ slot, settledAt }) =>
        `${slot.due} ${settledAt?.since(slot.due).round({ largestUnit: 'hours', smallestUnit: 'minutes' })}`,
    )
    .toReversed();
}

const header = (bench: Bench) => linesOf(bench.sent.at(-1)!).slice(0, 4);

suite('missed time', () => {
  test('daily 9:00, then one by hand at 20:00 and at 8:30: every later slot at its own time', async (context) => {
    const bench = await paperBench(context);
    await bench.say('/follow Brazil daily 9:00');
    await bench.say('/settings empty say');
    await bench.at('2023-10-02T09:00:00Z');
    bench.clock.set('2023-10-02T20:00:00Z');
    await bench.say('/brief');
    await bench.at('2023-10-02T20:00:10Z');
    bench.clock.set('2023-10-03T08:30:00Z');
    await bench.say('/brief');
    for (const time of ['03T08:59:50Z', '03T09:00:00Z', '03T20:00:00Z', '04T09:00:00Z'])
      await bench.at(`2023-10-${time}`);
    assert.deepEqual(await history(bench), [
      '2023-10-02T09:00:00Z PT0S',
      '2023-10-03T09:00:00Z PT0S',
      '2023-10-04T09:00:00Z PT0S',
    ]);
  });

  test('down from 8:00 to 20:00: one briefing over the gap, marked so; the next at its own time', async (context) => {
    const bench = await paperBench(context);
    await bench.say('/follow Brazil daily 9:00');
    await bench.say('/settings zone UTC');
    await bench.at('2023-10-02T09:00:00Z');
    await bench.arrive('2023-10-02T12:00:00Z', 'Brazil', 'harvest begins');
    assert.deepEqual(await bench.restart('2023-10-03T20:00:00Z'), [{ Brazil: ['Brazil: harvest begins'] }]);
    assert.deepEqual(header(bench), [
      'Evening briefing · Tue 3 Oct 2023 · 20:00 UTC',
      '1 topic · 1 event from 1 story · 1 min',
      'From Mon 2 Oct, 09:00 to Tue 3 Oct, 09:00',
      'This was due at 09:00; it covers everything since Mon 2 Oct, 09:00.',
    ]);
    await bench.arrive('2023-10-03T19:00:00Z', 'Brazil', 'ferry sinks near Manaus');
    assert.deepEqual(await bench.at('2023-10-04T08:59:00Z'), []);
    assert.deepEqual(await bench.at('2023-10-04T09:00:00Z'), [
      { Brazil: ['Brazil: ferry sinks near Manaus'] },
    ]);
    assert.ok(!header(bench).join(' ').includes('covers'));
  });

  test('several slots missed: the last one tells for all of them', async (context) => {
    const bench = await paperBench(context);
    await bench.say('/follow Brazil daily 9:00, 12:00 and 18:00');
    await bench.at('2023-10-02T09:00:00Z');
    await bench.say('/follow Iceland daily 12:00');
    await bench.arrive('2023-10-02T11:00:00Z', 'Brazil', 'harvest begins');
    await bench.arrive('2023-10-02T17:00:00Z', 'Iceland', 'glacier breaks');
    assert.deepEqual(await bench.restart('2023-10-02T18:00:30Z'), [
      { Brazil: ['Brazil: harvest begins'], Iceland: ['Iceland: glacier breaks'] },
    ]);
    assert.match(
      header(bench).join(),
      /No briefing came at earlier times; this one covers everything since Sun 1 Oct, 12:00\./,
    );
  });

  test('older than twelve hours: it waits for the next slot, whose window has it all', async (context) => {
    const bench = await paperBench(context);
    await bench.say('/follow Brazil daily 9:00');
    await bench.at('2023-10-02T09:00:00Z');
    await bench.arrive('2023-10-02T12:00:00Z', 'Brazil', 'harvest begins');
    assert.deepEqual(await bench.restart('2023-10-03T21:00:01Z'), []);
    assert.deepEqual(await bench.at('2023-10-04T09:00:00Z'), [{ Brazil: ['Brazil: harvest begins'] }]);
    assert.match(header(bench).join(), /covers everything since Mon 2 Oct, 09:00\./);
  });

  test('the first slot of all, missed for over twelve hours, is in the next briefing', async (context) => {
    const bench = await paperBench(context);
    await bench.say('/follow Brazil daily 8:00');
    await bench.arrive('2023-10-01T09:00:00Z', 'Brazil', 'harvest begins');
    assert.deepEqual(await bench.restart('2023-10-02T21:00:00Z'), []);
    assert.deepEqual(await bench.at('2023-10-03T08:00:00Z'), [{ Brazil: ['Brazil: harvest begins'] }]);
  });

  test('weekly with one by hand on Saturday: Friday stays Friday', async (context) => {
    const bench = await paperBench(context);
    await bench.say('/follow Brazil fridays 17:00');
    await bench.say('/settings empty say');
    await bench.at('2023-10-06T17:00:00Z');
    bench.clock.set('2023-10-07T11:00:00Z');
    await bench.say('/brief Brazil 7d');
    for (const day of ['08', '12', '13', '14', '20']) await bench.at(`2023-10-${day}T17:00:00Z`);
    assert.deepEqual(await history(bench), [
      '2023-10-06T17:00:00Z PT0S',
      '2023-10-13T17:00:00Z PT0S',
      '2023-10-20T17:00:00Z PT0S',
    ]);
  });

  test('a clock put back by an hour sends nothing twice, over a restart and a change of settings', async (context) => {
    const bench = await paperBench(context);
    await bench.say('/follow Brazil daily 8:00');
    await bench.arrive('2023-10-02T07:30:00Z', 'Brazil', 'harvest begins');
    assert.equal((await bench.at('2023-10-02T08:00:10Z')).length, 1);
    assert.deepEqual(await bench.at('2023-10-02T07:00:20Z'), []);
    await bench.say('/settings length short');
    assert.deepEqual(await bench.at('2023-10-02T08:00:10Z'), []);
    assert.deepEqual(await bench.restart('2023-10-02T07:30:00Z'), []);
    assert.deepEqual(await bench.at('2023-10-02T08:00:10Z'), []);
    await bench.arrive('2023-10-02T09:00:00Z', 'Brazil', 'ferry sinks near Manaus');
    assert.deepEqual(await bench.at('2023-10-03T08:00:00Z'), [
      { Brazil: ['Brazil: ferry sinks near Manaus'] },
    ]);
  });

  test('what is owed when the clock is put back by an hour goes out at once, not an hour later', async (context) => {
    const bench = await paperBench(context);
    await bench.say('/follow Brazil daily 8:00');
    await bench.arrive('2023-10-02T07:30:00Z', 'Brazil', 'harvest begins');
    bench.breakPaper('unavailable');
    await bench.at('2023-10-02T08:00:00Z');
    bench.breakPaper(null);
    assert.deepEqual(await bench.at('2023-10-02T07:00:30Z'), [{ Brazil: ['Brazil: harvest begins'] }]);
  });

  test('a clock put forward by an hour and back again moves no slot and loses nothing', async (context) => {
    const bench = await paperBench(context);
    await bench.say('/follow Brazil daily 8:00');
    await bench.arrive('2023-10-02T07:10:00Z', 'Brazil', 'harvest begins');
    assert.deepEqual(await bench.at('2023-10-02T08:20:00Z'), [{ Brazil: ['Brazil: harvest begins'] }]);
    await bench.arrive('2023-10-02T07:21:00Z', 'Brazil', 'ferry sinks near Manaus');
    assert.deepEqual(await bench.at('2023-10-02T08:00:00Z'), []);
    assert.deepEqual(await bench.at('2023-10-03T08:00:00Z'), [
      { Brazil: ['Brazil: ferry sinks near Manaus'] },
    ]);
  });

  test('the platform down over two slots, the service up: one briefing over the gap, marked so', async (context) => {
    const bench = await paperBench(context);
    await bench.say('/follow Brazil daily 9:00, 12:00 and 18:00');
    await bench.arrive('2023-10-02T08:30:00Z', 'Brazil', 'harvest begins');
    bench.breakPaper('unavailable');
    await bench.at('2023-10-02T09:00:00Z');
    await bench.at('2023-10-02T09:30:00Z');
    await bench.arrive('2023-10-02T11:00:00Z', 'Brazil', 'ferry sinks near Manaus');
    await bench.at('2023-10-02T12:00:00Z');
    await bench.at('2023-10-02T12:30:00Z');
    await bench.arrive('2023-10-02T12:31:00Z', 'Brazil', 'court stops dam');
    bench.breakPaper(null);
    assert.deepEqual(await bench.at('2023-10-02T12:40:00Z'), [
      { Brazil: ['Brazil: ferry sinks near Manaus', 'Brazil: harvest begins'] },
    ]);
    assert.match(
      header(bench).join(),
      /No briefing came at earlier times; this one covers everything since Sun 1 Oct, 09:00\./,
    );
    assert.deepEqual(await bench.at('2023-10-02T12:50:00Z'), []);
    assert.deepEqual(await bench.at('2023-10-02T18:00:00Z'), [{ Brazil: ['Brazil: court stops dam'] }]);
    assert.deepEqual(await history(bench), ['2023-10-02T12:00:00Z PT40M', '2023-10-02T18:00:00Z PT0S']);
  });

  test('a briefing that may have gone out before the next slot is sent as it was kept, then the next', async (context) => {
    const bench = await paperBench(context);
    await bench.say('/follow Brazil daily 9:00 and 10:00');
    await bench.arrive('2023-10-02T08:30:00Z', 'Brazil', 'harvest begins');
    bench.breakPaper('lost');
    await bench.at('2023-10-02T09:59:50Z');
    await bench.arrive('2023-10-02T09:59:55Z', 'Brazil', 'ferry sinks near Manaus');
    bench.breakPaper(null);
    assert.deepEqual(await bench.at('2023-10-02T10:00:30Z'), [
      { Brazil: ['Brazil: harvest begins'] },
      { Brazil: ['Brazil: ferry sinks near Manaus'] },
    ]);
  });

  test('a change made while a slot waits to be begun does not lose it', async (context) => {
    const bench = await paperBench(context);
    await bench.say('/follow Brazil daily 8:00');
    await bench.arrive('2023-10-02T07:10:00Z', 'Brazil', 'harvest begins');
    bench.clock.set('2023-10-02T08:00:03Z');
    await bench.say('/settings length long');
    assert.deepEqual(await bench.at('2023-10-02T08:00:10Z'), [{ Brazil: ['Brazil: harvest begins'] }]);
  });
});
