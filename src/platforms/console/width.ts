const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const ordinary = /^[ -~]*$/;
const emoji = /^(?:\p{Emoji_Presentation}|\p{Regional_Indicator}{2}|\p{Emoji}\uFE0F)/u;
const invisible = /^[\p{Mn}\p{Me}\p{Cf}\u1160-\u11FF]$/u;

/** First and last code points of East Asian Width W and F (Unicode 16, UAX 11), joined where only unassigned ones lie between. */
const wideRanges: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x231a, 0x231b],
  [0x2329, 0x232a],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0xa4cf],
  [0xa960, 0xa97c],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6f],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x16fe0, 0x18df2],
  [0x1aff0, 0x1b2fb],
  [0x1f200, 0x1f265],
  [0x20000, 0x2fffd],
  [0x30000, 0x3fffd],
];

/** What a reader takes for single characters, one at a time. */
export function graphemesOf(text: string): readonly string[] {
  if (ordinary.test(text)) return [...text];
  return Array.from(graphemes.segment(text), ({ segment }) => segment);
}

/** Columns that a terminal gives the text: 0 for combining marks, 2 for wide characters and emoji. */
export function widthOf(text: string): number {
  if (ordinary.test(text)) return text.length;
  let width = 0;
  for (const { segment } of graphemes.segment(text)) width += graphemeWidth(segment);
  return width;
}

export function graphemeWidth(grapheme: string): number {
  if (emoji.test(grapheme)) return 2;
  let width = 0;
  for (const character of grapheme) {
    if (!invisible.test(character)) width += isWide(character) ? 2 : 1;
  }
  return width;
}

export function isWide(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return code >= 0x1100 && wideRanges.some(([first, last]) => code >= first && code <= last);
}
