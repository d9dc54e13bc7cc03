/** The server's state and the rules that hold for every method: who sees what, who may write where. */
import type { User, UserFromGetMe } from 'grammy/types';
import type { UpdateKind } from './description.ts';
import { ApiError, forbidden, malformed, refused } from './errors.ts';
import type { Flood } from './flood.ts';
import {
  ChatRecord,
  chatJson,
  type Draft,
  type Member,
  memberJson,
  messageJson,
  type Person,
  type StoredFile,
  type StoredMessage,
} from './model.ts';
import type { Updates } from './updates.ts';
import { Log } from './watch.ts';

/** What the bot did in a chat, as its members see it. */
export interface Spoken {
  readonly kind: 'sent' | 'edited' | 'deleted';
  readonly message: StoredMessage;
}

const keptPerChat = 1000;
const left: Member = { status: 'left', rights: {} };

export class World {
  readonly now: () => number;
  readonly bot: UserFromGetMe;
  readonly updates: Updates;
  readonly flood: Flood | null;
  readonly people = new Map<number, Person>();
  readonly chats = new Map<number, ChatRecord>();
  readonly files = new Map<string, StoredFile>();
  readonly inline = new Map<string, StoredMessage>();
  readonly #usernames = new Map<string, ChatRecord>();
  readonly #spoken = new Map<number, Log<Spoken>>();
  #lastId = 0;
  #serial = 0;

  constructor(given: Pick<World, 'now' | 'bot' | 'updates' | 'flood'>) {
    this.now = given.now;
    this.bot = given.bot;
    this.updates = given.updates;
    this.flood = given.flood;
  }

  seconds = () => Math.floor(this.now() / 1000);

  /** A number no other call has got: for users, chats, queries and files. */
  serial = () => ++this.#serial;

  addChat(given: ConstructorParameters<typeof ChatRecord>[0]): ChatRecord {
    const chat = new ChatRecord(given);
    this.chats.set(chat.id, chat);
    if (chat.username && !chat.person) this.#usernames.set(chat.username.toLowerCase(), chat);
    return chat;
  }

  spoken(chat: ChatRecord): Log<Spoken> {
    const log = this.#spoken.get(chat.id) ?? new Log(keptPerChat);
    this.#spoken.set(chat.id, log);
    return log;
  }

  addFile(name: string, bytes: Buffer, mime: string): StoredFile {
    const file = { id: `file${this.serial()}`, name, bytes, mime };
    this.files.set(file.id, file);
    if (this.files.size > keptPerChat) this.files.delete(this.files.keys().next().value!);
    return file;
  }

  memberOf = (chat: ChatRecord, user: number): Member => chat.members.get(user) ?? left;

  botIn = (chat: ChatRecord): Member => this.memberOf(chat, this.bot.id);

  /** Whether the bot is there at all: a private chat it knows, or a chat it belongs to. */
  present(chat: ChatRecord): boolean {
    if (chat.person) return !chat.person.blocked && !chat.person.deactivated;
    return !['left', 'kicked'].includes(this.botIn(chat).status);
  }

  /** The chat a call means, or 400; a group that has moved on says where to. */
  chat(id: number | string): ChatRecord {
    const chat =
      typeof id === 'number' ? this.chats.get(id) : this.#usernames.get(id.replace('@', '').toLowerCase());
    if (!chat) throw refused('chat not found');
    if (chat.migratedTo !== null) {
      throw new ApiError(400, 'Bad Request: group chat was upgraded to a supergroup chat', {
        parameters: { migrate_to_chat_id: chat.migratedTo },
      });
    }
    return chat;
  }

  /** The chat a call means, in which the bot must be. */
  joined(id: number | string): ChatRecord {
    const chat = this.chat(id);
    const { person } = chat;
    if (person?.deactivated) throw forbidden('user is deactivated');
    if (person?.blocked) throw forbidden('bot was blocked by the user');
    if (person && !person.started) throw forbidden("bot can't initiate conversation with a user");
    const noun = chat.type === 'group' ? 'group' : chat.type;
    if (!person && this.botIn(chat).status === 'kicked')
      throw forbidden(`bot was kicked from the ${noun} chat`);
    if (!this.present(chat)) throw forbidden(`bot is not a member of the ${noun} chat`);
    return chat;
  }

