/** The world behind the server as plain records: people, chats, members, messages. */
import type { Chat, ChatFullInfo, InlineKeyboardMarkup, Message, MessageEntity, User } from 'grammy/types';

export type ChatType = 'private' | 'group' | 'supergroup' | 'channel';
export type MemberStatus = 'creator' | 'administrator' | 'member' | 'restricted' | 'left' | 'kicked';
export type Rights = Readonly<Record<string, boolean>>;

export interface Member {
  readonly status: MemberStatus;
  /** An administrator's rights, or what a restricted member may still do. */
  readonly rights: Rights;
}

export interface Person {
  readonly user: User;
  /** Has written to the bot, so that the bot may write back. */
  started: boolean;
  blocked: boolean;
  deactivated: boolean;
}

export interface StoredFile {
  readonly id: string;
  readonly name: string;
  readonly bytes: Buffer;
  readonly mime: string;
}

export interface Topic {
  readonly id: number;
  name: string;
  closed: boolean;
}

/** One message as the chat shows it now: it changes in place when it is edited. */
export interface StoredMessage {
  readonly id: number;
  readonly chat: ChatRecord;
  /** Null for a channel's own post. */
  readonly from: User | null;
  /** Sent by the bot. */
  readonly own: boolean;
  /** Unix seconds. */
  readonly date: number;
  editDate: number | null;
  text: string | null;
  entities: readonly MessageEntity[];
  caption: string | null;
  captionEntities: readonly MessageEntity[];
  photo: StoredFile | null;
  document: StoredFile | null;
  keyboard: InlineKeyboardMarkup | null;
  /** A reply keyboard or a forced reply, as sent. */
  readonly otherMarkup: Readonly<Record<string, unknown>> | null;
  linkPreview: Readonly<Record<string, unknown>> | null;
  readonly thread: number | null;
  readonly replyTo: number | null;
  readonly silent: boolean;
  readonly protected: boolean;
  readonly viaBot: User | null;
  readonly inlineId: string | null;
  /** Fields of a service message, or of a forwarded one. */
  readonly extra: Readonly<Record<string, unknown>>;
  pinned: boolean;
  deleted: boolean;
}

export type Draft = Partial<StoredMessage>;

export class ChatRecord {
  readonly id: number;
  readonly type: ChatType;
  title: string;
  readonly username: string | null;
  readonly isForum: boolean;
  /** The person a private chat is with. */
  readonly person: Person | null;
  readonly members = new Map<number, Member>();
  readonly messages = new Map<number, StoredMessage>();
  readonly topics = new Map<number, Topic>();
  /** What members may do who are no administrators. */
  permissions: Rights = { can_send_messages: true, can_send_photos: true, can_send_documents: true };
  migratedTo: number | null = null;
  lastId = 0;

  constructor(given: Pick<ChatRecord, 'id' | 'type' | 'title' | 'username' | 'isForum' | 'person'>) {
    this.id = given.id;
    this.type = given.type;
    this.title = given.title;
    this.username = given.username;
    this.isForum = given.isForum;
    this.person = given.person;
  }
}

const named = (username: string | null | undefined) => (username ? { username } : {});

export function chatJson({ id, type, title, username, isForum, person }: ChatRecord): Chat {
  if (person) {
    const { first_name, last_name } = person.user;
    return {
      id,
      type: 'private',
      first_name,
      ...(last_name ? { last_name } : {}),
      ...named(person.user.username),
    };
  }
  const forum = isForum ? { is_forum: true } : {};
  return { id, type, title, ...named(username), ...forum } as Chat;
}

export function fullChatJson(chat: ChatRecord): ChatFullInfo {
  const pinned = [...chat.messages.values()].filter((message) => message.pinned && !message.deleted).at(-1);
  return {
    ...chatJson(chat),
    accent_color_id: 0,
    max_reaction_count: 11,
    accepted_gift_types: {},
    ...(chat.person ? {} : { permissions: chat.permissions }),
    ...(pinned ? { pinned_message: messageJson(pinned) } : {}),
  } as unknown as ChatFullInfo;
}

function filled(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== null && value !== false && value !== undefined),
  );
}

const listed = <T>(list: readonly T[]) => (list.length > 0 ? list : null);

/** A message as the Bot API tells it; `depth` keeps a reply from telling its own reply. */
export function messageJson(message: StoredMessage, depth = 1): Message {
  const { chat, photo, document } = message;
  const reply = message.replyTo === null || depth === 0 ? undefined : chat.messages.get(message.replyTo);
  const file = (stored: StoredFile) => ({
    file_id: stored.id,
    file_unique_id: `u${stored.id}`,
    file_size: stored.bytes.length,
  });
  return filled({
    message_id: message.id,
    message_thread_id: message.thread,
    from: message.from,
    sender_chat: chat.type === 'channel' ? chatJson(chat) : null,
    chat: chatJson(chat),
    date: message.date,
    edit_date: message.editDate,
    is_topic_message: chat.isForum && message.thread !== null,
    reply_to_message: reply && !reply.deleted ? messageJson(reply, depth - 1) : null,
    via_bot: message.viaBot,
    has_protected_content: message.protected,
    text: message.text,
    entities: listed(message.entities),
    link_preview_options: message.linkPreview,
    caption: message.caption,
    caption_entities: listed(message.captionEntities),
    photo: photo && [{ ...file(photo), width: 800, height: 600 }],
    document: document && { ...file(document), file_name: document.name, mime_type: document.mime },
    reply_markup: message.keyboard,
    ...message.extra,
  }) as unknown as Message;
}

export function memberJson(user: User, { status, rights }: Member): Record<string, unknown> {
  if (status === 'creator') return { user, status, is_anonymous: false };
  if (status === 'administrator')
    return { user, status, can_be_edited: false, is_anonymous: false, ...rights };
  if (status === 'restricted') return { user, status, is_member: true, until_date: 0, ...rights };
  return status === 'kicked' ? { user, status, until_date: 0 } : { user, status };
}
