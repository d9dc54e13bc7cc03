import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { newSource } from '../../src/core/index.ts';
import { paperBench } from './paper.ts';

suite('retry', () => {
  test('what waits for its next try is tried at once', async (context) => {
    const { say, arrive, at, breakPaper, app } = await paperBench(context);
    await say('/follow Brazil daily 8:00');
    await arrive('2023-10-02T07:30:00Z', 'Brazil', 'harvest begins');
    breakPaper('unavailable');
    await at('2023-10-02T08:00:00Z');
    breakPaper(null);
    assert.deepEqual(await at('2023-10-02T08:00:01Z'), []);
    assert.deepEqual(await app.service.operations.retry(), { deliveries: 1, chats: 0, sources: 0 });
    assert.deepEqual(await at('2023-10-02T08:00:02Z'), [{ Brazil: ['Brazil: harvest begins'] }]);
  });

  test('what failed for good is built anew and sent, the chat woken, failing sources read', async (context) => {
    const { say, arrive, at, store, clock, app } = await paperBench(context);
    await say('/follow Brazil daily 8:00');
    await arrive('2023-10-02T07:30:00Z', 'Brazil', 'harvest begins');
    clock.set('2023-10-02T08:00:00Z');
    const slot = { chatId: 'paper:1', due: clock.now(), eventId: null };
    const { id } = (await store.deliveries.claim(slot, clock.now(), 60_000))!;
    const failed = { kind: 'failed', reason: 'forbidden', detail: 'blocked' } as const;
    await store.deliveries.settle(id, failed, clock.now());
    await store.slots.set('paper:1', null);
    const chat = (await store.chats.get('paper:1'))!;
    await store.chats.put({ ...chat, resting: { reason: 'forbidden', since: clock.now() } });
    const spec = newSource({ id: 'a', kind: 'feed', address: 'https://a.example/' });
    await store.sources.put({ spec, cursor: null, lastOk: null, lastError: 'no answer', failures: 2 });
    assert.deepEqual(await at('2023-10-02T08:30:00Z'), []);
    const status = await app.service.operations.status();
    assert.deepEqual([status.failed, status.failures], [1, [{ why: 'forbidden: blocked', count: 1 }]]);
    assert.deepEqual(await app.service.operations.retry(), { deliveries: 1, chats: 1, sources: 1 });
    assert.equal((await app.service.operations.status()).owed, 1);
    assert.deepEqual(await at('2023-10-02T08:30:10Z'), [{ Brazil: ['Brazil: harvest begins'] }]);
    await arrive('2023-10-02T20:00:00Z', 'Brazil', 'ferry sinks near Manaus');
    assert.deepEqual(await at('2023-10-03T08:00:00Z'), [{ Brazil: ['Brazil: ferry sinks near Manaus'] }]);
  });
});
