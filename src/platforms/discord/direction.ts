const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const letter = /\p{L}/u;

export type Direction = 'ltr' | 'rtl';

/** Of the first letter; null for a text without letters. */
export function directionOf(text: string): Direction | null {
  const first = letter.exec(text)?.[0];
  if (first === undefined) return null;
  return rightToLeft.test(first) ? 'rtl' : 'ltr';
}

const rtlLanguages = new Set(['ar', 'fa', 'he', 'ur', 'ps', 'dv', 'syr', 'yi', 'ckb']);

export function directionIn(language: string): Direction {
  return rtlLanguages.has(language.toLowerCase().split(/[-_]/)[0] ?? '') ? 'rtl' : 'ltr';
}

const marks = { ltr: '\u200E', rtl: '\u200F' } as const;

/** What a line must begin with so that Discord, which goes by its first letter, reads it in this direction. */
export function lineMark(text: string, base: Direction): string {
  const own = directionOf(text);
  return own === null || own === base ? '' : marks[base];
}

/** Keeps a run of the other direction alone in its place (FSI ... PDI, UAX #9). `text` decides, `shown` is wrapped. */
export function isolated(shown: string, text: string, base: Direction): string {
  const letters = text.match(/\p{L}/gu) ?? [];
  const isOther = letters.length > 0 && letters.every((one) => rightToLeft.test(one) !== (base === 'rtl'));
  // The interface's own texts isolate what they are filled with.
  return isOther && !text.startsWith('\u2068') ? `\u2068${shown}\u2069` : shown;
}
