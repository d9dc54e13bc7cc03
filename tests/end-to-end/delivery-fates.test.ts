/** Chats that are lost, or become others, while a briefing of several parts goes out to them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ChatId } from '../../src/core/index.ts';
import {
  assertOnce,
  discordScene,
  people,
  type Reader,
  rooms,
  telegramScene,
  twoMinutesMs,
} from './delivery-scenes.ts';
import { delivering, openStage } from './discord-support.ts';
import type { Stage } from './telegram-support.ts';

/** How each briefing ended, and whether the chat is left in peace. */
async function endOf({ bench: { store } }: Pick<Stage, 'bench'>, id: ChatId): Promise<string> {
  const [last] = await store.deliveries.lastOf(id, 1);
  const chat = await store.chats.get(id);
  const reason = last?.outcome?.kind === 'failed' ? last.outcome.reason : last?.outcome?.kind;
  return `${reason}, ${chat?.resting ? 'resting' : 'awake'}, follows ${chat?.subscriptions.length}`;
}

/** Lets happen to each chat what does, once its first part is there and before its last. */
async function meet(
  { pass }: Pick<Awaited<ReturnType<typeof telegramScene>>, 'pass'>,
  fates: readonly (readonly [Reader, () => void])[],
): Promise<void> {
  const waiting = new Set(fates);
  await pass(twoMinutesMs, () => {
    for (const one of waiting) {
      const [reader, happen] = one;
      if (reader.texts().length > 0 && waiting.delete(one)) happen();
    }
    return waiting.size === 0;
  });
  assert.equal(waiting.size, 0);
}

test('Telegram: who is gone or has blocked is settled with the reason, a group that moved gets the rest, nobody else waits', async (context) => {
  const scene = await telegramScene(context);
  const { stage } = scene;
  const { telegram, bench } = stage;
  const [first, well, blocking, leaving] = await people(stage, 4);
  assert.ok(first && well && blocking && leaving);
  const place = (chat: ReturnType<typeof telegram.group>, thread: number | null = null): Reader => ({
    id: `telegram:${chat.id}${thread === null ? '' : `/${thread}`}`,
    texts: () =>
      chat.said
        .filter((message) => message.thread === thread)
        .map(({ text, caption }) => text ?? caption ?? ''),
  });
  const group = telegram.group({ title: 'Neighbours' });
  const kicking = telegram.supergroup({ title: 'Harbour' });
  const forum = telegram.supergroup({ title: 'Newsroom', forum: true });
  for (const chat of [group, kicking, forum]) chat.addBot();
  const [deleted, kept] = [forum.createTopic('Deleted'), forum.createTopic('Kept')];
  const readers = {
    moved: place(group),
    kicked: place(kicking),
    thread: place(forum, deleted),
    otherThread: place(forum, kept),
  };
  const all = [first, well, blocking, leaving, ...Object.values(readers)];
  const parts = await scene.owe(all);
  let moved: Reader = readers.moved;
  await meet(scene, [
    [blocking, () => blocking.user.blocks()],
    [leaving, () => leaving.user.deactivates()],
    [readers.kicked, () => kicking.removeBot()],
    [readers.thread, () => forum.deleteTopic(deleted)],
    [
      readers.moved,
      () => {
        moved = place(group.upgrade());
      },
    ],
  ]);
  await scene.pass(twoMinutesMs);

  await assertOnce(scene, [first, well, readers.otherThread], parts);
  const toGroup = [...readers.moved.texts(), ...moved.texts()];
  assert.deepEqual(toGroup, parts, 'the rest went to the new chat');
  assert.ok(moved.texts().length > 0);
  assert.deepEqual(
    {
      blocking: await endOf(stage, blocking.id),
      leaving: await endOf(stage, leaving.id),
      kicked: await endOf(stage, readers.kicked.id),
      thread: await endOf(stage, readers.thread.id),
      moved: await endOf(stage, moved.id),
      before: await endOf(stage, readers.moved.id),
    },
    {
      blocking: 'forbidden, resting, follows 3',
      leaving: 'chat-gone, resting, follows 3',
      kicked: 'forbidden, resting, follows 3',
      thread: 'chat-gone, resting, follows 3',
      moved: 'delivered, awake, follows 3',
      before: 'undefined, awake, follows undefined',
    },
  );
  const status = await bench.app.status();
  assert.deepEqual([status.owed, status.failed, status.resting], [0, 4, { 'chat-gone': 2, forbidden: 2 }]);
  for (const words of ['blocked by the user', 'deactivated', 'kicked', 'thread not found'])
    assert.ok(
      status.failures.some(({ why }) => why.includes(words)),
      `${words}: ${JSON.stringify(status.failures)}`,
    );
});

