import type { LocalTime, Schedule, Weekday } from '../core/index.ts';
import { knownPhrases, type Meaning, meaningOf, plain } from './words.ts';

const defaultTime: LocalTime = { hour: 8, minute: 0 };
const allDays = [1, 2, 3, 4, 5, 6, 7] as const;
/** Longer texts are no schedule. */
const maxLength = 200;

/** What was understood so far. */
interface Reading {
  readonly weekdays: Set<Weekday>;
  readonly times: LocalTime[];
  /** Bare numbers, in order: a day of the month, hours, the ends of a range. */
  readonly numbers: number[];
  ranges: [number, number] | null;
  hourly: boolean;
  breaking: boolean;
  monthly: boolean;
  last: boolean;
}

/**
 * A schedule as people write it, in any of the interface's languages at once: `daily 8:00`, `weekdays 07:30 and 18:00`,
 * `по пятницам в 17`, `todos os dias às 8h`. Empty text is daily at 08:00. Null where a word or a time is not understood.
 */
export function parseSchedule(text: string): Schedule | null {
  if (text.length > maxLength) return null;
  let rest = ` ${latinDigits(plain(text)).replace(/[,;&]/g, ' ').replace(/\s+/g, ' ').trim()} `;
  const reading: Reading = {
    weekdays: new Set(),
    times: [],
    numbers: [],
    ranges: null,
    hourly: false,
    breaking: false,
    monthly: false,
    last: false,
  };
  for (const { text: phrase, meaning } of knownPhrases) {
    if (!rest.includes(` ${phrase} `)) continue;
    take(meaning, reading);
    rest = rest.replace(` ${phrase} `, ' ');
  }
  const words = rest.trim() === '' ? [] : rest.trim().split(' ');
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    if (!readWord(word, reading)) return null;
  }
  return scheduleOf(reading);
}

function readWord(word: string, reading: Reading): boolean {
  const range = /^(\d{1,2})(?::00)?[-–](\d{1,2})(?::00)?$/.exec(word);
  if (range) {
    reading.ranges = [Number(range[1]), Number(range[2])];
    return Number(range[1]) < 24 && Number(range[2]) < 24;
  }
  const time = readTime(word);
  if (time === 'bad') return false;
  if (time) {
    reading.times.push(time);
    return true;
  }
  if (/^\d{1,2}(st|nd|rd|th|º|er|ª|-го|-е)?$/.test(word)) {
    reading.numbers.push(Number.parseInt(word, 10));
    return true;
  }
  const meaning = meaningOf(word) ?? meaningOf(word.replace(/^[-–]|[-–.]$/g, ''));
  if (!meaning) return false;
  return take(meaning, reading);
}

/** `8:00`, `07.30`, `8h`, `8h30`, `8am`, `18ч`; null where it is no time, `bad` where no clock shows it. */
function readTime(word: string): LocalTime | null | 'bad' {
  const match = /^(\d{1,2})(?:[:.h](\d{2})|h|ч)?(am|pm)?$/.exec(word);
  if (!match || /^\d+$/.test(word)) return null;
  const [, hours = '', minutes = '0', half] = match;
  return clock(Number(hours), Number(minutes), half ?? null);
}

function clock(hours: number, minutes: number, half: string | null): LocalTime | 'bad' {
  if (half && (hours < 1 || hours > 12)) return 'bad';
  const hour = half === 'pm' ? (hours % 12) + 12 : half === 'am' ? hours % 12 : hours;
  return hour > 23 || minutes > 59 ? 'bad' : { hour, minute: minutes };
}

function take(meaning: Meaning, reading: Reading): boolean {
  switch (meaning.kind) {
    case 'days':
      for (const weekday of meaning.weekdays) reading.weekdays.add(weekday);
      return true;
    case 'time':
      reading.times.push({ hour: meaning.hour, minute: 0 });
      return true;
    case 'am':
    case 'pm':
      return halve(meaning.kind, reading);
    case 'filler':
      return true;
    default:
      reading[meaning.kind] = true;
      return true;
  }
}

/** `8 am` in two words: the half belongs to the number or time before it. */
function halve(half: 'am' | 'pm', reading: Reading): boolean {
  const number = reading.numbers.pop();
  const before = number === undefined ? reading.times.pop() : { hour: number, minute: 0 };
  const time = before ? clock(before.hour, before.minute, half) : 'bad';
  if (time === 'bad') return false;
  reading.times.push(time);
  return true;
}

function scheduleOf(reading: Reading): Schedule | null {
  if (reading.breaking) return { kind: 'breaking' };
  if (reading.hourly) return hourly(reading);
  if (reading.monthly || reading.last) return monthly(reading);
  const hours = reading.numbers.map((hour) => ({ hour, minute: 0 }));
  const times = sorted([...reading.times, ...hours]);
  if (reading.ranges || times.some(({ hour }) => hour > 23)) return null;
  const weekdays = reading.weekdays.size > 0 ? [...reading.weekdays].sort() : allDays;
  return { kind: 'weekly', weekdays, times: times.length > 0 ? times : [defaultTime] };
}

function hourly({ ranges, numbers, times }: Reading): Schedule | null {
  const ends = ranges ?? (numbers.length === 2 ? numbers : times.map(({ hour }) => hour));
  if (ends.length === 0) return { kind: 'hourly', from: 0, to: 23 };
  const [from = 0, to = 23] = ends;
  return ends.length === 2 && from < 24 && to < 24 ? { kind: 'hourly', from, to } : null;
}

function monthly({ last, numbers, times, weekdays }: Reading): Schedule | null {
  if (weekdays.size > 0) return null;
  const [first, ...hours] = last ? [undefined, ...numbers] : numbers;
  const day = last ? 'last' : (first ?? 1);
  if (day !== 'last' && (day < 1 || day > 31)) return null;
  const all = sorted([...times, ...hours.map((hour) => ({ hour: hour ?? 0, minute: 0 }))]);
  if (all.some(({ hour }) => hour > 23)) return null;
  return { kind: 'monthly', day, times: all.length > 0 ? all : [defaultTime] };
}

function sorted(times: readonly LocalTime[]): readonly LocalTime[] {
  const minutes = new Set(times.map(({ hour, minute }) => hour * 60 + minute));
  return [...minutes].sort((a, b) => a - b).map((all) => ({ hour: Math.floor(all / 60), minute: all % 60 }));
}

/** Arabic-Indic and Persian digits as Latin ones. */
function latinDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
}
