import { isElsewhere, isLine, lineOf } from './elements.ts';
import type { TreeDocument, TreeElement } from './tree/index.ts';

const year = /\b(?:19|20)\d\d\b/;
/** A line that says when: a day with its year, in figures or with a month's name, and little else. */
export const whenLine =
  /(?:\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d\d|(?:19|20)\d\d[./-]\d{1,2}[./-]\d{1,2}|\d{1,2}\.?\s+(?:de\s+)?\p{L}{3,10}\.?,?\s+(?:de\s+)?(?:19|20)\d\d|\p{L}{3,10}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+(?:19|20)\d\d|(?:19|20)\d\d年\d{1,2}月\d{1,2}日)/u;
const longestLine = 90;
/** Lines looked at after the headline: a date line stands with the byline and the standfirst. */
const mostLines = 25;

/**
 * When the page was published, as its markup and text say it, where neither JSON-LD nor meta elements do: what is marked as
 * that, the first time or line with a day below the headline, any other time element, the day in its address, what is
 * marked as some date.
 */
export function markedTime(document: TreeDocument, address: string, headline: string): string | null {
  return (
    timeOf(document.querySelector('[itemprop="datePublished"]')) ??
    belowHeadline(document, headline) ??
    timeElement(document) ??
    dayInAddress(address) ??
    markedLine(document)
  );
}

function timeElement(document: TreeDocument): string | null {
  for (const element of document.querySelectorAll('time')) {
    const time = isElsewhere(element) ? null : timeOf(element);
    if (time !== null) return time;
  }
  return null;
}

/** Some write two days into one attribute: what does not read as one time is left for the text. */
function timeOf(element: TreeElement | null): string | null {
  if (!element) return null;
  const given = (element.getAttribute('datetime') || element.getAttribute('content'))?.trim() ?? '';
  if (/^(?:19|20)\d\d-\d\d-\d\d(?!\d)/.test(given)) return given;
  const text = lineOf(element);
  return year.test(text) ? text : year.test(given) && !/\d{6}/.test(given) ? given : null;
}

/** `/2023/06/08/` in an address is the day an article was put there. */
function dayInAddress(address: string): string | null {
  const [, y, m, d] = /\/((?:19|20)\d\d)[/-](\d\d)[/-](\d\d)(?=[/-]|$)/.exec(address) ?? [];
  return y && Number(m) >= 1 && Number(m) <= 12 && Number(d) >= 1 && Number(d) <= 31
    ? `${y}-${m}-${d}`
    : null;
}

function belowHeadline(document: TreeDocument, headline: string): string | null {
  let lines = mostLines;
  for (const element of document.querySelectorAll('h1,time,p,div,span,li,small,em,b,strong,address,td')) {
    if (element.localName === 'h1') {
      // Some repeat it in a bar at the top.
      if (lineOf(element) === headline) lines = 0;
      continue;
    }
    if (lines >= mostLines) continue;
    const own = isLine(element) ? lineOf(element) : '';
    if (own === '') continue;
    if (element.localName === 'time') {
      const time = timeOf(element);
      if (time !== null) return time;
    }
    const found = own.length <= longestLine ? whenLine.exec(own) : null;
    if (found) return found[0];
    lines++;
  }
  return null;
}

function markedLine(document: TreeDocument): string | null {
  for (const element of document.querySelectorAll(
    '[class*="date"],[class*="timestamp"],[class*="published"]',
  )) {
    const text = lineOf(element);
    if (text.length <= 60 && year.test(text)) return text;
  }
  return null;
}