test('Discord: a channel, thread or person that is lost is settled with the reason, and nobody else waits', async (context) => {
  const scene = await discordScene(context);
  const { discord, bench } = scene.stage;
  const guild = discord.guild('Harbour');
  const channel = (name: string) => guild.channel(name);
  const reader = (room: ReturnType<typeof channel>, id: ChatId = `discord:${room.id}`): Reader => ({
    id,
    texts: () => room.posts.map(({ text }) => text),
  });
  const person = discord.user('maria', { installed: true });
  const lost = {
    deleted: channel('deleted'),
    closed: channel('closed'),
    thread: channel('desk').thread('Budget'),
  };
  const other = discord.guild('Elsewhere');
  const kicking = other.channel('kicking');
  const well = rooms(scene.stage, 3);
  const losing = {
    deleted: reader(lost.deleted),
    closed: reader(lost.closed),
    thread: reader(lost.thread),
    kicking: reader(kicking),
    person: reader(person.dm, `discord:@${person.id}`),
  };
  const all = [...well, ...Object.values(losing)];
  const parts = await scene.owe(all);
  await meet(scene, [
    [losing.deleted, () => lost.deleted.delete()],
    [losing.thread, () => lost.thread.delete()],
    [losing.closed, () => lost.closed.permit('bot', { deny: ['SendMessages'] })],
    [losing.kicking, () => other.removeBot()],
    [losing.person, () => person.acceptDms(false)],
  ]);
  await scene.pass(twoMinutesMs);

  await assertOnce(scene, well, parts);
  const ends = Object.entries(losing).map(async ([name, { id }]) => [name, await endOf(scene.stage, id)]);
  assert.deepEqual(Object.fromEntries(await Promise.all(ends)), {
    deleted: 'chat-gone, resting, follows 3',
    closed: 'forbidden, resting, follows 3',
    thread: 'chat-gone, resting, follows 3',
    kicking: 'forbidden, resting, follows 3',
    person: 'forbidden, resting, follows 3',
  });
  const status = await bench.app.status();
  assert.deepEqual([status.owed, status.failed, status.resting], [0, 5, { 'chat-gone': 2, forbidden: 3 }]);
  assert.deepEqual(
    status.failures.map(({ count }) => count).reduce((sum, one) => sum + one, 0),
    5,
  );
});

test('Discord: a direct channel is opened once, over restarts; anew where the one kept is not the bot’s', async (context) => {
  const open = 'POST /users/@me/channels';
  const stage = await openStage(context);
  const { discord } = stage;
  const person = discord.user('ana', { installed: true });
  const id = `discord:@${person.id}`;
  await person.command('follow', { topic: 'Brazil' }).answer();
  const before = discord.calls(open);
  assert.deepEqual(await delivering(stage).due(id), { settled: 1, owed: 0 });
  const again = await stage.restart();
  again.clock.pass(60_000);
  assert.deepEqual(await delivering(again).due(id), { settled: 1, owed: 0 });
  assert.equal(discord.calls(open) - before, 1);

  await again.bench.store.addresses.put(id, discord.guild('Other', { bot: null }).channel('room').id);
  const restored = await again.restart();
  restored.clock.pass(60_000);
  assert.deepEqual(await delivering(restored).due(id), { settled: 1, owed: 0 });
  assert.equal(discord.calls(open) - before, 2);
  const kept = await restored.bench.store.addresses.get(id);
  assert.equal(kept, person.dm.id);
  await restored.bench.app.service.forget(id);
  assert.equal(await restored.bench.store.addresses.get(id), null);
});
