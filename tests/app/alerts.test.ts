import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { createAlerts } from '../../src/app/alerts.ts';
import { shown as linesOf } from '../render/support.ts';
import { breaks, lead, tell, tellings } from './breaking.ts';
import { paperBench, told } from './paper.ts';

suite('alerts', () => {
  test('three independent voices within two hours: told at once, once, as one item under Breaking', async (context) => {
    const bench = await paperBench(context);
    await bench.say('/follow Brazil breaking');
    await bench.say('/settings zone UTC');
    await tell(bench, 0, '2023-10-02T10:00:00Z');
    await tell(bench, 1, '2023-10-02T10:01:00Z');
    assert.deepEqual(await bench.alertsAt('2023-10-02T10:01:30Z'), []);
    await tell(bench, 2, '2023-10-02T10:02:00Z');
    assert.deepEqual(await bench.alertsAt('2023-10-02T10:02:20Z'), [{ Brazil: [lead] }]);
    assert.deepEqual(linesOf(bench.sent[0]!).slice(0, 4), [
      'Breaking · Mon 2 Oct 2023 · 10:02 UTC',
      '1 topic · 1 event from 3 stories · 1 min',
      'Brazil',
      `1. ${lead} | 3 independent outlets`,
    ]);
    assert.deepEqual(await bench.alertsAt('2023-10-02T10:02:40Z'), []);
    await bench.restart('2023-10-02T10:03:00Z');
    assert.deepEqual(await bench.alertsAt('2023-10-02T10:03:20Z'), []);
    await tell(bench, 5, '2023-10-02T10:04:00Z');
    assert.deepEqual(await bench.alertsAt('2023-10-02T11:00:00Z'), [], 'nothing is added');
  });

  test('not for one house under several names, nor for a wire that three print, nor over more than two hours', async (context) => {
    const bench = await paperBench(context);
    await bench.say('/follow Brazil breaking');
    const [, headline, text] = tellings[0];
    for (const [at, publisher] of ['Field Post', 'Field Post World', 'The Field Post'].entries())
      await bench.take({ time: `2023-10-02T10:0${at}:00Z`, title: headline, text, publisher });
    await tell(bench, 1, '2023-10-02T10:05:00Z');
    assert.deepEqual(await bench.alertsAt('2023-10-02T10:06:00Z'), []);
    await tell(bench, 2, '2023-10-02T12:06:00Z');
    assert.deepEqual(await bench.alertsAt('2023-10-02T12:07:00Z'), []);
  });

  test('what broke long before it arrived is no alert', async (context) => {
    const bench = await paperBench(context);
    await bench.say('/follow Brazil breaking');
    for (const which of [0, 1, 2])
      await tell(bench, which, `2023-10-02T10:0${which}:00Z`, `2023-10-02T03:0${which}:00Z`);
    assert.deepEqual(await bench.alertsAt('2023-10-02T10:05:00Z'), []);
  });

  test('each chat that follows a topic of it, and no other; what is left out and muted is respected', async (context) => {
    const bench = await paperBench(context);
    await bench.say('/follow Brazil breaking', 'paper:country');
    await bench.say('/follow "mine dam" breaking', 'paper:query');
    await bench.say('/follow South America breaking', 'paper:region');
    await bench.say('/follow South America -Brazil breaking', 'paper:without');
    await bench.say('/follow Iceland breaking', 'paper:elsewhere');
    await bench.say('/follow Brazil daily 23:00', 'paper:daily');
    for (const chat of ['paper:muted', 'paper:paused']) await bench.say('/follow Brazil breaking', chat);
    await bench.say('/mute canteen', 'paper:muted');
    await bench.say('/pause', 'paper:paused');
    await breaks(bench);
    await bench.alertsAt('2023-10-02T10:03:00Z');
    assert.deepEqual(bench.ways.map(({ chatId }) => chatId).toSorted(), [
      'paper:country',
      'paper:query',
      'paper:region',
    ]);
    await bench.say('/follow Brazil breaking', 'paper:late');
    await tell(bench, 5, '2023-10-02T10:04:00Z');
    await bench.alertsAt('2023-10-02T10:05:00Z');
    assert.equal(bench.ways.length, 3, 'who follows after it broke is not alerted of it');
  });

  test('quiet hours hold it, unless alerts may wake the chat; told in a briefing meanwhile, it is not told again', async (context) => {
    const bench = await paperBench(context);
    const quiet = { from: { hour: 9, minute: 0 }, to: { hour: 12, minute: 0 } };
    for (const [name, wakes] of [
      ['held', false],
      ['woken', true],
      ['both', false],
    ] as const) {
      await bench.say('/follow Brazil breaking', `paper:${name}`);
      const chat = (await bench.store.chats.get(`paper:${name}`))!;
      await bench.store.chats.put({ ...chat, settings: { ...chat.settings, quiet, alertsWake: wakes } });
    }
    await breaks(bench);
    await bench.alertsAt('2023-10-02T10:03:00Z');
    assert.deepEqual(
      bench.ways.map(({ chatId }) => chatId),
      ['paper:woken'],
    );
    await bench.alertsAt('2023-10-02T11:59:50Z');
    assert.equal(bench.ways.length, 1);
    await bench.alertsAt('2023-10-02T12:00:00Z');
    assert.deepEqual(bench.ways.map(({ chatId }) => chatId).toSorted(), [
      'paper:both',
      'paper:held',
      'paper:woken',
    ]);
  });

  test('told once though the event merges with an older one', async (context) => {
    const bench = await paperBench(context);
    await bench.say('/follow Brazil breaking');
    await breaks(bench);
    assert.equal((await bench.alertsAt('2023-10-02T10:03:00Z')).length, 1);
    const [event] = await bench.store.events.get(
      (await bench.store.deliveries.recent(1)).flatMap(({ slot }) => slot.eventId ?? []),
    );
    const placed = await bench.store.stories.get(event!.stories);
    const merged = { ...event!, id: 'eolder', merged: [event!.id] };
    await bench.store.stories.add(
      placed.map((one) => ({ ...one, eventId: 'eolder' })),
      [merged],
    );
    await bench.restart('2023-10-02T10:05:00Z');
    assert.deepEqual(await bench.alertsAt('2023-10-02T10:06:00Z'), []);
  });

  test('a development answers the alert, one in half an hour, where a further voice adds or a number changed', async (context) => {
    const bench = await paperBench(context);
    await bench.say('/follow Brazil breaking');
    await breaks(bench);
    await bench.alertsAt('2023-10-02T10:03:00Z');
    await tell(bench, 3, '2023-10-02T10:10:00Z');
    await tell(bench, 4, '2023-10-02T10:11:00Z');
    assert.deepEqual(await bench.alertsAt('2023-10-02T10:12:00Z'), []);
    assert.equal((await bench.alertsAt('2023-10-02T10:33:20Z')).length, 1);
    assert.deepEqual(bench.ways.at(-1), { chatId: 'paper:1', replyTo: '1' });
    const lines = linesOf(bench.sent[1]!).join('\n');
    assert.match(lines, /Police arrested the owner/);
    assert.match(lines, /Changed since: 12 → 19/);
    assert.doesNotMatch(lines, /burst on Friday/);
    assert.deepEqual(await bench.alertsAt('2023-10-02T11:10:00Z'), []);
    await bench.restart('2023-10-02T11:11:00Z');
    assert.deepEqual(await bench.alertsAt('2023-10-02T11:12:00Z'), []);
  });

  test('what an alert told is told: the next briefing has it only where something was added', async (context) => {
    const bench = await paperBench(context);
    await bench.say('/follow Brazil breaking');
    await bench.say('/follow Brazil daily 12:00');
    await breaks(bench);
    await bench.alertsAt('2023-10-02T10:03:00Z');
    await tell(bench, 5, '2023-10-02T10:10:00Z');
    assert.deepEqual(await bench.at('2023-10-02T12:00:00Z'), []);
    await tell(bench, 3, '2023-10-02T13:00:00Z');
    assert.equal((await bench.at('2023-10-03T12:00:00Z')).length, 1);
    assert.match(
      linesOf(bench.sent.at(-1)!).join('\n'),
      /Update to what you read on 2 Oct: “Dam bursts above Brumadinho in Brazil”/,
    );
    assert.equal(Object.values(told(bench.sent.at(-1)!)).flat().length, 1);
  });

  test('while nothing breaks, no chat is looked at', async (context) => {
    const bench = await paperBench(context);
    let looks = 0;
    const { chats } = bench.store;
    const store = {
      ...bench.store,
      chats: {
        ...chats,
        all: async () => {
          looks++;
          return await chats.all();
        },
      },
    };
    const alerts = createAlerts({ store, topics: bench.topics, clock: bench.clock, log: bench.log });
    await tell(bench, 0, '2023-10-02T10:00:00Z');
    await tell(bench, 1, '2023-10-02T10:01:00Z');
    bench.clock.set('2023-10-02T10:02:00Z');
    await alerts.tick();
    assert.equal(looks, 0);
    await tell(bench, 2, '2023-10-02T10:03:00Z');
    bench.clock.set('2023-10-02T10:04:00Z');
    await alerts.tick();
    assert.equal(looks, 1);
    await alerts.tick();
    assert.equal(looks, 1, 'nor when all it gave is owed');
  });
});
