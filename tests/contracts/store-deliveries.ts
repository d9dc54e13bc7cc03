import assert from 'node:assert/strict';
import { at, briefing } from './store-data.ts';
import { type OpenStore, storeTest } from './with-store.ts';

const due = at('2024-03-02T08:00:00Z');
const slot = { chatId: 'console:local', due, eventId: null };
const lease = 60_000;
const later = (ms: number) => due.add({ milliseconds: ms });

export function deliveriesContract(open: OpenStore): void {
  storeTest(open, 'slots.set() keeps one due time a chat', async (store) => {
    await store.slots.set('console:b', later(1000));
    await store.slots.set('console:a', later(2000));
    await store.slots.set('console:b', due);
    await store.slots.set('console:c', due);
    await store.slots.set('console:c', null);
    assert.deepEqual(await store.slots.due(later(2000), 10), [
      { chatId: 'console:b', due },
      { chatId: 'console:a', due: later(2000) },
    ]);
    assert.deepEqual(await store.slots.due(later(1999), 10), [{ chatId: 'console:b', due }]);
    assert.equal((await store.slots.due(later(2000), 1)).length, 1);
    assert.equal(String(await store.slots.get('console:a')), String(later(2000)));
    assert.equal(await store.slots.get('console:c'), null);
  });

  storeTest(open, 'deliveries.claim() gives a slot to one caller until the lease ends', async (store) => {
    const claims = await Promise.all([1, 2, 3].map(() => store.deliveries.claim(slot, due, lease)));
    const [won] = claims.filter((claim) => claim !== null);
    assert.equal(claims.filter((claim) => claim !== null).length, 1);
    assert.deepEqual(won, {
      id: won!.id,
      slot,
      briefing: null,
      partsSent: 0,
      lastMessage: null,
      attempts: 1,
      outcome: null,
      settledAt: null,
      lastError: null,
    });
    assert.ok(!won!.id.includes('local'), 'an id may be logged, a chat may not');
    assert.equal(await store.deliveries.claim(slot, later(lease - 1), lease), null);
    const again = await store.deliveries.claim(slot, later(lease), lease);
    assert.equal(again?.id, won!.id);
    assert.equal(again?.attempts, 2);
  });

  storeTest(open, 'deliveries.claim() tells briefings by due time and alerts by event', async (store) => {
    const claim = (dueAt: Temporal.Instant, eventId: string | null) =>
      store.deliveries.claim({ chatId: 'console:local', due: dueAt, eventId }, due, lease);
    const claims = [
      await claim(due, null),
      await claim(later(1), null),
      await claim(due, 'ea'),
      await claim(due, 'eb'),
    ];
    assert.equal(new Set(claims.map((one) => one?.id)).size, 4);
    assert.equal(
      await claim(later(5000), 'ea'),
      null,
      'an alert of an event is owed once, whenever it is due',
    );
  });

  storeTest(open, 'deliveries.keep() keeps the first briefing, over a restart', async (store, fixture) => {
    const { id } = (await store.deliveries.claim(slot, due, lease))!;
    await store.deliveries.keep(id, briefing('2024-03-02T08:00:00Z'));
    await store.deliveries.keep(id, briefing('2024-03-02T08:00:00Z', { empty: true }));
    await store.deliveries.record(id, 0, [{ eventId: 'ea', storyId: 'a', title: 'Told', at: due }], 'm1');
    const again = await fixture.reopen();
    const claimed = await again.deliveries.claim(slot, later(lease), lease);
    assert.deepEqual(claimed?.briefing, briefing('2024-03-02T08:00:00Z'));
    assert.equal(claimed?.partsSent, 1);
    assert.equal(claimed?.lastMessage, 'm1');
  });

  storeTest(open, 'deliveries.record() tells part by part and never goes back', async (store) => {
    const { id } = (await store.deliveries.claim(slot, due, lease))!;
    await store.deliveries.keep(id, briefing('2024-03-02T08:00:00Z'));
    const told = (eventId: string, title: string, at_ = due) => ({ eventId, storyId: 'a', title, at: at_ });
    await store.deliveries.record(id, 1, [told('ea', 'One'), told('eb', 'Two', later(1))], 'm2');
    await store.deliveries.record(id, 0, [told('ea', 'One, edited', later(2))], 'm1');
    const claimed = await store.deliveries.claim(slot, later(lease), lease);
    assert.equal(claimed?.partsSent, 2);
    assert.equal(claimed?.lastMessage, 'm2');
    assert.deepEqual(await store.deliveries.told('console:local', due), [
      told('eb', 'Two', later(1)),
      told('ea', 'One, edited', later(2)),
    ]);
    assert.deepEqual(await store.deliveries.told('console:local', later(2)), [
      told('ea', 'One, edited', later(2)),
    ]);
    const said = ['a:0abc', 'b:9xyz'];
    await store.deliveries.record(id, 1, [{ ...told('ec', 'Three', later(3)), said }], 'm2');
    assert.deepEqual((await store.deliveries.told('console:local', later(3)))[0]?.said, said);
    assert.deepEqual((await store.chats.traces('console:local')).told.at(-1)?.said, said);
    assert.deepEqual(await store.deliveries.told('console:other', due), []);
  });

  storeTest(open, 'deliveries.fail() holds the next try until its time', async (store) => {
    const { id } = (await store.deliveries.claim(slot, due, lease))!;
    await store.deliveries.fail(id, 'the platform is busy', later(5000));
    assert.equal(await store.deliveries.claim(slot, later(4999), lease), null);
    assert.deepEqual(await store.deliveries.owed(later(4999), 10), []);
    const [owed] = await store.deliveries.owed(later(5000), 10);
    assert.equal(owed?.lastError, 'the platform is busy');
    assert.equal((await store.deliveries.claim(slot, later(5000), lease))?.id, id);
  });

  storeTest(open, 'deliveries.settle() ends a debt once and for all', async (store) => {
    const { id } = (await store.deliveries.claim(slot, due, lease))!;
    await store.deliveries.keep(id, briefing('2024-03-02T08:00:00Z'));
    await store.deliveries.settle(id, { kind: 'delivered' }, later(10));
    await store.deliveries.settle(id, { kind: 'failed', reason: 'expired', detail: 'late' }, later(20));
    await store.deliveries.fail(id, 'too late', later(30));
    assert.equal(await store.deliveries.claim(slot, later(9 * lease), lease), null);
    assert.deepEqual(await store.deliveries.owed(later(9 * lease), 10), []);
    const [settled] = await store.deliveries.recent(10);
    assert.deepEqual(settled?.outcome, { kind: 'delivered' });
    assert.equal(String(settled?.settledAt), String(later(10)));
    assert.equal(settled?.lastError, null);
    assert.equal(settled?.briefing, null, 'what was sent is not kept');
  });

  storeTest(open, 'deliveries.lastWindowEnd() moves by briefings delivered or empty alone', async (store) => {
    const end = async () => String(await store.deliveries.lastWindowEnd('console:local'));
    const settle = async (
      until: string,
      outcome: Parameters<typeof store.deliveries.settle>[1],
      eventId: string | null = null,
    ) => {
      const { id } = (await store.deliveries.claim({ ...slot, due: at(until), eventId }, due, lease))!;
      await store.deliveries.keep(id, briefing(until));
      await store.deliveries.settle(id, outcome, due);
    };
    assert.equal(await end(), 'null');
    await settle('2024-03-02T08:00:00Z', { kind: 'delivered' });
    await settle('2024-03-03T08:00:00Z', { kind: 'empty' });
    assert.equal(await end(), '2024-03-03T08:00:00Z');
    await settle('2024-03-04T08:00:00Z', { kind: 'failed', reason: 'expired', detail: 'late' });
    await settle('2024-03-05T08:00:00Z', { kind: 'delivered' }, 'ea');
    await settle('2024-03-01T08:00:00Z', { kind: 'delivered' });
    assert.equal(await end(), '2024-03-03T08:00:00Z');
  });

  storeTest(
    open,
    'deliveries.windowEnds() moves for the topics that a briefing covers alone',
    async (store) => {
      const ends = async () =>
        Object.fromEntries(
          [...(await store.deliveries.windowEnds('console:local'))].map(([id, end]) => [id, String(end)]),
        );
      const settle = async (
        until: string,
        covers: readonly string[],
        outcome: Parameters<typeof store.deliveries.settle>[1] = { kind: 'delivered' },
      ) => {
        const { id } = (await store.deliveries.claim({ ...slot, due: at(until) }, due, lease))!;
        await store.deliveries.keep(id, briefing(until, { covers }));
        await store.deliveries.settle(id, outcome, due);
      };
      assert.deepEqual(await ends(), {});
      await settle('2024-03-01T08:00:00Z', ['SS', 'BR']);
      await settle('2024-03-02T08:00:00Z', ['SS'], { kind: 'empty' });
      await settle('2024-03-03T08:00:00Z', ['SS'], { kind: 'failed', reason: 'expired', detail: 'late' });
      assert.deepEqual(await ends(), { SS: '2024-03-02T08:00:00Z', BR: '2024-03-01T08:00:00Z' });
      assert.deepEqual(await store.deliveries.windowEnds('console:other'), new Map());
      await store.chats.remove('console:local');
      assert.deepEqual(await ends(), {});
    },
  );

  storeTest(open, 'deliveries.owed() gives the oldest debt first, leases respected', async (store) => {
    for (const [chatId, dueAt] of [
      ['console:b', later(2)],
      ['console:a', later(1)],
      ['console:c', later(3)],
    ] as const) {
      await store.deliveries.claim({ chatId, due: dueAt, eventId: null }, due, lease);
    }
    assert.deepEqual(await store.deliveries.owed(later(lease - 1), 10), []);
    const owed = await store.deliveries.owed(later(lease), 2);
    assert.deepEqual(
      owed.map((one) => one.slot.chatId),
      ['console:a', 'console:b'],
    );
  });

  storeTest(
    open,
    'deliveries.owed() and slots.due() give those of one platform alone, without their briefings',
    async (store) => {
      for (const chatId of ['console:a', 'consoles:b', 'telegram:-1']) {
        const { id } = (await store.deliveries.claim({ chatId, due, eventId: null }, due, lease))!;
        await store.deliveries.keep(id, briefing('2024-03-02T08:00:00Z'));
        await store.slots.set(chatId, due);
      }
      const owed = await store.deliveries.owed(later(lease), 10, 'console');
      assert.deepEqual(
        owed.map(({ slot: { chatId }, briefing: kept }) => [chatId, kept]),
        [['console:a', null]],
      );
      assert.deepEqual(await store.slots.due(due, 10, 'telegram'), [{ chatId: 'telegram:-1', due }]);
    },
  );

  storeTest(open, 'stories.prune() erases what was told and settled before the cutoff', async (store) => {
    const { id } = (await store.deliveries.claim(slot, due, lease))!;
    await store.deliveries.keep(id, briefing('2024-03-02T08:00:00Z'));
    await store.deliveries.record(id, 0, [{ eventId: 'ea', storyId: 'a', title: 'Told', at: due }], 'm1');
    await store.deliveries.settle(id, { kind: 'delivered' }, due);
    await store.stories.prune(later(1));
    assert.deepEqual(await store.deliveries.recent(10), []);
    assert.deepEqual(await store.deliveries.told('console:local', at('2020-01-01')), []);
    assert.equal(String(await store.deliveries.lastWindowEnd('console:local')), '2024-03-02T08:00:00Z');
  });
}
