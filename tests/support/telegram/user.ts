/** A person with a Telegram app, as a test plays one. */
import type { MessageEntity, User } from 'grammy/types';
import type { TelegramChat } from './chat.ts';
import type { Desk } from './desk.ts';
import { chatJson, type Draft, type Member, messageJson, type Person, type StoredMessage } from './model.ts';
import type { CallbackAnswer, InlineAnswer, Question } from './queries.ts';
import { detect, textLimit } from './text.ts';

export interface Where {
  /** The private chat with the bot where it is left out. */
  readonly chat?: TelegramChat;
  readonly topic?: number;
  readonly replyTo?: StoredMessage;
  /** Writes in the group's name, as an administrator may. */
  readonly anonymous?: boolean;
}

export interface Typing {
  readonly offset?: string;
  /** The kind of chat it is typed in. */
  readonly chatType?: 'sender' | 'private' | 'group' | 'supergroup' | 'channel';
}

const anonymousAdmin: User = {
  id: 1087968824,
  is_bot: true,
  first_name: 'Group',
  username: 'GroupAnonymousBot',
};
const member: Member = { status: 'member', rights: {} };
const kicked: Member = { status: 'kicked', rights: {} };

export class TelegramUser {
  readonly #desk: Desk;
  readonly #person: Person;
  readonly id: number;
  readonly user: User;
  /** The private chat with the bot. */
  readonly chat: TelegramChat;
  readonly #feedback: boolean;

  constructor(desk: Desk, person: Person, chat: TelegramChat, feedback: boolean) {
    this.#desk = desk;
    this.#person = person;
    this.id = person.user.id;
    this.user = person.user;
    this.chat = chat;
    this.#feedback = feedback;
  }

  /** Writes a text; commands, links and names in it become entities as the app makes them. */
  sends(text: string, where: Where = {}): StoredMessage {
    if (text.trim() === '' || text.length > textLimit)
      throw new Error(`no app sends a text of ${text.length} characters`);
    return this.#send({ text, entities: detect(text) }, where);
  }

  sendsPhoto({ caption, ...where }: Where & { readonly caption?: string } = {}): StoredMessage {
    const photo = this.#desk.world.addFile('photo.jpg', Buffer.from('\xff\xd8\xff', 'latin1'), 'image/jpeg');
    return this.#send({ photo, ...(caption ? { caption, captionEntities: detect(caption) } : {}) }, where);
  }

  sendsDocument(name: string, bytes: Buffer, where: Where = {}): StoredMessage {
    return this.#send({ document: this.#desk.world.addFile(name, bytes, 'application/octet-stream') }, where);
  }

  /** Anything else, by the fields of its Message: `{ sticker: {...} }`, `{ location: {...} }`. */
  sendsOther(extra: Readonly<Record<string, unknown>>, where: Where = {}): StoredMessage {
    return this.#send({ extra }, where);
  }

  /** Forwards a message or a channel's post. */
  forwards(message: StoredMessage, where: Where = {}): StoredMessage {
    const { chat, from, date, text, entities, caption, captionEntities, photo, document } = message;
    const origin =
      chat.type === 'channel'
        ? { type: 'channel', chat: chatJson(chat), message_id: message.id, date }
        : { type: 'user', sender_user: from, date };
    const extra = { forward_origin: origin };
    return this.#send({ text, entities, caption, captionEntities, photo, document, extra }, where);
  }

