import type { Published } from '../core/index.ts';
import { foldSpace } from '../text/index.ts';
import { type FoundDay, findDay } from './days.ts';
import { relativeTime } from './relative.ts';
import { zoneIn } from './zones.ts';

export interface DateReading {
  /** The text's language, with its region where that is known (`en-GB`). */
  readonly language: string | null;
  /** Zone of times that name none; null reads them as UTC. */
  readonly timeZone: string | null;
  readonly arrived: Temporal.Instant;
}

interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly zone: string | null;
}

/**
 * Publication time as sources write it: RFC 822, ISO 8601, and what stands on pages in the six languages and some more.
 * `03/04/2017` is day first, but month first in English where neither a region nor the source's zone speaks against it.
 * A wrong weekday is not minded. Null for no date, an impossible one, one before 1900 or over a day after arrival.
 */
export function readPublished(written: string | null, reading: DateReading): Published | null {
  const text = published(asciiDigits(foldSpace((written ?? '').slice(0, 300))));
  if (text === '') return null;
  const found =
    fromWire(text) ??
    fromIso(text) ??
    fromEpoch(text) ??
    fromCalendar(text, reading) ??
    relativeTime(text, reading.arrived, reading.timeZone);
  if (!found) return null;
  const hours = (found.at.epochMilliseconds - reading.arrived.epochMilliseconds) / 3_600_000;
  return hours > 24 || found.at.epochMilliseconds < earliest ? null : found;
}

const earliest = Temporal.Instant.from('1900-01-01T00:00Z').epochMilliseconds;

/** Where a line holds several dates, the one that is said to be of publication. */
function published(text: string): string {
  const at = text.search(
    /(?:first published|published|posted|publicad[oa]|publié|опубликован|veröffentlicht|نشر)/i,
  );
  return at > 0 && /\d/.test(text.slice(at)) ? text.slice(at) : text;
}

function asciiDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹०-९０-９]/g, (digit) => {
    const code = digit.charCodeAt(0);
    return String((code & 0xf) - (code >= 0x0966 && code <= 0x096f ? 6 : 0));
  });
}

/** RFC 822 as nearly all feeds write it, with a zone by its offset: the same as the rest would read, at a tenth of the cost. */
const wire =
  /^(?:[A-Z][a-z]{2}, )?(0[1-9]|[12]\d|3[01]) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) (\d{4}) ([01]\d|2[0-3]):([0-5]\d):([0-5]\d) (GMT|[+-]\d{4})$/;
const wireMonths = 'JanFebMarAprMayJunJulAugSepOctNovDec';

export function fromWire(text: string): Published | null {
  const found = wire.exec(text);
  if (!found) return null;
  const [, day = '', name = '', year = '', hour = '', minute = '', second = '', zone = ''] = found;
  const month = String(wireMonths.indexOf(name) / 3 + 1).padStart(2, '0');
  const offset = zone === 'GMT' ? 'Z' : `${zone.slice(0, 3)}:${zone.slice(3)}`;
  try {
    return {
      at: Temporal.Instant.from(`${year}-${month}-${day}T${hour}:${minute}:${second}${offset}`),
      precision: 'time',
    };
  } catch {
    return null;
  }
}

/** RFC 3339 with a zone; of a second to a thousandth, as the store keeps it. */
const iso = /^(\d{4}-\d{2}-\d{2})[Tt ](\d{2}:\d{2})(:\d{2})?(?:[.,](\d{1,9}))? ?([Zz]|[+-]\d{2}:?\d{2})$/;

function fromIso(text: string): Published | null {
  const found = iso.exec(text);
  if (!found) return null;
  const [, day = '', time = '', second = '', fraction = '', zone = ''] = found;
  const exact = second === '' || fraction === '' ? second : `${second}.${fraction.slice(0, 3)}`;
  try {
    return { at: Temporal.Instant.from(`${day}T${time}${exact}${zone}`), precision: 'time' };
  } catch {
    return null;
  }
}

function fromEpoch(text: string): Published | null {
  if (!/^\d{10}(?:\d{3})?$/.test(text)) return null;
  const milliseconds = text.length === 13 ? Number(text) : Number(text) * 1000;
  return { at: Temporal.Instant.fromEpochMilliseconds(milliseconds), precision: 'time' };
}

function fromCalendar(text: string, reading: DateReading): Published | null {
  const day = findDay(text, reading);
  if (!day) return null;
  try {
    const date = Temporal.PlainDate.from(
      { year: day.year, month: day.month, day: day.day },
      { overflow: 'reject' },
    );
    const clock = clockIn(text, day);
    if (!clock) return { at: date.toZonedDateTime('UTC').toInstant(), precision: 'day' };
    const { hour, minute, second, zone } = clock;
    const late = hour === 24 && minute === 0;
    const time = Temporal.PlainTime.from(
      { hour: late ? 0 : hour, minute, second: Math.min(second, 59) },
      { overflow: 'reject' },
    );
    const shown = late ? date.add({ days: 1 }) : date;
    const at = shown
      .toZonedDateTime({ timeZone: zone ?? reading.timeZone ?? 'UTC', plainTime: time })
      .toInstant();
    return { at, precision: 'time' };
  } catch {
    return null;
  }
}

const clockPattern =
  /(?:^|[^\d.:/])t?(\d{1,2})\s?(?:[:.]|h\s?|時|时|시\s?)(\d{2})(?:(?:[:.]|分)(\d{2}))?(?:[.,]\d+)?(?!\d|[./-]\d)\s*分?(?:\s*([ap])\.?\s?m\b\.?)?/i;
const hourPattern = /(?:^|[^\d])(\d{1,2})(?:\s*([ap])\.?\s?m\b\.?|\s?h\b|\s?uhr\b|時|时)/i;
const compactPattern = /^t(\d{2})(\d{2})(\d{2})?(?!\d)/i;

/** The time beside the date: after it, or else before it. */
function clockIn(text: string, day: FoundDay): Clock | null {
  const after = text.slice(day.end);
  return clockAt(after) ?? clockAt(text.slice(0, day.start));
}

function clockAt(text: string): Clock | null {
  const compact = compactPattern.exec(text);
  const full = compact ? null : clockPattern.exec(text);
  const found = compact ?? full ?? hourPattern.exec(text);
  if (!found) return null;
  const isHourOnly = !compact && !full;
  const half = (isHourOnly ? found[2] : compact ? undefined : found[4])?.toLowerCase();
  const evening = half === 'p' || /午後|下午|晚上|오후/.test(text.slice(0, found.index + 1));
  const hour = Number(found[1]);
  return {
    hour: evening && hour < 12 ? hour + 12 : half === 'a' && hour === 12 ? 0 : hour,
    minute: isHourOnly ? 0 : Number(found[2]),
    second: isHourOnly ? 0 : Number(found[3] ?? 0),
    zone: zoneIn(text.slice(found.index + found[0].length)),
  };
}
