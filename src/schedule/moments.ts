import type { LocalTime, TimeZone } from '../core/index.ts';
import { assemble, type Item } from './clocks.ts';
import { lex } from './lexer.ts';
import { instantOf } from './slots.ts';
import type { Unit } from './words/index.ts';

const letters = { h: 'hour', d: 'day', w: 'week', m: 'month', y: 'year' } as const satisfies Record<
  string,
  Unit
>;
/** A hundred years. */
const longest = {
  minute: 60 * 24 * 366 * 100,
  hour: 24 * 366 * 100,
  day: 366 * 100,
  week: 53 * 100,
  month: 1200,
  year: 100,
} as const satisfies Record<Unit, number>;

/**
 * `12h`, `7d`, `2w`, `3m`, `20y`, `3 days`, `today`, `yesterday`, a date, `2017-05`, `2017`: the instant it means before `now`;
 * null for anything else. A unit alone is none: it may be the last word of a topic.
 */
export function parseSince(text: string, zone: TimeZone, now: Temporal.Instant): Temporal.Instant | null {
  const local = now.toZonedDateTimeISO(zone);
  const word = text.trim().toLowerCase();
  const short = readShort(word);
  if (short) return local.subtract(short).toInstant();
  const items = itemsOf(word);
  const amount = /[\s\d]/.test(word) ? amountIn(items) : null;
  if (amount) return local.subtract(amount).toInstant();
  if (word === 'today') return local.startOfDay().toInstant();
  if (word === 'yesterday') return local.subtract({ days: 1 }).startOfDay().toInstant();
  const since = readInstant(word) ?? monthIn(word, zone) ?? datesIn(items, zone);
  return since && Temporal.Instant.compare(since, now) < 0 ? since : null;
}

/** `7d` */
function readShort(word: string): Temporal.DurationLike | null {
  const [, digits = '', letter = ''] = /^(\d{1,6})\s?([hdwmy])$/.exec(word) ?? [];
  return letter in letters ? durationOf(Number(digits), letters[letter as keyof typeof letters]) : null;
}

/** `3 days`, and nothing besides. */
function amountIn([item, ...others]: readonly Item[]): Temporal.DurationLike | null {
  return item?.kind === 'amount' && others.length === 0 ? durationOf(item.count, item.unit) : null;
}