  botMay(chat: ChatRecord, right: string): boolean {
    const { status, rights } = this.botIn(chat);
    return status === 'creator' || (status === 'administrator' && rights[right] === true);
  }

  /** Refuses a message of this sort (`text messages`, `photos`, `documents`) where the bot may not send it. */
  mayWrite(chat: ChatRecord, noun: string, permission: string): void {
    if (chat.person) return;
    if (chat.type === 'channel') {
      if (!this.botMay(chat, 'can_post_messages'))
        throw refused('need administrator rights in the channel chat');
      return;
    }
    const { status, rights } = this.botIn(chat);
    if (status === 'administrator') return;
    const allowed =
      chat.permissions[permission] !== false && (status !== 'restricted' || rights[permission] === true);
    if (!allowed) throw refused(`not enough rights to send ${noun} to the chat`);
  }

  thread(chat: ChatRecord, id: number | undefined): number | null {
    if (id === undefined) return null;
    const topic = chat.topics.get(id);
    if (!topic) throw refused('message thread not found');
    if (topic.closed && !this.botMay(chat, 'can_manage_topics')) throw refused('TOPIC_CLOSED');
    return id;
  }

  message(chat: ChatRecord, id: number): StoredMessage | null {
    const found = chat.messages.get(id);
    return found && !found.deleted ? found : null;
  }

  /** Puts a message into a chat. Private chats and groups count their messages together, as one account's. */
  post(chat: ChatRecord, draft: Draft): StoredMessage {
    const own = chat.type === 'supergroup' || chat.type === 'channel';
    const id = own ? ++chat.lastId : ++this.#lastId;
    const message: StoredMessage = { ...blank, date: this.seconds(), ...draft, id, chat };
    chat.messages.set(id, message);
    if (chat.messages.size > keptPerChat) chat.messages.delete(chat.messages.keys().next().value!);
    return message;
  }

  /** As `post`, from the bot: counted by flood control, and heard by those who wait. */
  speak(chat: ChatRecord, draft: Draft): StoredMessage {
    this.flood?.take(chat.id, chat.type === 'group' || chat.type === 'supergroup', this.now());
    const from = chat.type === 'channel' ? null : this.asUser();
    const message = this.post(chat, { ...draft, from, own: true });
    this.tell('sent', message);
    return message;
  }

  tell(kind: Spoken['kind'], message: StoredMessage): void {
    this.spoken(message.chat).add({ kind, message });
  }

  asUser(): User {
    const { id, first_name, username } = this.bot;
    return { id, is_bot: true, first_name, username };
  }

  emit(kind: UpdateKind, message: StoredMessage): void {
    this.updates.push(kind, messageJson(message), message.chat.id);
  }

  /** Changes the bot's own standing in a chat and tells it (`my_chat_member`). */
  setBot(chat: ChatRecord, by: User, next: Member, before: Member = this.botIn(chat)): void {
    if (!chat.person) chat.members.set(this.bot.id, next);
    const bot = this.asUser();
    this.updates.push(
      'my_chat_member',
      {
        chat: chatJson(chat),
        from: by,
        date: this.seconds(),
        old_chat_member: memberJson(bot, before),
        new_chat_member: memberJson(bot, next),
      },
      chat.id,
    );
  }

  /** The language of a setting: a two-letter code, or nothing. */
  language(code: string | undefined): string {
    if (code === undefined || code === '') return '';
    if (!/^[a-z]{2}$/.test(code)) throw malformed(`language code "${code}" is invalid`);
    return code;
  }
}

const blank: Omit<StoredMessage, 'id' | 'chat' | 'date'> = {
  from: null,
  own: false,
  editDate: null,
  text: null,
  entities: [],
  caption: null,
  captionEntities: [],
  photo: null,
  document: null,
  keyboard: null,
  otherMarkup: null,
  linkPreview: null,
  thread: null,
  replyTo: null,
  silent: false,
  protected: false,
  viaBot: null,
  inlineId: null,
  extra: {},
  pinned: false,
  deleted: false,
};
