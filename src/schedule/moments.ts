import type { TimeZone } from '../core/index.ts';

const units = { h: 'hours', d: 'days', w: 'weeks', m: 'months', y: 'years' } as const;
const longest = { h: 24 * 366 * 100, d: 366 * 100, w: 53 * 100, m: 1200, y: 100 } as const;

/** `12h`, `7d`, `2w`, `3m`, `20y`, `today`, `yesterday`, a date: the instant it means before `now`; null for anything else. */
export function parseSince(text: string, zone: TimeZone, now: Temporal.Instant): Temporal.Instant | null {
  const local = now.toZonedDateTimeISO(zone);
  const word = text.trim().toLowerCase();
  const amount = readAmount(word);
  if (amount) return local.subtract(amount).toInstant();
  if (word === 'today') return local.startOfDay().toInstant();
  if (word === 'yesterday') return local.subtract({ days: 1 }).startOfDay().toInstant();
  const day = readDate(word);
  const since = readInstant(word) ?? day?.toZonedDateTime(zone).toInstant() ?? null;
  return since && Temporal.Instant.compare(since, now) < 0 ? since : null;
}

/** `3d`, `tomorrow`, `monday`, a date: when a pause ends, after `now`; null for anything else. */
export function parseUntil(text: string, zone: TimeZone, now: Temporal.Instant): Temporal.Instant | null {
  const local = now.toZonedDateTimeISO(zone);
  const word = text.trim().toLowerCase();
  const amount = readAmount(word);
  if (amount) return local.add(amount).toInstant();
  if (word === 'tomorrow') return local.add({ days: 1 }).startOfDay().toInstant();
  const weekday =
    ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].findIndex((name) => word.startsWith(name)) + 1;
  if (weekday > 0)
    return local
      .add({ days: ((weekday - local.dayOfWeek + 6) % 7) + 1 })
      .startOfDay()
      .toInstant();
  const until = readDate(word)?.toZonedDateTime(zone).toInstant() ?? null;
  return until && Temporal.Instant.compare(until, now) > 0 ? until : null;
}

function readAmount(word: string): Temporal.DurationLike | null {
  const [, digits = '', unit = ''] = /^(\d{1,6})\s?([hdwmy])$/.exec(word) ?? [];
  if (!(unit in units)) return null;
  const key = unit as keyof typeof units;
  const amount = Number(digits);
  return amount > 0 && amount <= longest[key] ? { [units[key]]: amount } : null;
}

/** `2017-05-19T08:00:00Z`, as buttons carry it. */
function readInstant(word: string): Temporal.Instant | null {
  if (!/^\d{4}-\d\d-\d\dt\d\d:\d\d:\d\dz$/.test(word)) return null;
  try {
    return Temporal.Instant.from(word);
  } catch {
    return null;
  }
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** `2017-05-19`, `19 May 2017`, `19.05.2017`. */
function readDate(word: string): Temporal.PlainDate | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(word);
  if (iso) return dateOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const dotted = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(word);
  if (dotted) return dateOf(Number(dotted[3]), Number(dotted[2]), Number(dotted[1]));
  const named = /^(\d{1,2}) ([a-z]{3})[a-z]* (\d{4})$/.exec(word);
  return named ? dateOf(Number(named[3]), months.indexOf(named[2] ?? '') + 1, Number(named[1])) : null;
}

function dateOf(year: number, month: number, day: number): Temporal.PlainDate | null {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
  } catch {
    return null;
  }
}
