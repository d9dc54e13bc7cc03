import type { Language } from '../../core/index.ts';
import type { Run } from './rich.ts';

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const leftToRight =
  /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Georgian}\p{Script=Han}]/u;
const strong = new RegExp(`${rightToLeft.source}|${leftToRight.source}`, 'u');
const rightToLeftLanguages = new Set(['ar', 'dv', 'fa', 'he', 'ku', 'ps', 'ur', 'yi']);

const rightMark = '\u200f';
const leftMark = '\u200e';

/**
 * A line of the interface, read in its language's direction. Clients take a line's direction from its first strong letter
 * (Unicode Standard Annex 9, P2), which a name or a command in another script can be: a mark in front says otherwise.
 */
export function directed(runs: readonly Run[], language: Language): readonly Run[] {
  const text = runs.map((run) => run.text).join('');
  const first = strong.exec(text)?.[0];
  if (first === undefined) return runs;
  const wantsRight = rightToLeftLanguages.has(language);
  const isRight = rightToLeft.test(first);
  if (isRight === wantsRight || !(wantsRight ? rightToLeft : leftToRight).test(text)) return runs;
  return [{ text: wantsRight ? rightMark : leftMark, marks: {} }, ...runs];
}