function durationOf(count: number, unit: Unit): Temporal.DurationLike | null {
  return count > 0 && count <= longest[unit] ? { [`${unit}s`]: count } : null;
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

/** `2017-05` and `2017`, from 1900 on: the beginning of the month or year. */
function monthIn(word: string, zone: TimeZone): Temporal.Instant | null {
  const [, year = '', month = '01'] = /^((?:19|20)\d\d)(?:-(0[1-9]|1[0-2]))?$/.exec(word) ?? [];
  return year === ''
    ? null
    : Temporal.PlainDate.from(`${year}-${month}-01`).toZonedDateTime(zone).toInstant();
}

/** `2017-05-19`, `19 May 2017`, `19.05.2017`: the beginning of the day. */
function datesIn(items: readonly Item[], zone: TimeZone): Temporal.Instant | null {
  const parts = partsOf(items);
  if (!parts?.date || parts.date.year === null || parts.clock) return null;
  return dayOf(parts.date.year, parts.date)?.toZonedDateTime(zone).toInstant() ?? null;
}

/** Items without the words between them, which say nothing here. */
function itemsOf(text: string): readonly Item[] {
  const items = assemble(lex(text) ?? []) ?? [];
  return items.filter((item, at) => {
    const [before, after] = [items[at - 1], items[at + 1]];
    // `شهر واحد`, `يوم الجمعة`: the one behind its unit, the unit before its name.
    const isOne = item.kind === 'number' && before?.kind === 'amount' && item.value === before.count;
    const isNamed = item.kind === 'amount' && item.count === 1 && after?.kind === 'days';
    return !isOne && !isNamed && !between.includes(item.kind);
  });
}

const between: readonly Item['kind'][] = ['to', 'or-to', 'from', 'and'];

interface MonthDay {
  readonly day: number;
  readonly month: number;
  readonly year: number | null;
}

/** A day, and the time on it. */
interface Parts {
  readonly day: Extract<
    Item,
    { kind: 'days' | 'today' | 'tomorrow' | 'after-tomorrow' | 'next-week' | 'next-month' | 'last-day' }
  > | null;
  readonly date: MonthDay | null;
  readonly clock: LocalTime | null;
}

function partsOf(items: readonly Item[]): Parts | null {
  let day: Parts['day'] = null;
  let date: MonthDay | null = null;
  let clock: LocalTime | null = null;
  let month: number | null = null;
  let dayNumber: number | null = null;
  let year: number | null = null;
  for (const item of items) {
    switch (item.kind) {
      case 'clock':
        if (clock) return null;
        clock = item;
        break;
      case 'number':
        if (month !== null && dayNumber === null) dayNumber = item.value;
        else if (!clock && item.value < 24) clock = { hour: item.value, minute: 0 };
        else return null;
        break;
      case 'ordinal':
        dayNumber = item.value;
        break;
      case 'month-name':
        month = item.month;
        break;
      case 'year':
        year = item.value;
        break;
      case 'date':
        date = item;
        break;
      case 'days':
      case 'today':
      case 'tomorrow':
      case 'after-tomorrow':
      case 'next-week':
      case 'next-month':
      case 'last-day':
        if (day) return null;
        day = item;
        break;
      default:
        return null;
    }
  }
  if (month === null && (dayNumber !== null || year !== null)) return null;
  return { day, date: month === null ? date : { day: dayNumber ?? 1, month, year }, clock };
}

/**
 * `3d`, `3 days`, `tomorrow`, `friday 18:00`, `5 December`, in any of the interface's languages: when a pause ends, after
 * `now`; null for anything else. A day without a time is its beginning.
 */
export function parseUntil(text: string, zone: TimeZone, now: Temporal.Instant): Temporal.Instant | null {
  const local = now.toZonedDateTimeISO(zone);
  const word = text.trim().toLowerCase();
  const items = itemsOf(word);
  const amount = readShort(word) ?? amountIn(items);
  if (amount) return local.add(amount).toInstant();
  const parts = partsOf(items);
  const until = parts && endOf(parts, local);
  return until && Temporal.Instant.compare(until, now) > 0 ? until : null;
}

function endOf({ day, date, clock }: Parts, now: Temporal.ZonedDateTime): Temporal.Instant | null {
  const today = now.toPlainDate();
  const at = (plain: Temporal.PlainDate) =>
    clock ? instantOf(plain, clock, now.timeZoneId) : plain.toZonedDateTime(now.timeZoneId).toInstant();
  const isAhead = (plain: Temporal.PlainDate) => Temporal.Instant.compare(at(plain), now.toInstant()) > 0;
  if (date) {
    if (day) return null;
    const this_ = dayOf(date.year ?? today.year, date);
    if (this_ && (date.year !== null || isAhead(this_))) return at(this_);
    const next = date.year === null ? dayOf(today.year + 1, date) : null;
    return next && at(next);
  }
  if (!day) return clock ? at(isAhead(today) ? today : today.add({ days: 1 })) : null;
  switch (day.kind) {
    case 'days': {
      // Of a weekend its beginning.
      const [weekday = 1] = day.weekdays;
      const coming = today.add({ days: (weekday - today.dayOfWeek + 7) % 7 });
      return at(isAhead(coming) ? coming : coming.add({ days: 7 }));
    }
    case 'today':
      return clock ? at(today) : null;
    case 'tomorrow':
      return at(today.add({ days: 1 }));
    case 'after-tomorrow':
      return at(today.add({ days: 2 }));
    case 'next-week':
      return at(today.add({ days: 8 - today.dayOfWeek }));
    case 'next-month':
    case 'last-day':
      return at(today.with({ day: 1 }).add({ months: 1 }));
  }
}

function dayOf(year: number, { month, day }: MonthDay): Temporal.PlainDate | null {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
  } catch {
    return null;
  }
}
