import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { type Bot, InlineKeyboard, InputFile } from 'grammy';
import type { TelegramChat, TelegramUser } from './telegram/index.ts';
import { refusal, withBot } from './telegram/with-bot.ts';

const minuteMs = 60_000;
const say = (bot: Bot, chat: TelegramChat | TelegramUser) => bot.api.sendMessage(chat.id, 'text');
const more = new InlineKeyboard().text('More', 'more');

suite('telegram server: messages', () => {
  test('an edit that changes nothing is refused, one that changes the keyboard alone is not', async (t) => {
    const { bot, anna } = await withBot(t);
    const { message_id: id } = await bot.api.sendMessage(anna.id, 'one', { reply_markup: more });
    const same = bot.api.editMessageText(anna.id, id, 'one', { reply_markup: more });
    assert.match(await refusal(same), /^400 Bad Request: message is not modified/);
    await bot.api.editMessageText(anna.id, id, 'one');
    const rows = () => anna.chat.said[0]?.keyboard?.inline_keyboard.length ?? 0;
    assert.equal(rows(), 0, 'a keyboard not given again stayed');
    await bot.api.editMessageReplyMarkup(anna.id, id, { reply_markup: more });
    assert.equal(rows(), 1);
    assert.match(await refusal(bot.api.editMessageText(anna.id, id, 'x'.repeat(4097))), /MESSAGE_TOO_LONG/);
    assert.match(await refusal(bot.api.editMessageText(anna.id, 999, 'x')), /message to edit not found/);
    const theirs = anna.sends('mine').id;
    assert.match(await refusal(bot.api.editMessageText(anna.id, theirs, 'x')), /message can't be edited/);
  });

  test('a reply to what is not there is refused, or sent alone where that is allowed', async (t) => {
    const { bot, anna } = await withBot(t);
    const reply = (message_id: number, alone = false) =>
      bot.api.sendMessage(anna.id, 'x', {
        reply_parameters: { message_id, allow_sending_without_reply: alone },
      });
    const said = anna.sends('question');
    assert.equal((await reply(said.id)).reply_to_message?.text, 'question');
    assert.match(await refusal(reply(999)), /^400 Bad Request: message to be replied not found/);
    assert.equal((await reply(999, true)).reply_to_message, undefined);
  });

  test('the bot deletes what it said within 48 hours', async (t) => {
    const { bot, anna, pass } = await withBot(t);
    const [first, second] = [await say(bot, anna), await say(bot, anna)];
    await bot.api.deleteMessage(anna.id, first.message_id);
    assert.match(
      await refusal(bot.api.deleteMessage(anna.id, first.message_id)),
      /message to delete not found/,
    );
    pass(48 * 60 * minuteMs);
    assert.match(
      await refusal(bot.api.deleteMessage(anna.id, second.message_id)),
      /can't be deleted for everyone/,
    );
  });

  test('files arrive whole by upload, and a photo is a picture', async (t) => {
    const { telegram, bot, anna } = await withBot(t);
    const bytes = Buffer.from('line\r\n--not-a-boundary\r\n\u0000end');
    await bot.api.sendDocument(anna.id, new InputFile(bytes, 'data.json'), { caption: 'Your data' });
    const sent = await anna.chat.hears('Your data');
    assert.equal(sent.document?.name, 'data.json');
    assert.deepEqual(sent.document?.bytes, bytes);
    const { file_path: path } = await bot.api.getFile(sent.document!.id);
    const stored = await fetch(`${telegram.apiRoot}/file/bot${telegram.token}/${path}`);
    assert.deepEqual(Buffer.from(await stored.arrayBuffer()), bytes);
    const picture = Buffer.from('89504e470d0a1a0a00', 'hex');
    const { message_id: id } = await bot.api.sendPhoto(anna.id, new InputFile(picture, 'chart.png'));
    await bot.api.editMessageMedia(anna.id, id, {
      type: 'photo',
      media: new InputFile(picture),
      caption: 'new',
    });
    assert.equal((await anna.chat.seesEdit()).caption, 'new');
    assert.match(
      await refusal(bot.api.sendPhoto(anna.id, new InputFile(bytes, 'a.png'))),
      /IMAGE_PROCESS_FAILED/,
    );
    assert.match(await refusal(bot.api.sendPhoto(anna.id, 'unheard-of')), /wrong file identifier/);
    assert.match(
      await refusal(bot.api.editMessageText(anna.id, id, 'x')),
      /there is no text in the message to edit/,
    );
  });
});

suite('telegram server: chats', () => {
  test('a stranger, one who blocked the bot and one who is gone are not written to', async (t) => {
    const { telegram, bot, anna } = await withBot(t);
    const boris = telegram.user({ first_name: 'Boris' });
    assert.match(
      await refusal(say(bot, boris)),
      /^403 Forbidden: bot can't initiate conversation with a user/,
    );
    assert.match(await refusal(bot.api.sendMessage(12345, 'x')), /^400 Bad Request: chat not found/);
    anna.blocks();
    assert.match(await refusal(say(bot, anna)), /^403 Forbidden: bot was blocked by the user/);
    anna.unblocks();
    await say(bot, anna);
    anna.deactivates();
    assert.match(await refusal(say(bot, anna)), /^403 Forbidden: user is deactivated/);
  });

  test('a group hears the bot while it is in, and where it may write', async (t) => {
    const { telegram, bot, anna } = await withBot(t);
    const group = telegram.supergroup({ title: 'Group', creator: anna });
    assert.match(
      await refusal(say(bot, group)),
      /^403 Forbidden: bot is not a member of the supergroup chat/,
    );
    group.addBot();
    await say(bot, group);
    group.setPermissions({ can_send_messages: false });
    assert.match(
      await refusal(say(bot, group)),
      /^400 Bad Request: not enough rights to send text messages to the chat/,
    );
    group.promoteBot();
    await say(bot, group);
    assert.match(await refusal(bot.api.createForumTopic(group.id, 'x')), /the chat is not a forum/);
    group.restrictBot();
    group.setPermissions({ can_send_messages: true });
    assert.match(await refusal(say(bot, group)), /not enough rights to send text messages/);
    group.removeBot();
    assert.match(await refusal(say(bot, group)), /^403 Forbidden: bot was kicked from the supergroup chat/);
  });

  test('a channel takes posts of an administrator who may post', async (t) => {
    const { telegram, bot, anna } = await withBot(t);
    const channel = telegram.channel({ title: 'Channel', username: 'daily_news', creator: anna });
    assert.equal((await bot.api.getChat('@daily_news')).id, channel.id);
    assert.match(await refusal(say(bot, channel)), /^403 Forbidden: bot is not a member of the channel chat/);
    assert.match(await refusal(bot.api.getChatAdministrators(channel.id)), /member list is inaccessible/);
    channel.promoteBot({ can_post_messages: false });
    assert.match(await refusal(say(bot, channel)), /need administrator rights in the channel chat/);
    channel.promoteBot();
    const { message_id: id } = await bot.api.sendMessage('@Daily_News', 'post');
    await bot.api.editMessageText(channel.id, id, 'better');
    assert.equal((await bot.api.getChatMember(channel.id, anna.id)).status, 'creator');
    const theirs = channel.posts('not by the bot').id;
    assert.match(await refusal(bot.api.editMessageText(channel.id, theirs, 'x')), /message can't be edited/);
  });

  test('a group that became a supergroup says where it went', async (t) => {
    const { telegram, bot, anna } = await withBot(t);
    const group = telegram.group({ title: 'Group', creator: anna });
    group.addBot();
    const next = group.upgrade();
    assert.equal(
      await refusal(say(bot, group)),
      `400 Bad Request: group chat was upgraded to a supergroup chat ${next.id}`,
    );
    await say(bot, next);
    const updates = await bot.api.getUpdates();
    assert.deepEqual(
      updates
        .flatMap(({ message: m }) => (m ? [m.migrate_to_chat_id ?? m.migrate_from_chat_id ?? null] : []))
        .slice(-2),
      [next.id, group.id],
    );
  });

  test('a topic takes messages until it is closed or deleted', async (t) => {
    const { telegram, bot, anna } = await withBot(t);
    const forum = telegram.supergroup({ title: 'Forum', forum: true, creator: anna });
    forum.addBot();
    assert.match(await refusal(bot.api.createForumTopic(forum.id, 'Brazil')), /not enough rights/);
    const thread = forum.createTopic('Brazil');
    const inTopic = (message_thread_id: number) => bot.api.sendMessage(forum.id, 'x', { message_thread_id });
    assert.equal((await inTopic(thread)).is_topic_message, true);
    assert.match(await refusal(inTopic(1)), /^400 Bad Request: message thread not found/);
    forum.closeTopic(thread);
    assert.match(await refusal(inTopic(thread)), /TOPIC_CLOSED/);
    forum.deleteTopic(thread);
    assert.match(await refusal(inTopic(thread)), /message thread not found/);
    forum.promoteBot();
    const own = await bot.api.createForumTopic(forum.id, 'x'.repeat(128));
    await bot.api.closeForumTopic(forum.id, own.message_thread_id);
    assert.match(
      await refusal(bot.api.closeForumTopic(forum.id, own.message_thread_id)),
      /TOPIC_NOT_MODIFIED/,
    );
    await bot.api.deleteForumTopic(forum.id, own.message_thread_id);
    assert.match(await refusal(bot.api.createForumTopic(forum.id, 'x'.repeat(129))), /TOPIC_TITLE_INVALID/);
  });

  test('with privacy on, a group tells the bot commands, answers to it and its name, nothing else', async (t) => {
    const { telegram, bot, anna } = await withBot(t);
    const group = telegram.group({ title: 'Group', creator: anna });
    group.addBot();
    const { message_id: id } = await say(bot, group);
    const ours = group.said.find((message) => message.id === id)!;
    await bot.api.getUpdates({ offset: -1 });
    for (const words of [
      'hello all',
      '/brief@other_bot',
      '/brief',
      '/brief@loopback_bot x',
      'dear @Loopback_bot',
      'a/brief',
    ]) {
      anna.sends(words, { chat: group });
    }
    anna.sends('an answer', { chat: group, replyTo: ours });
    const heard = async () => (await bot.api.getUpdates()).slice(1).map(({ message }) => message?.text);
    const meant = ['/brief', '/brief@loopback_bot x', 'dear @Loopback_bot', 'an answer'];
    assert.deepEqual(await heard(), meant);
    group.promoteBot();
    anna.sends('hello again', { chat: group });
    assert.deepEqual((await heard()).slice(-1), ['hello again']);
  });
});
