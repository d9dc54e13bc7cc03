import { type Api, InputFile } from 'grammy';
import type { InlineKeyboardMarkup, LinkPreviewOptions } from 'grammy/types';
import type { PlatformHost } from '../../ports/index.ts';
import type { Message } from './compose.ts';
import { cannotEdit, isUnchanged, migratedTo } from './failures.ts';
import { chatIdOf, type Place } from './ids.ts';
import { Recent } from './recent.ts';

interface Sent {
  /** Where it went: another chat than asked for where that one has become a supergroup. */
  readonly place: Place;
  readonly messageId: number;
}

export interface Sender {
  /** Throws what grammY throws. */
  send(place: Place, message: Message, options?: SendOptions): Promise<Sent>;
  /** Keeps what stands behind the message's buttons, before it is sent. */
  keep(place: Place, message: Message): Promise<void>;
  /** False where the message is not there to be changed. Only for texts. */
  edit(place: Place, messageId: number, message: Message): Promise<boolean>;
}

interface SendOptions {
  readonly signal?: AbortSignal | undefined;
  /** The message that is answered. */
  readonly replyTo?: number | null;
  /** True where `keep` was called for it. */
  readonly isKept?: boolean;
}

type Host = Pick<PlatformHost, 'keepActions' | 'moved'>;

const mostMoved = 1000;

/** Sends through one of the connection's two ways. `host` is asked for when a message goes out. */
export function createSender(api: Api, host: () => Host): Sender {
  const moved = new Recent<number, number>(mostMoved);

  async function keep(place: Place, { keyboard }: Message): Promise<void> {
    if (keyboard && keyboard.kept.size > 0)
      await host().keepActions(chatIdOf(place.chat, place.thread), keyboard.kept);
  }

  async function send(place: Place, message: Message, options: SendOptions = {}): Promise<Sent> {
    const known = moved.get(place.chat);
    const to = known === undefined ? place : { ...place, chat: known };
    if (!options.isKept || known !== undefined) await keep(to, message);
    try {
      return { place: to, messageId: await sendOnce(api, to, message, options) };
    } catch (error) {
      const now = migratedTo(error);
      if (now === null || now === to.chat) throw error;
      await host().moved(chatIdOf(to.chat), chatIdOf(now));
      moved.set(place.chat, now);
      const there = { chat: now, thread: null };
      await keep(there, message);
      return { place: there, messageId: await sendOnce(api, there, message, { ...options, replyTo: null }) };
    }
  }

  async function edit(place: Place, messageId: number, message: Message): Promise<boolean> {
    await keep(place, message);
    const { entities, keyboard } = message;
    try {
      await api.editMessageText(place.chat, messageId, message.text, {
        entities: [...entities],
        link_preview_options: previewOf(message),
        ...(keyboard ? { reply_markup: markupOf(keyboard.rows) } : {}),
      });
      return true;
    } catch (error) {
      if (isUnchanged(error)) return true;
      if (cannotEdit(error)) return false;
      throw error;
    }
  }

  return { send, keep, edit };
}

async function sendOnce(api: Api, place: Place, message: Message, options: SendOptions): Promise<number> {
  const { entities, keyboard } = message;
  // grammY's own type of signal is that of a package; ours is the platform's, and it takes either.
  const signal = options.signal as Parameters<Api['sendMessage']>[3];
  const common = {
    ...(place.thread === null ? {} : { message_thread_id: place.thread }),
    ...(keyboard ? { reply_markup: markupOf(keyboard.rows) } : {}),
    ...(options.replyTo
      ? { reply_parameters: { message_id: options.replyTo, allow_sending_without_reply: true } }
      : {}),
  };
  const caption = message.text === '' ? {} : { caption: message.text, caption_entities: [...entities] };
  switch (message.kind) {
    case 'text': {
      const rest = { ...common, entities: [...entities], link_preview_options: previewOf(message) };
      return (await api.sendMessage(place.chat, message.text, rest, signal)).message_id;
    }
    case 'photo': {
      const rest = { ...common, ...caption, ...(message.spoiler ? { has_spoiler: true } : {}) };
      return (await api.sendPhoto(place.chat, new InputFile(message.png, 'picture.png'), rest, signal))
        .message_id;
    }
    case 'file': {
      const file = new InputFile(message.data, message.name);
      return (await api.sendDocument(place.chat, file, { ...common, ...caption }, signal)).message_id;
    }
  }
}

/** The page shown below a message: none, but where it tells of a single one. */
export function previewOf(message: Message): LinkPreviewOptions {
  if (message.kind !== 'text' || message.preview === null) return { is_disabled: true };
  return { url: message.preview, prefer_small_media: true };
}

function markupOf(
  rows: readonly (readonly InlineKeyboardMarkup['inline_keyboard'][number][number][])[],
): InlineKeyboardMarkup {
  return { inline_keyboard: rows.map((row) => [...row]) };
}
