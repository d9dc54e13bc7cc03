import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { PlatformError } from '../../src/core/index.ts';
import { until } from './support.ts';
import { assertClean, sharedStage } from './telegram-support.ts';

const signal = new AbortController().signal;
const said = (text: string) => ({
  language: 'en',
  blocks: [{ kind: 'text' as const, lines: [[text]] }],
  visibility: 'chat' as const,
});

suite('Telegram, groups', () => {
  test('commands are answered as replies, talk and other bots’ commands are not', async () => {
    const stage = await sharedStage();
    const { telegram } = stage;
    const [anna, ben] = ['Anna', 'Ben'].map((first_name) => telegram.user({ first_name }));
    const group = telegram.supergroup({ title: 'News', creator: anna! });
    group.setMember(ben!, 'member');
    group.addBot();
    ben!.sends('good morning', { chat: group });
    ben!.sends('/help@other_bot', { chat: group });
    const asked = ben!.sends('/help', { chat: group });
    const help = await group.hears(/What you can ask/);
    assert.equal(help.replyTo, asked.id);
    const words = ben!.sends('thank you', { chat: group, replyTo: help });
    assert.equal((await group.hears(/I read commands/)).replyTo, words.id);
    assert.equal(group.said.length, 2);
    assertClean(stage);
  });

  test('where pictures and files are not allowed, words come alone and briefings go on', async () => {
    const stage = await sharedStage();
    const { telegram, bench } = stage;
    const [anna, ben] = ['Anna', 'Ben'].map((first_name) => telegram.user({ first_name }));
    const group = telegram.supergroup({ title: 'Words', creator: anna! });
    group.setMember(ben!, 'member');
    group.addBot();
    group.setPermissions({ can_send_photos: false, can_send_documents: false });
    anna!.sends('/follow Brazil', { chat: group });
    await group.hears(/You follow Brazil/);
    ben!.sends('/timeline South Sudan 20y', { chat: group });
    await group.hears(/South Sudan/i);
    anna!.sends('/export', { chat: group });
    await group.hears(/Pictures and files are not allowed/);
    assert.equal((await bench.store.chats.get(`telegram:${group.id}`))?.resting, null);
    assertClean(stage);
  });

  test('only those who manage the group may follow, by command or by button', async () => {
    const stage = await sharedStage();
    const { telegram } = stage;
    const [anna, ben] = ['Anna', 'Ben'].map((first_name) => telegram.user({ first_name }));
    const group = telegram.supergroup({ title: 'News', creator: anna! });
    group.setMember(ben!, 'member');
    group.addBot();
    ben!.sends('/follow Brazil', { chat: group });
    await group.hears(/Only those who manage/);
    ben!.sends('/start', { chat: group });
    const hello = await group.hears(/Tidings/);
    const follow = hello.keyboard!.inline_keyboard.flat().find(({ text }) => text.includes('Follow'))!.text;
    const refused = await ben!.presses(hello, follow).answered();
    assert.match(refused.text ?? '', /Only those who manage/);
    assert.equal(refused.alert, true);
    assert.equal((await stage.bench.store.chats.get(`telegram:${group.id}`))?.subscriptions.length ?? 0, 0);
    assert.equal((await anna!.presses(hello, follow).answered()).text, null);
    await group.hears(/You follow/);
    anna!.sends('/follow Brazil', { chat: group, anonymous: true });
    await group.hears(/You follow Brazil/);
    assertClean(stage);
  });

  test('a group that becomes a supergroup keeps what it follows, told or found while sending', async () => {
    const stage = await sharedStage();
    const { telegram, platform, bench } = stage;
    const anna = telegram.user({ first_name: 'Anna' });
    const group = telegram.group({ title: 'News', creator: anna });
    group.addBot();
    anna.sends('/follow Brazil', { chat: group });
    await group.hears(/You follow Brazil/);
    const [part] = platform.compose(`telegram:${group.id}`, said('Briefing'));
    const upgraded = group.upgrade();
    stage.clock.pass(3000);
    const { chatId } = await part!.send(signal, { key: 'a', repeat: false, after: null });
    assert.equal(chatId, `telegram:${upgraded.id}`);
    await upgraded.hears('Briefing');
    anna.sends('/following', { chat: upgraded });
    await upgraded.hears(/Brazil/);
    assert.equal(await bench.store.chats.get(`telegram:${group.id}`), null);
    assert.equal((await bench.store.chats.get(`telegram:${upgraded.id}`))?.subscriptions.length, 1);
    assertClean(stage);
  });

  test('topics of a forum are chats of their own; the bot opens one where it may', async () => {
    const stage = await sharedStage();
    const { telegram, bench } = stage;
    const anna = telegram.user({ first_name: 'Anna' });
    const forum = telegram.supergroup({ title: 'Desk', forum: true, creator: anna });
    forum.addBot();
    const topic = forum.createTopic('Brazil');
    anna.sends('/follow Brazil', { chat: forum, topic });
    const answer = await forum.hears(/You follow Brazil/);
    assert.equal(answer.thread, topic);
    assert.equal((await bench.store.chats.get(`telegram:${forum.id}/${topic}`))?.subscriptions.length, 1);
    const { host } = bench.app;
    const asked: unknown[] = [];
    const real = host.answer;
    const openers: ((name: string) => Promise<string>)[] = [];
    Object.assign(host, {
      answer: (invocation: Parameters<typeof real>[0]) => {
        if (invocation.chatId.startsWith(`telegram:${forum.id}`)) {
          asked.push(invocation.openThread);
          if (invocation.openThread) openers.push(invocation.openThread);
        }
        return real(invocation);
      },
    });
    anna.sends('/help', { chat: forum });
    await forum.hears(/What you can ask/);
    assert.deepEqual(asked, [undefined]);
    forum.promoteBot();
    stage.clock.pass(61_000);
    anna.sends('/help', { chat: forum });
    await forum.hears(/What you can ask/);
    const opened = await openers[0]!(`Chechnya ${'x'.repeat(200)}`);
    assert.match(opened, new RegExp(`^telegram:${forum.id}/\\d+$`));
    const [part] = stage.platform.compose(opened, said('In the new topic'));
    await part!.send(signal);
    assert.equal(`telegram:${forum.id}/${(await forum.hears('In the new topic')).thread}`, opened);
    forum.deleteTopic(Number(opened.split('/')[1]));
    await assert.rejects(
      part!.send(signal),
      (error) => error instanceof PlatformError && error.failure === 'chat-gone',
    );
    Object.assign(host, { answer: real });
    assertClean(stage);
  });

  test('what is followed rests while the bot is out, its topics too, and wakes when it is back', async () => {
    const stage = await sharedStage();
    const { telegram, bench } = stage;
    const anna = telegram.user({ first_name: 'Anna' });
    const forum = telegram.supergroup({ title: 'Desk', forum: true, creator: anna });
    forum.addBot();
    const topic = forum.createTopic('Brazil');
    anna.sends('/follow Brazil', { chat: forum, topic });
    await forum.hears(/You follow/);
    anna.sends('/follow Brazil');
    await anna.chat.hears(/You follow/);
    const rests = async (id: string) => (await bench.store.chats.get(id))?.resting?.reason ?? null;
    const ids = [`telegram:${anna.id}`, `telegram:${forum.id}/${topic}`];
    anna.blocks();
    forum.removeBot();
    await until(() => Promise.all(ids.map(rests)), ['forbidden', 'forbidden']);
    const [part] = stage.platform.compose(ids[0]!, said('x'));
    await assert.rejects(
      part!.send(signal),
      (error) => error instanceof PlatformError && error.failure === 'forbidden',
    );
    anna.unblocks();
    forum.addBot();
    await until(() => Promise.all(ids.map(rests)), [null, null]);
    forum.restrictBot();
    await until(() => rests(ids[1]!), 'forbidden');
    assertClean(stage);
  });

  test('a button that asks puts its question to who pressed, and the reply completes it', async () => {
    const stage = await sharedStage();
    const { telegram, bench } = stage;
    const [anna, ben] = ['Anna', 'Ben'].map((first_name) => telegram.user({ first_name }));
    const group = telegram.supergroup({ title: 'News', creator: anna! });
    group.setMember(ben!, 'member');
    group.addBot();
    anna!.sends('/settings', { chat: group });
    const settings = await group.hears(/Settings of this chat/);
    assert.equal((await anna!.presses(settings, 'Time zone').answered()).text, null);
    const question = await group.hears(/^Anna: Time zone\n/);
    assert.match(question.text ?? '', /\n\/settings setting=zone value=$/);
    assert.deepEqual(question.otherMarkup, { force_reply: true, selective: true });
    ben!.sends('Asia/Tokyo', { chat: group, replyTo: question });
    await group.hears(/Only those who manage/);
    anna!.sends('Europe/Berlin', { chat: group, replyTo: question });
    await group.hears(/Europe\/Berlin/);
    assert.equal((await bench.store.chats.get(`telegram:${group.id}`))?.settings.timeZone, 'Europe/Berlin');
    assertClean(stage);
  });
});

