import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { paperBench } from './paper.ts';

suite('a chat at rest', () => {
  test('is sent nothing; once it wakes, its next briefing covers the gap from the last one delivered', async (context) => {
    const { app, say, arrive, at, clock, store } = await paperBench(context);
    await say('/follow Brazil daily 8:00');
    await arrive('2023-10-02T07:00:00Z', 'Brazil', 'harvest begins');
    assert.deepEqual(await at('2023-10-02T08:00:00Z'), [{ Brazil: ['Brazil: harvest begins'] }]);
    const [chat] = await store.chats.all();
    assert.ok(chat);
    await app.host.rest(chat.id, 'forbidden');
    await arrive('2023-10-03T07:00:00Z', 'Brazil', 'ferry sinks near Manaus');
    assert.deepEqual(await at('2023-10-03T08:00:00Z'), []);
    clock.set('2023-10-04T09:00:00Z');
    await app.host.wake(chat.id);
    assert.deepEqual(await at('2023-10-04T09:00:10Z'), [], 'a slot of the time at rest was sent late');
    assert.deepEqual(await at('2023-10-05T08:00:00Z'), [{ Brazil: ['Brazil: ferry sinks near Manaus'] }]);
  });
});
