import { isStopWord } from '../text/index.ts';

/** A number as its text has it, its words in lower case. */
export interface Written {
  /** Without anything beside it: `19`, `1.4 billion`. */
  readonly shown: string;
  /** With the sign of a currency or a share: `$1.4 billion`, `40%`. */
  readonly full: string;
  /** What it counts, in the words behind it: `bridges`, `of the bridges`; empty where none follow. */
  readonly counted: string;
}

const currency = String.raw`(?:(?:us|r|a|c)?\$|[€£¥₽₹₴])`;
/** How many words behind a number are taken for what it counts. */
const mostCounted = 3;

/** The words `[at, end)` of a text, which are a number, as it has them: with their hyphens, and what stands beside them. */
export function asWritten(
  text: string,
  words: readonly string[],
  { at, end }: { readonly at: number; readonly end: number },
  language: string,
): Written {
  const own = words.slice(at, end);
  const pattern = own.map((word) => RegExp.escape(word)).join('[\\s\\-‑]+');
  const places = [
    ...text.matchAll(
      new RegExp(
        `(?<![\\p{L}\\d])(${currency}\\s?)?(${pattern})(?![\\p{L}\\d])(\\s?(?:%|${currency}))?(?=((?: [\\p{L}\\p{M}'’-]+){0,${mostCounted}}))`,
        'giu',
      ),
    ),
  ];
  // `On 12 May it broke 12 bridges`: the same words may stand before.
  const isSame = (from: number) => own.every((word, place) => words[from + place] === word);
  const before = words.slice(0, at).filter((_, from) => isSame(from)).length;
  const [, sign = '', shown = own.join(' '), behind = '', rest = ''] = places[before] ?? places[0] ?? [];
  return {
    shown: shown.toLowerCase(),
    full: `${sign}${shown.toLowerCase()}${behind}`,
    counted: countedIn(rest.trim().split(' '), language),
  };
}

/** Words that join a number to what it counts: `12 of the bridges`, `3 millones de personas`. */
const joins = new Set('of the those de des du do da dos das los las les из тех من'.split(' '));

/** Up to the first word without meaning that follows one with a meaning. */
function countedIn(words: readonly string[], language: string): string {
  const isPlain = (word: string) => isStopWord(word.toLowerCase(), language);
  const first = words.findIndex((word) => !joins.has(word.toLowerCase()));
  if (first < 0 || words[first] === '' || isPlain(words[first] as string)) return '';
  const end = words.findIndex((word, at) => at > first && isPlain(word));
  return words.slice(0, end < 0 ? words.length : end).join(' ');
}
