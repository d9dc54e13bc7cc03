import { isStopWord, stem, wordsOf } from '../text/index.ts';

/** What is counted in news that grows: the dead, the hurt, the missing, by the words that stand beside their number. */
type Toll = 'dead' | 'hurt' | 'missing';

/** A number of a sentence and what it counts. */
export interface Quantity {
  readonly value: number;
  /** As written. */
  readonly shown: string;
  readonly toll: Toll | null;
  /** Stem of the first word of meaning behind it: `19 bridges` counts `bridg`; null where none follows. */
  readonly unit: string | null;
}

/** Beginnings of words that say what a toll counts, in the languages of the interface and their neighbours. */
const tollWords: Readonly<Record<string, Readonly<Record<Toll, RegExp>>>> = {
  en: {
    dead: /^(?:dead|death|deaths|died|die|dies|kill|killed|kills|killing|toll|fatalit\w*|bodies)$/,
    hurt: /^(?:injur\w*|wound\w*|hurt)$/,
    missing: /^(?:missing|unaccounted)$/,
  },
  es: {
    dead: /^(?:muert\p{L}*|murier\p{L}*|fallecid\p{L}*|víctimas|cadáveres)$/u,
    hurt: /^(?:herid\p{L}*|lesionad\p{L}*)$/u,
    missing: /^desaparecid\p{L}*$/u,
  },
  pt: {
    dead: /^(?:mort\p{L}*|morrer\p{L}*|vítimas|corpos|óbitos)$/u,
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

/** A toll's word stands this many words from its number at most. */
const reach = 5;
const tolls = ['dead', 'hurt', 'missing'] as const satisfies readonly Toll[];

/** The numbers of a sentence that count something: no years, days of a month, clock times or numbers in names. */
export function quantitiesOf(text: string, language: string): readonly Quantity[] {
  // Clock times and dates in figures are no quantities; other figures are read as the ASCII ones.
  const plain = asciiDigits(text).replace(/\d+[:/]\d+(?:[:/]\d+)?|\d{1,2}\.\d{1,2}\.\d{2,4}/g, ' ');
  const grouped = plain.replace(/(\d)[\u00a0\u202f ](?=\d{3}(?!\d))/g, '$1,');
  const words = wordsOf(grouped, language);
  const found = words.flatMap((word, at) => {
    const value = numberOf(word);
    if (value === null || isYear(word) || isDay(words, at, language)) return [];
    return [
      { value, shown: word, toll: tollAt(words, at, reach, language), unit: unitAt(words, at, language) },
    ];
  });
  // The only number of a sentence counts what the sentence is about, however far behind that it stands.
  const [only] = found;
  if (found.length !== 1 || !only || only.toll) return found;
  return [{ ...only, toll: tollAt(words, words.indexOf(only.shown), words.length, language) }];
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

const months = new Map<string, ReadonlySet<string>>();

/** The first letters of the months in a language: enough for every case and short form. */
function monthsIn(language: string): ReadonlySet<string> {
  let known = months.get(language);
  if (!known) {
    const format = new Intl.DateTimeFormat(language === 'und' ? 'en' : language, {
      month: 'long',
      day: 'numeric',
    });
    const names = Array.from({ length: 12 }, (_, month) =>
      format.formatToParts(new Temporal.PlainDate(2024, month + 1, 1)).find(({ type }) => type === 'month'),
    );
    known = new Set(names.flatMap((name) => (name ? [name.value.toLowerCase().slice(0, 3)] : [])));
    months.set(language, known);
  }
  return known;
}

/** `19 May`, `May 19`, `19 de mayo`. */
function isDay(words: readonly string[], at: number, language: string): boolean {
  const number = Number(words[at]);
  if (!(number >= 1 && number <= 31)) return false;
  const names = monthsIn(language);
  const isMonth = (word: string | undefined) =>
    word !== undefined && word.length < 12 && names.has(word.slice(0, 3));
  const next = words[at + 1] === 'de' || words[at + 1] === 'of' ? words[at + 2] : words[at + 1];
  return isMonth(next) || isMonth(words[at - 1]);
}

/** What the nearest word of a toll says; of two as near, the one behind the number. */
function tollAt(words: readonly string[], at: number, reach: number, language: string): Toll | null {
  const named = tollWords[language];
  if (!named) return null;
  const read = (word: string | undefined) =>
    tolls.find((toll) => word !== undefined && named[toll].test(word));
  for (let far = 1; far <= reach; far++) {
    const found = read(words[at + far]) ?? read(words[at - far]);
    if (found) return found;
  }
  return null;
}

function unitAt(words: readonly string[], at: number, language: string): string | null {
  const unit = words.slice(at + 1, at + 4).find((word) => !isStopWord(word, language) && !/\d/.test(word));
  return unit === undefined ? null : stem(unit, language);
}
