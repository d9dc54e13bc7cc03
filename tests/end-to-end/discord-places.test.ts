import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { PlatformError } from '../../src/core/index.ts';
import { documentOf } from '../platforms/discord-support.ts';
import type { TestChannel } from '../support/discord/index.ts';
import { assertClean, delivering, newsroom, type Stage } from './discord-support.ts';
import { until } from './support.ts';

const messages = 'POST /channels/:channel/messages';
const signal = new AbortController().signal;

const chatOf = ({ id }: TestChannel) => `discord:${id}`;
const resting = async ({ bench }: Stage, chatId: string) =>
  (await bench.store.chats.get(chatId))?.resting?.reason ?? null;

suite('Discord, where the bot is no member', () => {
  test('a follow means the direct messages and says so; look-ups are for the asker alone', async (context) => {
    const stage = await newsroom(context);
    const { discord, bench } = stage;
    const pedro = discord.user('pedro', { installed: true, locale: 'pt-BR' });
    const elsewhere = discord.guild('Elsewhere', { owner: pedro, bot: null }).channel('lounge');
    const group = discord.group('Friends', [pedro]);
    for (const [place, topic] of [
      [elsewhere, 'Brazil'],
      [group, 'Chechnya'],
    ] as const) {
      const followed = await pedro.command('follow', { topic }, place).answer();
      assert.ok(followed.ephemeral);
      assert.match(followed.text, /mensagens diretas/);
      const brief = await pedro.command('brief', { topics: 'Brazil', since: '20y' }, place).answer();
      assert.ok(brief.ephemeral);
      assert.doesNotMatch(brief.text, /mensagens diretas/);
      assert.match((await pedro.press(brief, '1').answer()).text, /^\*\*/);
      assert.deepEqual(place.shows(), []);
    }
    const chat = await bench.store.chats.get(`discord:@${pedro.id}`);
    assert.equal(chat?.subscriptions.length, 2);
    assert.equal(chat?.settings.language, 'pt');
    const { due } = delivering(stage);
    assert.deepEqual(await due(`discord:@${pedro.id}`), { settled: 1, owed: 0 });
    assert.ok(pedro.dm.posts.length > 0);
    assertClean(stage);
  });

  test('what Discord takes no more of there comes by direct message', async (context) => {
    const stage = await newsroom(context);
    const pedro = stage.discord.user('pedro', { installed: true });
    const lounge = stage.discord.guild('Elsewhere', { owner: pedro, bot: null }).channel('lounge');
    await pedro.command('settings', { setting: 'length', value: 'long' }).answer();
    const topics =
      'Chechnya, South Sudan, Brazil, United States, Russia, Colombia, Ethiopia, Sudan, Spain, Georgia, Taiwan';
    const before = pedro.dm.posts.length;
    const asked = pedro.command('brief', { topics, since: '20y' }, lounge);
    const shown = await asked.answers(6);
    assert.match(shown[0]?.text ?? '', /briefing/);
    const rest = await pedro.dm.post(before);
    assert.ok(!shown.some(({ text }) => text === rest.text));
    await pedro.dm.until((views) => (views.at(-1)?.buttons.length ?? 0) > 0);
    assertClean(stage);
  });

  test('in the bot’s own direct messages nothing is said of them', async (context) => {
    const { maria, ...stage } = await newsroom(context);
    const followed = await maria.command('follow', { topic: 'Brazil' }).answer();
    assert.ok(!followed.ephemeral);
    assert.doesNotMatch(followed.text, /direct messages/);
    assertClean(stage);
  });
});

