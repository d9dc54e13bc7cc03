/**
 * Words of plain Latin text by number: three stages each look up every word of every story, and a look-up by a fresh
 * string costs several times one by a small number. What stands between blanks and has letters beyond ASCII, or words
 * held together by marks (`U.S.`, `don't`, `1,000`), is odd: whoever reads the text takes that piece apart by expression.
 */

/** The words and odd pieces of one text, in order, at the places `[from, to)` of the lists. Good until the next scan. */
export interface PlainScan {
  readonly from: number;
  readonly to: number;
  /** Number of the word; -1 for an odd piece. */
  readonly ids: Int32Array;
  /** UTF-16 ranges `[start, end)`. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

const mostWords = 100_000;
const slotCount = 262_144;
const longestWord = 64;
/** Text from outside may be made to collide: then it is not worth the table. */
const mostProbes = 40;

const slots = new Int32Array(slotCount);
const hashes = new Int32Array(mostWords);
const words: string[] = [];
/** Letters of all words, one after another, and where each word begins: compared without touching a string. */
let letters = new Uint8Array(262_144);
const offsets = new Int32Array(mostWords + 1);
/** Grows when the numbers are given out anew. */
let generation = 0;

/** The texts of `recent`, one after another. */
let ids = new Int32Array(65_536);
let starts = new Int32Array(65_536);
let ends = new Int32Array(65_536);
let filled = 0;

const apart = 0;
const letter = 1;
const binding = 2;
const other = 3;
const blank = 4;

/** What a character is to the words around it. Brackets, quotes and dashes part words as blanks do. */
const kinds = new Uint8Array(0x2027).fill(other);
for (let code = 0; code < 128; code++) {
  const character = String.fromCharCode(code);
  if (/[A-Za-z0-9]/.test(character)) kinds[code] = letter;
  else if (/['.,_]/.test(character)) kinds[code] = binding;
  else if (/[ \t\n\r]/.test(character)) kinds[code] = blank;
  else kinds[code] = apart;
}
for (const character of '‘“”–—…') kinds[character.charCodeAt(0)] = apart;
kinds['’'.charCodeAt(0)] = binding;

const kindOf = (code: number) => kinds[code] ?? other;

/** Odd pieces at the beginning after which a text is taken for one in another script. */
const oddBeginning = 8;

/** The last texts that were scanned: stages read the same paragraphs one after another. */
const recent = new Map<string, PlainScan | null>();
const mostRecent = 40;

/** Null where most of the text is odd: then it is better read as a whole. */
export function scanPlain(text: string): PlainScan | null {
  const kept = recent.get(text);
  if (kept !== undefined) return kept;
  if (words.length > mostWords - 20_000) forget();
  if (recent.size >= mostRecent) forgetRecent();
  makeRoom(text.length / 2 + 1);
  const found = scan(text);
  recent.set(text, found);
  return found;
}

function forgetRecent(): void {
  recent.clear();
  filled = 0;
}

function scan(text: string): PlainScan | null {
  const from = filled;
  let count = from;
  let odd = 0;
  let piece = 0;
  let before = from;
  for (let at = 0; at < text.length; ) {
    const kind = kindOf(text.charCodeAt(at));
    if (kind === letter) {
      const end = wordAt(text, at);
      const id = end < 0 ? -1 : idOf(text, at, end);
      if (id >= 0) {
        ids[count] = id;
        starts[count] = at;
        ends[count++] = end;
        at = end;
        continue;
      }
    } else if (kind !== other) {
      at++;
      if (kind === blank) {
        piece = at;
        before = count;
      }
      continue;
    }
    while (at < text.length && kindOf(text.charCodeAt(at)) !== blank) at++;
    count = before;
    ids[count] = -1;
    starts[count] = piece;
    ends[count++] = at;
    if (++odd > oddBeginning && odd * 2 > count - from) return null;
  }
  filled = count;
  return { from, to: count, ids, starts, ends };
}

function makeRoom(most: number): void {
  if (filled + most <= ids.length) return;
  forgetRecent();
  if (most <= ids.length) return;
  const size = Math.ceil(most * 1.5);
  ids = new Int32Array(size);
  starts = new Int32Array(size);
  ends = new Int32Array(size);
}

/** Hash of the word that `wordAt` read last. */
let hashed = 0;

/** Where the word ends; -1 where it is too long, or bound to what follows. */
function wordAt(text: string, start: number): number {
  let hash = 0x811c9dc5;
  let at = start;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (kindOf(code) !== letter) break;
    hash = Math.imul(hash ^ code, 0x01000193);
  }
  hashed = hash;
  if (at - start > longestWord) return -1;
  return at < text.length && kindOf(text.charCodeAt(at)) === binding && isBound(text, at) ? -1 : at;
}

/** A mark right after a word binds where something follows it that does not part; an underscore always does. */
function isBound(text: string, at: number): boolean {
  if (text.charCodeAt(at) === 95) return true;
  if (at + 1 >= text.length) return false;
  const next = kindOf(text.charCodeAt(at + 1));
  return next !== apart && next !== blank;
}

/** -1 where there is no room. */
function idOf(text: string, start: number, end: number): number {
  const hash = hashed;
  let slot = (hash ^ (hash >>> 15)) & (slotCount - 1);
  for (let probe = 0; probe < mostProbes; probe++) {
    const id = (slots[slot] ?? 0) - 1;
    if (id < 0) return add(text.slice(start, end), slot, hash);
    if (hashes[id] === hash && isWord(id, text, start, end)) return id;
    slot = (slot + 1) & (slotCount - 1);
  }
  return -1;
}

function isWord(id: number, text: string, start: number, end: number): boolean {
  const from = offsets[id] as number;
  if ((offsets[id + 1] as number) - from !== end - start) return false;
  for (let at = start, own = from; at < end; at++, own++) {
    if (letters[own] !== text.charCodeAt(at)) return false;
  }
  return true;
}

function add(word: string, slot: number, hash: number): number {
  const id = words.length;
  if (id >= mostWords) return -1;
  words.push(word);
  const from = offsets[id] as number;
  if (from + word.length > letters.length) {
    const more = new Uint8Array(letters.length * 2);
    more.set(letters);
    letters = more;
  }
  for (let at = 0; at < word.length; at++) letters[from + at] = word.charCodeAt(at);
  offsets[id + 1] = from + word.length;
  hashes[id] = hash;
  slots[slot] = id + 1;
  return id;
}

function forget(): void {
  forgetRecent();
  words.length = 0;
  slots.fill(0);
  generation++;
}

const plainWord = (id: number): string => words[id] ?? '';

/** What `make` gives for each word, made once. Words are known by their numbers of the scan at hand. */
export function byPlainWord<T>(make: (word: string) => T): (id: number) => T {
  let values: (T | undefined)[] = [];
  let made = -1;
  return (id) => {
    if (made !== generation) {
      values = new Array<T | undefined>(mostWords);
      made = generation;
    }
    const kept = values[id];
    if (kept !== undefined) return kept;
    const value = make(plainWord(id));
    values[id] = value;
    return value;
  };
}

/** Tables (each as long as the list of words) for as many languages as plain text is usually in. */
const mostLanguages = 8;

/** The same by language. */
export function byPlainWordIn<T>(
  make: (word: string, language: string) => T,
): (language: string) => (id: number) => T {
  const tables = new Map<string, (id: number) => T>();
  return (language) => {
    const table = tables.get(language) ?? byPlainWord((word) => make(word, language));
    // The one asked for last goes behind the others: the first is the one that was longest of no use.
    tables.delete(language);
    tables.set(language, table);
    if (tables.size > mostLanguages) tables.delete(tables.keys().next().value ?? '');
    return table;
  };
}
