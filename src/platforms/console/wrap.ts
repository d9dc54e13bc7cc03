import { graphemesOf, graphemeWidth, isWide, widthOf } from './width.ts';

export type Style = 'plain' | 'strong' | 'muted';

/** Clean text with one look; `url` is where it leads. */
export interface Span {
  readonly text: string;
  readonly style: Style;
  readonly url: string | null;
}

export type Line = readonly Span[];

export function span(text: string, style: Style = 'plain', url: string | null = null): Span {
  return { text, style, url };
}

/** Closing punctuation stays with what it closes. */
const notFirst = /^[\p{Pe}\p{Pf}、。，．：；？！ー々]/u;
const address = /^\(?https?:\/\//;

/**
 * Lines of at most `width` columns, each indented; blanks at a break are dropped. Breaks between words, within a word
 * where it is wide (Chinese, Japanese), and anywhere in a word that is longer than a line; an address is never broken.
 */
export function wrap(spans: readonly Span[], width: number, indent = ''): Line[] {
  const room = Math.max(1, width - indent.length);
  const lines: Span[][] = [];
  let line: Span[] = [];
  let used = 0;
  for (const word of wordsOf(spans)) {
    for (const [index, piece] of piecesOf(word, room).entries()) {
      const size = piece.reduce((sum, { text }) => sum + widthOf(text), 0);
      const gap = index === 0 && line.length > 0 ? 1 : 0;
      if (line.length > 0 && used + gap + size > room) {
        lines.push(line);
        line = [];
        used = 0;
      } else if (gap > 0) {
        append(line, blankBetween(line.at(-1), piece[0]));
        used += 1;
      }
      for (const part of piece) append(line, part);
      used += size;
    }
  }
  if (line.length > 0) lines.push(line);
  return indent ? lines.map((one) => [span(indent), ...one]) : lines;
}

/** A link or a bold run goes on through the blank between its words. */
function blankBetween(before: Span | undefined, after: Span | undefined): Span {
  const same = before && after && before.style === after.style && before.url === after.url;
  return same ? { ...before, text: ' ' } : span(' ');
}

function append(line: Span[], next: Span): void {
  const last = line.at(-1);
  if (last && last.style === next.style && last.url === next.url) {
    line[line.length - 1] = { ...last, text: last.text + next.text };
  } else line.push(next);
}

/** Words, each of one or more spans: a comma after a bold word belongs to it. */
function wordsOf(spans: readonly Span[]): Span[][] {
  const words: Span[][] = [];
  let word: Span[] = [];
  for (const { text, style, url } of spans) {
    for (const [index, piece] of text.split(' ').entries()) {
      if (index > 0 && word.length > 0) {
        words.push(word);
        word = [];
      }
      if (piece !== '') word.push({ text: piece, style, url });
    }
  }
  if (word.length > 0) words.push(word);
  return words;
}

/** The runs of a word that no line may break. */
function piecesOf(word: readonly Span[], room: number): Span[][] {
  const text = word.map((part) => part.text).join('');
  const wide = [...text].some(isWide);
  if (address.test(text) || (!wide && widthOf(text) <= room)) return [[...word]];
  const pieces: Span[][] = [];
  let joins = false;
  let size = 0;
  for (const part of word) {
    for (const grapheme of graphemesOf(part.text)) {
      const columns = graphemeWidth(grapheme);
      const free = isWide(grapheme);
      const keeps = joins && !free && size + columns <= room;
      const glued = notFirst.test(grapheme) && size + columns <= room;
      const last = pieces.at(-1);
      if (last && (keeps || glued)) {
        append(last, { ...part, text: grapheme });
        size += columns;
      } else {
        pieces.push([{ ...part, text: grapheme }]);
        size = columns;
      }
      joins = !free;
    }
  }
  return pieces;
}
