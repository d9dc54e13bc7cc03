import type { LocalTime, Schedule, Weekday } from '../core/index.ts';
import { assemble, type Item, timeOf } from './clocks.ts';
import { lex } from './lexer.ts';

const allDays = [1, 2, 3, 4, 5, 6, 7] as const;
const defaultHour = 8;
/** Hours of so many briefings a day. */
const hoursADay: Readonly<Record<number, readonly number[]>> = {
  1: [defaultHour],
  2: [8, 20],
  3: [8, 14, 20],
  4: [8, 12, 16, 20],
};

/** What was understood so far, in minutes of the day. */
interface Reading {
  readonly weekdays: Set<Weekday>;
  readonly without: Set<Weekday>;
  readonly times: Set<number>;
  /** Bare numbers, in order: hours, or first the day of the month. */
  readonly numbers: number[];
  readonly days: number[];
  span: readonly [from: number, to: number] | null;
  stepHours: number | null;
  flags: Set<'daily' | 'weekly' | 'monthly' | 'breaking' | 'last-day' | 'except'>;
  aDay: number | null;
}

/**
 * A schedule as people write it, in any of the interface's languages at once: `daily 8:00`, `weekdays 07:30 and 18:00`,
 * `по пятницам в 17`, `a cada 2 horas das 8 às 20`. Empty text is daily at 08:00. Null where a word or a time is not
 * understood, or where no schedule can be so.
 */
export function parseSchedule(text: string): Schedule | null {
  if (text.trim() === '') return weekly(allDays, [defaultHour * 60]);
  const tokens = lex(text);
  const items = tokens && tokens.length > 0 ? assemble(tokens) : null;
  const reading = items && readItems(items);
  return reading && scheduleOf(reading);
}

/** Whether every word is one that times are written with, though they may be no schedule: `tomorrow 9:00`. */
export function soundsLikeTimes(text: string): boolean {
  return (lex(text) ?? []).length > 0;
}

function readItems(items: readonly Item[]): Reading | null {
  const reading: Reading = {
    weekdays: new Set(),
    without: new Set(),
    times: new Set(),
    numbers: [],
    days: [],
    span: null,
    stepHours: null,
    flags: new Set(),
    aDay: null,
  };
  for (let at = 0; at < items.length; ) {
    if (isUnclear(items, at)) return null;
    const length =
      readDays(items, at, reading) || readSpan(items, at, reading) || readOne(items[at], reading);
    if (length === 0) return null;
    at += length;
  }
  return isSomething(reading) && !isTwo(items) ? reading : null;
}

/** `weekdays 8:00, sundays 10:00` are two schedules: days of their own have times of their own. */
function isTwo(items: readonly Item[]): boolean {
  const except = items.findIndex(({ kind }) => kind === 'except');
  let runs = '';
  for (const [at, { kind }] of items.entries()) {
    const run = isDay(kind) && (except < 0 || at < except) ? 'd' : isTime(kind) ? 't' : '';
    if (!runs.endsWith(run) || runs === '') runs += run;
  }
  return runs.length > 2;
}

/** What may mean more than one thing, or one that no schedule can be: better asked than guessed. */
function isUnclear(items: readonly Item[], at: number): boolean {
  const [before, item, after, behind] = [items[at - 1], items[at], items[at + 1], items[at + 2]];
  const isOrdinal = (one: Item | undefined) => one?.kind === 'ordinal' || one?.kind === 'last-day';
  switch (item?.kind) {
    case 'and':
      // `days 1 and 15`: the second is no hour.
      return (
        (isOrdinal(before) && after?.kind === 'number') || (before?.kind === 'number' && isOrdinal(after))
      );
    case 'number':
      // `friday 13 9:00`
      return before?.kind === 'days' && after?.kind === 'clock';
    case 'from':
      // `from 8`: until when?
      return (after?.kind === 'number' || after?.kind === 'clock') && !isRangeWord(behind);
    case 'amount':
      // `daily 8:00 for a week`
      return item.unit !== 'day' && ['clock', 'number', 'or-to'].includes(before?.kind ?? '');
    default:
      return false;
  }
}

const isRangeWord = (item: Item | undefined) => item?.kind === 'to' || item?.kind === 'or-to';

const isTime = (kind: Item['kind']) => kind === 'clock' || kind === 'number';
const isDay = (kind: Item['kind']) => kind === 'days' || kind === 'daily' || kind === 'ordinal';

const isSomething = ({ weekdays, times, numbers, days, span, stepHours, flags, aDay }: Reading) =>
  weekdays.size + times.size + numbers.length + days.length + flags.size > 0 ||
  span !== null ||
  stepHours !== null ||
  aDay !== null;

/** Days, alone or from one to another. Gives how many items that took. */
function readDays(items: readonly Item[], at: number, { weekdays, without, flags }: Reading): number {
  const [first, between, last] = items.slice(at, at + 3);
  if (first?.kind !== 'days') return 0;
  const into = flags.has('except') ? without : weekdays;
  const [from = 1] = first.weekdays;
  const isRange = isRangeWord(between) && last?.kind === 'days';
  if (!isRange || first.weekdays.length > 1 || last.weekdays.length > 1) {
    for (const day of first.weekdays) into.add(day);
    return 1;
  }
  const [to = 7] = last.weekdays;
  const length = ((to - from + 7) % 7) + 1;
  for (let step = 0; step < length; step++) into.add((((from - 1 + step) % 7) + 1) as Weekday);
  return 3;
}

