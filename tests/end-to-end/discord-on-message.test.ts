import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertClean, delivering, newsroom } from './discord-support.ts';

test('Discord, the menu of a message: a reader of a server asks why an item of a briefing is in it', async (context) => {
  const stage = await newsroom(context);
  const { maria, guild, discord, bench } = stage;
  const registered = discord.commands.filter((one) => one['type'] === 3);
  assert.deepEqual(
    registered.map(({ name }) => name),
    ['Why this?'],
  );
  assert.match(JSON.stringify(registered), /"ru":"Почему это здесь\?"/);
  const room = guild.channel('general');
  await maria.command('follow', { topic: 'Brazil' }, room).answer();
  const before = room.posts.length;
  await delivering(stage).due(`discord:${room.id}`);
  const briefing = await room.post(before);
  // Somebody who may not manage the channel.
  const reader = discord.user('reader');
  guild.join(reader);
  const which = await reader.onMessage(briefing, 'Why this?').answer();
  assert.ok(which.ephemeral);
  const [first] = which.buttons;
  assert.ok(first, which.text);
  const why = await reader.press(which, first.customId ?? '').answer();
  assert.ok(why.ephemeral);
  assert.match(why.text, /Why you were shown this[\s\S]*found by “/);
  // An answer about one event is asked about at once.
  const again = await reader.onMessage(why, 'Why this?').answer();
  assert.match(again.text, /Why you were shown this/);
  const said = maria.say('Anybody for lunch?', { where: room });
  const nothing = await reader.onMessage(said, 'Why this?').answer();
  assert.ok(nothing.ephemeral);
  assert.match(nothing.text, /^No item of mine is in this message/);
  assert.equal(await bench.store.chats.get(`discord:@${reader.id}`), null);
  assertClean(stage);
});
