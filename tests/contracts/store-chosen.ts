import assert from 'node:assert/strict';
import { at, briefing, chat, source } from './store-data.ts';
import { type OpenStore, storeTest } from './with-store.ts';

export function chosenContract(open: OpenStore): void {
  storeTest(
    open,
    'sources.put() replaces a source by its id and survives a restart',
    async (store, fixture) => {
      await store.sources.put(source('bbc-world'));
      await store.sources.put({ ...source('bbc-world'), failures: 3, lastError: 'HTTP 500', lastOk: null });
      await store.sources.put(source('saved'));
      const again = await fixture.reopen();
      assert.deepEqual(await again.sources.get('bbc-world'), {
        ...source('bbc-world'),
        failures: 3,
        lastError: 'HTTP 500',
        lastOk: null,
      });
      assert.deepEqual((await again.sources.all()).map(({ spec }) => spec.id).sort(), ['bbc-world', 'saved']);
    },
  );

  storeTest(open, 'sources.remove() says whether there was one', async (store) => {
    await store.sources.put(source('saved'));
    assert.equal(await store.sources.remove('saved'), true);
    assert.equal(await store.sources.remove('saved'), false);
    assert.equal(await store.sources.get('saved'), null);
  });

  storeTest(open, 'chats.put() keeps every choice of a chat over a restart', async (store, fixture) => {
    const ids = Array.from({ length: 20 }, (_, index) => `telegram:-100${index}/7`);
    await Promise.all(ids.map((id) => store.chats.put(chat(id))));
    assert.deepEqual(await store.chats.get(ids[3]!), chat(ids[3]!));
    const again = await fixture.reopen();
    assert.deepEqual(await again.chats.get(ids[3]!), chat(ids[3]!));
    assert.deepEqual((await again.chats.all()).map(({ id }) => id).sort(), [...ids].sort());
  });

  storeTest(open, 'chats.get() does not mistake a name of the language for a chat', async (store) => {
    assert.equal(await store.chats.get('constructor'), null);
    assert.equal(await store.chats.get('__proto__'), null);
  });

  storeTest(open, 'chats.put() keeps the last of many writes made at once', async (store, fixture) => {
    const writes = Array.from({ length: 12 }, (_, index) =>
      store.chats.put({ ...chat('console:local'), muted: [{ kind: 'word', value: `word ${index}` }] }),
    );
    await Promise.all(writes);
    const again = await fixture.reopen();
    assert.deepEqual((await again.chats.get('console:local'))?.muted, [{ kind: 'word', value: 'word 11' }]);
  });

  storeTest(
    open,
    'chats.remove() erases the chat with what it was sent, owed and told',
    async (store, fixture) => {
      const now = at('2024-03-02T08:00:00Z');
      for (const id of ['console:local', 'console:other']) {
        await store.chats.put(chat(id));
        await store.slots.set(id, now);
        const slot = { chatId: id, due: now, eventId: null };
        const delivery = await store.deliveries.claim(slot, now, 60_000);
        await store.deliveries.keep(delivery!.id, briefing('2024-03-02T08:00:00Z'));
        await store.deliveries.record(delivery!.id, 0, [
          { eventId: 'ea', storyId: 'a', title: 'Told', at: now },
        ]);
        await store.deliveries.settle(delivery!.id, { kind: 'delivered' }, now);
      }
      assert.equal(await store.chats.remove('console:local'), true);
      assert.equal(await store.chats.remove('console:local'), false);
      const again = await fixture.reopen();
      assert.equal(await again.chats.get('console:local'), null);
      assert.equal(await again.deliveries.lastWindowEnd('console:local'), null);
      assert.deepEqual(await again.deliveries.told('console:local', at('2024-01-01')), []);
      assert.deepEqual(
        (await again.deliveries.recent(10)).map(({ slot }) => slot.chatId),
        ['console:other'],
      );
      assert.deepEqual(
        (await again.slots.due(now, 10)).map(({ chatId }) => chatId),
        ['console:other'],
      );
      assert.equal((await again.deliveries.told('console:other', at('2024-01-01'))).length, 1);
    },
  );

  storeTest(open, 'facts.get() gives what was put last, null before', async (store, fixture) => {
    assert.equal(await store.facts.get('samples'), null);
    await store.facts.put('samples', 'here');
    await store.facts.put('samples', 'gone');
    assert.equal(await (await fixture.reopen()).facts.get('samples'), 'gone');
  });
}
