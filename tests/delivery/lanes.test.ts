import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { newChat } from '../../src/core/index.ts';
import { createDelivery } from '../../src/delivery/index.ts';
import type { Platform } from '../../src/ports/index.ts';
import { embedded } from '../../src/stores/embedded/index.ts';
import { temporaryFolder } from '../support/process.ts';
import { briefing, due, handClock, paper, quiet, setUp } from './support.ts';

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
    for (const id of chats) {
      await store.chats.put(newChat(id));
      await store.slots.set(id, id === 'slow:1' ? due.subtract({ hours: 1 }) : due);
    }
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
});
