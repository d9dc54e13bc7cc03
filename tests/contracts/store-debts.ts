import assert from 'node:assert/strict';
import { at, briefing } from './store-data.ts';
import { type OpenStore, storeTest } from './with-store.ts';

const due = at('2024-03-02T08:00:00Z');
const slot = { chatId: 'console:local', due, eventId: null };
const lease = 60_000;
const later = (ms: number) => due.add({ milliseconds: ms });

/** What is owed by whom, tried again, and looked back at. */
export function debtsContract(open: OpenStore): void {
  storeTest(
    open,
    'deliveries.owe() owes an alert once, and each of its developments',
    async (store, fixture) => {
      const alert = (chatId: string, eventId: string, wait = 0, development?: number) => ({
        chatId,
        due: later(wait),
        eventId,
        ...(development === undefined ? {} : { development }),
      });
      assert.equal(await store.deliveries.owe([alert('console:a', 'ea'), alert('console:b', 'ea', 5)]), 2);
      assert.equal(await store.deliveries.owe([alert('console:a', 'ea', 9), alert('console:a', 'eb')]), 1);
      assert.equal(await store.deliveries.owe([alert('console:a', 'ea', 7, 1)]), 1);
      const again = await fixture.reopen();
      assert.equal(await again.deliveries.owe([alert('console:a', 'ea', 8, 1)]), 0);
      const slots = (list: readonly { readonly slot: unknown }[]) => list.map((one) => one.slot);
      assert.deepEqual(slots(await again.deliveries.owed(later(4), 10)), [
        alert('console:a', 'ea'),
        alert('console:a', 'eb'),
      ]);
      assert.deepEqual(slots(await again.deliveries.ofEvents(['ea', 'ez'])), [
        alert('console:a', 'ea'),
        alert('console:b', 'ea', 5),
        alert('console:a', 'ea', 7, 1),
      ]);
      const claimed = await again.deliveries.claim(alert('console:a', 'ea', 7, 1), later(7), lease);
      assert.equal(claimed?.attempts, 1);
      assert.equal(claimed?.slot.development, 1);
      const answer = briefing('2024-03-02T08:00:00Z', { replyTo: 'm7' });
      await again.deliveries.keep(claimed!.id, answer);
      assert.deepEqual((await again.deliveries.ofEvents(['ea']))[2]?.briefing, answer);
      await again.deliveries.settle(claimed!.id, { kind: 'delivered' }, later(9));
      assert.equal(await again.deliveries.owe([alert('console:a', 'ea', 10, 1)]), 0);
      assert.deepEqual(await again.deliveries.ofEvents([]), []);
    },
  );

  storeTest(
    open,
    'deliveries.ofChat() gives what one chat is owed, built or not; an alert told in another message is answered there',
    async (store, fixture) => {
      const alert = (chatId: string, eventId: string) => ({ chatId, due, eventId });
      const news = briefing('2024-03-02T08:00:00Z');
      await store.deliveries.owe([
        alert('console:local', 'ea'),
        alert('console:local', 'eb'),
        alert('console:b', 'eb'),
      ]);
      const claimed = (await store.deliveries.claim(slot, due, lease))!;
      await store.deliveries.keep(claimed.id, news);
      const again = await fixture.reopen();
      const owed = await again.deliveries.ofChat('console:local');
      assert.deepEqual(
        owed.map((one) => [one.slot.eventId, one.briefing]),
        [
          ['ea', null],
          ['eb', null],
          [null, news],
        ],
      );
      const told = { eventId: 'eb', storyId: 's1', title: 'Told', at: due };
      await again.deliveries.record(claimed.id, 0, [told], 'm9');
      const messages = (await again.deliveries.ofEvents(['ea', 'eb'])).map((one) => one.lastMessage);
      assert.deepEqual(messages, [null, 'm9', null]);
      await again.deliveries.settle(claimed.id, { kind: 'delivered' }, due);
      assert.equal((await again.deliveries.ofChat('console:local')).length, 2);
    },
  );

  storeTest(
    open,
    'deliveries.hasten() ends waits that reach beyond a moment, and those alone',
    async (store) => {
      const claim = async (dueAt: Temporal.Instant) =>
        (await store.deliveries.claim({ ...slot, due: dueAt }, due, lease))!.id;
      const [soon, far, done] = [await claim(due), await claim(later(1)), await claim(later(2))];
      await store.deliveries.fail(soon, 'busy', later(100_000));
      await store.deliveries.fail(far, 'busy', later(200_000));
      await store.deliveries.fail(done, 'busy', later(200_000));
      await store.deliveries.settle(done, { kind: 'delivered' }, due);
      const running = await claim(later(3));
      assert.equal(await store.deliveries.hasten(due, later(100_000)), 1);
      assert.deepEqual(
        (await store.deliveries.owed(due, 10)).map(({ id }) => id),
        [far],
      );
      assert.equal(await store.deliveries.hasten(due, due), 1, 'the lease of a send under way runs on');
      assert.equal(await store.deliveries.hasten(due, due, later(lease)), 0);
      assert.equal(await store.deliveries.hasten(due, due, later(lease - 1)), 1);
      assert.ok((await store.deliveries.owed(due, 10)).some(({ id }) => id === running));
    },
  );

  storeTest(
    open,
    'deliveries.postpone() hands a briefing that is not begun to a later slot, to be built anew',
    async (store) => {
      const claimed = (await store.deliveries.claim(slot, due, lease))!;
      await store.deliveries.keep(claimed.id, briefing('2024-03-02T08:00:00Z'));
      const moved = (await store.deliveries.postpone(claimed.id, later(5000)))!;
      assert.notEqual(moved.id, claimed.id);
      assert.deepEqual(
        [String(moved.slot.due), moved.briefing, moved.attempts],
        [String(later(5000)), null, 1],
      );
      assert.deepEqual(await store.deliveries.owed(later(lease - 1), 10), [], 'the lease runs on');
      await store.deliveries.keep(moved.id, briefing('2024-03-02T08:00:05Z'));
      await store.deliveries.record(moved.id, 0, [], 'm1');
      assert.equal(await store.deliveries.postpone(moved.id, later(9000)), null, 'a part of it is out');
      await store.deliveries.settle(moved.id, { kind: 'delivered' }, later(9));
      assert.equal(await store.deliveries.postpone(moved.id, later(9000)), null);
      const second = (await store.deliveries.claim(slot, due, lease))!;
      assert.equal(await store.deliveries.postpone(second.id, later(5000)), null, 'that one was sent');
    },
  );

  storeTest(open, 'deliveries.reopen() owes again what failed since, from its beginning', async (store) => {
    const settle = async (wait: number, outcome: Parameters<typeof store.deliveries.settle>[1]) => {
      const { id } = (await store.deliveries.claim({ ...slot, due: later(wait) }, due, lease))!;
      await store.deliveries.keep(id, briefing('2024-03-02T08:00:00Z'));
      await store.deliveries.record(id, 0, [], 'm1');
      await store.deliveries.settle(id, outcome, due);
      return id;
    };
    const forbidden = { kind: 'failed', reason: 'forbidden', detail: 'blocked' } as const;
    await settle(-1, forbidden);
    await settle(1, { kind: 'delivered' });
    const failed = await settle(2, forbidden);
    assert.equal(await store.deliveries.reopen(due, later(9)), 1);
    assert.deepEqual(await store.deliveries.owed(later(8), 10), []);
    const [owed, ...others] = await store.deliveries.owed(later(9), 10);
    assert.deepEqual(others, []);
    assert.equal(String(owed?.slot.due), String(later(2)));
    assert.notEqual(owed?.id, failed);
    assert.deepEqual([owed?.briefing, owed?.partsSent, owed?.lastMessage], [null, 0, null]);
  });

  storeTest(
    open,
    'deliveries.lastOf() gives the last settled briefings of a chat, no alerts',
    async (store) => {
      const settle = async (
        wait: number,
        outcome: Parameters<typeof store.deliveries.settle>[1] | null,
        over = {},
      ) => {
        const { id } = (await store.deliveries.claim({ ...slot, due: later(wait), ...over }, due, lease))!;
        if (outcome) await store.deliveries.settle(id, outcome, due);
      };
      await settle(2, { kind: 'delivered', about: 'silence' });
      await settle(1, { kind: 'empty' });
      await settle(3, null);
      await settle(4, { kind: 'delivered' }, { eventId: 'ea' });
      await settle(5, { kind: 'delivered' }, { chatId: 'console:other' });
      const last = await store.deliveries.lastOf('console:local', 10);
      assert.deepEqual(
        last.map(({ outcome }) => outcome),
        [{ kind: 'delivered', about: 'silence' }, { kind: 'empty' }],
      );
      assert.equal((await store.deliveries.lastOf('console:local', 1)).length, 1);
    },
  );
}