  /** Changes a text sent before. */
  edits(message: StoredMessage, text: string): StoredMessage {
    const { world } = this.#desk;
    Object.assign(message, { text, entities: detect(text), editDate: world.seconds() });
    if (this.#reaches(message)) world.emit('edited_message', message);
    return message;
  }

  /** Presses a button by its label or its callback data, on a message as it is now. */
  presses(message: StoredMessage, button: string): Question<CallbackAnswer> {
    const buttons = message.keyboard?.inline_keyboard.flat() ?? [];
    const found =
      buttons.find(({ text }) => text === button) ??
      buttons.find((other) => 'callback_data' in other && other.callback_data === button);
    if (!found)
      throw new Error(`no button "${button}" among ${JSON.stringify(buttons.map(({ text }) => text))}`);
    if (!('callback_data' in found)) throw new Error(`the button "${button}" sends nothing to the bot`);
    return this.pressesData(message, found.callback_data);
  }

  /** Sends callback data whether or not the message shows such a button: an old app, or a forged press. */
  pressesData(message: StoredMessage, data: string): Question<CallbackAnswer> {
    const { world, presses } = this.#desk;
    const id = `${4_000_000_000 + world.serial()}`;
    const question = presses.ask(id, world.now());
    const subject = message.inlineId ? { inline_message_id: message.inlineId } : { message: seen(message) };
    const payload = { id, from: this.user, chat_instance: `${message.chat.id}`, data, ...subject };
    world.updates.push('callback_query', payload, message.chat.id);
    return question;
  }

  /** Types `@bot text` in some chat; an answer Telegram still has comes from its cache. */
  types(text: string, { offset = '', chatType = 'sender' }: Typing = {}): Question<InlineAnswer> {
    const { world, searches, cache } = this.#desk;
    const id = `${7_000_000_000 + world.serial()}`;
    const now = world.now();
    const question = searches.ask(id, now);
    const key = `${offset} ${text}`;
    const cached = cache.find(this.id, key, now);
    if (cached) {
      searches.settle(id, now, cached);
      return question;
    }
    cache.expect(id, this.id, key);
    const payload = { id, from: this.user, query: text, offset, chat_type: chatType };
    world.updates.push('inline_query', payload, this.id);
    return question;
  }

  /** Takes one of the results into a chat; the message there is in the person's name, via the bot. */
  picks(
    query: string,
    answer: InlineAnswer,
    resultId: string,
    { chat = this.chat, topic }: Where = {},
  ): StoredMessage {
    const { world } = this.#desk;
    const result = answer.results.find(({ id }) => id === resultId);
    if (!result) throw new Error(`no result "${resultId}"`);
    const content = result.input_message_content;
    const text = content && 'message_text' in content ? content.message_text : null;
    const entities: readonly MessageEntity[] =
      (content && 'message_text' in content && content.entities) || [];
    const keyboard = result.reply_markup ?? null;
    const inlineId = keyboard ? `inline${world.serial()}` : null;
    const draft = { text, entities, keyboard, inlineId, viaBot: world.asUser() };
    const message = this.#send(draft, { chat, ...(topic === undefined ? {} : { topic }) });
    if (inlineId) world.inline.set(inlineId, message);
    if (this.#feedback) {
      const told = inlineId ? { inline_message_id: inlineId } : {};
      world.updates.push(
        'chosen_inline_result',
        { result_id: resultId, from: this.user, query, ...told },
        this.id,
      );
    }
    return message;
  }

  blocks(): void {
    this.#person.blocked = true;
    this.#desk.world.setBot(this.chat.record, this.user, kicked, member);
  }

  unblocks(): void {
    this.#person.blocked = false;
    this.#desk.world.setBot(this.chat.record, this.user, member, kicked);
  }

  /** Deletes the account. */
  deactivates(): void {
    this.#person.deactivated = true;
  }

  #send(draft: Draft, { chat = this.chat, topic, replyTo, anonymous = false }: Where): StoredMessage {
    const { world } = this.#desk;
    const { record } = chat;
    if (record === this.chat.record) this.#person.started = true;
    const created = topic === undefined ? null : topic;
    const message = world.post(record, {
      ...draft,
      from: anonymous ? anonymousAdmin : this.user,
      thread: created,
      // In a topic, what answers nothing else answers the message that opened it.
      replyTo: replyTo?.id ?? created,
      extra: { ...draft.extra, ...(anonymous ? { sender_chat: chatJson(record) } : {}) },
    });
    if (this.#reaches(message)) world.emit('message', message);
    return message;
  }

  /**
   * What a bot gets to see (https://core.telegram.org/bots/features#privacy-mode): everything in private and as an
   * administrator; otherwise commands not meant for another bot, answers to it, and messages sent by its help.
   */
  #reaches(message: StoredMessage): boolean {
    const { world } = this.#desk;
    const { chat } = message;
    if (!world.present(chat)) return false;
    if (chat.person || world.bot.can_read_all_group_messages) return true;
    if (world.botIn(chat).status === 'administrator' || message.viaBot) return true;
    if (message.replyTo !== null && chat.messages.get(message.replyTo)?.own) return true;
    const text = message.text ?? message.caption ?? '';
    const name = `@${world.bot.username}`.toLowerCase();
    return [...message.entities, ...message.captionEntities].some(({ type, offset, length }) => {
      const said = text.slice(offset, offset + length).toLowerCase();
      if (type === 'mention') return said === name;
      return type === 'bot_command' && (!said.includes('@') || said.endsWith(name));
    });
  }
}

/** A deleted message is told as inaccessible, without its date. */
function seen(message: StoredMessage): unknown {
  if (!message.deleted) return messageJson(message);
  return { chat: chatJson(message.chat), message_id: message.id, date: 0 };
}
