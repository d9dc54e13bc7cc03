import type { Language } from '../core/index.ts';
import { isNumberWord } from '../digest/index.ts';
import { isStopWord, stem, wordsOf } from '../text/index.ts';
import { isCalendarName } from './mentioned-day.ts';
import type { Wanted } from './question.ts';

const reasons: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:because|since|due to|after|as|so that|in order|blamed?|caused?)\b/i,
  ru: /(?<!\p{L})(?:потому|из-за|так как|чтобы|поскольку|после|причин\p{L}*|вслед за)(?!\p{L})/iu,
  pt: /(?<!\p{L})(?:porque|pois|devido|para que|por causa|após|depois)(?!\p{L})/iu,
  es: /(?<!\p{L})(?:porque|pues|debido|para que|por culpa|a causa|tras|después)(?!\p{L})/iu,
  fr: /(?<!\p{L})(?:parce qu['’]|(?:parce que|car|en raison|à cause|afin|faute de|après)(?!\p{L}))/iu,
  ar: /(?:لأن|بسبب|من أجل|بعدما|إثر)/,
};

/** Words that say how many beside those of a value of their own: some dozens, and Arabic duals and tens. */
const numerals: ReadonlyMap<Language, ReadonlySet<string>> = new Map(
  Object.entries({
    en: 'dozen dozens hundreds',
    ru: 'двести двухсот десятки десятков сотни сотен',
    pt: 'milhares dezenas centenas',
    es: 'miles decenas cientos',
    fr: 'milliers dizaines centaines',
    ar: 'اثنان اثنين عشرون عشرين ثلاثين أربعين خمسين مئتي مئتين ألفي ألفين مليوني عشرات مئات',
  }).map(([language, words]) => [language, new Set(words.split(' '))]),
);

/** Currencies by their signs and names. */
const money =
  /[$€£¥₽₹₴₩]|(?<!\p{L})(?:(?:dollar|euro|pound|franc|rupee|rouble|ruble|peso|cent)s?|yen|yuan|rand|dólar(?:es)?|real|reais|доллар\p{L}*|рубл\p{L}*|евро|франк(?:а|у|ом|и|ов|ам|ами|ах)?|юан\p{L}*|гривн\p{L}*)(?!\p{L})|دولار|يورو|ريال|دينار|درهم|جنيه/iu;
/** A count of minutes and the like tells when as well. */
const spans =
  /(?:minute|hour|week|month|year|минут|час|лет|месяц|minuto|hora|mês|meses|mes|año|ano|heure|mois|دقيقة|الدقيقة|ساعة|سنة|شهر)/iu;

/** `семидневный`: a number within a word. */
const inWord =
  /(?:двух|трёх|трех|четырёх|четырех|пяти|шести|семи|восьми|девяти|десяти)(?:днев|лет|час|месяч|недел|кратн)/iu;
/** `who is 83`, `aged 17`, `, 35,`, `83-year-old`, `93 года`. */
const ages =
  /(?:\bwho is|\bwas|\baged?|,) \d{1,3}\b|\d{1,3}[- ](?:year|лет|год|anos|años|ans\b|عام|سنة)|الـ?\d{1,3}/iu;

/** Of these, what is no span of time. */
const agesOf =
  /\b(?:who is|aged?) \d{1,3}\b|, (?:de )?\d{1,3}(?: (?:anos|años|ans|лет|года))?,|\d{1,3}-year-old|(?:aos|a los|à l'âge de) \d{1,3} (?:anos|años|ans)/giu;

/** Whether a sentence holds what a question wants to hear of, beside the words that the question itself has. */
export function hasWanted(
  text: string,
  language: Language,
  wanted: Wanted,
  own: ReadonlySet<string>,
): boolean {
  if (wanted === 'other') return false;
  if (wanted === 'age') return ages.test(text);
  if (wanted === 'reason') return reasons[language]?.test(text) ?? false;
  const words = wordsOf(text, language);
  if (wanted === 'money' && !money.test(text)) return false;
  if (wanted === 'number' || wanted === 'money') {
    const isNumber = (word: string) => isNumberWord(word, language) || numerals.get(language)?.has(word);
    // An age counts nothing.
    const counted = wanted === 'number' ? text.replace(agesOf, ' ') : text;
    return /\p{N}/u.test(counted) || inWord.test(text) || words.some(isNumber);
  }
  if (wanted === 'time')
    return (
      /\d\d?[:h.]\d\d|\b\d{4}\b|\d{1,2}\s?h/u.test(text) ||
      (/\d/.test(text) && spans.test(text)) ||
      words.some((word) => isCalendarName(word, language))
    );
  // Scripts without capitals do not tell names.
  if (!/\p{Lu}/u.test(text)) return true;
  const isOther = (name: string) => wordsOf(name, language).some((word) => !own.has(stem(word, language)));
  // The first word has a capital in any case: it may be a name unless it is a common one.
  const first = /^\P{L}*(\p{Lu}[\p{L}\p{M}'’-]+)/u.exec(text)?.[1] ?? '';
  if (first !== '' && !isStopWord(first.toLowerCase(), language) && isOther(first)) return true;
  return (text.match(/(?<=[\p{L}\p{N},»”"'’)]\s)\p{Lu}[\p{L}\p{M}'’-]+/gu) ?? []).some(isOther);
}
