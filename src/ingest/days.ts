import { monthOf } from './months.ts';
import type { DateReading } from './published.ts';

/** A calendar day found in a line, and where it stands in it. */
export interface FoundDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly start: number;
  readonly end: number;
}

const yearFirst =
  /(?<!\d)(\d{4})(?:[-/.]|\s?[年년]\s?)(\d{1,2})(?:[-/.]|\s?[月월]\s?)(\d{1,2})(?:\s?[日일])?(?=t\d|[^\d]|$)/i;
const compact = /(?<!\d)((?:19|20)\d{2})(\d{2})(\d{2})(?=t\d|\D|$)/i;
const numeric = /(?<![\d:])(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?![\d:])/;
const word = /\p{L}[\p{L}\p{M}]{2,}/gu;
const dayBefore =
  /(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|º|ª|°|\.|-?го|-?е)?(?:\s*[-/]\s*|\s*(?:de|of|d[’'])?\s*)$/i;
const dayAfter = /^[.,]?\s*(\d{1,2})(?:st|nd|rd|th)?(?![\d:])/i;
const yearAfter = /^[.,]?\s*(?:-|\/|de|del|of|року|года|г\.)?\s*(\d{4}|['’]?\d{2}(?!\d|\s?[:hч]|\.\d))/i;

/** The first day that a line names, in any of the shapes sources use; the year of a day without one is the latest that fits. */
export function findDay(text: string, reading: DateReading): FoundDay | null {
  const whole = yearFirst.exec(text) ?? compact.exec(text);
  if (whole) return placed(whole, Number(whole[1]), Number(whole[2]), Number(whole[3]));
  return namedDay(text, reading) ?? numericDay(text, reading);
}

function placed(match: RegExpExecArray, year: number, month: number, day: number): FoundDay {
  return { year, month, day, start: match.index, end: match.index + match[0].length };
}

function namedDay(text: string, reading: DateReading): FoundDay | null {
  for (const match of text.matchAll(word)) {
    const month = monthOf(match[0]);
    if (month === null) continue;
    const end = match.index + match[0].length;
    const before = dayBefore.exec(text.slice(Math.max(0, match.index - 12), match.index));
    const after = before ? null : dayAfter.exec(text.slice(end, end + 12));
    const day = Number((before ?? after)?.[1] ?? 0);
    if (day === 0) continue;
    const rest = end + (after?.[0].length ?? 0);
    const year = yearAfter.exec(text.slice(rest, rest + 14));
    const start = before ? Math.max(0, match.index - 12) + before.index : match.index;
    return {
      year: year ? fullYear(year[1] ?? '') : likelyYear(month, day, reading.arrived),
      month,
      day,
      start,
      end: rest + (year?.[0].length ?? 0),
    };
  }
  return null;
}

function numericDay(text: string, reading: DateReading): FoundDay | null {
  const match = numeric.exec(text);
  if (!match) return null;
  const [first, second, year] = [Number(match[1]), Number(match[3]), fullYear(match[4] ?? '')];
  const monthFirst = second > 12 || (first <= 12 && match[2] !== '.' && writesMonthFirst(reading));
  return monthFirst ? placed(match, year, first, second) : placed(match, year, second, first);
}

/** American order: English, unless a region or a zone outside America says otherwise. */
function writesMonthFirst({ language, timeZone }: DateReading): boolean {
  if (!language || !/^en(?:$|[-_]us\b)/i.test(language)) return false;
  return (
    /us$/i.test(language) || timeZone === null || timeZone === 'UTC' || /^(?:America|US)\//.test(timeZone)
  );
}

function fullYear(text: string): number {
  const year = Number(text.replace(/\D/g, ''));
  if (year >= 100) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}

/** The latest year in which the day is not over a day after arrival. */
function likelyYear(month: number, day: number, arrived: Temporal.Instant): number {
  const limit = arrived.add({ hours: 24 }).toZonedDateTimeISO('UTC');
  const isLater = month > limit.month || (month === limit.month && day > limit.day);
  return isLater ? limit.year - 1 : limit.year;
}