suite('Discord, channels', () => {
  test('a briefing goes out in parts, each once, though answers are lost', async (context) => {
    const { maria, guild, ...stage } = await newsroom(context);
    const room = guild.channel('general');
    for (const topic of ['Chechnya', 'South Sudan', 'Brazil'])
      await maria.command('follow', { topic }, room).answer();
    const start = room.posts.length;
    const { due, again } = delivering(stage);
    stage.discord.trouble(messages, { kind: 'lost' });
    stage.discord.trouble(messages, { kind: 'status', status: 500 });
    assert.deepEqual(await due(chatOf(room)), { settled: 0, owed: 1 });
    for (
      let tries = 0;
      tries < 5 &&
      (await stage.bench.store.deliveries.owed(stage.clock.now().add({ hours: 1 }), 5)).length > 0;
      tries += 1
    ) {
      stage.clock.pass(60_000);
      await again();
    }
    const posts = room.posts.slice(start);
    assert.ok(posts.length > 1);
    assert.ok(posts.every(({ nonce, componentsV2 }) => nonce !== null && componentsV2));
    assert.equal(new Set(posts.map(({ text }) => text)).size, posts.length);
    assert.equal(stage.discord.troubleLeft, 0);
    assertClean(stage);
  });

  test('what keeps a message from its place is told apart', async (context) => {
    const { maria, guild, ...stage } = await newsroom(context, { stories: false });
    const room = guild.channel('general');
    const [part] = stage.platform.compose(chatOf(room), documentOf([{ kind: 'text', lines: [['Hello']] }]));
    const failure = () =>
      part!.send(signal).then(
        () => 'sent',
        (error: unknown) => (error instanceof PlatformError ? [error.failure, error.retryAfterMs] : error),
      );
    assert.equal(await failure(), 'sent');
    stage.discord.trouble(messages, { kind: 'rate-limit', retryAfterMs: 60_000 });
    const [kind, wait] = (await failure()) as [string, number];
    assert.equal(kind, 'busy');
    assert.ok(wait >= 59_000 && wait <= 61_000);
    const other = guild.channel('other');
    const to = async (chatId: string) => {
      const [one] = stage.platform.compose(chatId, documentOf([{ kind: 'text', lines: [['Hello']] }]));
      return await one!.send(signal).then(
        () => 'sent',
        (error: unknown) => (error as PlatformError).failure,
      );
    };
    other.permit('bot', { deny: ['SendMessages'] });
    assert.equal(await to(chatOf(other)), 'forbidden');
    other.permit('bot', { deny: ['ViewChannel'] });
    assert.equal(await to(chatOf(other)), 'forbidden');
    other.delete();
    assert.equal(await to(chatOf(other)), 'chat-gone');
    assert.equal(await to('discord:@123456789'), 'chat-gone');
    maria.acceptDms(false);
    assert.equal(await to(`discord:@${maria.id}`), 'forbidden');
    stage.discord.trouble(messages, { kind: 'half' });
    assert.equal(await to(chatOf(guild.channel('third'))), 'unavailable');
    const ended = new AbortController();
    ended.abort();
    await assert.rejects(part!.send(ended.signal), PlatformError);
    assert.deepEqual(
      stage.discord.violations.filter(({ body }) => body['code'] !== 50033),
      [],
    );
  });

  test('a development answers the alert that it belongs to, and goes out alone where that is gone', async (context) => {
    const { guild, ...stage } = await newsroom(context, { stories: false });
    const room = guild.channel('general');
    const [part] = stage.platform.compose(
      `discord:${room.id}`,
      documentOf([{ kind: 'heading', level: 1, text: 'Breaking' }]),
    );
    const send = (key: string, replyTo: string | null) =>
      part!.send(signal, { key, repeat: false, after: null, replyTo });
    const { messageId } = await send('a', null);
    await send('b', messageId);
    assert.deepEqual(
      room.posts.map(({ replyTo }) => replyTo),
      [null, messageId],
    );
    room.deleteMessage(room.posts[0]!);
    await send('c', messageId);
    assert.equal(room.posts.at(-1)?.replyTo, null);
    assertClean(stage);
  });

  test('an announcement channel’s briefings are published where that is wanted', async (context) => {
    const { maria, guild, ...stage } = await newsroom(context);
    const [loud, quiet] = [guild.channel('loud', 'announcement'), guild.channel('quiet', 'announcement')];
    for (const channel of [loud, quiet])
      await maria.command('follow', { topic: 'Chechnya' }, channel).answer();
    assert.deepEqual(await delivering(stage, { publish: true }).due(chatOf(loud)), { settled: 1, owed: 0 });
    assert.deepEqual(await delivering(stage).due(chatOf(quiet)), { settled: 1, owed: 0 });
    assert.deepEqual(
      loud.posts.map(({ crossposted }) => crossposted),
      [false, ...loud.posts.slice(1).map(() => true)],
    );
    assert.ok(loud.posts.length > 1 && quiet.posts.every(({ crossposted }) => !crossposted));
    assertClean(stage);
  });

  test('a manager sets up another channel, and hears where the bot may not write', async (context) => {
    const { maria, guild, ...stage } = await newsroom(context);
    const [room, target, closed] = [guild.channel('general'), guild.channel('news'), guild.channel('closed')];
    closed.permit('bot', { deny: ['SendMessages'] });
    const followed = await maria.command('follow', { topic: 'Brazil', channel: target.id }, room).answer();
    assert.match(followed.text, /You follow Brazil/);
    assert.equal((await stage.bench.store.chats.get(chatOf(target)))?.subscriptions.length, 1);
    // What is pressed below the answer is about that channel too, by whoever manages it.
    const following = await maria.press(followed, 'What I follow').answer();
    assert.match(following.text, /Brazil/);
    assert.equal(await stage.bench.store.chats.get(chatOf(room)), null);
    assert.match(
      (await maria.command('follow', { topic: 'Brazil', channel: closed.id }, room).answer()).text,
      /may not write in #closed/,
    );
    // Somebody who manages one channel does not manage the others.
    const helper = stage.discord.user('helper');
    guild.join(helper);
    room.permit(helper, { allow: ['ManageChannels'] });
    const refused = await helper.command('follow', { topic: 'Chechnya', channel: target.id }, room).answer();
    assert.ok(refused.ephemeral);
    assert.match(refused.text, /Only those who manage/);
    assertClean(stage);
  });

  test('a channel that somebody does not see is not theirs: not by a command, a button or while typing', async (context) => {
    const { maria, guild, ...stage } = await newsroom(context);
    const [room, hidden] = [guild.channel('general'), guild.channel('hidden')];
    const helper = stage.discord.user('unseeing helper');
    guild.join(helper);
    hidden.permit(helper, { allow: ['ManageChannels'], deny: ['ViewChannel'] });
    room.permit(helper, { allow: ['ManageChannels'] });
    const followed = await maria.command('follow', { topic: 'Brazil', channel: hidden.id }, room).answer();
    await maria.command('mute', { what: 'word football', channel: hidden.id }, room).answer();
    const pressed = await helper.press(followed, 'What I follow').answer();
    assert.doesNotMatch(pressed.text, /Brazil/);
    const taken = await helper.command('follow', { topic: 'Chechnya', channel: hidden.id }, room).answer();
    assert.match(taken.text, /Only those who manage/);
    const typing = (person: typeof helper, where: typeof room) =>
      person.type('unmute', { what: 'foot', channel: hidden.id }, { into: 'what', where }).choices();
    assert.deepEqual(
      (await typing(maria, room)).map(({ name }) => name),
      ['football'],
    );
    assert.deepEqual(await typing(helper, room), []);
    assert.equal((await stage.bench.store.chats.get(chatOf(hidden)))?.subscriptions.length, 1);
    assertClean(stage);
  });

  test('who manages threads manages threads, and not the channel they are in', async (context) => {
    const { maria, guild, ...stage } = await newsroom(context);
    const room = guild.channel('general');
    const helper = stage.discord.user(`thread helper ${guild.id}`);
    guild.join(helper);
    room.permit(helper, { allow: ['ManageThreads'] });
    const hello = await maria.command('start', {}, room).answer();
    const follow = hello.buttons.find(({ label }) => /Brazil/.test(label ?? ''))?.label ?? '';
    const refused = await helper.press(hello, follow).answer();
    assert.match(refused.text, /Only those who manage/);
    const thread = room.thread('talk');
    const there = await maria.command('start', {}, thread).answer();
    assert.match((await helper.press(there, follow).answer()).text, /You follow Brazil/);
    assertClean(stage);
  });

  test('a thread is a chat of its own: sending opens it again, deleting it ends it', async (context) => {
    const { maria, guild, ...stage } = await newsroom(context);
    const thread = guild.channel('general').thread('Peace');
    await maria.command('follow', { topic: 'South Sudan' }, thread).answer();
    thread.archive();
    assert.deepEqual(await delivering(stage).due(chatOf(thread)), { settled: 1, owed: 0 });
    assert.ok(!thread.archived && thread.posts.length > 1);
    thread.delete();
    await until(() => resting(stage, chatOf(thread)), 'chat-gone');
    assertClean(stage);
  });

  test('a discreet briefing shows its first block alone', async (context) => {
    const { maria, guild, ...stage } = await newsroom(context);
    const room = guild.channel('general');
    await maria.command('follow', { topic: 'Chechnya' }, room).answer();
    await delivering(stage, { discreet: true }).due(chatOf(room));
    const open = room.posts
      .slice(1)
      .flatMap(({ components }) => components.filter(({ type }) => type !== 17));
    assert.ok(open.every(({ content }) => !/Chechnya/.test(String(content))));
    assertClean(stage);
  });
});

