import { isStopWord } from '../text/index.ts';
import type { Piece } from './scan.ts';

/**
 * Words that are also names of places, as they are written with the capital that begins a sentence: reunião is a meeting,
 * `Mataram` says that they killed. Within a sentence the capital makes them names.
 */
const common: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set('sale deal bury battle'.split(' ')),
  ru: new Set(
    'ровно миссия миссии мирный мирная мирные мосты катанию думаю свободы дальний победа заря'.split(' '),
  ),
  pt: new Set('reunião mataram saída irá própria macia ama amá diamante'.split(' ')),
  es: new Set('coronel banda victoria diamante quitó habra irá'.split(' ')),
  fr: new Set('assis'.split(' ')),
};
const ends = /[.!?…:;"“”«»()\n—–]|^\s*-\s/u;

/** Whether a single word has its capital from the beginning of a sentence, and is rather no place. */
export function isBeginning({ text, tokens }: Piece, from: number, to: number, language: string): boolean {
  const word = tokens[from];
  if (word === undefined || to - from > 1) return false;
  const written = word.text.toLowerCase();
  if (written.toUpperCase() === word.text && written.length > 1) return false;
  const last = tokens[from - 1];
  if (last !== undefined && !ends.test(text.slice(last.end, word.start))) return false;
  return common[language]?.has(written) === true || isStopWord(written, language);
}
