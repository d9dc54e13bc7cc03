import type { InlineKeyboardButton } from 'grammy/types';
import type { Action } from '../../core/index.ts';
import { buttonOf, cleanText } from '../shared/index.ts';

export interface Keyboard {
  readonly rows: readonly (readonly InlineKeyboardButton.CallbackButton[])[];
  /** To be kept before the message goes out. */
  readonly kept: ReadonlyMap<string, Action>;
}

/** Bytes of UTF-8 (https://core.telegram.org/bots/api#inlinekeyboardbutton). */
const maxData = 64;
const maxButtons = 100;
const mostNumbers = 8;
const mostWords = 3;
/** Letters that a row of a phone shows, over all its buttons. */
const rowLetters = 36;
/** A longer label says no more than its beginning, as no client shows it. */
const maxLabel = 100;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Rows of at most 100 buttons each; several keyboards where there are more. */
export function keyboardsOf(actions: readonly Action[]): readonly Keyboard[] {
  const keyboards: Keyboard[] = [];
  for (let at = 0; at < actions.length; at += maxButtons) {
    keyboards.push(keyboardOf(actions.slice(at, at + maxButtons)));
  }
  return keyboards;
}

function keyboardOf(actions: readonly Action[]): Keyboard {
  const kept = new Map<string, Action>();
  const buttons = actions.map((action) => {
    const { data, kept: long } = buttonOf(action, maxData);
    if (long) kept.set(data, long);
    return { text: labelOf(action), callback_data: data };
  });
  return { rows: rowsOf(buttons), kept };
}

function labelOf({ label }: Action): string {
  const text = cleanText(label).trim() || '…';
  if (text.length <= maxLabel) return text;
  const parts = [...graphemes.segment(text.slice(0, maxLabel))].slice(0, -1);
  return `${parts.map(({ segment }) => segment).join('')}…`;
}

const isNumber = (text: string) => /^[\p{N}.]{1,3}$/u.test(text);

type Button = InlineKeyboardButton.CallbackButton;

/** Numbers side by side in rows of like length, words as many as the longest of the row lets be read whole. */
function rowsOf(buttons: readonly Button[]): readonly (readonly Button[])[] {
  const rows: Button[][] = [];
  let at = 0;
  while (at < buttons.length) {
    const numbers = buttons.slice(at).findIndex(({ text }) => !isNumber(text));
    const run = numbers < 0 ? buttons.length - at : numbers;
    if (run > 0) {
      const perRow = Math.ceil(run / Math.ceil(run / mostNumbers));
      for (let from = at; from < at + run; from += perRow) {
        rows.push(buttons.slice(from, Math.min(from + perRow, at + run)));
      }
      at += run;
      continue;
    }
    const size = wordsInRow(buttons.slice(at, at + mostWords));
    rows.push(buttons.slice(at, at + size));
    at += size;
  }
  return rows;
}

function wordsInRow(buttons: readonly Button[]): number {
  const widths = buttons.map(({ text }) => (isNumber(text) ? Number.POSITIVE_INFINITY : text.length));
  for (let size = widths.length; size > 1; size--) {
    if (Math.max(...widths.slice(0, size)) * size <= rowLetters) return size;
  }
  return 1;
}
