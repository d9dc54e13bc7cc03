/** A chat as a test sees it: what it shows, what the bot does in it, and what its managers do. */
import type { BotCommand, User } from 'grammy/types';
import type { Desk } from './desk.ts';
import { dropTopic, openTopic } from './methods-chats.ts';
import type { ChatRecord, MemberStatus, Rights, StoredMessage } from './model.ts';
import { detect } from './text.ts';
import type { TelegramUser } from './user.ts';
import { Reader } from './watch.ts';
import type { Spoken } from './world.ts';

/** Which message: any, one whose text or caption holds or matches this, or one of which this is true. */
export type Which = string | RegExp | ((message: StoredMessage) => boolean);

/** The rights an administrator has who was given all a bot is usually given. */
const usualRights: Rights = {
  can_manage_chat: true,
  can_delete_messages: true,
  can_manage_video_chats: true,
  can_restrict_members: true,
  can_promote_members: false,
  can_change_info: true,
  can_invite_users: true,
  can_post_stories: false,
  can_edit_stories: false,
  can_delete_stories: false,
};

const firstUserId = 10_000_000;

function test(which: Which | undefined, message: StoredMessage): boolean {
  if (which === undefined) return true;
  if (typeof which === 'function') return which(message);
  const text = message.text ?? message.caption ?? '';
  return typeof which === 'string' ? text.includes(which) : which.test(text);
}

export class TelegramChat {
  readonly #desk: Desk;
  readonly #creator: User;
  readonly record: ChatRecord;
  readonly #heard: Reader<Spoken>;
  readonly #seen: Reader<Spoken>;

  constructor(desk: Desk, record: ChatRecord, creator: User) {
    this.#desk = desk;
    this.record = record;
    this.#creator = creator;
    this.#heard = new Reader(desk.world.spoken(record));
    this.#seen = new Reader(desk.world.spoken(record));
  }

  get id(): number {
    return this.record.id;
  }

  /** All that the chat shows now, oldest first. */
  get messages(): readonly StoredMessage[] {
    return [...this.record.messages.values()].filter(({ deleted }) => !deleted);
  }

  /** What the bot has said and still stands. */
  get said(): readonly StoredMessage[] {
    return this.messages.filter(({ own }) => own);
  }

