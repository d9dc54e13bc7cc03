import type { Language, Published } from '../core/index.ts';
import { stem, wordsOf } from '../text/index.ts';

/** Days back that a weekday, and that a day of the month, can mean. */
const mostWeek = 7;
const mostMonth = 62;

interface Calendar {
  /** Stems of the names of months (1 to 12) and of the days of the week (1, Monday, to 7). */
  readonly months: ReadonlyMap<string, number>;
  readonly weekdays: ReadonlyMap<string, number>;
  /** The word that follows where the name of a weekday is one of other meaning too: `segunda-feira`. */
  readonly follows: string | null;
}

const calendars = new Map<Language, Calendar>();

/** 1 to 12; null for a word in lower case that names no month. */
export function monthOf(word: string, language: Language): number | null {
  return calendarOf(language).months.get(stem(word, language)) ?? null;
}

/** Whether a word in lower case names a month or a day of the week. */
export function isCalendarName(word: string, language: Language): boolean {
  const { months, weekdays } = calendarOf(language);
  const named = stem(word, language);
  return months.has(named) || weekdays.has(named);
}

/** Days before the one of publication. */
const near: Readonly<Record<string, number>> = {
  yesterday: 1,
  today: 0,
  tonight: 0,
  вчера: 1,
  сегодня: 0,
  ontem: 1,
  hoje: 0,
  ayer: 1,
  hoy: 0,
  hier: 1,
  أمس: 1,
  اليوم: 0,
};

function calendarOf(language: Language): Calendar {
  let calendar = calendars.get(language);
  if (!calendar) {
    const names = (options: Intl.DateTimeFormatOptions, dates: readonly Temporal.PlainDate[]) => {
      const format = new Intl.DateTimeFormat(language, { ...options, calendar: 'gregory' });
      return new Map(dates.map((date, at) => [nameStem(format.format(date), language), at + 1] as const));
    };
    const day = (month: number, date: number) => Temporal.PlainDate.from({ year: 2024, month, day: date });
    calendar = {
      months: names(
        { month: 'long' },
        Array.from({ length: 12 }, (_, at) => day(at + 1, 15)),
      ),
      follows: language === 'pt' ? 'feira' : null,
      // The first of January 2024 was a Monday.
      weekdays: names(
        { weekday: 'long' },
        Array.from({ length: 7 }, (_, at) => day(1, at + 1)),
      ),
    };
    calendars.set(language, calendar);
  }
  return calendar;
}

/** `segunda-feira` is told by its first word, everything else by its only one; several words tell nothing here. */
function nameStem(name: string, language: Language): string {
  const words = wordsOf(name.split('-')[0] ?? '', language);
  return words.length === 1 ? stem(words[0] ?? '', language) : '';
}

/**
 * The day on which something happened, as the first sentences of a story published then tell it: `on Saturday`,
 * `yesterday`, `on 8 January`, `em 8 de janeiro`, `8 января`. Null where they tell none, or only days long before and
 * days to come.
 */
export function mentionedDay(text: string, language: Language, { at }: Published): Temporal.PlainDate | null {
  const published = at.toZonedDateTimeISO('UTC').toPlainDate();
  const words = wordsOf(text, language);
  const { months, weekdays, follows } = calendarOf(language);
  for (const [place, word] of words.entries()) {
    const stemmed = stem(word, language);
    const named = weekdays.get(stemmed);
    // Saturday and Sunday have names of their own everywhere.
    const weekday = follows && named && named < 6 && words[place + 1] !== follows ? undefined : named;
    if (weekday !== undefined && (isName(words, place) || isAhead(words, place))) continue;
    const back = weekday === undefined ? near[word] : (published.dayOfWeek - weekday + 7) % 7;
    if (back !== undefined && back < mostWeek) return published.subtract({ days: back });
    const month = months.get(stemmed);
    if (month === undefined) continue;
    const found = dayOf(month, words, place, published);
    if (found) return found;
  }
  return null;
}

const dayNames = new Set('black good bloody palm super cyber'.split(' '));
const papers = new Set('times telegraph mirror mail express post herald sun'.split(' '));

/** `Good Friday`, `The Sunday Times`. */
const isName = (words: readonly string[], at: number) =>
  dayNames.has(words[at - 1] ?? '') || papers.has(words[at + 1] ?? '');

/** Words that say what is still to come, as far in front of a weekday as this. */
const ahead =
  /^(?:will|next|scheduled|due|expected|planned|буд(?:ет|ут)|состо(?:ится|ятся)|про(?:йдет|йдёт|йдут)|следующ\p{L}*|намерен\p{L}*|vai|vão|dever[áã]o?|será|serão|próxim[ao]|serán|va|van|doit|doivent|sera|seront|prochaine?|سوف|المقبل)$/u;
const reach = 6;

/** `The court will decide on Friday`: which Friday that is, no story of the days before tells. */
function isAhead(words: readonly string[], at: number): boolean {
  return words.slice(Math.max(0, at - reach), at + 2).some((word) => ahead.test(word));
}

/** Of `8 January`, `January 8`, `8 de janeiro de 2023`; the year before where the day has not come yet. */
function dayOf(
  month: number,
  words: readonly string[],
  place: number,
  published: Temporal.PlainDate,
): Temporal.PlainDate | null {
  const number = [words[place - 1], words[place - 2], words[place + 1]].find((word) =>
    /^(?:[1-9]|[12]\d|3[01])(?:st|nd|rd|th|er)?$/.test(word ?? ''),
  );
  if (number === undefined) return null;
  const written = words.slice(place + 1, place + 4).find((word) => /^(?:19|20)\d\d$/.test(word));
  const day = Number.parseInt(number, 10);
  for (const year of written ? [Number(written)] : [published.year, published.year - 1]) {
    // There is no 31 June; a 29 February is another year's.
    if (day > Temporal.PlainYearMonth.from({ year, month }).daysInMonth) continue;
    const date = Temporal.PlainDate.from({ year, month, day });
    const age = date.until(published, { largestUnit: 'days' }).days;
    if (age >= 0) return age <= mostMonth ? date : null;
  }
  return null;
}