suite('Discord, gone and back', () => {
  test('thrown out of a server, or without a right: the chats rest, and wake when it is back', async (context) => {
    const { maria, guild, ...stage } = await newsroom(context);
    const [room, thread] = [guild.channel('general'), guild.channel('other').thread('Peace')];
    for (const place of [room, thread]) await maria.command('follow', { topic: 'Brazil' }, place).answer();
    const both = async () => [await resting(stage, chatOf(room)), await resting(stage, chatOf(thread))];
    guild.outage();
    guild.removeBot();
    await until(both, ['forbidden', 'forbidden']);
    guild.addBot();
    await until(both, [null, null]);
    room.permit('bot', { deny: ['SendMessages'] });
    await until(both, ['forbidden', null]);
    room.permit('bot', {});
    await until(both, [null, null]);
    guild.everybodyMay(['ViewChannel', 'UseApplicationCommands']);
    await until(both, ['forbidden', 'forbidden']);
    guild.everybodyMay(['ViewChannel', 'SendMessages', 'SendMessagesInThreads', 'UseApplicationCommands']);
    await until(both, [null, null]);
    room.delete();
    await until(both, ['chat-gone', null]);
    assertClean(stage);
  });

  test('what happened while nothing ran is seen at the start', async (context) => {
    const { maria, guild, ...before } = await newsroom(context, { stories: false });
    const room = guild.channel('general');
    await maria.command('follow', { topic: 'Brazil' }, room).answer();
    await before.bench.app.host.rest(chatOf(room), 'forbidden');
    const stage = await before.restart();
    await until(() => resting(stage, chatOf(room)), null);
    assertClean(stage);
  });
});
