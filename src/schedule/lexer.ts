import { lexicons, type Meaning, type Phrase, phrasesOf } from './words/index.ts';

/** A piece of a typed time. */
export type Token =
  | Exclude<Meaning, { kind: 'clock' | 'number' | 'filler' | 'tonight' }>
  /** `8:00`, `8h`, `noon`; `bare` where no minutes were written: `8h` may be eight hours. */
  | { readonly kind: 'clock'; readonly hour: number; readonly minute: number; readonly bare?: boolean }
  | { readonly kind: 'number'; readonly value: number; readonly digits: number }
  /** `15th`: the number of a day. */
  | { readonly kind: 'ordinal'; readonly value: number }
  | { readonly kind: 'year'; readonly value: number }
  /** `2026-12-24`, `24.12.2026`; without a year, the next one. */
  | { readonly kind: 'date'; readonly day: number; readonly month: number; readonly year: number | null };

/** Longer texts are no times. */
const maxLength = 200;

/**
 * Lower case, without accents, so that `terça` and `terca` are one; the spellings of Arabic letters as one, its words
 * without their article; Latin digits.
 */
export function normal(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f\u064b-\u0655\u0640\u200e\u200f\u2066-\u2069]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(/[‘’ʼ]/g, "'")
    .replace(/[‐-―−]/g, '-')
    .replace(/(?<=\d)\s?[,،&+]\s?(?=\d)/g, ' and ')
    .replace(/[,;،؛&+]|(?<=\p{L})\/(?=\p{L})/gu, ' ')
    .replace(/ة/g, 'ه')
    .replace(/ى/g, 'ي')
    .replace(/(^|[\s:])ال(?=\S{2})/g, '$1')
    .replace(/\s+/g, ' ')
    .replace(/\bde (\S{1,6}) em \1 hora/, 'a cada $1 hora')
    .trim();
}

const beginning = (word: string) => word.slice(0, 2);
let table: ReadonlyMap<string, readonly Phrase[]> | null = null;

/**
 * Phrases by the beginning of their first word, longest first: a text is walked once, whatever the number of phrases. Made
 * at the first time that is read: a start needs none.
 */
function phraseTable(): ReadonlyMap<string, readonly Phrase[]> {
  table ??= Map.groupBy(
    lexicons.flatMap((lexicon) => phrasesOf(lexicon, normal)).sort((a, b) => b.words.length - a.words.length),
    ({ words: [first = ''] }) => beginning(first.replace('*', '')),
  );
  return table;
}

const glued = lexicons.flatMap((lexicon) => lexicon.glued ?? []);

/** The tokens of a typed time, what means nothing left out; null where a word is not known. */
export function lex(text: string): readonly Token[] | null {
  if (text.length > maxLength) return null;
  const tokens: Token[] = [];
  const typed = normal(text);
  const words = typed === '' ? [] : typed.split(' ');
  for (let at = 0; at < words.length; ) {
    const found = phraseAt(words, at);
    if (found) {
      tokens.push(...tokenOf(found.meaning));
      at += found.words.length;
      continue;
    }
    const pieces = lexWord(words[at] ?? '');
    if (!pieces) return null;
    tokens.push(...pieces);
    at += 1;
  }
  return tokens;
}

function phraseAt(words: readonly string[], at: number): Phrase | null {
  const fits = (phrase: Phrase) =>
    phrase.words.every((word, index) => {
      const typed = words[at + index] ?? '';
      return word.endsWith('*') ? isForm(typed, word.slice(0, -1)) : typed === word;
    });
  const phrases = phraseTable().get(beginning(words[at] ?? ''));
  return phrases?.find(fits) ?? null;
}

/** A stem with any ending of letters: `понедельник-пятница` is none. */
const isForm = (typed: string, stem: string) =>
  typed.startsWith(stem) && /^\p{L}*$/u.test(typed.slice(stem.length));

function tokenOf(meaning: Meaning): readonly Token[] {
  if (meaning.kind === 'filler') return [];
  if (meaning.kind === 'tonight') return [{ kind: 'today' }, { kind: 'part', part: 'night' }];
  return meaning.kind === 'number' ? [{ ...meaning, digits: 0 }] : [meaning];
}

/** A number or a clock time, or a word that is joined to another: `mon-fri`, `9:00-18:00`, `полвосьмого`. */
function lexWord(word: string): readonly Token[] | null {
  const alone = readDate(word) ?? readNumber(word);
  if (alone) return alone;
  const dash = word.indexOf('-');
  if (dash >= 0 && word.length > 1) {
    const sides = [word.slice(0, dash), word.slice(dash + 1)].map((side) =>
      side === '' ? [] : lexPiece(side),
    );
    const [left, right] = sides;
    return left && right ? [...left, { kind: 'to' }, ...right] : null;
  }
  for (const [prefix, meaning] of glued) {
    const rest = word.startsWith(prefix) ? word.slice(prefix.length).replace(/^ال(?=\S{2})/, '') : '';
    const pieces = rest === '' ? null : lexPiece(rest);
    if (pieces) return [...tokenOf(meaning), ...pieces];
  }
  return null;
}

function lexPiece(piece: string): readonly Token[] | null {
  const phrase = phraseAt([piece], 0);
  return phrase && phrase.words.length === 1 ? tokenOf(phrase.meaning) : lexWord(piece);
}

/** `2026-12-24`, `24.12.2026`, `24/12`, `24.12.`; what a clock shows is a time: `10.12`. */
function readDate(word: string): readonly Token[] | null {
  if (/^\d{4}$/.test(word)) return [{ kind: 'year', value: Number(word) }];
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(word);
  if (iso) return [{ kind: 'date', year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) }];
  const match = /^(\d{1,2})([./])(\d{1,2})(?:[./](\d{4})?)?$/.exec(word);
  if (!match) return null;
  const [, day = '', dot, month = '', year] = match;
  const isTime = dot === '.' && !word.endsWith('.') && year === undefined && Number(day) < 24;
  if (isTime) return null;
  return [{ kind: 'date', day: Number(day), month: Number(month), year: year ? Number(year) : null }];
}

/** `8`, `15th`, `8:00`, `07.30`, `8h`, `8h30`, `8am`, `18ч`. Null for anything else. */
function readNumber(word: string): readonly Token[] | null {
  const ordinal = /^(\d{1,2})-?(?:st|nd|rd|th|º|ª|°|er|o|го|е|ое|му)\.?$/.exec(word);
  if (ordinal) return [{ kind: 'ordinal', value: Number(ordinal[1]) }];
  const match = /^(\d{1,3})(?:([:.h]|-(?=00$|[3-5]))(\d{2}))?(h|ч|hs|hrs)?(am|pm|a\.m\.?|p\.m\.?)?\.?$/.exec(
    word,
  );
  if (!match) return null;
  const [, hours = '', , minutes, unit, half] = match;
  const [hour, minute] = [Number(hours), Number(minutes ?? 0)];
  if (half && (hour < 1 || hour > 12)) return null;
  const part = half ? [{ kind: 'part', part: half.startsWith('a') ? 'morning' : 'afternoon' } as const] : [];
  if (minutes === undefined && unit === undefined)
    return [{ kind: 'number', value: hour, digits: hours.length }, ...part];
  return [{ kind: 'clock', hour, minute, ...(minutes === undefined ? { bare: true } : {}) }, ...part];
}
