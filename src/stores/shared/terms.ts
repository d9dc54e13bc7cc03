/** Words of a text as the search index knows them. */

export interface Term {
  readonly stem: string;
  /** UTF-16 range in the text. */
  readonly start: number;
  readonly end: number;
}

/** Scripts written without spaces: each character is a word, and a word of several is a phrase. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const word = new RegExp(`${unspaced.source}\\p{M}*|(?:(?!${unspaced.source})[\\p{L}\\p{N}\\p{M}])+`, 'gu');

export function termsOf(text: string, language: string): Term[] {
  const terms: Term[] = [];
  for (const match of text.matchAll(word)) {
    terms.push({ stem: stemOf(match[0], language), start: match.index, end: match.index + match[0].length });
  }
  return terms;
}

/** Stems of the words of a text, in order. */
export function stemsOf(text: string, language: string): string[] {
  return (text.match(word) ?? []).map((found) => stemOf(found, language));
}

function stemOf(found: string, _language: string): string {
  return found
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '');
}
