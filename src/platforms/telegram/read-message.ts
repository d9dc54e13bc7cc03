import type { Message, Document as TelegramFile, UserFromGetMe } from 'grammy/types';
import type { Invocation } from '../../ports/index.ts';
import { readPrompt } from './prompt.ts';

/** What a message asks for. Pure. */
export type Reading =
  | { readonly kind: 'nothing' }
  /** A post of a channel, shown to us so that it can be followed for. */
  | { readonly kind: 'channel'; readonly chat: number; readonly name: string }
  | {
      readonly kind: 'call';
      readonly input: Invocation['input'];
      readonly file: TelegramFile | null;
      /** Said to us for certain: in private, by name, or as a reply. */
      readonly addressed: boolean;
      /** The buttons of the message of ours that a command replies to: what they say, and what they carry. */
      readonly replied: readonly { readonly label: string; readonly data: string }[];
    };

const nothing: Reading = { kind: 'nothing' };

/** Everything a person can send that is no service message. */
const contents = [
  'text animation audio checklist contact dice document game live_photo location paid_media photo poll sticker story',
  'venue video video_note voice',
].flatMap((line) => line.split(' '));

export function readMessage(message: Message, me: UserFromGetMe): Reading {
  if (isNobodys(message, me)) return nothing;
  const text = (message.text ?? message.caption ?? '').trim();
  const [, name, at] = /^\/([A-Za-z0-9_]{1,64})(?:@(\w+))?/.exec(text) ?? [];
  const isForOther = at !== undefined && at.toLowerCase() !== me.username.toLowerCase();
  if (name !== undefined && isForOther) return nothing;
  // What stands in a forum's topic replies to the message that opened it, which may be ours.
  const replied = message.reply_to_message?.forum_topic_created ? undefined : message.reply_to_message;
  const repliesToUs = replied?.from?.id === me.id;
  const file = message.document ?? (name === undefined ? null : (replied?.document ?? null));
  const call = (input: Invocation['input'], addressed: boolean): Reading => ({
    kind: 'call',
    input,
    file,
    addressed,
    replied: repliesToUs && name !== undefined ? buttonsOf(replied) : [],
  });
  if (name === undefined && repliesToUs) {
    const asked = isQuestion(replied) ? readPrompt(replied.text ?? '', text) : null;
    if (asked) return call({ kind: 'named', ...asked }, true);
  }
  const origin = message.forward_origin;
  if (message.chat.type === 'private') {
    if (origin?.type === 'channel') {
      const { id, username } = origin.chat;
      return { kind: 'channel', chat: id, name: username ? `@${username}` : String(id) };
    }
    return call(deepLink(text) ?? { kind: 'line', text }, true);
  }
  if (origin) return nothing;
  if (name !== undefined) return call({ kind: 'line', text }, at !== undefined || repliesToUs);
  if (message.chat.type === 'channel') return nothing;
  const mention = new RegExp(`@${me.username}\\b`, 'i');
  if (mention.test(text)) return call({ kind: 'line', text: text.replace(mention, ' ').trim() }, true);
  return repliesToUs ? call({ kind: 'line', text }, true) : nothing;
}

function buttonsOf({ reply_markup: markup }: Pick<Message, 'reply_markup'>) {
  return (markup?.inline_keyboard ?? [])
    .flat()
    .flatMap((button) =>
      'callback_data' in button ? [{ label: button.text, data: button.callback_data }] : [],
    );
}

/** Service messages, other bots, our own inline results, and a channel's posts as they appear in its discussion. */
function isNobodys(message: Message, me: UserFromGetMe): boolean {
  const isBot = message.from?.is_bot === true && message.sender_chat === undefined;
  return (
    isBot ||
    message.is_automatic_forward === true ||
    message.via_bot?.id === me.id ||
    !contents.some((content) => content in message)
  );
}

/** The line that ends a question of ours stands as code, which nothing that a story or a person says ever does. */
function isQuestion({ text = '', entities = [] }: Pick<Message, 'text' | 'entities'>): boolean {
  const last = entities.at(-1);
  return last?.type === 'code' && last.offset + last.length === text.length;
}

/** What a link may do to whoever opens it. */
const linkable = new Set(['brief', 'follow', 'story', 'timeline', 'topics']);

/** `/start follow_BR`: what a link to the bot asks for, its first parameter behind the command's name. */
function deepLink(text: string): Invocation['input'] | null {
  const [, command, value] = /^\/start(?:@\w+)?\s+([a-z]+)_([\w-]+)$/.exec(text) ?? [];
  if (command === undefined || value === undefined || !linkable.has(command)) return null;
  return { kind: 'line', text: `/${command} ${value}` };
}
