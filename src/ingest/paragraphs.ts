import type { Block } from '../core/index.ts';
import { endsWhole, fingerprintOf, foldSpace } from '../text/index.ts';
import { agencyIn } from './agencies.ts';
import { splitDateline } from './dateline.ts';
import { isCaption, isFurniture, splitCredit } from './furniture.ts';
import { isStamp } from './stamp.ts';

export interface CleanText {
  readonly paragraphs: readonly string[];
  readonly captions: readonly string[];
  readonly dateline: string | null;
  /** The wire credited in dateline or closing credit. */
  readonly agency: string | null;
  /** True where the source itself cuts the text short (`[…]`, `Continue reading`). */
  readonly isCut: boolean;
  /** A line above the text that says when, as a page prints it: `11.09.2011, 16:20 von A. B.`. */
  readonly stamp: string | null;
}

/** Bounds on one story: a page that has more is no article. */
const mostBlocks = 2000;
const mostCharacters = 400_000;

/** What a page said, without what it said around it: captions apart, furniture, the repeated title and credits gone. */
export function cleanBlocks(blocks: readonly Block[], title: string): CleanText {
  const paragraphs: string[] = [];
  const captions: string[] = [];
  let agency: string | null = null;
  let stamp: string | null = null;
  let isCut = false;
  let left = mostCharacters;
  const heading = fingerprintOf(title);
  for (const { role, text: raw } of blocks.slice(0, mostBlocks)) {
    if (left <= 0) break;
    const whole = foldSpace(raw.slice(0, left));
    left -= raw.length;
    if (whole === '' || role === 'heading') continue;
    if (role === 'caption' || isCaption(whole)) {
      captions.push(whole);
      continue;
    }
    const { text, credit } = splitCredit(whole);
    if (credit) {
      agency ??= agencyIn(credit) ?? wireByStyle(credit);
      isCut ||= /^\W*(?:continue|read|leia|leer|lire|читать|подробнее|اقرأ)/iu.test(credit);
    }
    if (text === '' || isFurniture(text)) continue;
    if (role === 'list' && isStrayItem(text)) {
      if (paragraphs.length === 0) captions.push(text);
      continue;
    }
    if (paragraphs.length === 0 && isStamp(text)) {
      stamp ??= text;
      continue;
    }
    if (paragraphs.length === 0 && text.length < 400 && fingerprintOf(text) === heading) continue;
    if (paragraphs.at(-1) !== text) paragraphs.push(text);
  }
  isCut = cutEnding(paragraphs) || isCut;
  const lead = splitDateline(paragraphs[0] ?? '');
  if (lead) paragraphs[0] = lead.rest;
  const bracketed = lead ? null : agencyOfLead(paragraphs[0] ?? '');
  return {
    paragraphs,
    captions,
    dateline: lead?.dateline ?? null,
    agency: lead?.agency ?? bracketed ?? agency,
    isCut,
    stamp,
  };
}

/** A list item that is no sentence: a label, a caption, a link. */
function isStrayItem(text: string): boolean {
  return !endsWhole(text) && text.split(' ').length < 8;
}

/** Only Reuters closes with reporters and editors apart by a semicolon. */
function wireByStyle(credit: string): string | null {
  return /^\W*(?:additional )?reporting by [^;]+;.*\b(?:editing|writing) by /i.test(credit)
    ? 'Reuters'
    : null;
}

/** A wire's name in brackets near the start, where the dateline is of no known shape. */
function agencyOfLead(paragraph: string): string | null {
  const wire = /\(([^)]{2,40})\)\s*(?:[-–—:]|\.\s?[-–—])/.exec(paragraph.slice(0, 120));
  return wire ? agencyIn(wire[1] ?? '') : null;
}

const cutMark =
  /\s*(?:\[\s*(?:…|\.{3}|&hellip;)\s*\]|\(\s*(?:…|\.{3})\s*\)|(?:…|\.{3,})\s*(?:»|>{1,2}|→))\s*$/u;

/** Takes a mark of cutting off the last paragraph and puts an ellipsis there, so that its sentence is seen to be cut. */
function cutEnding(paragraphs: string[]): boolean {
  const last = paragraphs.at(-1);
  if (last === undefined) return false;
  const mark = cutMark.exec(last.slice(-40));
  if (!mark) return /(?:…|\.{3})$/u.test(last);
  const kept = last.slice(0, last.length - mark[0].length).trimEnd();
  if (kept === '') paragraphs.pop();
  else
    paragraphs[paragraphs.length - 1] = endsWhole(kept) ? kept : `${kept.replace(/(?<![.…])[.…]+$/u, '')}…`;
  return true;
}