  /** The bot's next message not heard yet, come already or still to come; those passed over count as heard. One wait at a time. */
  async hears(which?: Which, timeoutMs?: number): Promise<StoredMessage> {
    const matches = ({ kind, message }: Spoken) => kind === 'sent' && test(which, message);
    const { message } = await this.#heard.next(
      matches,
      `the bot to say ${which ?? 'anything'} in ${this.id}`,
      timeoutMs,
    );
    return message;
  }

  /** The bot's next edit not seen yet, as `hears`; the message holds what it shows now. */
  async seesEdit(which?: Which, timeoutMs?: number): Promise<StoredMessage> {
    const matches = ({ kind, message }: Spoken) => kind === 'edited' && test(which, message);
    const { message } = await this.#seen.next(
      matches,
      `the bot to edit ${which ?? 'anything'} in ${this.id}`,
      timeoutMs,
    );
    return message;
  }

  /** What the bot said and nobody has heard yet; now it is heard. */
  unheard(): readonly StoredMessage[] {
    return this.#heard.rest().flatMap(({ kind, message }) => (kind === 'sent' ? [message] : []));
  }

  /** The commands the bot offers this person here. */
  menuFor({ id, user }: TelegramUser): readonly BotCommand[] {
    const { status } = this.#desk.world.memberOf(this.record, id);
    return this.#desk.menu.shown(this.record, id, status, user.language_code ?? '');
  }

  /** Gives a person a standing here; `left` and `kicked` take it away. */
  setMember(
    { id }: TelegramUser,
    status: MemberStatus,
    rights: Rights = status === 'administrator' ? usualRights : {},
  ): void {
    this.record.members.set(id, { status, rights });
  }

  /** What members may do who are no administrators: `{ can_send_messages: false }`. */
  setPermissions(permissions: Rights): void {
    this.record.permissions = { ...this.record.permissions, ...permissions };
  }

  /** Adds the bot; to a channel it comes as an administrator. */
  addBot(by: User = this.#creator): void {
    const { world } = this.#desk;
    if (this.record.type === 'channel') {
      this.promoteBot({}, by);
      return;
    }
    world.setBot(this.record, by, { status: 'member', rights: {} });
    this.#service({ new_chat_members: [world.asUser()] }, by);
  }

  /** Makes the bot an administrator with the usual rights, changed by those given. */
  promoteBot(rights: Rights = {}, by: User = this.#creator): void {
    const kind: Rights =
      this.record.type === 'channel'
        ? { can_post_messages: true, can_edit_messages: true }
        : { can_pin_messages: true, can_manage_topics: this.record.isForum };
    const all = { ...usualRights, ...kind, ...rights };
    this.#desk.world.setBot(this.record, by, { status: 'administrator', rights: all });
  }

  /** Back to a plain member; a channel has none, so there the bot is out. */
  demoteBot(by: User = this.#creator): void {
    const status = this.record.type === 'channel' ? 'left' : 'member';
    this.#desk.world.setBot(this.record, by, { status, rights: {} });
  }

  /** Leaves the bot in the group, with these permissions only. */
  restrictBot(permissions: Rights = { can_send_messages: false }, by: User = this.#creator): void {
    this.#desk.world.setBot(this.record, by, { status: 'restricted', rights: permissions });
  }

  removeBot(by: User = this.#creator): void {
    const { world } = this.#desk;
    const { type } = this.record;
    if (type === 'group') this.#service({ left_chat_member: world.asUser() }, by);
    world.setBot(this.record, by, { status: 'kicked', rights: {} });
  }

  /** A channel's own post. */
  posts(text: string): StoredMessage {
    const { world } = this.#desk;
    const message = world.post(this.record, { text, entities: detect(text) });
    if (world.present(this.record)) world.emit('channel_post', message);
    return message;
  }

  editsPost(message: StoredMessage, text: string): StoredMessage {
    const { world } = this.#desk;
    Object.assign(message, { text, entities: detect(text), editDate: world.seconds() });
    if (world.present(this.record)) world.emit('edited_channel_post', message);
    return message;
  }

  /** Turns the group into a supergroup, which is another chat; calls that still name the old one are told where it went. */
  upgrade(by: User = this.#creator): TelegramChat {
    const { world } = this.#desk;
    if (this.record.type !== 'group') throw new Error(`a ${this.record.type} can't be upgraded`);
    const next = world.addChat({ ...this.record, type: 'supergroup', id: supergroupId(world.serial()) });
    for (const [id, member] of this.record.members) next.members.set(id, member);
    next.permissions = this.record.permissions;
    const chat = new TelegramChat(this.#desk, next, this.#creator);
    this.#service({ migrate_to_chat_id: next.id }, by);
    this.record.migratedTo = next.id;
    chat.#service({ migrate_from_chat_id: this.record.id }, by);
    return chat;
  }

  /** Opens a topic and gives its `message_thread_id`. */
  createTopic(name: string, by: User = this.#creator): number {
    if (!this.record.isForum) throw new Error('the chat is not a forum');
    return openTopic(this.#desk.world, this.record, name, by);
  }

  closeTopic(id: number, by: User = this.#creator): void {
    this.record.topics.get(id)!.closed = true;
    this.#service({ forum_topic_closed: {} }, by, id);
  }

  /** Deletes a topic and what was said in it; the bot is not told. */
  deleteTopic(id: number): void {
    dropTopic(this.record, id);
  }

  /** A person removes a message; the bot is not told. */
  deleteMessage(message: StoredMessage): void {
    message.deleted = true;
  }

  #service(extra: Readonly<Record<string, unknown>>, by: User, thread: number | null = null): void {
    const { world } = this.#desk;
    const message = world.post(this.record, { from: by, extra, thread });
    if (world.present(this.record)) world.emit('message', message);
  }
}

export const supergroupId = (serial: number) => -1_002_000_000_000 - serial;
export const groupId = (serial: number) => -4_000_000 - serial;
export const userId = (serial: number) => firstUserId + serial;
