/** Keyboards: what Telegram refuses to show. */
import type { InlineKeyboardButton, InlineKeyboardMarkup } from 'grammy/types';
import { malformed } from './errors.ts';
import { isUrl } from './text.ts';

const buttonLimit = 100;
const dataLimitBytes = 64;
const placeholderLimit = 64;
const copyLimit = 256;
const styles = new Set(['danger', 'success', 'primary']);
const plain = new Set(['text', 'icon_custom_emoji_id', 'style']);

export type AnyMarkup = Readonly<Record<string, unknown>>;

export const isInline = (markup: AnyMarkup | undefined): markup is AnyMarkup & InlineKeyboardMarkup =>
  markup !== undefined && 'inline_keyboard' in markup;

export function checkMarkup(markup: AnyMarkup | undefined, chatType: string): void {
  if (!markup) return;
  if (isInline(markup)) {
    checkKeyboard(markup, chatType);
    return;
  }
  if (chatType === 'channel') throw malformed("reply keyboards and replies can't be forced in channels");
  for (const flag of ['force_reply', 'remove_keyboard']) {
    if (flag in markup && markup[flag] !== true)
      throw malformed(`parameter "reply_markup.${flag}" must be True`);
  }
  const placeholder = markup['input_field_placeholder'];
  if (typeof placeholder === 'string' && (placeholder === '' || placeholder.length > placeholderLimit)) {
    throw malformed(`input field placeholder must be of 1 to ${placeholderLimit} characters`);
  }
}

function checkKeyboard({ inline_keyboard: rows }: InlineKeyboardMarkup, chatType: string): void {
  const buttons = rows.flat();
  if (buttons.length > buttonLimit) throw malformed('REPLY_MARKUP_TOO_LONG');
  for (const button of buttons) checkButton(button, chatType);
}

function checkButton(button: InlineKeyboardButton, chatType: string): void {
  if (button.text.trim() === '') throw malformed('text buttons must be non-empty: BUTTON_TEXT_EMPTY');
  const kinds = Object.keys(button).filter((name) => !plain.has(name));
  if (kinds.length === 0) throw malformed('text buttons are unallowed in the inline keyboard');
  if (kinds.length > 1) throw malformed(`button "${button.text}" is of several kinds: ${kinds.join(', ')}`);
  if (button.style !== undefined && !styles.has(button.style)) throw malformed('BUTTON_STYLE_INVALID');
  if ('callback_data' in button) {
    const bytes = Buffer.byteLength(button.callback_data);
    if (bytes < 1 || bytes > dataLimitBytes) throw malformed('BUTTON_DATA_INVALID');
  }
  if ('url' in button && !isUrl(button.url)) {
    throw malformed(`inline keyboard button URL '${button.url}' is invalid: Wrong HTTP URL`);
  }
  if ('copy_text' in button && (button.copy_text.text === '' || button.copy_text.text.length > copyLimit)) {
    throw malformed('BUTTON_COPY_TEXT_INVALID');
  }
  if ('web_app' in button && chatType !== 'private') throw malformed('BUTTON_TYPE_INVALID');
  if ('switch_inline_query_current_chat' in button && chatType === 'channel')
    throw malformed('BUTTON_TYPE_INVALID');
  if ('callback_game' in button || 'pay' in button) throw malformed('BUTTON_TYPE_INVALID');
}
