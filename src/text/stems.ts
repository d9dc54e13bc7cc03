import { stemmer as arabic } from '@orama/stemmers/arabic';
import { stemmer as armenian } from '@orama/stemmers/armenian';
import { stemmer as bulgarian } from '@orama/stemmers/bulgarian';
import { stemmer as danish } from '@orama/stemmers/danish';
import { stemmer as dutch } from '@orama/stemmers/dutch';
import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as finnish } from '@orama/stemmers/finnish';
import { stemmer as french } from '@orama/stemmers/french';
import { stemmer as german } from '@orama/stemmers/german';
import { stemmer as greek } from '@orama/stemmers/greek';
import { stemmer as hungarian } from '@orama/stemmers/hungarian';
import { stemmer as hindi } from '@orama/stemmers/indian';
import { stemmer as indonesian } from '@orama/stemmers/indonesian';
import { stemmer as irish } from '@orama/stemmers/irish';
import { stemmer as italian } from '@orama/stemmers/italian';
import { stemmer as lithuanian } from '@orama/stemmers/lithuanian';
import { stemmer as nepali } from '@orama/stemmers/nepali';
import { stemmer as norwegian } from '@orama/stemmers/norwegian';
import { stemmer as portuguese } from '@orama/stemmers/portuguese';
import { stemmer as romanian } from '@orama/stemmers/romanian';
import { stemmer as russian } from '@orama/stemmers/russian';
import { stemmer as serbian } from '@orama/stemmers/serbian';
import { stemmer as spanish } from '@orama/stemmers/spanish';
import { stemmer as swedish } from '@orama/stemmers/swedish';
import { stemmer as tamil } from '@orama/stemmers/tamil';
import { stemmer as turkish } from '@orama/stemmers/turkish';
import { stemmer as ukrainian } from '@orama/stemmers/ukrainian';
import { isStopWord } from './stop-words.ts';
import { wordsOf } from './words.ts';

type Stemmer = (word: string) => string;

const stemmers: ReadonlyMap<string, Stemmer> = new Map(
  Object.entries({
    ar: arabic,
    bg: bulgarian,
    da: danish,
    de: german,
    el: greek,
    en: english,
    es: spanish,
    fi: finnish,
    fr: french,
    ga: irish,
    hi: hindi,
    hu: hungarian,
    hy: armenian,
    id: indonesian,
    it: italian,
    lt: lithuanian,
    nb: norwegian,
    ne: nepali,
    nl: dutch,
    nn: norwegian,
    no: norwegian,
    pt: portuguese,
    ro: romanian,
    ru: russian,
    sr: serbian,
    sv: swedish,
    ta: tamil,
    tr: turkish,
    uk: ukrainian,
  }),
);

/** Stems kept by language; a full table starts anew, which costs less than keeping count of what is used. */
const cacheSize = 40_000;
/** Codes come from outside: no more are kept apart. */
const mostLanguages = 100;
const caches = new Map<string, Map<string, string>>();
/** No stem is looked for in what is longer: not a word. */
const longestWord = 40;

/** The Snowball stem of a word in lower case; the word itself where the language has no stemmer, and for numbers. */
export function stem(word: string, language: string): string {
  const stemmer = stemmers.get(language);
  if (!stemmer || word.length > longestWord || /\p{N}/u.test(word)) return word;
  let cache = caches.get(language);
  if (!cache) {
    cache = new Map();
    caches.set(language, cache);
  }
  const kept = cache.get(word);
  if (kept !== undefined) return kept;
  if (cache.size >= cacheSize) cache.clear();
  const found = stemmed(word, stemmer);
  cache.set(word, found);
  return found;
}

/** The Bulgarian stemmer throws where a letter within the word would change: such a word keeps its form. */
function stemmed(word: string, stemmer: Stemmer): string {
  try {
    return stemmer(word) || word;
  } catch {
    return word;
  }
}

/** Words already judged, by language: their term, or null where they say nothing. Bounded as stems are. */
const termCaches = new Map<string, Map<string, string | null>>();

/** What a text is about, for comparing: stems in order, without stop words and single letters of spaced scripts. */
export function termsOf(text: string, language: string): readonly string[] {
  return contentTerms(wordsOf(text, language), language);
}

/** The same of words as `wordsOf` gives them. */
export function contentTerms(words: readonly string[], language: string): readonly string[] {
  let cache = termCaches.get(language);
  if (!cache) {
    if (termCaches.size >= mostLanguages) termCaches.clear();
    cache = new Map();
    termCaches.set(language, cache);
  }
  const terms: string[] = [];
  for (const word of words) {
    let term = cache.get(word);
    if (term === undefined) {
      term = termOf(word, language);
      if (cache.size >= cacheSize) cache.clear();
      if (word.length <= longestWord) cache.set(word, term);
    }
    if (term !== null) terms.push(term);
  }
  return terms;
}

function termOf(word: string, language: string): string | null {
  const says =
    !isStopWord(word, language) && (word.length > 1 || !/[\p{Script=Latin}\p{Script=Cyrillic}]/u.test(word));
  return says ? stem(word, language) : null;
}
