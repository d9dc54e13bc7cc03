/** Methods that put messages into chats. */
import type { MessageEntity, Opts, ReplyParameters } from 'grammy/types';
import type { Upload } from './check.ts';
import type { Desk } from './desk.ts';
import { ApiError, malformed, refused } from './errors.ts';
import { type AnyMarkup, checkMarkup, isInline } from './markup.ts';
import { type ChatRecord, type Draft, messageJson, type StoredFile } from './model.ts';
import { captionLimit, isUrl, type Styled, style, textLimit } from './text.ts';
import type { World } from './world.ts';

export type Files = ReadonlyMap<string, Upload>;

const photoLimitBytes = 10 * 1024 * 1024;
const fileLimitBytes = 50 * 1024 * 1024;
const quoteLimit = 1024;
const actions = new Set(
  (
    'typing upload_photo record_video upload_video record_voice upload_voice upload_document choose_sticker ' +
    'find_location record_video_note upload_video_note'
  ).split(' '),
);

export function styledText(
  text: string,
  entities: readonly MessageEntity[] | undefined,
  parseMode: string | undefined,
  tooLong = 'message is too long',
): Styled {
  const styled = style(text, entities ?? [], parseMode);
  if (styled.text === '') throw malformed('message text is empty');
  if (styled.text.length > textLimit) throw malformed(tooLong);
  return styled;
}

export function styledCaption(
  caption: string | undefined,
  entities: readonly MessageEntity[] | undefined,
  parseMode: string | undefined,
): Pick<Draft, 'caption' | 'captionEntities'> {
  const styled = style(caption ?? '', entities ?? [], parseMode);
  if (styled.text.length > captionLimit) throw malformed('message caption is too long');
  return { caption: styled.text === '' ? null : styled.text, captionEntities: styled.entities };
}

/** An upload of this call, a file sent before, or an address, which is not fetched. */
export function fileOf(world: World, given: unknown, files: Files, sort: 'photo' | 'document'): StoredFile {
  const name = String(given);
  const mime = sort === 'photo' ? 'image/png' : 'application/octet-stream';
  if (name.startsWith('attach://')) {
    const upload = files.get(name.slice('attach://'.length));
    if (!upload) throw malformed(`there is no file "${name}" in the request`);
    const { length } = upload.bytes;
    if (length === 0) throw malformed('file must be non-empty');
    if (length > fileLimitBytes) throw new ApiError(413, 'Request Entity Too Large', { fault: 'request' });
    if (sort === 'photo' && length > photoLimitBytes) throw malformed('file is too big for a photo');
    if (sort === 'photo' && !isPicture(upload.bytes)) throw malformed('IMAGE_PROCESS_FAILED');
    return world.addFile(upload.name, upload.bytes, mime);
  }
  const stored = world.files.get(name);
  if (stored) return stored;
  if (name.includes('://') && isUrl(name)) return world.addFile(name, Buffer.from(name), mime);
  throw malformed('wrong file identifier/HTTP URL specified');
}

/** PNG, JPEG, GIF or WebP by their first bytes. */
const isPicture = (bytes: Buffer) =>
  /^(89504e470d0a1a0a|ffd8ff|47494638|52494646.{8}57454250)/.test(bytes.subarray(0, 16).toString('hex'));

interface Manner {
  readonly message_thread_id?: number;
  readonly disable_notification?: boolean;
  readonly protect_content?: boolean;
  readonly reply_parameters?: ReplyParameters;
  readonly reply_markup?: object;
}

/** What every sending method shares, checked against the chat it goes to. */
function draftOf(world: World, chat: ChatRecord, args: Manner): Draft {
  const markup = args.reply_markup as AnyMarkup | undefined;
  checkMarkup(markup, chat.type);
  const inline = isInline(markup) ? markup : null;
  const thread = world.thread(chat, args.message_thread_id);
  return {
    keyboard: inline && inline.inline_keyboard.flat().length > 0 ? inline : null,
    otherMarkup: markup && !inline ? markup : null,
    thread,
    replyTo: replyOf(world, chat, args.reply_parameters),
    silent: args.disable_notification ?? false,
    protected: args.protect_content ?? false,
  };
}

function replyOf(world: World, chat: ChatRecord, reply: ReplyParameters | undefined): number | null {
  if (!reply) return null;
  const there = reply.chat_id === undefined ? chat : world.joined(reply.chat_id);
  const id = reply.message_id!;
  const message = world.message(there, id);
  if (!message) {
    if (reply.allow_sending_without_reply && there === chat) return null;
    throw refused('message to be replied not found');
  }
  if (reply.quote !== undefined) {
    if (reply.quote.length > quoteLimit) throw malformed('QUOTE_TEXT_INVALID');
    if (!(message.text ?? message.caption ?? '').includes(reply.quote)) throw refused('QUOTE_TEXT_INVALID');
  }
  return there === chat ? id : null;
}

export function sendMessage({ world }: Desk, args: Opts<'sendMessage'>) {
  const chat = world.joined(args.chat_id);
  const { text, entities } = styledText(args.text, args.entities, args.parse_mode);
  const draft = draftOf(world, chat, args);
  world.mayWrite(chat, 'text messages', 'can_send_messages');
  const linkPreview = (args.link_preview_options as Draft['linkPreview']) ?? null;
  return messageJson(world.speak(chat, { ...draft, text, entities, linkPreview }));
}

export function sendPhoto({ world }: Desk, args: Opts<'sendPhoto'>, files: Files) {
  const chat = world.joined(args.chat_id);
  const caption = styledCaption(args.caption, args.caption_entities, args.parse_mode);
  const draft = draftOf(world, chat, args);
  world.mayWrite(chat, 'photos', 'can_send_photos');
  const photo = fileOf(world, args.photo, files, 'photo');
  return messageJson(world.speak(chat, { ...draft, ...caption, photo }));
}

export function sendDocument({ world }: Desk, args: Opts<'sendDocument'>, files: Files) {
  const chat = world.joined(args.chat_id);
  const caption = styledCaption(args.caption, args.caption_entities, args.parse_mode);
  const draft = draftOf(world, chat, args);
  world.mayWrite(chat, 'documents', 'can_send_documents');
  if (args.thumbnail !== undefined) fileOf(world, args.thumbnail, files, 'photo');
  const document = fileOf(world, args.document, files, 'document');
  return messageJson(world.speak(chat, { ...draft, ...caption, document }));
}

export function sendChatAction({ world }: Desk, args: Opts<'sendChatAction'>) {
  if (!actions.has(args.action)) throw malformed('wrong parameter action in request');
  const chat = world.joined(args.chat_id);
  if (chat.type === 'channel') throw malformed("chat actions can't be sent to channels");
  world.thread(chat, args.message_thread_id);
  world.mayWrite(chat, 'text messages', 'can_send_messages');
  return true;
}
