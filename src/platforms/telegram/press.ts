import type { CallbackQuery } from 'grammy/types';
import type { ChatId, Language } from '../../core/index.ts';
import type { Command } from '../../ports/index.ts';
import { cleanText, type Press, pressOf } from '../shared/index.ts';
import type { Answers, Desk } from './answers.ts';
import { languageOf, managerIn, placeIn, threadOpener } from './asker.ts';
import { channelAccess } from './channels.ts';
import { chatIdOf, type Place } from './ids.ts';
import { notice } from './notices.ts';
import { promptLine } from './prompt.ts';

/** A button pressed by somebody who may, its query answered; what is left is to do what it asks for. */
export interface Pressed {
  readonly press: Press | null;
  readonly chatId: ChatId;
  /** Where the answer goes. */
  readonly place: Place;
  readonly mayManage: boolean;
  readonly language: Language;
  readonly query: CallbackQuery;
  /** The message may be changed: it stands where the answer goes. */
  readonly isHere: boolean;
}

/** Letters of a notification at the top of the screen (https://core.telegram.org/bots/api#answercallbackquery). */
const maxToast = 200;

/**
 * Answers the query at once, however busy the chat is: in silence, with why it does nothing, or with the way to where it
 * can be answered. Null where nothing is left to do.
 */
export async function acknowledge(query: CallbackQuery, desk: Desk): Promise<Pressed | null> {
  const { api, host } = desk;
  const { message, data, from } = query;
  const close = (other: { text?: string; show_alert?: boolean; url?: string } = {}) =>
    api.answerCallbackQuery(query.id, other).catch(() => undefined);
  if (!message) {
    await close();
    return null;
  }
  const place = placeIn(message);
  const chatId = chatIdOf(place.chat, place.thread);
  const language = await host.languageOf(chatId, languageOf(from));
  const say = (key: string, values: Record<string, string> = {}) =>
    host.text(language, key, values).slice(0, maxToast);
  const press = data === undefined ? null : await pressOf(data, chatId, host);
  const base = { chatId, place, language, query, isHere: true };
  const command = host.commands.find(({ name }) => name === press?.command);
  const asks = press?.asks;
  const isKnown = asks === undefined || command?.params.some(({ name }) => name === asks);
  if (!press || !command || !isKnown) {
    await close({ text: say('button-gone') });
    const isChannel = message.chat.type === 'channel';
    return isChannel ? null : { ...base, press: null, mayManage: false };
  }
  const refuse = async (key: string, values: Record<string, string>) => {
    await close({ text: say(key, values), show_alert: true });
    return null;
  };
  const { '@': channel, ...args } = press.args;
  if (channel !== undefined) {
    const access = await channelAccess(channel, from.id, desk.me.id, desk);
    if (!access.ok) return await refuse(access.key, { name: channel });
    await close();
    return { ...base, press: { ...press, args }, chatId: chatIdOf(access.chat), mayManage: true };
  }
  const mayManage = await managerIn({ chat: message.chat, from }, desk);
  if (!isAllowed(command, mayManage, desk.isOperator(from.id))) {
    const key = command.access === 'operator' ? 'not-operator' : 'not-allowed';
    return await refuse(key, { command: command.name });
  }
  const pressed = { ...base, press, mayManage };
  if (message.chat.type !== 'channel' || (press.inPlace && mayManage)) {
    await close();
    return pressed;
  }
  // Readers of a channel are answered in private: a channel shows what is posted there, not what each of them asks.
  const isReached = await api.sendChatAction(from.id, 'typing').then(
    () => true,
    () => false,
  );
  await close(isReached ? {} : { url: startLink(desk.me.username, press) });
  if (!isReached) return null;
  const own = chatIdOf(from.id);
  const about = command.access === 'manager' ? chatId : own;
  return {
    ...pressed,
    chatId: about,
    place: { chat: from.id, thread: null },
    mayManage: true,
    isHere: false,
  };
}

/** Does what the button asks for. */
export async function act(pressed: Pressed, answers: Answers, desk: Desk): Promise<void> {
  const { press, place, chatId, mayManage, language, query, isHere } = pressed;
  const message = query.message;
  const isGroup = message?.chat.type === 'group' || message?.chat.type === 'supergroup';
  const replyTo = isGroup && isHere ? (message?.message_id ?? null) : null;
  if (!press) {
    await answers.show(place, notice(desk.host, language, 'button-gone'), { replyTo });
    return;
  }
  if (press.asks !== undefined) {
    await ask(pressed, press, press.asks, desk);
    return;
  }
  const openThread = message && isHere ? await threadOpener(message.chat, desk) : null;
  const document = await answers.documentFor({
    place,
    chatId,
    user: query.from.id,
    mayManage,
    language: languageOf(query.from),
    input: { kind: 'named', command: press.command, args: press.args },
    file: null,
    openThread,
  });
  // Data can be forged: what all read is changed by its own buttons, or by those who manage the chat.
  const mayChange = mayManage || labelOf(query) !== '';
  if (press.inPlace && isHere && message && mayChange) {
    await answers.showOver(place, message.message_id, document, { replyTo });
  } else await answers.show(place, document, { replyTo });
}

function isAllowed({ access }: Command, mayManage: boolean, isOperator: boolean): boolean {
  if (access === 'manager') return mayManage;
  return access === 'everyone' || isOperator;
}

/** A question that is answered by a reply to it. In a group it is put to the one who pressed. */
async function ask(
  { place, chatId, query, language }: Pressed,
  press: Press,
  asks: string,
  desk: Desk,
): Promise<void> {
  const { api, host } = desk;
  const isOwn = chatId === chatIdOf(place.chat, place.thread);
  const target = isOwn ? {} : { '@': chatId.slice(chatId.indexOf(':') + 1) };
  const line = promptLine({ command: press.command, args: { ...press.args, ...target } }, asks);
  const isPrivate = place.chat === query.from.id;
  const name = isPrivate ? '' : cleanText(query.from.first_name).trim();
  const about = [labelOf(query), host.text(language, `param-${asks}-summary`)].filter((text) => text !== '');
  const question = `${name === '' ? '' : `${name}: `}${about.join('\n')}`;
  await api.sendMessage(place.chat, `${question}\n\n${line}`, {
    ...(place.thread === null ? {} : { message_thread_id: place.thread }),
    entities: [
      ...(name === ''
        ? []
        : [{ type: 'text_mention' as const, offset: 0, length: name.length, user: query.from }]),
      { type: 'code', offset: question.length + 2, length: line.length },
    ],
    reply_markup: { force_reply: true, selective: !isPrivate },
    link_preview_options: { is_disabled: true },
  });
}

/** What the button says that was pressed, where its message still shows it. */
function labelOf({ message, data }: CallbackQuery): string {
  const rows = message && 'reply_markup' in message ? (message.reply_markup?.inline_keyboard ?? []) : [];
  const button = rows.flat().find((one) => 'callback_data' in one && one.callback_data === data);
  return button?.text ?? '';
}

/** Opens the private chat with the same question, where it fits into such a link. */
function startLink(username: string, { command, args }: Press): string {
  const values = Object.values(args);
  const payload = `${command}_${values[0] ?? ''}`;
  const fits = values.length === 1 && /^[\w-]{1,64}$/.test(payload);
  return `https://t.me/${username}?start=${fits ? payload : 'channel'}`;
}
