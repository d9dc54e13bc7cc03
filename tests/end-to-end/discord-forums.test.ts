import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { PlatformError } from '../../src/core/index.ts';
import type { SendContext } from '../../src/ports/index.ts';
import { documentOf } from '../platforms/discord-support.ts';
import type { TestChannel } from '../support/discord/index.ts';
import { assertClean, delivering, newsroom, type Stage } from './discord-support.ts';

const threads = 'POST /channels/:channel/threads';
const signal = new AbortController().signal;

const chatOf = ({ id }: TestChannel) => `discord:${id}`;
const titles = (channel: TestChannel) => channel.posts.map(({ text }) => text.split('\n')[0]);

suite('Discord, forums', () => {
  const context = (key: string, repeat: boolean, after: string | null = null): SendContext => ({
    key,
    repeat,
    after,
  });
  const parts = (stage: Stage, forum: TestChannel, title: string) =>
    stage.platform.compose(
      chatOf(forum),
      documentOf([
        { kind: 'heading', level: 1, text: title },
        { kind: 'text', lines: [['word '.repeat(700)]] },
        { kind: 'text', lines: [['more '.repeat(700)]] },
        { kind: 'actions', actions: [{ label: 'Settings', command: 'settings', args: {} }] },
      ]),
    );

  test('each briefing is a post named by its heading; its buttons mean the forum', async (test) => {
    const { maria, guild, ...stage } = await newsroom(test);
    const [room, forum] = [guild.channel('general'), guild.channel('news', 'forum')];
    for (const topic of ['Chechnya', 'Brazil']) {
      assert.match(
        (await maria.command('follow', { topic, channel: forum.id }, room).answer()).text,
        /You follow/,
      );
    }
    const { due } = delivering(stage);
    assert.deepEqual(await due(chatOf(forum)), { settled: 1, owed: 0 });
    const [post] = forum.threads;
    assert.match(post?.name ?? '', /^Morning briefing · Sun 1 Oct 2023 · 09:\d\d UTC$/);
    assert.ok(post && post.posts.length > 1);
    const last = post.posts.at(-1)!;
    const settings = await maria.press(last, 'Settings').answer();
    assert.ok(settings.ephemeral);
    const menu = settings.selects.find(({ options }) => options.some(({ label }) => /fran/i.test(label)))!;
    const french = menu.options.find(({ label }) => /fran/i.test(label))!;
    await maria.choose(settings, menu.customId, [french.label]).answer();
    const chat = await stage.bench.store.chats.get(chatOf(forum));
    assert.equal(chat?.settings.language, 'fr', french.label);
    assertClean(stage);
  });

  test('a post whose answer was lost is found and not made twice; further parts go into it', async (test) => {
    const { guild, ...stage } = await newsroom(test, { stories: false });
    const forum = guild.channel('news', 'forum');
    const [first, second] = parts(stage, forum, 'Morning briefing');
    stage.discord.trouble(threads, { kind: 'lost' });
    await assert.rejects(
      first!.send(signal, context('a', false)),
      (error: PlatformError) => error.failure === 'unavailable',
    );
    const found = await first!.send(signal, context('a', true));
    const [post] = forum.threads;
    assert.equal(forum.threads.length, 1);
    assert.equal(found.messageId.split('/')[0], post?.id);
    const rest = await second!.send(signal, context('b', false, found.messageId));
    const same = await second!.send(signal, context('b', true, found.messageId));
    assert.equal(rest.messageId, same.messageId);
    assert.equal(post?.posts.length, 2);
    // Of the same name and older, or with other words, is another briefing.
    stage.clock.pass(14 * 3_600_000);
    await first!.send(signal, context('c', true));
    assert.equal(forum.threads.length, 2);
    const [other] = stage.platform.compose(
      chatOf(forum),
      documentOf([{ kind: 'heading', level: 1, text: 'Morning briefing' }]),
    );
    await other!.send(signal, context('d', true));
    assert.equal(forum.threads.length, 3);
    assert.deepEqual(titles(forum.threads[2]!), ['## Morning briefing']);
    assertClean(stage);
  });
});
