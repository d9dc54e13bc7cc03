/**
 * Cron expressions on the calendar of the service's slots. The service's own schedules are no cron expressions; what is
 * the same is how days and local times become instants: a time in a gap at its end, a time that comes twice once.
 */
import { slotsWhere } from '../src/schedule/index.ts';

interface SlotItem {
  readonly id: string;
  readonly expr: string;
  readonly tz: string;
  readonly from: string;
  readonly n?: number;
  readonly next?: readonly string[] | null;
}

const defaultCount = 5;
/** A 29 February that is a Monday comes once in 28 years, or in 40 over a century. */
const mostDays = 366 * 41 * 6;
/** Times of one day that are worked out at a time: enough for the next few. */
const mostTimes = 600;

export function* predictSlots(items: readonly SlotItem[]): Generator<{ id: string; next: string[] | null }> {
  for (const { id, expr, tz, from, n, next } of items) {
    const cron = readCron(expr);
    const count = n ?? next?.length ?? defaultCount;
    yield { id, next: cron && slotsOf(cron, tz, Temporal.Instant.from(from), count) };
  }
}

interface Cron {
  readonly seconds: readonly number[];
  readonly minutes: readonly number[];
  readonly hours: readonly number[];
  isDay(day: Temporal.PlainDate): boolean;
}

function slotsOf(cron: Cron, zone: string, after: Temporal.Instant, count: number): string[] | null {
  const { seconds, minutes, hours } = cron;
  const begin = after.toZonedDateTimeISO(zone);
  const firstDay = begin.toPlainDate();
  const timesOn = (day: Temporal.PlainDate) => {
    if (!cron.isDay(day)) return [];
    // What lies well before is past, however the clock was changed that day.
    const since = day.equals(firstDay) ? begin.hour - 3 : 0;
    const times: { hour: number; minute: number; second: number }[] = [];
    for (const hour of hours.filter((one) => one >= since))
      for (const minute of minutes)
        for (const second of seconds) {
          const isPast =
            day.equals(firstDay) &&
            seconds.length * minutes.length > 60 &&
            (hour < begin.hour || (hour === begin.hour && minute < begin.minute));
          if (!isPast && times.length < mostTimes) times.push({ hour, minute, second });
        }
    return times;
  };
  const found = slotsWhere(timesOn, zone, after, count, mostDays).map(String);
  // A day that never comes is no schedule: 31 February.
  return found.length > 0 ? found : null;
}

const names = {
  month: ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'],
  weekday: ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'],
} as const;

/** Five fields, or six with seconds in front; null where it is none. */
function readCron(expr: string): Cron | null {
  const fields = expr.trim().split(/\s+/);
  if (fields.length < 5 || fields.length > 6) return null;
  const [second = '', minute = '', hour = '', dayOfMonth = '', month = '', weekday = ''] =
    fields.length === 5 ? ['0', ...fields] : fields;
  const seconds = readField(second, 0, 59);
  const minutes = readField(minute, 0, 59);
  const hours = readField(hour, 0, 23);
  const months = readField(month, 1, 12, names.month, 1);
  const days = readDays(dayOfMonth);
  const weekdays = readWeekdays(weekday);
  if (!seconds || !minutes || !hours || !months || !days || !weekdays) return null;
  return {
    seconds,
    minutes,
    hours,
    isDay(day) {
      if (!months.includes(day.month)) return false;
      // Where both are told, either will do.
      return days.all ? weekdays.is(day) : weekdays.all ? days.is(day) : days.is(day) || weekdays.is(day);
    },
  };
}

interface DayRule {
  readonly all: boolean;
  is(day: Temporal.PlainDate): boolean;
}

const isAny = (field: string) => field === '*' || field === '?';

function readDays(field: string): DayRule | null {
  if (isAny(field)) return { all: true, is: () => true };
  const parts = field.toLowerCase().split(',');
  const isLast = parts.includes('l');
  const rest = parts.filter((part) => part !== 'l').join(',');
  const days = rest === '' && isLast ? [] : readField(rest, 1, 31);
  return (
    days && { all: false, is: (day) => days.includes(day.day) || (isLast && day.day === day.daysInMonth) }
  );
}

function readWeekdays(field: string): DayRule | null {
  if (isAny(field)) return { all: true, is: () => true };
  const rules: ((day: Temporal.PlainDate) => boolean)[] = [];
  for (const part of field.toLowerCase().split(',')) {
    const [, last] = /^([0-7]|[a-z]{3})l$/.exec(part) ?? [];
    const [, nth, which] = /^([0-7]|[a-z]{3})#([1-5])$/.exec(part) ?? [];
    const found = readField(last ?? nth ?? part, 0, 7, names.weekday, 0);
    if (!found) return null;
    const weekdays = new Set(found.map((one) => one % 7 || 7));
    rules.push((day) => {
      if (!weekdays.has(day.dayOfWeek)) return false;
      if (last !== undefined) return day.day > day.daysInMonth - 7;
      return which === undefined || Math.ceil(day.day / 7) === Number(which);
    });
  }
  return { all: false, is: (day) => rules.some((rule) => rule(day)) };
}

/** A range, a step, a list, names: the numbers that it means, rising; null where it is wrong. */
function readField(
  field: string,
  least: number,
  most: number,
  words: readonly string[] = [],
  first = 0,
): readonly number[] | null {
  const found = new Set<number>();
  const numberOf = (text: string) => {
    const word = words.indexOf(text.toLowerCase());
    return word >= 0 ? word + first : /^\d{1,2}$/.test(text) ? Number(text) : Number.NaN;
  };
  for (const part of field.split(',')) {
    const [, range = '', step] = /^([^/]+)(?:\/(\d{1,2}))?$/.exec(part) ?? [];
    const every = step === undefined ? 1 : Number(step);
    const ends = isAny(range) ? [least, words === names.weekday ? 6 : most] : range.split('-').map(numberOf);
    const [from = Number.NaN, to = step === undefined ? from : most] = ends;
    if (ends.length > 2 || every < 1 || !(from >= least && from <= most && to >= from && to <= most))
      return null;
    for (let value = from; value <= to; value += every) found.add(value);
  }
  return [...found].sort((a, b) => a - b);
}
