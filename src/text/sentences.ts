import { abbreviationsOf, ordinalStop } from './abbreviations.ts';

/** A sentence of a paragraph: `text` is the paragraph's `[start, end)` in UTF-16 units, without blanks around it. */
export interface Sentence {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A run of full stops, marks and ellipses, of any script. */
const terminators = /[.!?…‽]+|[。！？｡]+|[।॥؟۔։።፧።།។៕၊။᙮]+/g;
/** Stop for certain, whatever follows. */
const wideStop = /[。！？｡]/;
const ownStop = /[।॥؟۔։።፧།។៕။᙮]/;
const closer = /["'”’»)\]}」』】〉》›]/;
const opener = /["'“„«‘‹([{「『¿¡]/;
/** How far back the word before a full stop is looked for; longer runs are no words. */
const longestToken = 40;

/**
 * The sentences of one paragraph, in order, in linear time. A full stop ends a sentence but after abbreviations,
 * initials and inside numbers and addresses, and never before a lower-case letter; closing quotes and brackets stay with the
 * sentence they close; a blank that is missing after a full stop is forgiven (`left them.He said`). Thai marks no
 * sentences: its paragraphs come back whole.
 */
export function sentencesOf(text: string, language: string): readonly Sentence[] {
  const sentences: Sentence[] = [];
  const scan: Scan = { text, language, start: 0, quotes: 0, counted: 0 };
  for (const match of text.matchAll(terminators)) {
    if (match.index < scan.start) continue;
    const end = boundaryAfter(scan, match.index, match.index + match[0].length);
    if (end === null) continue;
    push(sentences, text, scan.start, end);
    scan.start = end;
    scan.quotes = 0;
    scan.counted = end;
  }
  push(sentences, text, scan.start, text.length);
  return sentences;
}

interface Scan {
  readonly text: string;
  readonly language: string;
  /** Where the sentence being read begins. */
  start: number;
  /** Straight double quotes in `[start, counted)`. */
  quotes: number;
  counted: number;
}

function push(sentences: Sentence[], text: string, from: number, to: number): void {
  let start = from;
  let end = to;
  while (start < end && isBlank(text[start])) start++;
  while (end > start && isBlank(text[end - 1])) end--;
  if (start < end) sentences.push({ text: text.slice(start, end), start, end });
}

/** Where the sentence ends, closing marks included; null where it goes on. */
function boundaryAfter(scan: Scan, from: number, to: number): number | null {
  const { text } = scan;
  const end = closedAt(scan, to);
  const next = text[end];
  if (next === undefined) return end;
  const mark = text[from]!;
  if (wideStop.test(mark)) return end > to && /[\p{Script=Hiragana}、，]/u.test(next) ? null : end;
  if (ownStop.test(mark)) return end;
  if (!isBlank(next)) return isMissingBlank(scan, from, to, end) ? end : null;
  const ahead = lookAhead(text, end);
  if (ahead === null) return end;
  if (/\p{Ll}/u.test(ahead.letter)) return null;
  if (to - from > 1 || mark !== '.') return end;
  return isFullStop(scan, from, ahead) ? end : null;
}

/** Past closing quotes, brackets and note marks (`[2]`). A straight quote closes where the sentence has opened one. */
function closedAt(scan: Scan, to: number): number {
  const { text } = scan;
  let end = to;
  for (;;) {
    const mark = text[end];
    if (mark === undefined) return end;
    if (mark === '"') {
      if (quotesUpTo(scan, end) % 2 === 0) return end;
      end++;
    } else if (closer.test(mark) || (mark === '“' && isClosingLow(scan, end))) end++;
    else if (isBlank(mark) && text[end + 1] === '»') end += 2;
    else if (mark === '[' && /^\[\d{1,3}\]/.test(text.slice(end, end + 5))) end = text.indexOf(']', end) + 1;
    else return end;
  }
}

function quotesUpTo(scan: Scan, end: number): number {
  for (; scan.counted < end; scan.counted++) if (scan.text[scan.counted] === '"') scan.quotes++;
  return scan.quotes;
}

/** German and Russian `„...“` close with what opens in English. */
function isClosingLow({ text }: Scan, at: number): boolean {
  return text[at + 1] === undefined || isBlank(text[at + 1]);
}

interface Ahead {
  /** The first letter, digit or sign after blanks and opening marks. */
  readonly letter: string;
  /** True for a single letter with a full stop. */
  readonly isInitial: boolean;
  /** The word it begins, in lower case. */
  readonly word: string;
}

function lookAhead(text: string, from: number): Ahead | null {
  let at = from;
  const limit = Math.min(text.length, from + longestToken);
  while (at < limit && (isBlank(text[at]) || opener.test(text[at]!) || /[-–—•*]/.test(text[at]!))) at++;
  if (at >= text.length) return null;
  const piece = text.slice(at, at + longestToken);
  return {
    letter: String.fromCodePoint(text.codePointAt(at)!),
    isInitial: /^\p{Lu}\./u.test(piece),
    word: (/^[\p{L}\p{M}'’-]+/u.exec(piece)?.[0] ?? '').toLowerCase(),
  };
}

/** Judges a single full stop that a blank and something other than a lower-case letter follow. */
function isFullStop(
  { text, language, start }: Scan,
  stop: number,
  { letter, word, isInitial }: Ahead,
): boolean {
  const before = tokenBefore(text, start, stop);
  const token = before.toLowerCase();
  const { before: titles, either, number, openers } = abbreviationsOf(language);
  const opens = openers.has(word) && !isInitial;
  if (/^\d{1,3}$/.test(before)) {
    const first = text.slice(start, stop).trim() === before;
    return !first && !(ordinalStop.has(language) && before.length < 3 && !opens);
  }
  if (titles.has(token)) return false;
  if (number.has(token)) return !/[\d№]/.test(letter);
  if (either.has(token)) return opens;
  if (/^\p{Lu}$/u.test(before)) return opens && before !== 'M';
  if (/^\p{L}$/u.test(before))
    return /\p{Lu}/u.test(letter) ? opens || language === 'en' : !/\p{Lo}/u.test(before);
  if (/^(?:\p{L}\p{M}?\.)+\p{L}{1,2}$/u.test(before)) return opens;
  if (/^\p{Lu}\p{Ll}?$/u.test(before) && before.length === 2 && text[stop - 3] === '.') return opens;
  return true;
}

/** `left them.He said`: a word in lower case, a full stop, and a capitalised word; not `Booking.Com`, not an address. */
function isMissingBlank({ text, start }: Scan, from: number, to: number, end: number): boolean {
  if (to - from > 1 && text[from] === '.') return false;
  const before = tokenBefore(text, start, from);
  if (!/^[\p{L}\p{M}'’-]*\p{Ll}{2}$/u.test(before) && !(end > to && /[\p{Ll}\d]$/u.test(before)))
    return false;
  return /^["'“«‘(]?\p{Lu}(?:\p{Ll}|[ '’])(?!om\b|et\b|rg\b)/u.test(text.slice(end, end + 8));
}

/** Codes of blanks of all kinds, opening marks, slashes and the like. */
const parting: ReadonlySet<number> = new Set(
  [...Array.from({ length: 0x3001 }, (_, code) => code), 0xfeff].filter((code) =>
    /[\s"'“„«‘([{/@—–]/.test(String.fromCharCode(code)),
  ),
);

/** What stands before a full stop back to a blank, an opening mark or a slash. */
function tokenBefore(text: string, start: number, stop: number): string {
  const first = Math.max(start, stop - longestToken);
  let from = stop;
  while (from > first && !parting.has(text.charCodeAt(from - 1))) from--;
  return text.slice(from, stop);
}

function isBlank(character: string | undefined): boolean {
  return character !== undefined && /\s/.test(character);
}
