import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { PlatformError } from '../../src/core/index.ts';
import { createDelivery, waitMs } from '../../src/delivery/index.ts';
import type { Platform, Store } from '../../src/ports/index.ts';
import { briefing, chatId, due, handClock, paper, quiet, setUp } from './support.ts';

const toldTitles = async (store: Store) =>
  (await store.deliveries.told(chatId, due.subtract({ hours: 1 }))).map(({ title }) => title).sort();

suite('delivery', () => {
  test('tick() sends every part once, settles, and puts the next slot at its own time', async (context) => {
    const { store, tick, clock } = await setUp(context);
    const { platform, printed } = paper();
    assert.deepEqual(await tick(platform), { settled: 1, owed: 0 });
    assert.deepEqual(printed, ['One', 'Two', 'Three']);
    clock.set(due.add({ minutes: 5 }));
    assert.deepEqual(await tick(platform), { settled: 0, owed: 0 });
    assert.equal(printed.length, 3);
    const [next] = await store.slots.due(due.add({ hours: 48 }), 10);
    assert.equal(next?.due.toString(), due.add({ hours: 24 }).toString());
    assert.deepEqual(await toldTitles(store), ['One', 'Three', 'Two']);
  });

  test('a late tick moves no later slot', async (context) => {
    const { store, tick, clock } = await setUp(context);
    clock.set(due.add({ hours: 3, minutes: 17 }));
    await tick(paper().platform);
    const [next] = await store.slots.due(due.add({ hours: 48 }), 10);
    assert.equal(next?.due.toString(), due.add({ hours: 24 }).toString());
  });

  test('a briefing half sent is owed: the rest of the same briefing goes out, and only that', async (context) => {
    const { store, tick, clock, built } = await setUp(context);
    const broken = paper((text) => (text === 'Two' ? new PlatformError('unavailable', 'no answer') : null));
    assert.deepEqual(await tick(broken.platform), { settled: 0, owed: 1 });
    assert.deepEqual(broken.printed, ['One']);
    assert.deepEqual(await toldTitles(store), ['One']);
    assert.equal(await store.deliveries.lastWindowEnd(chatId), null);

    clock.set(due.add({ minutes: 2 }));
    const mended = paper();
    assert.deepEqual(await tick(mended.platform), { settled: 1, owed: 0 });
    assert.deepEqual(mended.printed, ['Two', 'Three']);
    assert.equal(built.length, 1);
    assert.equal((await store.deliveries.lastWindowEnd(chatId))?.toString(), due.toString());
  });

  test('the platform is not asked again before it said', async (context) => {
    const { tick, clock } = await setUp(context);
    let sends = 0;
    const busy = paper(() => {
      sends++;
      return new PlatformError('busy', 'slow down', 90_000);
    });
    await tick(busy.platform);
    clock.set(due.add({ seconds: 60 }));
    await tick(busy.platform);
    assert.equal(sends, 1);
    clock.set(due.add({ seconds: 91 }));
    await tick(busy.platform);
    assert.equal(sends, 2);
  });

  for (const failure of ['chat-gone', 'forbidden'] as const) {
    test(`${failure} is settled with its reason and not tried again`, async (context) => {
      const { store, tick, clock } = await setUp(context);
      const gone = paper(() => new PlatformError(failure, 'the bot was blocked'));
      assert.deepEqual(await tick(gone.platform), { settled: 1, owed: 0 });
      clock.set(due.add({ hours: 1 }));
      assert.deepEqual(await tick(gone.platform), { settled: 0, owed: 0 });
      const [delivery] = await store.deliveries.recent(1);
      assert.deepEqual(delivery?.outcome, { kind: 'failed', reason: failure, detail: 'the bot was blocked' });
    });
  }

  test('a briefing that is 12 hours late is not sent any more, and the operator can see it', async (context) => {
    const { store, tick, clock } = await setUp(context);
    clock.set(due.add({ hours: 12, minutes: 1 }));
    const { platform, printed } = paper();
    await tick(platform);
    assert.deepEqual(printed, []);
    const [delivery] = await store.deliveries.recent(1);
    assert.equal(delivery?.outcome?.kind === 'failed' && delivery.outcome.reason, 'expired');
  });

  for (const failure of ['chat-gone', 'forbidden'] as const) {
    test(`a chat that answers ${failure} is laid to rest, its briefing settled with the reason`, async (context) => {
      const { store, tick, rested } = await setUp(context);
      const { platform, printed } = paper(() => new PlatformError(failure, 'the bot was blocked'));
      assert.deepEqual(await tick(platform), { settled: 1, owed: 0 });
      assert.deepEqual(printed, []);
      assert.deepEqual(rested, [`${chatId} ${failure}`]);
      const [settled] = await store.deliveries.recent(1);
      assert.deepEqual(settled?.outcome, { kind: 'failed', reason: failure, detail: 'the bot was blocked' });
    });
  }

  test('an empty briefing is settled without a word and its window counts as told', async (context) => {
    const { store, tick } = await setUp(context, { empty: true });
    const { platform, printed } = paper();
    assert.deepEqual(await tick(platform), { settled: 1, owed: 0 });
    assert.deepEqual(printed, []);
    assert.equal((await store.deliveries.lastWindowEnd(chatId))?.toString(), due.toString());
  });

  test('a chat of a platform that is not running rests, and is served when it runs', async (context) => {
    const { tick } = await setUp(context);
    const other: Platform = { ...paper().platform, kind: 'paper' };
    const { store } = await setUp(context);
    const none = createDelivery({
      store,
      platforms: new Map(),
      build: async (slot) => briefing(slot),
      clock: handClock(due),
      log: quiet,
      nextDue: () => null,
      rest: async () => undefined,
    });
    assert.deepEqual(await none.tick(new AbortController().signal), { settled: 0, owed: 0 });
    assert.equal((await store.slots.due(due, 10)).length, 1);
    assert.deepEqual(await tick(other), { settled: 1, owed: 0 });
  });

  test('waitMs() grows to 75 seconds and no further, so that a try comes within two minutes of any moment', () => {
    assert.deepEqual([1, 2, 3, 4, 9].map(waitMs), [15_000, 30_000, 60_000, 75_000, 75_000]);
  });
});
