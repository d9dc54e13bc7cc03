import { sequentialize } from '@grammyjs/runner';
import type { Bot, Context } from 'grammy';
import type { ChatMemberUpdated, Message, Update } from 'grammy/types';
import { actionsOf } from '../shared/index.ts';
import { type Answers, createAnswers, type Desk } from './answers.ts';
import { languageOf, managerIn, placeIn, threadOpener } from './asker.ts';
import { channelAccess, readChannelLine } from './channels.ts';
import { download, maxFileBytes } from './download.ts';
import { loggable } from './failures.ts';
import { chatIdOf } from './ids.ts';
import { createInline } from './inline.ts';
import { canWrite } from './members.ts';
import { notice } from './notices.ts';
import { acknowledge, act, type Pressed } from './press.ts';
import { type Reading, readMessage } from './read-message.ts';
import { Recent } from './recent.ts';

/** What is asked of Telegram, in polling and for the webhook. */
export const updateKinds = [
  'message',
  'edited_message',
  'channel_post',
  'edited_channel_post',
  'callback_query',
  'inline_query',
  'my_chat_member',
] as const satisfies readonly (keyof Update)[];

type Call = Extract<Reading, { readonly kind: 'call' }>;

const mostAlbums = 1000;

/** Handles updates: those of one chat in order, chats side by side; a failure ends with a word to the chat. */
export function receive(bot: Bot, desk: Desk, seen: (user: number) => void): void {
  const answers = createAnswers(desk);
  const inline = createInline(desk);
  const pressed = new WeakMap<Context, Pressed>();
  const albums = new Recent<string, true>(mostAlbums);

  bot.use(async (context, next) => {
    try {
      await next();
    } catch (error) {
      desk.log.error('handling an update failed', { error: loggable(error) });
      await apologize(context, answers, desk);
    }
  });
  bot.on('callback_query', async (context, next) => {
    const ready = await acknowledge(context.callbackQuery, desk);
    if (!ready) return;
    pressed.set(context, ready);
    await next();
  });
  bot.use(sequentialize((context) => context.chat?.id.toString()));
  bot.on('callback_query', async (context) => {
    const ready = pressed.get(context);
    if (ready) await act(ready, answers, desk);
  });
  bot.on('inline_query', (context) => inline(context.inlineQuery));
  bot.on('my_chat_member', (context) => membership(context.myChatMember, desk));
  bot.on(['message', 'channel_post'], async ({ msg }) => {
    if (msg.chat.type === 'private') seen(msg.chat.id);
    if (await hasMoved(msg, desk)) return;
    const album = msg.media_group_id;
    if (album !== undefined && albums.get(album) && msg.caption === undefined) return;
    if (album !== undefined) albums.set(album, true);
    await hear(msg, false, answers, desk);
  });
  bot.on(['edited_message', 'edited_channel_post'], async ({ msg }) => {
    // A live location is "edited" as it moves; only words are said anew.
    if (msg.text !== undefined || msg.caption !== undefined) await hear(msg, true, answers, desk);
  });
}

/** A group that has become a supergroup says so in both. */
async function hasMoved(message: Message, { host }: Desk): Promise<boolean> {
  const { chat, migrate_to_chat_id: to, migrate_from_chat_id: from } = message;
  if (to !== undefined) await host.moved(chatIdOf(chat.id), chatIdOf(to));
  if (from !== undefined) await host.moved(chatIdOf(from), chatIdOf(chat.id));
  return to !== undefined || from !== undefined;
}

/** Blocked, removed or without the right to write: nothing is sent there until that is otherwise. */
async function membership({ chat, new_chat_member: member }: ChatMemberUpdated, desk: Desk): Promise<void> {
  desk.members.changed(chat.id, desk.me.id);
  const chatId = chatIdOf(chat.id);
  if (canWrite(member, chat.type === 'channel')) await desk.host.wake(chatId);
  else await desk.host.rest(chatId, 'forbidden');
}

