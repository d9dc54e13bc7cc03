import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { stripVTControlCharacters } from 'node:util';
import { openBench } from '../support/app.ts';
import { json, run } from './support.ts';

suite('tidings status, tidings retry', () => {
  test('status tells what is owed, late and failed and why, and retry has it tried again', async (context) => {
    const bench = await openBench(context, { samples: false });
    const { store, clock, say } = bench;
    await say('/follow Chechnya', { chat: 'telegram:4711' });
    const due = clock.now().subtract({ hours: 1 });
    const claim = async (chat: string) =>
      (await store.deliveries.claim({ chatId: chat, due, eventId: null }, due, 60_000))!.id;
    await store.deliveries.fail(
      await claim('telegram:4711'),
      'the network is down',
      clock.now().add({ hours: 1 }),
    );
    const blocked = { kind: 'failed', reason: 'forbidden', detail: 'the bot was blocked' } as const;
    await store.deliveries.settle(await claim('discord:4713'), blocked, clock.now());
    const chat = (await store.chats.get('telegram:4711'))!;
    await store.chats.put({ ...chat, resting: { reason: 'forbidden', since: clock.now() } });

    const { code, out, err } = await run(bench, ['status']);
    assert.deepEqual([code, err], [0, '']);
    const said = stripVTControlCharacters(out);
    for (const line of [
      'Briefings owed: 1, late: 1',
      '1 × the network is down',
      'Failed of late: 1',
      '1 × forbidden: the bot was blocked',
      'because writing is forbidden: 1',
    ])
      assert.ok(said.includes(line), `${line}: ${said}`);
    assert.doesNotMatch(out, /4711|4713|Chechnya/);
    const status = json(await run(bench, ['status', '--json'])) as Record<string, unknown>;
    assert.deepEqual([status['owed'], status['late'], status['failed']], [1, 1, 1]);

    assert.deepEqual(json(await run(bench, ['retry', '--json'])), { deliveries: 2, chats: 1, sources: 0 });
    assert.deepEqual((await store.deliveries.owed(clock.now(), 10)).length, 2);
    const after = json(await run(bench, ['status', '--json'])) as Record<string, unknown>;
    assert.deepEqual([after['owed'], after['failed']], [2, 0]);
    const again = stripVTControlCharacters((await run(bench, ['retry'])).out);
    assert.match(again, /^Tried again at once: deliveries 0, chats that rested 0, sources 0\./);
  });
});

suite('tidings sources export', () => {
  test('without a source it fails in one line and writes no list', async (context) => {
    const bench = await openBench(context, { samples: false });
    const { code, out, err } = await run(bench, ['sources', 'export']);
    assert.deepEqual([code, out], [1, '']);
    assert.match(err, /^None yet\. Add a feed or a page.*\n$/);
  });
});
