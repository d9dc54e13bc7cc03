/** Alerts that wait, and briefings beside them: each event is told once, and what waited is told together. */
import assert from 'node:assert/strict';
import { suite, type TestContext, test } from 'node:test';
import type { ChatSettings } from '../../src/core/index.ts';
import { shown as linesOf } from '../render/support.ts';
import { breaks, breaksToo, lead, tell } from './breaking.ts';
import { paperBench, told } from './paper.ts';

type Bench = Awaited<ReturnType<typeof paperBench>>;

const at = (hour: number) => ({ hour, minute: 0 });
const night = { from: at(22), to: at(7) };

async function held(
  context: TestContext,
  settings: Partial<ChatSettings> = {},
  lines: readonly string[] = [],
) {
  const bench = await paperBench(context);
  for (const line of ['/follow Brazil breaking', ...lines]) await bench.say(line);
  const chat = (await bench.store.chats.get('paper:1'))!;
  await bench.store.chats.put({ ...chat, settings: { ...chat.settings, quiet: night, ...settings } });
  return bench;
}

const counts = (bench: Bench, which = -1) => linesOf(bench.sent.at(which)!)[1];
const titles = (bench: Bench, which = -1) => Object.values(told(bench.sent.at(which)!)).flat();

suite('alerts that waited', () => {
  test('all that quiet hours held comes as one message at their end, across midnight, and nothing after it', async (context) => {
    const bench = await held(context);
    await breaks(bench, '2023-10-02T22');
    await bench.alertsAt('2023-10-02T22:30:00Z');
    await breaksToo(bench, 'museum', '2023-10-03T02:00:00Z');
    await bench.alertsAt('2023-10-03T02:30:00Z');
    await bench.alertsAt('2023-10-03T06:59:50Z');
    assert.equal(bench.sent.length, 0);
    await bench.alertsAt('2023-10-03T07:00:00Z');
    assert.equal(bench.sent.length, 1);
    assert.equal(titles(bench).length, 2);
    assert.match(counts(bench) ?? '', /^1 topic · 2 events from 6 stories/);
    assert.match(linesOf(bench.sent[0]!)[0] ?? '', /^Breaking · /);
    for (const time of ['07:00:20', '07:05:00', '09:00:00'])
      assert.deepEqual(await bench.alertsAt(`2023-10-03T${time}Z`), []);
    assert.equal((await bench.app.service.operations.status()).owed, 0);
  });

  test('over the change to winter time they wait for seven on the reader’s clock', async (context) => {
    const bench = await held(context, { timeZone: 'Europe/Berlin', timeZoneChosen: true });
    await breaks(bench, '2023-10-28T21');
    await bench.alertsAt('2023-10-28T21:05:00Z');
    await breaksToo(bench, 'museum', '2023-10-29T00:40:00Z');
    await bench.alertsAt('2023-10-29T01:00:00Z');
    assert.deepEqual(await bench.alertsAt('2023-10-29T05:59:50Z'), []);
    await bench.alertsAt('2023-10-29T06:00:00Z');
    assert.equal(bench.sent.length, 1);
    assert.equal(titles(bench).length, 2);
  });

  test('quiet hours that end where they begin hold nothing', async (context) => {
    const bench = await held(context, { quiet: { from: at(9), to: at(9) } });
    await breaks(bench);
    assert.equal((await bench.alertsAt('2023-10-02T10:03:00Z')).length, 1);
  });

  test('a briefing due as they end tells them too: one message, with the topic that only alerts follow', async (context) => {
    const bench = await held(context, {}, ['/follow Iceland breaking', '/follow Brazil daily 6:00']);
    await breaks(bench, '2023-10-02T22');
    await bench.alertsAt('2023-10-02T22:30:00Z');
    await breaksToo(bench, 'volcano', '2023-10-02T23:00:00Z');
    await bench.alertsAt('2023-10-02T23:10:00Z');
    await bench.arrive('2023-10-03T01:00:00Z', 'Brazil', 'harvest begins');
    await bench.alertsAt('2023-10-03T07:00:00Z');
    assert.equal(bench.sent.length, 1);
    const { Iceland = [], Brazil = [] } = told(bench.sent[0]!);
    assert.deepEqual([Iceland.length, Brazil], [1, [lead, 'Brazil: harvest begins']]);
    assert.match(counts(bench) ?? '', /^2 topics · 3 events from 7 stories/);
    assert.deepEqual(await bench.alertsAt('2023-10-03T07:00:20Z'), []);
    assert.equal((await bench.app.service.operations.status()).owed, 0);
    await bench.restart('2023-10-03T07:10:00Z');
    assert.deepEqual(await bench.alertsAt('2023-10-04T07:00:00Z'), []);
  });

  test('while nothing can be sent they gather, and come as one when it can', async (context) => {
    const bench = await held(context, { quiet: null });
    bench.breakPaper('unavailable');
    await breaks(bench);
    await bench.alertsAt('2023-10-02T10:05:00Z');
    for (const [which, minute] of [
      ['museum', '06'],
      ['volcano', '10'],
    ] as const)
      await breaksToo(bench, which, `2023-10-02T10:${minute}:00Z`);
    await bench.alertsAt('2023-10-02T10:15:00Z');
    bench.breakPaper(null);
    await bench.alertsAt('2023-10-02T10:20:00Z');
    assert.deepEqual(bench.sent.flatMap((document) => Object.values(told(document)).flat()).length, 2);
    assert.deepEqual(await bench.alertsAt('2023-10-02T10:25:00Z'), []);
  });

  test('a development answers the message that told the event among others', async (context) => {
    const bench = await held(context);
    await breaks(bench, '2023-10-02T22');
    await bench.alertsAt('2023-10-02T22:30:00Z');
    await breaksToo(bench, 'museum', '2023-10-02T22:40:00Z');
    await bench.alertsAt('2023-10-02T23:00:00Z');
    await bench.alertsAt('2023-10-03T07:00:00Z');
    await bench.take({
      time: '2023-10-03T07:40:00Z',
      title: 'Brazil museum fire: police question engineers over dry hydrants in Rio',
      text: 'Police in Rio de Janeiro, Brazil, questioned three engineers of the waterworks over the dry hydrants at the burning museum, and its director wept before reporters.',
      publisher: 'Hill Gazette',
    });
    await tell(bench, 3, '2023-10-03T07:41:00Z');
    await bench.alertsAt('2023-10-03T07:45:00Z');
    assert.deepEqual(
      bench.ways.map(({ replyTo }) => replyTo),
      [null, '1'],
    );
    assert.equal(titles(bench).length, 2);
  });
});

