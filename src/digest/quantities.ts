import type { Toll } from '../core/index.ts';
import { isStopWord, stem, wordsOf } from '../text/index.ts';
import { asWritten, type Written } from './as-written.ts';
import { isCountNotYear, kindOf } from './counted.ts';
import { isDay, isMeasure } from './measures.ts';
import { type NumberWords, numberWordsOf } from './number-words.ts';

/** A number of a sentence and what it counts. */
export interface Quantity {
  readonly value: number;
  /** As it stands in the text. */
  readonly written: () => Written;
  readonly toll: Toll | null;
  /** Stem of the first word of meaning behind it: `19 bridges` counts `bridg`; people and homes are `#person` and `#home`
   * in any words; null where none follows. */
  readonly unit: string | null;
  /** Said to be about so many, or more than so many. */
  readonly about: boolean;
}

/** Beginnings of words that say what a toll counts, in the languages of the interface and their neighbours. */
const tollWords: Readonly<Record<string, Readonly<Record<Toll, RegExp>>>> = {
  en: {
    dead: /^(?:dead|death|deaths|died|die|dies|kill|killed|kills|killing|toll|fatalit\w*|bodies)$/,
    hurt: /^(?:injur\w*|wound\w*|hurt)$/,
    missing: /^(?:missing|unaccounted)$/,
  },
  es: {
    dead: /^(?:muert\p{L}*|murier\p{L}*|mató|mataron|fallecid\p{L}*|víctimas|cadáveres)$/u,
    hurt: /^(?:herid\p{L}*|lesionad\p{L}*)$/u,
    missing: /^desaparecid\p{L}*$/u,
  },
  pt: {
    dead: /^(?:mort\p{L}*|morrer\p{L}*|matou|mataram|vítimas|corpos|óbitos)$/u,
    hurt: /^(?:ferid\p{L}*)$/u,
    missing: /^desaparecid\p{L}*$/u,
  },
  fr: {
    dead: /^(?:morts?|mortes|tuée?s?|décès|corps|bilan)$/u,
    hurt: /^(?:blessée?s?)$/u,
    missing: /^(?:disparue?s?)$/u,
  },
  ru: {
    dead: /^(?:погиб\p{L}*|убит\p{L}*|жертв\p{L}*|умер\p{L}*|скончал\p{L}*|тел[ао]?)$/u,
    hurt: /^(?:ранен\p{L}*|пострада\p{L}*)$/u,
    missing: /^(?:пропавш\p{L}*|пропал\p{L}*)$/u,
  },
  ar: {
    dead: /(?:قتلى|قتيل|قتل|مقتل|وفاة|وفيات|ضحايا|جثة|جثث)/u,
    hurt: /(?:جرحى|جريح|إصابة|أصيب|مصاب)/u,
    missing: /(?:مفقود|فقدان)/u,
  },
  de: {
    dead: /^(?:tote\p{L}*|todesopfer|getötet\p{L}*|leichen)$/u,
    hurt: /^(?:verletzt\p{L}*)$/u,
    missing: /^(?:vermisst\p{L}*)$/u,
  },
};

/** What has more words is a list, and no sentence. */
const mostWords = 120;
/** A toll's word stands this many words from its number at most. */
const reach = 5;
const tolls = ['dead', 'hurt', 'missing'] as const satisfies readonly Toll[];

/** Days of a search, a strike, a siege: what their number counts. */
const dayCount = '#day';

/** `A man, 45, was killed`. */
const age = /(?<=\p{L}), (?:1[01])?\d{1,2}, (?=\p{Ll})/gu;

/** A number where it stands among the words `[at, end)`. */
interface Numeral {
  readonly value: number;
  readonly at: number;
  readonly end: number;
}