async function hear(message: Message, isEdit: boolean, answers: Answers, desk: Desk): Promise<void> {
  const reading = readMessage(message, desk.me);
  if (reading.kind === 'nothing') return;
  const place = placeIn(message);
  const isPrivate = message.chat.type === 'private';
  const shown = {
    replyTo: isPrivate ? null : message.message_id,
    again: { message: message.message_id, isEdit },
  };
  const language = languageOf(message.from);
  if (reading.kind === 'channel') {
    const said = await desk.host.languageOf(chatIdOf(place.chat, place.thread), language);
    await answers.show(place, channelNotice(reading.name, said, desk), shown);
    return;
  }
  if (!(await isForUs(reading, message, desk))) return;
  const own = chatIdOf(place.chat, place.thread);
  const refuse = async (key: string, values: Record<string, string | number>) => {
    const said = await desk.host.languageOf(own, language);
    await answers.show(place, notice(desk.host, said, key, values), shown);
  };
  const wanted = isPrivate ? channelOf(reading) : null;
  const access = wanted && (await channelAccess(wanted.name, message.chat.id, desk.me.id, desk));
  if (access && !access.ok) return await refuse(access.key, { name: wanted.name });
  const file = reading.file && (await download(reading.file, desk.api, desk.settings));
  if (file && !file.ok) return await refuse(file.why, { limit: maxFileBytes / 1024 });
  const document = await answers.documentFor({
    place,
    chatId: access ? chatIdOf(access.chat) : own,
    user: message.sender_chat ? null : (message.from?.id ?? null),
    mayManage: access ? true : await managerIn(message, desk),
    language,
    input: wanted?.input ?? reading.input,
    file: file?.file ?? null,
    repliedTo: await actionsOf(reading.replied, own, desk.host),
    openThread: access ? null : await threadOpener(message.chat, desk),
  });
  await answers.show(place, document, shown);
}

/** The channel that a line or a completed question names, and the call without it. */
function channelOf({ input }: Call): { readonly name: string; readonly input: Call['input'] } | null {
  if (input.kind === 'line') {
    const found = readChannelLine(input.text);
    return found && { name: found.name, input: { kind: 'line', text: found.line } };
  }
  const { '@': name, ...args } = input.args;
  return name === undefined ? null : { name, input: { ...input, args } };
}

/** Where the bot reads everything, a command that is none of ours, and is not said to us, is another bot's. */
async function isForUs({ input, addressed }: Call, { chat }: Message, desk: Desk): Promise<boolean> {
  if (addressed || input.kind === 'named') return true;
  const name = /^\/(\w+)/.exec(input.text)?.[1]?.toLowerCase();
  if (desk.host.commands.some((command) => command.name === name)) return true;
  if (chat.type === 'channel' || desk.me.can_read_all_group_messages) return false;
  return (await desk.members.of(chat.id, desk.me.id))?.status !== 'administrator';
}

function channelNotice(name: string, language: string, { host }: Desk) {
  const target = { '@': name };
  return notice(host, language, 'channel-line', { name, line: `/follow ${name} Brazil daily 8:00` }, [
    { label: host.text(language, 'param-topic-summary'), command: 'follow', args: target, asks: 'topic' },
    { label: host.text(language, 'action-following'), command: 'following', args: target },
    { label: host.text(language, 'action-settings'), command: 'settings', args: target },
  ]);
}

async function apologize(context: Context, answers: Answers, desk: Desk): Promise<void> {
  const message = context.msg;
  if (!message || message.chat.type === 'channel') return;
  try {
    const place = placeIn(message);
    const language = await desk.host.languageOf(chatIdOf(place.chat, place.thread), languageOf(context.from));
    await answers.show(place, notice(desk.host, language, 'failed'), { replyTo: null });
  } catch (error) {
    desk.log.error('a failure could not be told', { error: loggable(error) });
  }
}
