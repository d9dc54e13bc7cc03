import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { newChat, PlatformError } from '../../src/core/index.ts';
import { createDelivery } from '../../src/delivery/index.ts';
import type { Platform } from '../../src/ports/index.ts';
import { embedded } from '../../src/stores/embedded/index.ts';
import { temporaryFolder } from '../support/process.ts';
import { briefing, chatId, due, handClock, paper, quiet, setUp } from './support.ts';

suite('delivery side by side', () => {
  test('a platform that hangs holds up nobody on another, and no other chat of its own', async (context) => {
    const store = await embedded.open(temporaryFolder(context));
    context.after(() => store.close());
    const stopping = new AbortController();
    const printed: string[] = [];
    const ended = Promise.withResolvers<void>();
    const platformOf = (kind: string): Platform => ({
      kind,
      start: async () => undefined,
      stop: async () => undefined,
      compose: (chat) => [
        {
          text: 'One',
          async send(signal) {
            if (chat === 'slow:1')
              await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
            printed.push(chat);
            if (printed.length === 301) ended.resolve();
            return { chatId: chat, messageId: '1' };
          },
        },
      ],
    });
    const chats = ['slow', 'quick'].flatMap((kind) =>
      Array.from({ length: 151 }, (_, at) => `${kind}:${at + 1}`),
    );
    // Side by side, so that writes share their syncs.
    await Promise.all(
      chats.map(async (id) => {
        await store.chats.put(newChat(id));
        await store.slots.set(id, id === 'slow:1' ? due.subtract({ hours: 1 }) : due);
      }),
    );
    const delivery = createDelivery({
      store,
      platforms: new Map(['slow', 'quick'].map((kind) => [kind, platformOf(kind)])),
      build: async (slot) => briefing(slot),
      clock: handClock(due),
      log: quiet,
      nextDue: () => null,
      rest: async () => undefined,
    });
    const slow = delivery.tick(stopping.signal, 'slow');
    const quick = await delivery.tick(stopping.signal, 'quick');
    assert.deepEqual(quick, { settled: 151, owed: 0 });
    await ended.promise;
    assert.ok(!printed.includes('slow:1'));
    assert.equal(new Set(printed).size, 301);
    stopping.abort();
    await slow;
  });

  test('a clock put forward ends leases, yet nobody sends what is being sent', async (context) => {
    const { store, clock } = await setUp(context);
    const answer = Promise.withResolvers<void>();
    let sends = 0;
    const slow: Platform = {
      ...paper().platform,
      compose: (chat) => [
        {
          text: 'One',
          async send() {
            sends++;
            await answer.promise;
            return { chatId: chat, messageId: '1' };
          },
        },
      ],
    };
    const delivery = createDelivery({
      store,
      platforms: new Map([['paper', slow]]),
      build: async (slot) => briefing(slot),
      clock,
      log: quiet,
      nextDue: () => null,
      rest: async () => undefined,
    });
    const first = delivery.tick(new AbortController().signal);
    while (sends === 0) await new Promise((resolve) => setImmediate(resolve));
    clock.set(due.add({ hours: 1 }));
    assert.deepEqual(await delivery.tick(new AbortController().signal), { settled: 0, owed: 0 });
    answer.resolve();
    assert.deepEqual(await first, { settled: 1, owed: 0 });
    assert.equal(sends, 1);
  });

  test('what people choose while a claim is written counts for the next slot', async (context) => {
    const { store, clock } = await setUp(context);
    const evening = due.add({ hours: 10 });
    const delivery = createDelivery({
      store: {
        ...store,
        deliveries: {
          ...store.deliveries,
          async claim(...given) {
            const claimed = await store.deliveries.claim(...given);
            await store.chats.put({ ...newChat(chatId), pausedUntil: evening });
            await store.slots.set(chatId, evening);
            return claimed;
          },
        },
      },
      platforms: new Map([['paper', paper().platform]]),
      build: async (slot) => briefing(slot),
      clock,
      log: quiet,
      nextDue: ({ pausedUntil }) => (pausedUntil === null ? due.add({ hours: 24 }) : evening),
      rest: async () => undefined,
    });
    await delivery.tick(new AbortController().signal);
    assert.equal(String(await store.slots.get(chatId)), String(evening));
  });

  test('nothing of a chat is left that is erased while its briefing is claimed', async (context) => {
    const { store, clock } = await setUp(context);
    const delivery = createDelivery({
      store: {
        ...store,
        deliveries: {
          ...store.deliveries,
          async claim(...given) {
            const claimed = await store.deliveries.claim(...given);
            await store.chats.remove(chatId);
            return claimed;
          },
        },
      },
      platforms: new Map([['paper', paper().platform]]),
      build: async (slot) => briefing(slot),
      clock,
      log: quiet,
      nextDue: () => due.add({ hours: 24 }),
      rest: async () => undefined,
    });
    await delivery.tick(new AbortController().signal);
    assert.equal(await store.slots.get(chatId), null);
  });

  test('a part that is out and could not be recorded is never told by another briefing', async (context) => {
    const { store, clock, built } = await setUp(context);
    let refuses = true;
    let isFull = false;
    const full = async () => {
      throw new Error('the disk is full');
    };
    const { platform, printed } = paper(() =>
      refuses ? new PlatformError('unavailable', 'no paper') : null,
    );
    const delivery = createDelivery({
      store: {
        ...store,
        deliveries: {
          ...store.deliveries,
          record: (...given) => (isFull ? full() : store.deliveries.record(...given)),
          fail: (...given) => (isFull ? full() : store.deliveries.fail(...given)),
        },
      },
      platforms: new Map([['paper', platform]]),
      build: async (slot) => {
        built.push(slot);
        return briefing(slot);
      },
      clock,
      log: quiet,
      nextDue: (_, after) => after.add({ hours: 1 }),
      rest: async () => undefined,
    });
    const tick = () => delivery.tick(new AbortController().signal);
    await tick();
    refuses = false;
    isFull = true;
    clock.set(due.add({ minutes: 1 }));
    await tick();
    assert.deepEqual(printed, ['One']);
    isFull = false;
    clock.set(due.add({ minutes: 61 }));
    await tick();
    assert.equal(built[1]?.due.toString(), due.add({ hours: 1 }).toString());
    assert.deepEqual(
      built.slice(0, 1).map((slot) => slot.due.toString()),
      [due.toString()],
    );
    assert.deepEqual(printed.slice(0, 4), ['One', 'One', 'Two', 'Three']);
    assert.equal((await store.deliveries.lastOf(chatId, 10)).length, 2);
  });
});
