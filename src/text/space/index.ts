/** Space and invisible characters: apart from the dictionaries of `text`, as the thread that reads pages needs no more. */

/**
 * Text that has nothing to fold: by far the most common case. Signs of Latin, Cyrillic and Chinese script and of punctuation
 * that normalization leaves as they are.
 */
const sign = String.raw`[!-~\u00a1-\u00ac\u00ae-\u02ff\u0400-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205e\u20ac\u3001-\u3015\u4e00-\u9fff]`;
const clean = new RegExp(`^${sign}+(?: ${sign}+)*$`);

/** Joiners mean something between letters of Arabic and Indic scripts and inside emoji; elsewhere they are junk. */
const joiners = /[\u200C\u200D]+/g;
const joinedBefore = /(?:\p{L}|\p{M}|\p{Extended_Pictographic}|\p{Sk})$/u;
const joinedAfter = /^(?:\p{L}|\p{M}|\p{Extended_Pictographic})/u;
const latinEnd = /\p{Script=Latin}$/u;
const latinStart = /^\p{Script=Latin}/u;

/** Soft hyphen, zero-width space, word joiner, byte order mark, bidirectional marks and overrides, annotation marks. */
const invisible = /[\u00AD\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]/g;

const control = /\p{Cc}/gu;

/**
 * One line of plain text: Unicode NFC, any white space as one blank, none at the ends, no control characters and no
 * invisible ones but the joiners that Arabic, Persian, Indic scripts and emoji need. Lone surrogates become U+FFFD.
 */
export function foldSpace(text: string): string {
  if (clean.test(text)) return text;
  return text
    .toWellFormed()
    .replace(invisible, '')
    .replace(/\s+/g, ' ')
    .replace(control, '')
    .replace(joiners, keptJoiner)
    .replace(/ {2,}/g, ' ')
    .trim()
    .normalize('NFC');
}

function keptJoiner(run: string, at: number, text: string): string {
  const before = text.slice(Math.max(0, at - 2), at);
  const after = text.slice(at + run.length, at + run.length + 2);
  const joins = joinedBefore.test(before) && joinedAfter.test(after);
  return joins && !latinEnd.test(before) && !latinStart.test(after) ? run[0]! : '';
}
