import type { Story } from '../core/index.ts';
import { byPlainWordIn, isStopWord, scanPlain, stem } from '../text/index.ts';

/** Characters of a text that are read for names, and names kept. */
const longestBeginning = 1_500;
const mostNames = 32;

const capitalised = /\p{Lu}[\p{L}\p{M}]{2,}|\d[\d.,\u00a0]*\d/gu;

/**
 * What a story names that reads alike in other languages: names by their consonants, numbers by their digits. Each once,
 * those of the title first.
 */
export function namesOf({
  title,
  paragraphs,
  language,
}: Pick<Story, 'title' | 'paragraphs' | 'language'>): readonly string[] {
  const keys = new Set<string>();
  const keysAt = keysOfPlain(language);
  const add = (key: string) => {
    if (keys.size < mostNames) keys.add(key);
  };
  const read = (text: string, most: number) => {
    const scan = scanPlain(text);
    if (scan === null) {
      for (const key of keysIn(text.slice(0, most), language)) add(key);
      return;
    }
    const { ids, starts, ends } = scan;
    for (let at = scan.from; at < scan.to && keys.size < mostNames; at++) {
      const id = ids[at] as number;
      const end = ends[at] as number;
      if (id >= 0 && end <= most) for (const key of keysAt(id)) add(key);
      else {
        const start = starts[at] as number;
        if (start >= most) return;
        for (const key of keysIn(text.slice(start, Math.min(end, most)), language)) add(key);
      }
    }
  };
  read(title, title.length);
  let left = longestBeginning;
  for (const paragraph of paragraphs) {
    if (left <= 0 || keys.size >= mostNames) break;
    read(paragraph, left);
    left -= paragraph.length + 1;
  }
  return [...keys];
}

const keysOfPlain = byPlainWordIn(keysIn);

const none: readonly string[] = [];

function keysIn(text: string, language: string): readonly string[] {
  const words = text.match(capitalised);
  if (words === null) return none;
  return words.map((word) => keyOf(word, language)).filter((key) => key !== null);
}

/** `1,000`, `1.000` and `1 000` are one number; one digit says nothing. */
function numberKey(written: string): string | null {
  const digits = written.replace(/\D/g, '');
  return digits.length < 2 ? null : digits;
}

/** Letters of Cyrillic, each with what stands for it behind it; some have no sound of their own. */
const latin: ReadonlyMap<string, string> = new Map(
  `аa бb вv гg ґg дd еe ёe єe жj зs иi іi їi йi кk лl мm нn оo пp рr сs тt уu ўu фf хh цs чc шs щs ъ ыi
   ь эe юu яa`
    .split(/\s+/)
    .map(([letter = '', ...sound]) => [letter, sound.join('')]),
);

/** Letters that are written one way here and another there, in this order. */
const alike: readonly (readonly [RegExp, string])[] = [
  [/sch|sh|tz|ts/g, 's'],
  [/tch|ch/g, 'c'],
  [/ph/g, 'f'],
  [/kh|gh(?=[^aeiou]|$)/g, ''],
  [/dj|dzh/g, 'j'],
  [/x/g, 'ks'],
  [/qu?|ck/g, 'k'],
  [/c(?=[eiy])/g, 's'],
  [/c(?![eiy])/g, 'k'],
  [/gu(?=[ei])/g, 'g'],
  [/w/g, 'v'],
  [/z/g, 's'],
  [/h/g, ''],
  [/y/g, 'i'],
  [/(.)\1+/g, '$1'],
];

/** Fewer consonants are shared by chance: then the vowels count too. */
const fewConsonants = 3;

/** Keys by language and word; a full table starts anew. */
const known = new Map<string, Map<string, string | null>>();
const mostKnown = 20_000;
const mostLanguages = 50;

function keyOf(word: string, language: string): string | null {
  let keys = known.get(language);
  if (!keys) {
    if (known.size >= mostLanguages) known.clear();
    keys = new Map();
    known.set(language, keys);
  }
  const kept = keys.get(word);
  if (kept !== undefined) return kept;
  if (keys.size >= mostKnown) keys.clear();
  const key = /^\d/.test(word) ? numberKey(word) : nameKey(word, language);
  keys.set(word, key);
  return key;
}

function nameKey(word: string, language: string): string | null {
  const lower = word.toLowerCase();
  if (isStopWord(lower, language)) return null;
  const isCyrillic = /^\p{Script=Cyrillic}/u.test(lower);
  const bare = isCyrillic
    ? [...stem(lower, language)]
        .map((letter) => latin.get(letter) ?? letter)
        .join('')
        .replaceAll('c', 'ch')
    : lower.normalize('NFD').replace(/\p{M}/gu, '');
  if (!/^[a-z]+$/.test(bare)) return null;
  let folded = bare;
  for (const [pattern, by] of alike) folded = folded.replace(pattern, by);
  const consonants = folded
    .replace(/(?!^)[aeiou]/g, '')
    .replace(/(.)\1+/g, '$1')
    .replace(/^[aeiou]/, 'a');
  if (consonants.replace(/^a/, '').length >= fewConsonants) return consonants;
  const whole = folded.replace(/[aeiou]+$/, '');
  return whole.length < fewConsonants ? null : `${whole}'`;
}
