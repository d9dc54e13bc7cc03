import { endsWhole } from '../text/index.ts';
import { findDay } from './days.ts';

const longest = 140;
const mostWords = 16;
/** Words before the date: `Thursday,`, `Posted on`, `Data de publicação:`. */
const mostLabelWords = 3;
/** The year of a day that names none is of no matter here. */
const reading = { language: null, timeZone: null, arrived: Temporal.Instant.fromEpochMilliseconds(0) };

/** Whether a line only says when, and perhaps who: it opens with a whole date and is no sentence. */
export function isStamp(text: string): boolean {
  if (text.length > longest || endsWhole(text) || text.split(' ').length > mostWords) return false;
  const day = findDay(text, reading);
  if (!day || !/\d{4}|\d[./-]\d{1,2}[./-]\d/.test(text.slice(day.start, day.end))) return false;
  return (text.slice(0, day.start).match(/\p{L}+/gu) ?? []).length <= mostLabelWords;
}