/** The numbers of a sentence that count something: no years, days of a month, clock times or parts of what was counted. */
export function quantitiesOf(text: string, language: string): readonly Quantity[] {
  // Clock times and dates in figures are no quantities; other figures are read as the ASCII ones.
  const plain = asciiDigits(text).replace(/\d+[:/]\d+(?:[:/]\d+)?|\d{1,2}\.\d{1,2}\.\d{2,4}/g, ' ');
  const grouped = plain.replace(age, ' ').replace(/(\d)[ \u00a0\u202f](?=\d{3}(?!\d))/g, '$1,');
  const words = wordsOf(grouped, language).slice(0, mostWords);
  const numerals = numeralsIn(words, language);
  const counts = numerals.filter(({ at, end }) => {
    const isDate =
      end === at + 1 &&
      ((isYear(words[at] ?? '') && !isCountNotYear(words, at)) || isDay(words, at, language));
    return !isDate && !isPart(words, at, end);
  });
  const tollOf = (numeral: Numeral) => {
    // Nobody dies of homes, whatever is said of people beside them.
    if (kindOf(words[numeral.end]) === '#home') return null;
    const near =
      risenAt(words, numeral, numerals, language) ?? tollAt(words, numeral, numerals, reach, language);
    // The only number of a sentence counts what the sentence is about, however far behind that it stands.
    return near ?? (counts.length === 1 ? tollAt(words, numeral, counts, words.length, language) : null);
  };
  const found = counts.map((numeral) => ({
    value: numeral.value,
    written: () => asWritten(grouped, words, numeral, language),
    toll: tollOf(numeral),
    unit: unitAt(words, numeral.end, language),
    about: isAbout(words, numeral.at, language),
  }));
  return [...found, ...daysIn(plain, language)];
}

/** Figures and numbers in words, each with the thousands or millions behind it. */
function numeralsIn(words: readonly string[], language: string): readonly Numeral[] {
  const named = numberWordsOf(language);
  const scaleOf = (word: string | undefined) =>
    word === undefined ? undefined : named?.scales.find(([pattern]) => pattern.test(word))?.[1];
  const found: Numeral[] = [];
  for (let at = 0; at < words.length; ) {
    const figure = numberOf(words[at] ?? '');
    const spelled = figure === null && named ? spelledAt(words, at, named) : null;
    const value = figure ?? spelled?.value;
    if (value === undefined) {
      at++;
      continue;
    }
    let end = spelled?.end ?? at + 1;
    let scaled = value;
    for (let scale = scaleOf(words[end]); scale !== undefined; scale = scaleOf(words[end])) {
      scaled *= scale;
      end++;
    }
    found.push({ value: scaled, at, end });
    at = end;
  }
  return found;
}

/** `thirty-three`, `treinta y tres`, `two hundred`: the value of the words that belong together. */
function spelledAt(
  words: readonly string[],
  from: number,
  { values, joins }: NumberWords,
): { readonly value: number; readonly end: number } | null {
  let value = values.get(words[from] ?? '');
  if (value === undefined) return null;
  let end = from + 1;
  for (;;) {
    const skip = joins.has(words[end] ?? '') ? 1 : 0;
    const next = values.get(words[end + skip] ?? '');
    if (next === undefined) return { value, end };
    if (next === 100 && value < 10 && skip === 0) value *= 100;
    else if (value === 4 && words[end] === 'vingt') value = 80;
    else if (next < 10 ** Math.floor(Math.log10(value)) && next < value && value >= 20) value += next;
    else return { value, end };
    end += skip + 1;
  }
}

/** `second day`, `третий день`: how long something has gone on. */
function daysIn(text: string, language: string): readonly Quantity[] {
  const named = numberWordsOf(language);
  if (!named) return [];
  return [...text.matchAll(named.days)].flatMap((match) => {
    const value = named.ordinals.get((match[1] ?? '').toLowerCase());
    if (value === undefined) return [];
    const shown = match[0].toLowerCase().replace(/^لليوم/u, 'اليوم');
    return [
      {
        value,
        written: () => ({ shown, full: shown, counted: '' }),
        toll: null,
        unit: dayCount,
        about: false,
      },
    ];
  });
}

const ofThem = new Set(['the', 'those', 'them', 'whom', 'these']);
const amongThem = new Set(['whom', 'dont']);

/** `Seven of the dead`, `dont 12 enfants`: a part of what is counted, not the count. */
function isPart(words: readonly string[], at: number, end: number): boolean {
  const behind = words[end] ?? '';
  return (
    (behind === 'of' && ofThem.has(words[end + 1] ?? '')) ||
    ((behind === 'de' || behind === 'из') &&
      /^(?:los|las|ellos|ellas|них|погибших|пострадавших)$/u.test(words[end + 1] ?? '')) ||
    /^(?:delas|deles)$/.test(behind) ||
    amongThem.has(words[at - 1] ?? '')
  );
}

/** `about 100`, `more than 300`, `cerca de 200`. */
function isAbout(words: readonly string[], at: number, language: string): boolean {
  const about = numberWordsOf(language)?.about;
  if (!about) return false;
  const near = words[at - 1] ?? '';
  const far = words[at - 2] ?? '';
  return about.test(near) || about.test(`${far} ${near}`) || (near.length <= 3 && about.test(far));
}