suite('Telegram, channels', () => {
  test('an administrator follows in private for a channel, sees and changes what it follows there', async () => {
    const stage = await sharedStage();
    const { telegram, bench } = stage;
    const anna = telegram.user({ first_name: 'Anna' });
    const channel = telegram.channel({ title: 'Harbour', username: 'harbour_news', creator: anna });
    anna.sends('/follow @harbour_news Brazil daily 8:00');
    await anna.chat.hears(/I may not post in @harbour_news/);
    channel.promoteBot({ can_post_messages: false });
    anna.sends('/follow @harbour_news Brazil daily 8:00');
    await anna.chat.hears(/I may not post in @harbour_news/);
    channel.promoteBot();
    await telegram.drained();
    anna.sends('/follow @harbour_news Brazil daily 8:00');
    await anna.chat.hears(/You follow Brazil/);
    const kept = async () =>
      (await bench.store.chats.get(`telegram:${channel.id}`))?.subscriptions.length ?? 0;
    assert.equal(await kept(), 1);
    assert.equal(channel.said.length, 0);
    anna.sends(`/following ${channel.id}`);
    const list = await anna.chat.hears(/Brazil/);
    const remove = list.keyboard!.inline_keyboard.flat().find(({ text }) => /Remove/.test(text))!;
    const ben = telegram.user({ first_name: 'Ben' });
    const refused = await ben
      .pressesData(list, 'callback_data' in remove ? remove.callback_data : '')
      .answered();
    assert.match(refused.text ?? '', /Only those who may post/);
    assert.equal(await kept(), 1);
    await anna.presses(list, remove.text).answered();
    await until(kept, 0);
    ben.sends('/follow @harbour_news Peru');
    await ben.chat.hears(/Only those who may post in @harbour_news/);
    ben.sends('/follow @no_such_channel Peru');
    await ben.chat.hears(/I know no channel “@no_such_channel”/);
    assertClean(stage);
  });

  test('a forwarded post is answered with the line for its channel, and a button that asks for the topic', async () => {
    const stage = await sharedStage();
    const { telegram, bench } = stage;
    const anna = telegram.user({ first_name: 'Anna' });
    const channel = telegram.channel({ title: 'Quiet', creator: anna });
    channel.addBot();
    anna.forwards(channel.posts('News of the day'));
    const notice = await anna.chat.hears(new RegExp(`/follow ${channel.id} Brazil daily 8:00`));
    const [ask] = notice.keyboard!.inline_keyboard.flat();
    await anna.presses(notice, ask!.text).answered();
    const question = await anna.chat.hears(/topic=$/);
    anna.sends('Brazil', { replyTo: question });
    await anna.chat.hears(/You follow Brazil/);
    assert.equal((await bench.store.chats.get(`telegram:${channel.id}`))?.subscriptions.length, 1);
    assertClean(stage);
  });

  test('commands posted in a channel work there; its readers are answered in private', async () => {
    const stage = await sharedStage();
    const { telegram, bench } = stage;
    const [anna, ben, carl] = ['Anna', 'Ben', 'Carl'].map((first_name) => telegram.user({ first_name }));
    const channel = telegram.channel({ title: 'Open', creator: anna! });
    channel.addBot();
    for (const reader of [ben!, carl!]) channel.setMember(reader, 'member');
    channel.posts('just news');
    channel.posts('/unknown');
    channel.posts('/follow Brazil daily 8:00');
    await channel.hears(/You follow Brazil/);
    channel.posts('/start');
    const hello = await channel.hears(/Tidings/);
    ben!.sends('/help');
    await ben!.chat.hears();
    const label = (pattern: RegExp) =>
      hello.keyboard!.inline_keyboard.flat().find(({ text }) => pattern.test(text))!.text;
    assert.equal((await ben!.presses(hello, label(/topics/i)).answered()).text, null);
    await ben!.chat.hears(/Topics/);
    const { url } = await carl!.presses(hello, label(/topics/i)).answered();
    assert.match(url ?? '', /^https:\/\/t\.me\/loopback_bot\?start=/);
    assert.match((await ben!.presses(hello, label(/Follow/)).answered()).text ?? '', /Only those who manage/);
    await anna!.sends('/help');
    await anna!.chat.hears();
    await anna!.presses(hello, label(/Settings/)).answered();
    const settings = await anna!.chat.hears(/Settings of this chat/);
    const long = settings.keyboard!.inline_keyboard.flat().find(({ text }) => /long/i.test(text))!;
    await anna!.presses(settings, long.text).answered();
    await until(async () => (await bench.store.chats.get(`telegram:${channel.id}`))?.settings.length, 'long');
    assert.equal(channel.said.length, 2);
    assertClean(stage);
  });
});
