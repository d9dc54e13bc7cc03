import { stem, wordsOf } from '../text/index.ts';
import type { Asked } from './question.ts';

/** What a text says, as questions look for it. */
export interface Said {
  readonly stems: ReadonlySet<string>;
  /** Its words as names are known by. */
  readonly names: ReadonlySet<string>;
  /** The same in their order, between blanks. */
  readonly row: string;
}

/** What a word of nearly the same meaning, or of the same beginning, counts for, and one of another language. */
const nearShare = 0.8;
const farShare = 0.7;

export function saidIn(text: string, language: string): Said {
  const words = wordsOf(text, language);
  const names = nameKeys(words, language);
  return {
    stems: new Set(words.map((word) => stem(word, language))),
    names: new Set(names),
    row: ` ${names.join(' ')} `,
  };
}

/** Of a Russian surname alone the stemmer takes this for the ending of a plural: Кадыров, but Кадырова. */
const surnameEnding = /(?<=.{3})(?:ов|ев|ёв)$/u;
/** What is written before a word in Arabic. */
const prefix = /^(?:[وفبكل]?ال|لل|[وفبلك])(?=.{3})/u;

/** Names by what no case changes; an Arabic stem is so short that Peru and Beirut have the same. */
export function nameKeys(words: readonly string[], language: string): readonly string[] {
  if (language === 'ar') return words.map((word) => word.replace(prefix, ''));
  const stems = words.map((word) => stem(word, language));
  return language === 'ru' ? stems.map((one) => one.replace(surnameEnding, '')) : stems;
}

/** How well a text holds what is asked: 1 as such, less by a near word or one of the same beginning, 0 not at all. */
export function held({ ways, near, far, isName }: Asked, { stems, names }: Said, language: string): number {
  const has = (word: string) => stems.has(stem(word, language));
  if (isName) return ways.some((words) => nameKeys(words, language).every((key) => names.has(key))) ? 1 : 0;
  if (ways.some((words) => words.every(has))) return 1;
  if (near.some(has)) return nearShare;
  if (far.get(language)?.some(has)) return farShare;
  const [only] = ways[0] ?? [];
  if (only === undefined || (ways[0]?.length ?? 0) > 1) return 0;
  const own = stem(only, language);
  return [...stems].some((one) => beginAlike(own, one)) ? nearShare : 0;
}

/** `mediat` and `mediator`, `посредник` and `посредничеств`: most of both is the same. */
function beginAlike(a: string, b: string): boolean {
  const least = Math.max(5, Math.ceil(0.7 * Math.min(a.length, b.length)));
  return (
    a.length >= least &&
    b.length >= least &&
    Math.abs(a.length - b.length) <= 4 &&
    a.slice(0, least) === b.slice(0, least)
  );
}