/** `9-18`, `from 8 to 20`, `between 8 and 20`. */
function readSpan(items: readonly Item[], at: number, reading: Reading): number {
  const opened = items[at]?.kind;
  let next = at + (opened === 'from' || opened === 'between' ? 1 : 0);
  if (items[next]?.kind === 'or-to') next++;
  const from = minuteOf(items[next]);
  const separator = items[next + 1]?.kind;
  const isParted =
    separator === 'to' ||
    (separator === 'or-to' && opened === 'from') ||
    (separator === 'and' && opened === 'between');
  if (from === null || !isParted) return 0;
  next += items[next + 2]?.kind === 'or-to' ? 3 : 2;
  const to = minuteOf(items[next]);
  if (to === null || reading.span) return 0;
  reading.span = [from, to];
  return next + 1 - at;
}

function minuteOf(item: Item | undefined): number | null {
  const time = timeOf(item);
  return time && time.hour * 60 + time.minute;
}

/** Everything else, one by one. Gives 0 for what no schedule can be. */
function readOne(item: Item | undefined, reading: Reading): 0 | 1 {
  switch (item?.kind) {
    case 'clock':
      reading.times.add(item.hour * 60 + item.minute);
      return 1;
    case 'number':
      reading.numbers.push(item.value);
      return 1;
    case 'ordinal':
      reading.days.push(item.value);
      return 1;
    case 'first-day':
      reading.days.push(1);
      return 1;
    case 'a-day':
      reading.aDay = item.count;
      return 1;
    case 'hourly':
      reading.stepHours = 1;
      return 1;
    case 'step':
      return readStep(item, reading);
    case 'daily':
    case 'weekly':
    case 'monthly':
    case 'breaking':
    case 'last-day':
    case 'except':
      reading.flags.add(item.kind);
      return 1;
    case 'amount':
      // `day 9:00`, `week friday`: a unit alone says nothing more.
      return item.count === 1 && item.unit !== 'minute' && item.unit !== 'hour' ? 1 : 0;
    case 'from':
    case 'or-to':
    case 'and':
      return 1;
    default:
      return 0;
  }
}

function readStep({ count, unit }: Extract<Item, { kind: 'step' }>, reading: Reading): 0 | 1 {
  if (unit === 'hour' && count > 0 && count < 24) {
    reading.stepHours = count;
    return 1;
  }
  const flag = { day: 'daily', week: 'weekly', month: 'monthly' } as const;
  if (count !== 1 || !(unit in flag)) return 0;
  reading.flags.add(flag[unit as keyof typeof flag]);
  return 1;
}

function scheduleOf(reading: Reading): Schedule | null {
  const { flags, weekdays, without, times, numbers, days, stepHours, span, aDay } = reading;
  const isMonthly = flags.has('monthly') || flags.has('last-day') || days.length > 0;
  if (flags.has('except') && (without.size === 0 || isMonthly)) return null;
  if (flags.has('breaking'))
    return flags.size + weekdays.size + times.size + numbers.length === 1 && !span
      ? { kind: 'breaking' }
      : null;
  const chosen = weekdays.size > 0 ? [...weekdays] : flags.has('weekly') ? [1 as const] : allDays;
  const left = chosen.filter((day) => !without.has(day)).sort();
  if (left.length === 0) return null;
  if (stepHours !== null) return isMonthly || flags.has('weekly') ? null : steps(reading, left, stepHours);
  if (span) return null;
  if (isMonthly) return weekdays.size > 0 || flags.has('weekly') ? null : monthly(reading);
  const hours = numbers.map((hour) => hour * 60);
  const given = times.size + hours.length;
  // `3 times a day at 9`
  if (aDay !== null && given > 0 && given !== aDay) return null;
  return weekly(left, given > 0 ? [...times, ...hours] : hoursOf(aDay ?? 1));
}

const hoursOf = (count: number) => (hoursADay[count] ?? []).map((hour) => hour * 60);

function weekly(weekdays: readonly Weekday[], minutes: readonly number[]): Schedule | null {
  const times = timesOf(minutes);
  return times && { kind: 'weekly', weekdays, times };
}

function monthly({ flags, days, numbers, times }: Reading): Schedule | null {
  const isLast = flags.has('last-day');
  const [first = 1, ...others] = days.length > 0 || isLast ? days : numbers.slice(0, 1);
  const hours = days.length > 0 || isLast ? numbers : numbers.slice(1);
  if (others.length > 0 || (isLast && days.length > 0) || first < 1 || first > 31) return null;
  const minutes = [...times, ...hours.map((hour) => hour * 60)];
  const all = timesOf(minutes.length > 0 ? minutes : [defaultHour * 60]);
  return all && { kind: 'monthly', day: isLast ? 'last' : first, times: all };
}

/** Every hour, or every few, within hours that may go over midnight. */
function steps(
  { span, times, numbers }: Reading,
  weekdays: readonly Weekday[],
  hours: number,
): Schedule | null {
  if (times.size + numbers.length > 0) return null;
  const [from, to] = span ?? [0, 23 * 60];
  const isWhole = from % 60 === 0 && to % 60 === 0;
  if (hours === 1 && isWhole && weekdays.length === 7)
    return { kind: 'hourly', from: from / 60, to: to / 60 };
  const day = 24 * 60;
  const length = (to - from + day) % day;
  const minutes = Array.from(
    { length: Math.floor(length / (hours * 60)) + 1 },
    (_, at) => (from + at * hours * 60) % day,
  );
  return weekly(weekdays, minutes);
}

/** Sorted and without repeats; null where there are none, or no clock shows one of them. */
function timesOf(minutes: readonly number[]): readonly LocalTime[] | null {
  const sorted = [...new Set(minutes)].sort((a, b) => a - b);
  if (sorted.length === 0 || sorted.some((minute) => minute >= 24 * 60)) return null;
  return sorted.map((minute) => ({ hour: Math.floor(minute / 60), minute: minute % 60 }));
}
