/** Methods that change, remove or pin messages that are there. */
import { isDeepStrictEqual } from 'node:util';
import type { InlineKeyboardMarkup, InputMediaDocument, InputMediaPhoto, Opts } from 'grammy/types';
import type { Desk } from './desk.ts';
import { malformed, refused } from './errors.ts';
import { checkMarkup } from './markup.ts';
import { type Files, fileOf, styledCaption, styledText } from './methods-messages.ts';
import { type ChatRecord, messageJson, type StoredMessage } from './model.ts';
import type { World } from './world.ts';

const deletableSeconds = 48 * 3600;
const serviceKinds = [
  'forum_topic_created',
  'group_chat_created',
  'supergroup_chat_created',
  'channel_chat_created',
];

interface Target {
  readonly chat_id?: number | string;
  readonly message_id?: number;
  readonly inline_message_id?: string;
  readonly reply_markup?: object;
}

type Change = Partial<
  Pick<
    StoredMessage,
    'text' | 'entities' | 'caption' | 'captionEntities' | 'photo' | 'document' | 'linkPreview'
  >
>;

/** The message a call means: one of the bot's own, or one sent through it from an inline answer. */
function find(world: World, { chat_id, message_id, inline_message_id }: Target): StoredMessage {
  if (inline_message_id !== undefined) {
    const message = world.inline.get(inline_message_id);
    if (!message || message.deleted) throw refused('MESSAGE_ID_INVALID');
    return message;
  }
  if (chat_id === undefined) throw malformed('chat_id is empty');
  if (message_id === undefined) throw malformed('message identifier is not specified');
  const chat = world.joined(chat_id);
  const message = world.message(chat, message_id);
  if (!message) throw refused('message to edit not found');
  if (!message.own) throw refused("message can't be edited");
  return message;
}

/** Applies the change; a keyboard that is not given again is gone. */
function edit(world: World, args: Target, message: StoredMessage, change: Change) {
  const markup = args.reply_markup as InlineKeyboardMarkup | undefined;
  checkMarkup(markup as Readonly<Record<string, unknown>> | undefined, message.chat.type);
  const keyboard = markup && markup.inline_keyboard.flat().length > 0 ? markup : null;
  const same = Object.entries({ ...change, keyboard }).every(([name, value]) =>
    isDeepStrictEqual(value, message[name as keyof StoredMessage]),
  );
  if (same) {
    throw refused(
      'message is not modified: specified new message content and reply markup are exactly the same as a current ' +
        'content and reply markup of the message',
    );
  }
  Object.assign(message, change, { keyboard });
  if (Object.keys(change).length > 0) message.editDate = world.seconds();
  world.tell('edited', message);
  return args.inline_message_id === undefined ? messageJson(message) : true;
}

export function editMessageText({ world }: Desk, args: Opts<'editMessageText'>) {
  const message = find(world, args);
  if (args.text === undefined) throw malformed('message text is empty');
  const { text, entities } = styledText(args.text, args.entities, args.parse_mode, 'MESSAGE_TOO_LONG');
  if (message.text === null) throw refused('there is no text in the message to edit');
  const linkPreview = (args.link_preview_options as Change['linkPreview']) ?? null;
  return edit(world, args, message, { text, entities, linkPreview });
}

export function editMessageCaption({ world }: Desk, args: Opts<'editMessageCaption'>) {
  const message = find(world, args);
  const change = styledCaption(args.caption, args.caption_entities, args.parse_mode);
  if (message.text !== null) throw refused('there is no caption in the message to edit');
  return edit(world, args, message, change);
}

export function editMessageMedia({ world }: Desk, args: Opts<'editMessageMedia'>, files: Files) {
  const message = find(world, args);
  const media = args.media as InputMediaPhoto | InputMediaDocument;
  const caption = styledCaption(media.caption, media.caption_entities, media.parse_mode);
  const file = fileOf(world, media.media, files, media.type);
  const [photo, document] = media.type === 'photo' ? [file, null] : [null, file];
  return edit(world, args, message, { text: null, entities: [], ...caption, photo, document });
}

export function editMessageReplyMarkup({ world }: Desk, args: Opts<'editMessageReplyMarkup'>) {
  return edit(world, args, find(world, args), {});
}

export function deleteMessage({ world }: Desk, args: Opts<'deleteMessage'>) {
  const chat = world.joined(args.chat_id);
  const message = world.message(chat, args.message_id);
  if (!message) throw refused('message to delete not found');
  remove(world, chat, message);
  return true;
}

/** Those that are not there any more are passed over. */
export function deleteMessages({ world }: Desk, args: Opts<'deleteMessages'>) {
  const chat = world.joined(args.chat_id);
  const { length } = args.message_ids;
  if (length < 1 || length > 100) throw malformed('from 1 to 100 messages can be deleted at once');
  for (const id of args.message_ids) {
    const message = world.message(chat, id);
    if (message) remove(world, chat, message);
  }
  return true;
}

function remove(world: World, chat: ChatRecord, message: StoredMessage): void {
  const mayAny = chat.type === 'private' || world.botMay(chat, 'can_delete_messages');
  const mayOwn = chat.type !== 'channel' || world.botMay(chat, 'can_post_messages');
  if (!mayAny && !(message.own && mayOwn)) throw refused("message can't be deleted");
  const fixed = serviceKinds.some((kind) => kind in message.extra);
  if (fixed || world.seconds() - message.date >= deletableSeconds) {
    throw refused("message can't be deleted for everyone");
  }
  message.deleted = true;
  world.tell('deleted', message);
}

function mayPin(world: World, chat: ChatRecord): void {
  const right = chat.type === 'channel' ? 'can_edit_messages' : 'can_pin_messages';
  if (!chat.person && !world.botMay(chat, right))
    throw refused('not enough rights to manage pinned messages in the chat');
}

export function pinChatMessage({ world }: Desk, args: Opts<'pinChatMessage'>) {
  const chat = world.joined(args.chat_id);
  mayPin(world, chat);
  const message = world.message(chat, args.message_id);
  if (!message) throw refused('message to pin not found');
  message.pinned = true;
  return true;
}

export function unpinChatMessage({ world }: Desk, args: Opts<'unpinChatMessage'>) {
  const chat = world.joined(args.chat_id);
  mayPin(world, chat);
  const pinned = [...chat.messages.values()].filter((message) => message.pinned);
  const message = args.message_id === undefined ? pinned.at(-1) : world.message(chat, args.message_id);
  if (!message?.pinned) throw refused('message to unpin not found');
  message.pinned = false;
  return true;
}

export function unpinAllChatMessages({ world }: Desk, args: Opts<'unpinAllChatMessages'>) {
  const chat = world.joined(args.chat_id);
  mayPin(world, chat);
  for (const message of chat.messages.values()) message.pinned = false;
  return true;
}
