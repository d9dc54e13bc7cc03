import { isStopWord } from '../text/index.ts';
import { arabicForms, withoutArticle } from './tokens.ts';

/** Shorter words are those of other meaning: `nas` of Portuguese is no form of `NASA`. */
const shortest = 4;
/** Of a key so much may be missing in a form of it. */
const mostMissing = 3;

/**
 * Whether a word is a form of a key that has the same stem. Stemmers bring together what is only of one root: `attaques`
 * and `attaquant`, `tornou` and `tornado`, `importa` and `importação`, مثل and مثلي. Both folded.
 */
export function isFormOf(word: string, key: string, language: string): boolean {
  if (word === key) return true;
  if (language === 'ar') return arabicForms(word).some((form) => isArabicForm(form, key));
  if (word.length < shortest || isStopWord(word, language)) return false;
  const [a, b] = language === 'pt' ? [singular(word), singular(key)] : [word, key];
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  return same >= Math.min(a.length, b.length) - 1 && b.length - a.length <= mostMissing;
}

/** `eleicoes` as `eleicao`. */
const singular = (word: string) => word.replace(/(?:oes|aes)$/, 'ao');

/** Without what makes a plural or a feminine, the word begins as the key does. */
function isArabicForm(form: string, key: string): boolean {
  const bases = [form, withoutArticle(key)].map((one) => one.replace(/(?<=.{3})(?:ون|ين|ات|ان|[ةه])$/u, ''));
  const [own = '', wanted = ''] = bases;
  return own.startsWith(wanted) && own.length - wanted.length <= 2;
}
