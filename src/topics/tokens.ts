import { byPlainWord, type PlainScan, scanPlain, stem } from '../text/index.ts';

/** How a token is tied to the one before it: `joined` in one name, `comma`, or `apart` (sentence end, bracket, quote). */
type Gap = 'joined' | 'comma' | 'apart';

/** What is the same of a word wherever it stands; plain words are one object each. */
export interface Word {
  /** As written; acronyms keep their dots. */
  readonly text: string;
  readonly folded: string;
  readonly capital: boolean;
  /** Where a lexicon keeps what it knows of the word, so that it is asked once: the lexicon and its answer. */
  asked: object | null;
  answer: Forms | null;
}

/** The labels that a word may go by in a lexicon, and whether a name begins with one of them. */
export interface Forms {
  readonly labels: readonly string[];
  readonly begins: boolean;
}

export interface Token {
  readonly word: Word;
  readonly text: string;
  readonly folded: string;
  readonly start: number;
  readonly end: number;
  readonly gap: Gap;
  readonly capital: boolean;
}

/** An acronym with dots, or a run of letters and digits. */
const token = /(?:\p{Lu}\.){2,}\p{Lu}?(?![\p{L}\p{N}])|[\p{L}\p{M}\p{N}]+/gu;
const joiner = /^(?:[\s\u00a0]{1,2}|[-‐‑’'ʼ]|)$/;
/** `EE. UU.` among them. */
const abbreviation = /^(?:st|ste|mt|dr|mr|mrs|ms|sen|gov|rep|gen|prof|(\p{L})\1?)$/iu;

const foldCache = new Map<string, string>();
const foldCacheSize = 60_000;
/** Characters. */
const mostKept = 64;

/** Lower case without accents; Cyrillic keeps `й`, `ё` is `е`; Arabic letters in one form, without vowel signs. */
export function fold(text: string): string {
  // No word is so long: kept, such runs of letters would take gigabytes.
  if (text.length > mostKept) return foldFresh(text);
  const kept = foldCache.get(text);
  if (kept !== undefined) return kept;
  const folded = foldFresh(text);
  if (foldCache.size >= foldCacheSize) foldCache.clear();
  foldCache.set(text, folded);
  return folded;
}

function foldFresh(text: string): string {
  const lower = text.toLowerCase();
  if (/^[a-z0-9]*$/.test(lower)) return lower;
  return lower
    .replace(/й/g, '\u0001')
    .normalize('NFKD')
    .replace(/й/g, '\u0001')
    .replace(/\p{M}|\u0640/gu, '')
    .replaceAll('\u0001', 'й')
    .replace(/ß/g, 'ss')
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l')
    .replace(/ı/g, 'i')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ة/g, 'ه')
    .replace(/ى/g, 'ي');
}

const plainWord = byPlainWord((text) => wordOf(text, text));

function wordOf(text: string, letters: string): Word {
  return { text, folded: fold(letters), capital: isUpper(text), asked: null, answer: null };
}

/** The tokens of a text in order, in linear time. */
export function tokensOf(text: string): readonly Token[] {
  const scan = scanPlain(text);
  if (scan !== null) return plainTokens(text, scan);
  const tokens: Token[] = [];
  pushTokens(text, 0, text.length, tokens);
  return tokens;
}

function pushTokens(text: string, from: number, to: number, tokens: Token[]): void {
  let last = tokens.at(-1) ?? null;
  for (const match of text.slice(from, to).matchAll(token)) {
    const raw = match[0];
    const start = from + match.index;
    const word = wordOf(raw, raw.replaceAll('.', ''));
    const gap = last === null ? 'apart' : gapOf(text, last, start);
    last = tokenOf(word, start, start + raw.length, gap);
    tokens.push(last);
  }
}

function plainTokens(text: string, { from, to, ids, starts, ends }: PlainScan): readonly Token[] {
  const tokens: Token[] = [];
  for (let at = from; at < to; at++) {
    const id = ids[at] as number;
    const start = starts[at] as number;
    const end = ends[at] as number;
    if (id < 0) {
      pushTokens(text, start, end, tokens);
      continue;
    }
    const last = tokens.at(-1);
    const gap: Gap = last === undefined ? 'apart' : gapOf(text, last, start);
    tokens.push(tokenOf(plainWord(id), start, end, gap));
  }
  return tokens;
}

function tokenOf(word: Word, start: number, end: number, gap: Gap): Token {
  const { text, folded, capital } = word;
  return { word, text, folded, start, end, gap, capital };
}

function gapOf(text: string, last: Token, start: number): Gap {
  const between = start - last.end;
  if (between === 1 && text.charCodeAt(last.end) === 32) return 'joined';
  if (between > 3) return 'apart';
  const gap = text.slice(last.end, start);
  if (joiner.test(gap)) return 'joined';
  if (/^[,،]\s?$/.test(gap)) return 'comma';
  return /^\.\s?$/.test(gap) && abbreviation.test(last.text) ? 'joined' : 'apart';
}

function isUpper(word: string): boolean {
  const code = word.charCodeAt(0);
  if (code < 128) return code >= 65 && code <= 90;
  const first = word[0] ?? '';
  return first !== first.toLowerCase();
}

const endings: readonly (readonly [ending: RegExp, forms: readonly string[]])[] = [
  [/(?<=..[бвгджзклмнпрстфхцчшщ])ая$/, ['ая', 'ой', 'ою', 'ую', 'ые', 'ие', 'ых', 'их']],
  [/(?<=..[бвгджзклмнпрстфхцчшщ])ое$/, ['ое', 'ого', 'ому', 'ым', 'им', 'ом']],
  [/(?<=..[гджзклмнпрстфхцчшщ])ие$/, ['ие', 'их', 'им', 'ими']],
  [/(?<=..[бвгджзклмнпрстфхцчшщ])ые$/, ['ые', 'ых', 'ым', 'ыми']],
  [/острова$/, ['острова', 'островов', 'островам', 'островами', 'островах']],
  [/а$/, ['а', 'ы', 'и', 'е', 'у', 'ой', 'ою']],
  [/я$/, ['я', 'и', 'е', 'ю', 'ей', 'ею']],
  [/ь$/, ['ь', 'я', 'и', 'ю', 'е', 'ем', 'ью']],
  [/й$/, ['й', 'я', 'ю', 'ем', 'е', 'и']],
  [/(?=[бвгджзклмнпрстфхцчшщ]$)/, []],
];

/** The case forms of a Russian noun in the singular (of a surname too); words that do not decline stand alone. */
export function russianForms(word: string): readonly string[] {
  if (/[бвгджзклмнпрстфхцчшщ]$/.test(word)) {
    const forms = ['', 'а', 'у', 'ом', 'ем', 'е', 'ы', 'ов', 'ам', 'ами', 'ах', 'и'].map((end) => word + end);
    return /[оеи][вн]$/.test(word) ? [...forms, `${word}ым`] : forms;
  }
  if (/(?:ий|ый|ой)$/.test(word) && word.length > 4) {
    const root = word.slice(0, -2);
    return [
      word,
      ...['ого', 'ому', 'им', 'ым', 'ом', 'ем', 'ия', 'ию', 'ии', 'ием'].map((end) => root + end),
    ];
  }
  const found = endings.find(([ending, forms]) => forms.length > 0 && ending.test(word));
  return found ? found[1].map((end) => word.replace(found[0], '') + end) : [word];
}

/** Stems carry a mark, so that they never meet a form as written. */
export function stemLabel(folded: string, language: string): string {
  return `~${fold(stem(folded, language))}`;
}

/** The ending of an indefinite object (تايلانديا, أكرادا), which is no letter of the word. */
const accusative = /^.{4,}ا$/;

/**
 * An Arabic word as it may stand in the lexicon: without article, without `و ف ب ك ل` before it, and without the ending of
 * an object.
 */
export function arabicForms(folded: string): readonly string[] {
  const forms = [folded];
  let rest = folded;
  if (/^[وف]/.test(rest) && rest.length > 3) {
    rest = rest.slice(1);
    forms.push(rest);
  }
  if (rest.startsWith('لل') && rest.length > 4) forms.push(rest.slice(2));
  if (/^[بكل]/.test(rest) && rest.length > 3) {
    rest = rest.slice(1);
    forms.push(rest);
  }
  for (const form of [...forms]) if (accusative.test(form)) forms.push(form.slice(0, -1));
  return [...new Set(forms.flatMap((form) => [form, withoutArticle(form)]))];
}

/** At least three letters have to stay. */
export function withoutArticle(word: string): string {
  return word.startsWith('ال') && word.length > 4 ? word.slice(2) : word;
}
