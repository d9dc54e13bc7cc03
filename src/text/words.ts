import { byPlainWord, scanPlain } from './plain-words.ts';

/** Scripts written without blanks between words. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}]/u;

/** A number with its separators, an acronym with dots, or a word with inner apostrophes. */
const token =
  /\p{N}+(?:[.,٫٬]\p{N}+)+|\p{L}(?:\.\p{L})+(?![\p{L}\p{N}])|[\p{L}\p{M}\p{N}]+(?:(?:'|’|ʼ|\u200C|\u200D)[\p{L}\p{M}]+)*/gu;

/** Languages in which an apostrophe parts two words (`l'eau`, `dell'acqua`). */
const eliding = new Set(['fr', 'it', 'ca', 'oc']);

/** The dictionary-based word break of ICU does not depend on the locale. Runs are cut so that one call stays small. */
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const longestRun = 2000;

/**
 * The words of a text in lower case, in order. Numbers keep their separators (`1,000`, `1.4`); acronyms lose their dots
 * (`U.N.` is `un`), and English `US`, `U.S.`, `USA` are all `usa`, so that the country is not taken for the pronoun
 * (but in a headline of capitals, where nothing tells).
 * Chinese, Japanese, Thai, Lao, Khmer and Burmese are parted by dictionary, wherever they stand in the text.
 */
export function wordsOf(text: string, language: string): readonly string[] {
  const words: string[] = [];
  addWords(text, language, namesUs([text], language), words);
  return words;
}

/** Whether `US` is the country: not in a headline of capitals, where nothing tells. */
export function namesUs(texts: readonly string[], language: string): boolean {
  return language === 'en' && texts.some((text) => /\p{Ll}/u.test(text));
}

function addWords(text: string, language: string, isUs: boolean, words: string[]): void {
  const scan = scanPlain(text);
  if (scan === null) {
    pushWords(text, language, isUs, words);
    return;
  }
  const { from, to, ids, starts, ends } = scan;
  const wordAt = isUs ? plainLowerUs : plainLower;
  for (let at = from; at < to; at++) {
    const id = ids[at] as number;
    if (id >= 0) words.push(wordAt(id));
    else pushWords(text.slice(starts[at], ends[at]), language, isUs, words);
  }
}

const plainLower = byPlainWord((word) => word.toLowerCase());
const plainLowerUs = byPlainWord(lowerUs);

/** A plain word in lower case, in a text where `US` is the country. */
export function lowerUs(word: string): string {
  return word === 'US' ? 'usa' : word.toLowerCase();
}

/** Words of a text that is not plain. */
export function pushWords(text: string, language: string, isUs: boolean, words: string[]): void {
  const named = isUs ? text.replace(/\bUS\b/g, 'USA') : text;
  const found = named.toLowerCase().match(token) ?? [];
  if (!unspaced.test(text) && !/[.'’ʼ]/.test(text)) {
    for (const word of found) words.push(word);
    return;
  }
  for (const word of found) {
    if (unspaced.test(word)) segment(word, words);
    else if (/['’ʼ]/.test(word)) words.push(...apart(word, language));
    else words.push(/^\p{L}\./u.test(word) ? acronym(word) : word);
  }
}

function acronym(word: string): string {
  const letters = word.replaceAll('.', '');
  return letters === 'us' ? 'usa' : letters;
}

function apart(word: string, language: string): readonly string[] {
  const plain = word.replace(/[’ʼ]/g, "'");
  if (eliding.has(language)) return plain.split("'");
  return [plain.endsWith("'s") ? plain.slice(0, -2) : plain];
}

function segment(run: string, words: string[]): void {
  for (let from = 0; from < run.length; from += longestRun) {
    for (const piece of segmenter.segment(run.slice(from, from + longestRun))) {
      if (piece.isWordLike) words.push(piece.segment);
    }
  }
}