/** Whether two counts may be the same: exactly, or where one is rounded, by a tenth of it. */
export function isSameCount(a: Quantity, b: Quantity): boolean {
  if (a.value === b.value) return true;
  const isRound = ({ value, about }: Quantity) => about && value >= 10 && value % 10 === 0;
  return (isRound(a) || isRound(b)) && Math.abs(a.value - b.value) <= 0.1 * Math.max(a.value, b.value);
}

function asciiDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15));
}

/** `1,000`, `1.000` and `1000` are the same; `1.4` and `1,4` are. Null for what is no number. */
function numberOf(word: string): number | null {
  if (/^\d{1,3}(?:[.,]\d{3})+$/.test(word)) return Number(word.replace(/[.,]/g, ''));
  return /^\d+(?:[.,]\d+)?$/.test(word) ? Number(word.replace(',', '.')) : null;
}

const isYear = (word: string) => /^(?:19|20)\d\d$/.test(word);

/**
 * What the nearest word of a toll says: one in front where no other number is nearer to it, one behind where no other stands
 * between; of two as near, the one behind, unless that stands before a number of its own. `farthest`: in words.
 */
function tollAt(
  words: readonly string[],
  { value, at, end }: Numeral,
  numerals: readonly Numeral[],
  farthest: number,
  language: string,
): Toll | null {
  const named = tollWords[language];
  if (!named || !Number.isInteger(value) || isMeasure(words[end])) return null;
  const read = (place: number, far: number) => {
    const word = words[place];
    const said = word === undefined ? undefined : tolls.find((toll) => named[toll].test(word));
    const isOthers =
      said &&
      numerals.some((one) =>
        place < at
          ? distance(one, place) < far
          : one.at > at && (one.at < place || (one.at === place + 1 && far > 1 && isBare(one))),
      );
    return isOthers ? undefined : said;
  };
  // `3,000 homes were flooded, hurt were 10 people`: the number behind the word has no other.
  const isBare = (one: Numeral) =>
    !words.slice(one.end, one.end + reach).some((word) => tolls.some((toll) => named[toll].test(word)));
  for (let far = 1; far <= farthest; far++) {
    const behind = read(end - 1 + far, far);
    const ahead = read(at - far, far);
    const precedes = behind && ahead && numberOf(words[end + far] ?? '') !== null;
    const found = precedes ? ahead : (behind ?? ahead);
    if (found) return found;
  }
  return null;
}

/** How a count has changed, with what stands before the number it has come to. */
const risen =
  /(?:^|\s)(?:ris|rose|climb|jump|gr[eo]w|increas|rais|soar|pass|reach|lower|revis|stand|stood|выросл|возросл|достигл|увеличил|subi|chega|chego|sobe|eleva|aument|alcan|asciend|suben|pass|atteint|alourdi|élève|élevé|ارتفع|بلغ|وصل)\p{L}*(?:\s\p{L}{1,7}){0,2}$/u;

/** The toll that a sentence is about, of the number that it is said to have come to: `the death toll of the crash rose to 51`. */
function risenAt(
  words: readonly string[],
  { at }: Numeral,
  numerals: readonly Numeral[],
  language: string,
): Toll | null {
  const named = tollWords[language];
  if (!named || !risen.test(words.slice(Math.max(0, at - 3), at).join(' '))) return null;
  const from = Math.max(0, ...numerals.filter((one) => one.end <= at).map(({ end }) => end));
  const said = words.slice(from, at).flatMap((word) => tolls.find((toll) => named[toll].test(word)) ?? []);
  return said[0] ?? null;
}

/** Words from a number to a place. */
function distance({ at, end }: Numeral, place: number): number {
  return place < at ? at - place : place - end + 1;
}

function unitAt(words: readonly string[], end: number, language: string): string | null {
  const behind = words.slice(end, end + 3);
  const isTelling = (word: string) => !isStopWord(word, language) && !/\d/.test(word);
  const first = behind.findIndex(isTelling);
  // What another number counts is its own, but for `40 or 50 people`.
  const next = behind.findIndex((word, at) => at > first && first >= 0 && /\d/.test(word));
  const own = next < 0 ? behind : behind.slice(0, next);
  const kind = own.map(kindOf).find((one) => one !== null);
  const unit = own[first];
  return kind ?? (unit === undefined ? null : stem(unit, language));
}
