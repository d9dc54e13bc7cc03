import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { createChats } from '../../src/app/chats.ts';
import { nextDue } from '../../src/app/scheduled.ts';
import type { Schedule } from '../../src/core/index.ts';
import type { Store } from '../../src/ports/index.ts';
import { talk } from '../commands/support.ts';
import { openBench } from '../support/app.ts';

const daily: Schedule = {
  kind: 'weekly',
  weekdays: [1, 2, 3, 4, 5, 6, 7],
  times: [{ hour: 8, minute: 0 }],
};
const topic = (id: string) => ({ kind: 'catalogue', id, without: [] }) as const;

suite('chats', () => {
  test('changes of one chat happen one after another: none is lost', async (context) => {
    const { say, store } = await openBench(context, { samples: false });
    const topics = ['Brazil', 'Chechnya', 'South Sudan', 'Peru', 'Iceland', 'Nepal', 'Kenya', 'Cuba'];
    await Promise.all([
      ...topics.map((name) => say(`/follow ${name}`)),
      say('/settings zone Moscow'),
      say('/settings length long'),
      say('/pause 3d'),
    ]);
    const chat = await store.chats.get('console:1');
    assert.equal(chat?.subscriptions.length, topics.length);
    assert.equal(chat?.settings.timeZone, 'Europe/Moscow');
    assert.equal(chat?.settings.length, 'long');
    assert.notEqual(chat?.pausedUntil, null);
  });

  test('rest() and wake() read the chat and its threads alone: a start asks for every channel', async (context) => {
    const { store, clock } = await openBench(context, { samples: false });
    let readAll = 0;
    const counting: Store = {
      ...store,
      chats: {
        ...store.chats,
        all: () => {
          readAll += 1;
          return store.chats.all();
        },
      },
    };
    const chats = createChats({ store: counting, clock, languages: ['en'], nextDue });
    const ids = ['paper:1', 'paper:1/7', 'paper:12'];
    for (const id of ids) await chats.follow(id, topic('BR'), daily, 'en');
    const resting = async () => (await store.chats.all()).flatMap(({ id, resting: at }) => (at ? [id] : []));
    await chats.rest('paper:1', 'forbidden');
    await chats.rest('paper:3', 'forbidden');
    assert.deepEqual((await resting()).sort(), ['paper:1', 'paper:1/7']);
    await chats.wake('paper:1');
    assert.deepEqual(await resting(), []);
    assert.equal(readAll, 0);
  });

  test('move() ends for a chat that moves to itself, and for two that change places', async (context) => {
    const { store, clock } = await openBench(context, { samples: false });
    const chats = createChats({ store, clock, languages: ['en'], nextDue });
    for (const id of ['paper:1', 'paper:2']) await chats.follow(id, topic('BR'), daily, 'en');
    await chats.move('paper:1', 'paper:1');
    assert.equal((await store.chats.get('paper:1'))?.subscriptions.length, 1);
    await Promise.all([chats.move('paper:1', 'paper:2'), chats.move('paper:2', 'paper:1')]);
    assert.equal((await store.chats.all()).length, 1);
  });

  test('follow() and mute() end at what a chat may hold; a change of one is no new one', async (context) => {
    const { store, clock } = await openBench(context, { samples: false });
    const chats = createChats({ store, clock, languages: ['en'], nextDue });
    for (let at = 0; at < 100; at++) await chats.follow('paper:1', topic(`t${at}`), daily, 'en');
    await assert.rejects(chats.follow('paper:1', topic('one-more'), daily, 'en'), { key: 'follow-full' });
    const [first] = (await chats.get('paper:1')).subscriptions;
    await chats.follow('paper:1', topic('one-more'), daily, 'en', first?.id);
    assert.equal((await chats.follow('paper:1', topic('t7'), daily, 'en')).isNew, false);
    assert.equal((await chats.get('paper:1')).subscriptions.length, 100);
    for (let at = 0; at < 200; at++) await chats.mute('paper:1', { kind: 'word', value: `w${at}` }, 'en');
    await assert.rejects(chats.mute('paper:1', { kind: 'word', value: 'more' }, 'en'), { key: 'mute-full' });
  });

  test('a change that fails is told to who made it, and the next one goes through', async (context) => {
    const { store, clock } = await openBench(context, { samples: false });
    let fails = true;
    const breaking: Store = {
      ...store,
      chats: {
        ...store.chats,
        put: async (chat) => {
          if (fails) throw new Error('the disk is full');
          await store.chats.put(chat);
        },
      },
    };
    const chats = createChats({ store: breaking, clock, languages: ['en'], nextDue });
    const first = chats.follow('paper:1', topic('BR'), daily, 'en');
    const second = first.catch(() => {
      fails = false;
    });
    await assert.rejects(first, /the disk is full/);
    await second;
    assert.equal((await chats.follow('paper:1', topic('SS'), daily, 'en')).isNew, true);
    assert.deepEqual(
      (await store.chats.get('paper:1'))?.subscriptions.map((one) => one.topic),
      [topic('SS')],
    );
  });

  test('the next slot follows every change', async (context) => {
    const { say, store } = await openBench(context, { samples: false });
    const due = async () => {
      const slots = await store.slots.due(Temporal.Instant.from('2024-01-01T00:00:00Z'), 10);
      return slots.map(({ due: at }) => at.toString());
    };
    await say('/follow Brazil fridays 17:00');
    assert.deepEqual(await due(), ['2023-10-06T17:00:00Z']);
    await say('/follow Chechnya daily 8:00');
    assert.deepEqual(await due(), ['2023-10-02T08:00:00Z']);
    await say('/settings zone Moscow');
    assert.deepEqual(await due(), ['2023-10-02T05:00:00Z']);
    await say('/unfollow Chechnya');
    assert.deepEqual(await due(), ['2023-10-06T14:00:00Z']);
    await say('/unfollow Brazil');
    assert.deepEqual(await due(), []);
  });

  test('a chat that only looks is not kept', async () => {
    const { bench, say } = await talk('only-looks');
    for (const line of ['/start', '/help', '/brief Brazil 20y', '/search Lula', '/following', '/topics'])
      await say(line);
    assert.equal(await bench.store.chats.get('paper:only-looks'), null);
  });
});
