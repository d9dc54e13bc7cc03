import { byPlainWordIn, scanPlain } from '../plain-words.ts';
import { stem } from '../stems.ts';
import { stemHash } from './weights.ts';

/** A word of a text as the search index knows it. */
export interface Term {
  readonly stem: string;
  /** UTF-16 range in the text. */
  readonly start: number;
  readonly end: number;
}

/** Scripts written without blanks: each character is a word, and a word of several is a phrase. */
const unspaced =
  '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}]';
/** An acronym with dots, a character of an unspaced script, or letters and digits in a row with their possessive. */
const word = new RegExp(
  `(?<![\\p{L}\\p{N}])\\p{Lu}(?:\\.\\p{Lu})+(?![\\p{L}\\p{N}])|${unspaced}\\p{M}*|(?:(?!${unspaced})[\\p{L}\\p{N}\\p{M}])+(?:['’][sS](?![\\p{L}\\p{N}]))?`,
  'gu',
);
/** Latin without marks needs no Unicode machinery: nearly all text in English, and much faster. */
const plainWord =
  /(?<![A-Za-z0-9])[A-Z](?:\.[A-Z])+(?![A-Za-z0-9])|[A-Za-z0-9]+(?:['’][sS](?![A-Za-z0-9]))?/g;
const plainText = /^[\0-\x7f‘’“”–—…]*$/;

/**
 * The words of a text. With `wanted`, words that cannot have one of these stems are not stemmed: their stem is `''`.
 */
export function termsOf(text: string, language: string, wanted?: ReadonlySet<string>): Term[] {
  const terms: Term[] = [];
  const plain = plainText.test(text);
  const initials = plain && wanted !== undefined && !prefixed.has(language) ? initialsOf(wanted) : null;
  for (const match of text.matchAll(plain ? plainWord : word)) {
    const [found] = match;
    const possible = initials === null || isPossible(found, initials);
    terms.push({
      stem: possible ? stemOf(found, language) : '',
      start: match.index,
      end: match.index + found.length,
    });
  }
  return terms;
}

/** Languages whose stemmers take prefixes off; in all others a stem begins as its word does. */
const prefixed = new Set(['ar', 'id', 'ms', 'ga', 'hi', 'ne', 'ta']);

/** The first two characters of stems. `y` is as `i`: it may become one (dying, die). */
function initialsOf(stems: ReadonlySet<string>): ReadonlySet<number> {
  return new Set([...stems].flatMap((stem) => (stem.length > 1 ? [pairOf(stem)] : [stem.charCodeAt(0)])));
}

/** Whether the stem of a word of ASCII can be among those that begin so. */
function isPossible(word: string, initials: ReadonlySet<number>): boolean {
  const first = word.charCodeAt(0) | 0x20;
  if (initials.has(first)) return true;
  const second = word.charCodeAt(1);
  // A dot or an apostrophe, or nothing: too short to tell.
  return !(second >= 48) || initials.has(pairOf(word));
}

/** Codes with the bit of lower case set, which leaves digits as they are. */
function pairOf(text: string): number {
  const second = text.charCodeAt(1) | 0x20;
  return ((text.charCodeAt(0) | 0x20) << 16) | (second === 121 ? 105 : second);
}

/** A stem, and how often it was met in the story that is being counted. */
export interface Tally {
  readonly stem: string;
  readonly hash: number;
  count: number;
}

/** One for each stem, so that counting costs no look-up. Emptied between stories when there are too many. */
const tallies = new Map<string, Tally>();
const mostTallies = 100_000;
let emptied = 0;

interface PlainStem {
  readonly stem: string;
  tally: Tally;
  made: number;
}

const plainStems = byPlainWordIn((word, language): PlainStem => {
  const stem = stemOf(word, language);
  return { stem, tally: tallyOf(stem), made: emptied };
});

function tallyOf(stem: string): Tally {
  let tally = tallies.get(stem);
  if (tally === undefined) {
    tally = { stem, hash: stemHash(stem), count: 0 };
    tallies.set(stem, tally);
  }
  return tally;
}

/** Before the first text of a story: tallies taken before are good no longer. */
export function beginTallies(): void {
  if (tallies.size < mostTallies) return;
  tallies.clear();
  emptied++;
}

/** Stems of the words of a text, in order: equal stems are one object. */
export function talliesOf(text: string, language: string): Tally[] {
  const found: Tally[] = [];
  const scan = scanPlain(text);
  if (scan === null) {
    pushStems(text, language, found);
    return found;
  }
  const stemAt = plainStems(language);
  const { from, to, ids, starts, ends } = scan;
  for (let at = from; at < to; at++) {
    const id = ids[at] as number;
    if (id < 0) {
      pushStems(text.slice(starts[at], ends[at]), language, found);
      continue;
    }
    const known = stemAt(id);
    if (known.made !== emptied) {
      known.tally = tallyOf(known.stem);
      known.made = emptied;
    }
    found.push(known.tally);
  }
  return found;
}

/** The same of the few words of a query: it is read in every language there is, and tables of words are for few. */
export function queryStemsOf(text: string, language: string): string[] {
  return foundIn(text).map((one) => stemOf(one, language));
}

const foundIn = (text: string) => text.match(plainText.test(text) ? plainWord : word) ?? [];

function pushStems(text: string, language: string, found: Tally[]): void {
  for (const one of foundIn(text)) found.push(tallyOf(stemOf(one, language)));
}

/** Two generations of words already stemmed: when the young is full it becomes the old, and what is still used moves on. */
interface Cache {
  young: Map<string, string>;
  old: Map<string, string>;
}
const caches = new Map<string, Cache>();
const cacheSize = 60_000;

function stemOf(found: string, language: string): string {
  let cache = caches.get(language);
  if (cache === undefined) {
    if (caches.size > 60) caches.clear();
    cache = { young: new Map(), old: new Map() };
    caches.set(language, cache);
  }
  const known = cache.young.get(found);
  if (known !== undefined) return known;
  const folded = cache.old.get(found) ?? folding(found, language);
  if (cache.young.size >= cacheSize) {
    cache.old = cache.young;
    cache.young = new Map();
  }
  cache.young.set(found, folded);
  return folded;
}

const marks = /[^\p{L}\p{N}]+/gu;

/** Marks go after stemming, which needs them. Never empty, and of ASCII holds letters and digits alone. */
function folding(found: string, language: string): string {
  const plain = found.replace(/['’]s$|\./gi, '');
  // The country, not the pronoun, nor what a stemmer makes of `use`.
  if (language === 'en' && plain === 'US') return 'usa';
  const lower = plain.toLowerCase();
  const stemmed = stem(lower, language);
  const bare = /^[a-z0-9]+$/.test(stemmed) ? stemmed : stemmed.normalize('NFKD').replace(marks, '');
  return bare === '' ? lower : bare.slice(0, 64);
}
