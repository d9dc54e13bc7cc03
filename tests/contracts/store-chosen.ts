import assert from 'node:assert/strict';
import type { Store } from '../../src/ports/index.ts';
import { at, briefing, chat, source } from './store-data.ts';
import { type OpenStore, storeTest } from './with-store.ts';

const press = { label: 'More', command: 'search', args: { query: 'peace deal', page: '2' }, inPlace: true };

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

  storeTest(
    open,
    'sources.note() keeps how reading went, of sources alone, and put() what people chose',
    async (store, fixture) => {
      await store.sources.putAll([source('bbc-world'), source('saved')]);
      const { spec, ...reading } = source('bbc-world');
      const nextAt = at('2024-03-01T13:00:00Z');
      const noted = { ...reading, cursor: 'x', failures: 2, nextAt, everyMinutes: 7.5, gone: true };
      await store.sources.note(
        new Map([
          ['bbc-world', noted],
          ['removed', noted],
        ]),
      );
      const again = await fixture.reopen();
      assert.deepEqual(await again.sources.get('bbc-world'), { spec, ...noted });
      assert.deepEqual(await again.sources.get('saved'), source('saved'));
      assert.equal(await again.sources.get('removed'), null);
      await again.sources.put({ ...noted, spec: { ...spec, paused: true }, failures: 0 });
      const paused = await again.sources.get('bbc-world');
      assert.deepEqual([paused?.spec.paused, paused?.failures, paused?.cursor], [true, 0, 'x']);
      await again.sources.remove('bbc-world');
      await again.sources.put(source('bbc-world'));
      assert.deepEqual(await again.sources.get('bbc-world'), source('bbc-world'));
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

  storeTest(open, 'chats.threads() gives the threads of a chat and of no other', async (store, fixture) => {
    const ids = ['console:1', 'console:1/7', 'console:1/8', 'console:12/7', 'console:1/9'];
    for (const id of ids) await store.chats.put(chat(id));
    await store.chats.remove('console:1/9');
    await store.chats.move('console:12/7', 'console:3/7');
    const sorted = async (of: Store, id: string) => [...(await of.chats.threads(id))].sort();
    const wanted = async (of: Store) => {
      assert.deepEqual(await sorted(of, 'console:1'), ['console:1/7', 'console:1/8']);
      assert.deepEqual(await sorted(of, 'console:12'), []);
      assert.deepEqual(await sorted(of, 'console:3'), ['console:3/7']);
      assert.deepEqual(await sorted(of, 'console:1/7'), []);
    };
    await wanted(store);
    await wanted(await fixture.reopen());
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
        await store.deliveries.record(
          delivery!.id,
          0,
          [{ eventId: 'ea', storyId: 'a', title: 'Told', at: now }],
          'm1',
        );
        await store.buttons.put(id, new Map([['t1', press]]), now);
        await store.addresses.put(id, 'room 1');
        await store.addresses.put(id, 'room 2');
        await store.deliveries.settle(delivery!.id, { kind: 'delivered' }, now);
      }
      const traces = await store.chats.traces('console:local');
      assert.deepEqual(traces.buttons, [press]);
      assert.equal(traces.address, 'room 2');
      assert.deepEqual(
        traces.told.map(({ title }) => title),
        ['Told'],
      );
      assert.deepEqual(
        traces.deliveries.map(({ outcome }) => outcome),
        [{ kind: 'delivered' }],
      );
      assert.equal(String(traces.nextDue), '2024-03-02T08:00:00Z');
      assert.equal(String(traces.lastWindowEnd), '2024-03-02T08:00:00Z');
      assert.equal(await store.chats.remove('console:local'), true);
      assert.equal(await store.chats.remove('console:local'), false);
      assert.deepEqual(await store.chats.traces('console:local'), {
        nextDue: null,
        lastWindowEnd: null,
        windowEnds: {},
        deliveries: [],
        told: [],
        buttons: [],
        address: null,
      });
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
      assert.equal(await again.buttons.get('console:local', 't1'), null);
      assert.equal(await again.addresses.get('console:local'), null);
      assert.equal(await again.addresses.get('console:other'), 'room 2');
      assert.deepEqual(await again.buttons.get('console:other', 't1'), press);
    },
  );

  storeTest(open, 'chats.move() takes everything kept about a chat to its new id', async (store, fixture) => {
    const now = at('2024-03-02T08:00:00Z');
    const [from, to] = ['console:group', 'console:supergroup'];
    await store.chats.put(chat(from));
    await store.slots.set(from, now);
    const delivery = await store.deliveries.claim({ chatId: from, due: now, eventId: null }, now, 60_000);
    await store.deliveries.keep(delivery!.id, briefing('2024-03-02T08:00:00Z'));
    const told = [{ eventId: 'ea', storyId: 'a', title: 'Told', at: now }];
    await store.deliveries.record(delivery!.id, 0, told, 'm1');
    await store.deliveries.settle(delivery!.id, { kind: 'delivered' }, now);
    await store.buttons.put(from, new Map([['t1', press]]), now);
    await store.addresses.put(from, 'room 1');
    assert.equal(await store.chats.move(from, to), true);
    assert.equal(await store.chats.move(from, to), false);
    const again = await fixture.reopen();
    assert.equal(await again.chats.get(from), null);
    assert.deepEqual(await again.chats.get(to), { ...chat(from), id: to });
    assert.deepEqual(
      (await again.slots.due(now, 10)).map(({ chatId }) => chatId),
      [to],
    );
    assert.deepEqual(await again.deliveries.told(to, at('2024-01-01')), told);
    assert.equal(String(await again.deliveries.lastWindowEnd(to)), '2024-03-02T08:00:00Z');
    assert.equal(await again.buttons.get(from, 't1'), null);
    assert.deepEqual([await again.addresses.get(from), await again.addresses.get(to)], [null, 'room 1']);
    assert.deepEqual(await again.buttons.get(to, 't1'), press);
  });

  storeTest(open, 'chats.move() leaves what the new id has, and erases the old', async (store) => {
    await store.chats.put(chat('console:old'));
    await store.chats.put({ ...chat('console:new'), pausedUntil: 'forever' });
    await store.slots.set('console:old', at('2024-03-02'));
    assert.equal(await store.chats.move('console:old', 'console:new'), true);
    assert.equal((await store.chats.get('console:new'))?.pausedUntil, 'forever');
    assert.equal(await store.chats.get('console:old'), null);
    assert.deepEqual(await store.slots.due(at('2024-03-03'), 10), []);
  });

  storeTest(
    open,
    'buttons.get() gives an action to its own chat alone, after a restart too',
    async (store, fixture) => {
      const now = at('2024-03-02');
      await store.buttons.put('console:local', new Map([['t1', press]]), now);
      await store.buttons.put('console:local', new Map([['t2', { ...press, label: 'Two' }]]), now);
      const again = await fixture.reopen();
      assert.deepEqual(await again.buttons.get('console:local', 't1'), press);
      assert.equal((await again.buttons.get('console:local', 't2'))?.label, 'Two');
      assert.equal(await again.buttons.get('console:other', 't1'), null);
      assert.equal(await again.buttons.get('console:local', 't3'), null);
      await again.stories.prune(at('2024-03-03'));
      assert.equal(await again.buttons.get('console:local', 't1'), null, 'pruned with what was sent');
    },
  );

  storeTest(
    open,
    'buttons.put() keeps the last 2,000 of a chat, and takes none from others',
    async (store) => {
      const many = (name: string, count: number) =>
        new Map(Array.from({ length: count }, (_, n) => [`${name}${n}`, press] as const));
      await store.buttons.put('console:other', many('o', 1), at('2024-03-01'));
      await store.buttons.put('console:local', many('a', 1500), at('2024-03-02'));
      await store.buttons.put('console:local', many('b', 600), at('2024-03-03'));
      const { buttons } = await store.chats.traces('console:local');
      assert.equal(buttons.length, 2000);
      assert.deepEqual(await store.buttons.get('console:local', 'b0'), press);
      assert.deepEqual(await store.buttons.get('console:other', 'o0'), press);
    },
  );

  storeTest(open, 'facts.get() gives what was put last, null before', async (store, fixture) => {
    assert.equal(await store.facts.get('samples'), null);
    await store.facts.put('samples', 'here');
    await store.facts.put('samples', 'gone');
    assert.equal(await (await fixture.reopen()).facts.get('samples'), 'gone');
  });
}