suite('an alert beside a briefing', () => {
  test('built and not sent yet, it is on its way: the briefing does not tell its event', async (context) => {
    const bench = await held(context, { quiet: null }, ['/follow Brazil daily 12:00']);
    await breaks(bench);
    bench.breakPaper('unavailable');
    await bench.alertsAt('2023-10-02T10:05:00Z');
    await bench.arrive('2023-10-02T11:00:00Z', 'Brazil', 'harvest begins');
    // The alert waits for its next try, the briefing is built and sent meanwhile.
    bench.clock.set('2023-10-02T11:59:59Z');
    await bench.alertsAt('2023-10-02T11:59:59Z');
    bench.breakPaper(null);
    assert.deepEqual(await bench.at('2023-10-02T12:00:00Z'), [{ Brazil: ['Brazil: harvest begins'] }]);
    assert.deepEqual(await bench.at('2023-10-02T12:05:00Z'), [{ Brazil: [lead] }]);
    assert.deepEqual(await bench.at('2023-10-03T12:00:00Z'), []);
  });

  test('a briefing built and not sent yet tells it: no alert of the same comes', async (context) => {
    const bench = await held(context, { quiet: null }, ['/follow Brazil daily 10:03']);
    await breaks(bench);
    bench.breakPaper('unavailable');
    await bench.at('2023-10-02T10:03:00Z');
    bench.clock.set('2023-10-02T10:03:05Z');
    await bench.alertsAt('2023-10-02T10:03:05Z');
    bench.breakPaper(null);
    await bench.alertsAt('2023-10-02T10:06:00Z');
    await bench.alertsAt('2023-10-02T10:10:00Z');
    assert.equal(bench.sent.flatMap((document) => Object.values(told(document)).flat()).length, 1);
    assert.equal((await bench.app.service.operations.status()).owed, 0);
  });

  test('told in the morning as an alert, the evening’s briefing has only what was added, as a development', async (context) => {
    const bench = await held(context, { quiet: null }, ['/follow Brazil daily 19:00']);
    await breaks(bench);
    assert.equal((await bench.alertsAt('2023-10-02T10:03:00Z')).length, 1);
    await tell(bench, 5, '2023-10-02T12:00:00Z');
    await tell(bench, 3, '2023-10-02T18:30:00Z');
    assert.equal((await bench.at('2023-10-02T19:00:00Z')).length, 1);
    const lines = linesOf(bench.sent.at(-1)!).join('\n');
    assert.match(lines, /Update to what you read on 2 Oct: “Dam bursts above Brumadinho in Brazil”/);
    assert.match(lines, /Police arrested the owner/);
    assert.doesNotMatch(lines, /killing 12 workers/);
  });
});
