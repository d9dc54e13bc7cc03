import type { Language } from '../../core/index.ts';
import { sentencesOf } from '../../text/index.ts';
import { lengthOf, markCount, type Run, slice, textOf } from './rich.ts';

/** What stays together where it can: a line, the sentences of one source, a quote. */
export interface Unit {
  readonly runs: readonly Run[];
  /** What stands between it and the unit before it in the same message. */
  readonly gap: '\n\n' | '\n' | ' ';
  readonly quote?: true;
  /** Ends of sentences, as offsets: where it is broken first. */
  readonly breaks: readonly number[];
}

export interface Limits {
  /** UTF-16 units. */
  readonly text: number;
  readonly entities: number;
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Where the sentences of a line end. */
export function sentenceBreaks(runs: readonly Run[], language: Language): readonly number[] {
  return sentencesOf(textOf(runs), language).map(({ end }) => end);
}

export function entityCount({ runs, quote }: Pick<Unit, 'runs' | 'quote'>): number {
  return runs.reduce((sum, { marks }) => sum + markCount(marks), quote ? 1 : 0);
}

/**
 * The unit in pieces that each fit: broken between sentences, then between words, never inside a link or another entity
 * unless that alone is too long, never inside a grapheme.
 */
export function splitUnit(unit: Unit, limits: Limits): readonly Unit[] {
  const pieces: Unit[] = [];
  let rest = unit;
  for (;;) {
    const most = longestPrefix(rest, limits);
    if (most >= lengthOf(rest.runs)) return [...pieces, rest];
    const end = breakBefore(rest, most);
    pieces.push(part(rest, 0, end));
    const next = part(rest, end, lengthOf(rest.runs));
    if (next.runs.length === 0) return pieces;
    rest = { ...next, gap: ' ' };
  }
}

/** How many units of text from the beginning fit, at least one grapheme. */
function longestPrefix({ runs, quote }: Unit, limits: Limits): number {
  let left = limits.entities - (quote ? 1 : 0);
  let length = 0;
  for (const { text, marks } of runs) {
    left -= markCount(marks);
    if (left < 0) break;
    length += text.length;
  }
  return Math.min(length, limits.text);
}

function breakBefore({ runs, breaks }: Unit, most: number): number {
  const text = textOf(runs);
  const marked = markedRanges(runs);
  const isFree = (at: number) => !marked.some(([from, to]) => from < at && at < to);
  const sentence = breaks.findLast((at) => at > 0 && at <= most && isFree(at));
  if (sentence !== undefined) return sentence;
  const words = [...text.slice(0, most + 1).matchAll(/\s+/g)]
    .map(({ index }) => index)
    .filter((at) => at > 0);
  const edges = marked.flat().filter((at) => at > 0 && at <= most);
  return words.findLast(isFree) ?? edges.at(-1) ?? words.at(-1) ?? graphemeBefore(text, most);
}

function markedRanges(runs: readonly Run[]): readonly (readonly [number, number])[] {
  const ranges: [number, number][] = [];
  let at = 0;
  for (const { text, marks } of runs) {
    if (markCount(marks) > 0) ranges.push([at, at + text.length]);
    at += text.length;
  }
  return ranges;
}

/** The last boundary of graphemes at or before `most`; the first one where a single grapheme is longer. */
function graphemeBefore(text: string, most: number): number {
  let end = 0;
  for (const { index, segment } of graphemes.segment(text.slice(0, most + 64))) {
    const next = index + segment.length;
    if (next > most) return end > 0 ? end : wholeCharacters(text, most);
    end = next;
  }
  return end;
}

/** A "grapheme" longer than a message is a pile of marks: it is broken between characters. */
function wholeCharacters(text: string, most: number): number {
  return /[\ud800-\udbff]$/.test(text.slice(0, most)) ? most - 1 : most;
}

/** A part without blanks at its ends. */
function part({ runs, gap, quote, breaks }: Unit, from: number, to: number): Unit {
  const text = textOf(runs);
  let [start, end] = [from, to];
  while (start < end && /\s/.test(text[start] ?? '')) start++;
  while (end > start && /\s/.test(text[end - 1] ?? '')) end--;
  return {
    runs: slice(runs, start, end),
    gap,
    ...(quote ? { quote } : {}),
    breaks: breaks.filter((at) => at > start && at <= end).map((at) => at - start),
  };
}
