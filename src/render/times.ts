/** Dates and times as the interface writes them, in a language and a zone. */
import type { Language, TimeZone } from '../core/index.ts';
import { localeOf } from './texts.ts';

const styles = {
  /** Tue 23 May 2017 */
  long: { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
  /** 23 May 2017 */
  date: { day: 'numeric', month: 'short', year: 'numeric' },
  /** 3 Apr */
  short: { day: 'numeric', month: 'short' },
  /** Tue 23 May */
  weekday: { weekday: 'short', day: 'numeric', month: 'short' },
  time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

type Style = keyof typeof styles;

/** By language and style alone, as what is formatted is local already: their number stays small. */
const formats = new Map<string, Intl.DateTimeFormat>();
/** What was written lately: an answer names the same few days and times over and over. */
const written = new Map<string, string>();
const mostWritten = 2_000;

function format(language: Language, style: Style, local: Temporal.PlainDateTime): string {
  const { year, month, day, hour, minute } = local;
  const shown = style === 'time' ? hour * 60 + minute : (year * 12 + month) * 31 + day;
  const key = `${language} ${style} ${shown}`;
  const known = written.get(key);
  if (known !== undefined) return known;
  if (written.size >= mostWritten) written.clear();
  const text = write(language, style, local);
  written.set(key, text);
  return text;
}

function write(language: Language, style: Style, local: Temporal.PlainDateTime): string {
  const key = `${language} ${style}`;
  const made = formats.get(key) ?? new Intl.DateTimeFormat(localeOf(language), styles[style]);
  formats.set(key, made);
  // "Tue, 23 May": the comma of en-GB after a short weekday is noise beside the dots.
  const text = made.format(local);
  return localeOf(language) === 'en-GB' ? text.replace(/^([A-Z][a-z]{2}),/, '$1') : text;
}

export interface Times {
  readonly zone: TimeZone;
  local(at: Temporal.Instant): Temporal.PlainDateTime;
  long(at: Temporal.Instant): string;
  date(at: Temporal.Instant): string;
  short(at: Temporal.Instant): string;
  time(at: Temporal.Instant): string;
  /** `Tue 23 May, 08:00` */
  moment(at: Temporal.Instant): string;
  /** `Moscow`, `UTC` */
  readonly zoneName: string;
}

export function timesIn(language: Language, zone: TimeZone): Times {
  const local = (at: Temporal.Instant) => at.toZonedDateTimeISO(zone).toPlainDateTime();
  const as = (style: Style) => (at: Temporal.Instant) => format(language, style, local(at));
  return {
    zone,
    local,
    long: as('long'),
    date: as('date'),
    short: as('short'),
    time: as('time'),
    moment: (at) => `${as('weekday')(at)}${comma(language)} ${as('time')(at)}`,
    zoneName: zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone,
  };
}

/** `08:00` */
export function clockTime({ hour, minute }: { readonly hour: number; readonly minute: number }): string {
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

const comma = (language: Language) => (language === 'ar' ? '،' : ',');

/** What parts the members of a list that hold commas. */
export const semicolon = (language: Language) => (language === 'ar' ? '؛' : ';');

interface Published {
  readonly at: Temporal.Instant;
  readonly precision: 'time' | 'day';
}

/** The calendar day of a story whose source named no time is the same in every zone. */
export function publishedDate(times: Times, language: Language, { at, precision }: Published): string {
  return precision === 'day' ? timesIn(language, 'UTC').date(at) : times.date(at);
}

/** The same with the time, where the source named one. */
export function publishedDay(times: Times, language: Language, published: Published): string {
  const date = publishedDate(times, language, published);
  return published.precision === 'day' ? date : `${date}${comma(language)} ${times.time(published.at)}`;
}

const weekdays = new Map<Language, Intl.DateTimeFormat>();

/** Short name of an ISO weekday: `Mon`. */
export function weekdayName(language: Language, weekday: number): string {
  const made = weekdays.get(language) ?? new Intl.DateTimeFormat(localeOf(language), { weekday: 'short' });
  weekdays.set(language, made);
  // 1 January 2018 was a Monday.
  return made.format(new Temporal.PlainDate(2018, 1, weekday));
}

const languageNames = new Map<Language, Intl.DisplayNames>();

/** `Russian` for `ru`; the code itself where it has no name, or is none. */
export function languageName(language: Language, of: Language): string {
  if (!/^[a-z]{2,3}$/.test(of)) return of;
  const made = languageNames.get(language) ?? new Intl.DisplayNames(localeOf(language), { type: 'language' });
  languageNames.set(language, made);
  return made.of(of) ?? of;
}

const lists = new Map<Language, Intl.ListFormat>();

/** `Brazil, Chile and Peru` */
export function listOf(language: Language, words: readonly string[]): string {
  const made = lists.get(language) ?? new Intl.ListFormat(localeOf(language), { type: 'conjunction' });
  lists.set(language, made);
  return made.format(words);
}
