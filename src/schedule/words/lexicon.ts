import type { Weekday } from '../../core/index.ts';

/** Words of a day's parts, months and weekdays that stand for a set of things in order. */
type Seven = readonly [Words, Words, Words, Words, Words, Words, Words];
/** Words and phrases; `*` at the end of a word stands for any ending. Case, accents and Arabic articles do not count. */
type Words = readonly string[];

/** What times are written with in one language. A phrase of several words goes before its words. */
export interface Lexicon {
  /** Monday first. */
  readonly weekdays: Seven;
  readonly workdays: Words;
  readonly weekend: Words;
  readonly daily: Words;
  /** Every day, or before a number that day of each month. */
  readonly eachDay?: Words;
  /** What makes a number behind it the day of a month. */
  readonly dayNumber?: Words;
  readonly weekly: Words;
  readonly monthly: Words;
  readonly hourly: Words;
  readonly breaking: Words;
  /** `every` before `hour`, `day`, `2 hours`. */
  readonly every: Words;
  readonly minute: Words;
  readonly hour: Words;
  readonly day: Words;
  readonly week: Words;
  readonly month: Words;
  readonly year: Words;
  /** Two of a unit in one word, by unit. */
  readonly two?: Readonly<Partial<Record<'hour' | 'day' | 'week' | 'month' | 'year', Words>>>;
  readonly onceADay: Words;
  readonly twiceADay: Words;
  /** `times a day` behind a number. */
  readonly timesADay: Words;
  readonly firstDay: Words;
  readonly lastDay: Words;
  /** `of the month` behind the number of a day. */
  readonly ofMonth: Words;
  readonly except: Words;
  readonly from: Words;
  readonly to: Words;
  /** What means `to` between two days, and behind a `from`, and elsewhere `at` or nothing. */
  readonly orTo: Words;
  readonly between: Words;
  readonly and: Words;
  /** What makes a number behind it an hour. */
  readonly at: Words;
  /** What makes a number before it an hour. */
  readonly oClock: Words;
  readonly filler: Words;
  readonly morning: Words;
  readonly afternoon: Words;
  readonly evening: Words;
  readonly night: Words;
  /** Around noon: the hours before it and behind it. */
  readonly midday?: Words;
  /** Night that the evening is no part of, and the hours before the morning; without an hour they say too little. */
  readonly lateNight?: Words;
  readonly dawn?: Words;
  readonly noon: Words;
  readonly midnight: Words;
  /** `half past` before an hour, and `and a half` behind it. */
  readonly halfPast: Words;
  readonly andHalf: Words;
  /** `half of the` before an hour that is not reached yet, as in Russian. */
  readonly halfTo?: Words;
  /** Written as one with the word behind it. */
  readonly glued?: readonly (readonly [prefix: string, Meaning])[];
  /** One to twelve. */
  readonly numbers: readonly Words[];
  /** First to twelfth, as days of a month and hours that are half over are called. */
  readonly ordinals?: readonly Words[];
  readonly today: Words;
  /** Tonight in one word. */
  readonly tonight?: Words;
  readonly tomorrow: Words;
  readonly afterTomorrow: Words;
  readonly nextWeek: Words;
  readonly nextMonth: Words;
  /** January first. */
  readonly months: readonly Words[];
  /** Understood, and nothing that a schedule can be. */
  readonly unsupported: Words;
  /** No quiet hours. */
  readonly off: Words;
}

export type Unit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';
export type PartOfDay = (typeof parts)[number];

/** What a word or phrase means, whatever its language. */
export type Meaning =
  | { readonly kind: 'days'; readonly weekdays: readonly Weekday[] }
  | { readonly kind: 'unit'; readonly unit: Unit; readonly count?: number }
  | { readonly kind: 'part'; readonly part: PartOfDay }
  | { readonly kind: 'clock'; readonly hour: number; readonly minute: number }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'ordinal'; readonly value: number }
  | { readonly kind: 'a-day'; readonly count: number }
  | { readonly kind: 'month-name'; readonly month: number }
  /** What says all by its name. */
  | (typeof simple)[number][1];

export interface Phrase {
  readonly words: readonly string[];
  readonly meaning: Meaning;
}

/** All phrases of a language with what they mean; `normal` is how a typed text is compared. */
export function phrasesOf(lexicon: Lexicon, normal: (text: string) => string): readonly Phrase[] {
  const phrases: Phrase[] = [];
  const add = (words: Words, meaning: Meaning) => {
    for (const text of words) phrases.push({ words: normal(text).split(' '), meaning });
  };
  for (const [at, words] of lexicon.weekdays.entries())
    add(words, { kind: 'days', weekdays: [(at + 1) as Weekday] });
  add(lexicon.workdays, { kind: 'days', weekdays: [1, 2, 3, 4, 5] });
  add(lexicon.weekend, { kind: 'days', weekdays: [6, 7] });
  for (const unit of ['minute', 'hour', 'day', 'week', 'month', 'year'] as const)
    add(lexicon[unit], { kind: 'unit', unit });
  for (const unit of ['hour', 'day', 'week', 'month', 'year'] as const)
    add(lexicon.two?.[unit] ?? [], { kind: 'unit', unit, count: 2 });
  for (const part of parts)
    add(lexicon[part === 'late-night' ? 'lateNight' : part] ?? [], { kind: 'part', part });
  add(lexicon.noon, { kind: 'clock', hour: 12, minute: 0 });
  add(lexicon.midnight, { kind: 'clock', hour: 0, minute: 0 });
  add(lexicon.onceADay, { kind: 'a-day', count: 1 });
  add(lexicon.twiceADay, { kind: 'a-day', count: 2 });
  for (const [at, words] of lexicon.numbers.entries()) add(words, { kind: 'number', value: at + 1 });
  for (const [at, words] of (lexicon.ordinals ?? []).entries())
    add(words, { kind: 'ordinal', value: at + 1 });
  for (const [at, words] of lexicon.months.entries()) add(words, { kind: 'month-name', month: at + 1 });
  for (const [key, meaning] of simple) add(lexicon[key] ?? [], meaning);
  return phrases;
}

const parts = ['morning', 'midday', 'afternoon', 'evening', 'night', 'late-night', 'dawn'] as const;

const simple = [
  ['daily', { kind: 'daily' }],
  ['eachDay', { kind: 'each-day' }],
  ['dayNumber', { kind: 'day-number' }],
  ['weekly', { kind: 'weekly' }],
  ['monthly', { kind: 'monthly' }],
  ['hourly', { kind: 'hourly' }],
  ['breaking', { kind: 'breaking' }],
  ['every', { kind: 'every' }],
  ['timesADay', { kind: 'times-a-day' }],
  ['firstDay', { kind: 'first-day' }],
  ['lastDay', { kind: 'last-day' }],
  ['ofMonth', { kind: 'of-month' }],
  ['except', { kind: 'except' }],
  ['from', { kind: 'from' }],
  ['to', { kind: 'to' }],
  ['orTo', { kind: 'or-to' }],
  ['between', { kind: 'between' }],
  ['and', { kind: 'and' }],
  ['at', { kind: 'at' }],
  ['oClock', { kind: 'o-clock' }],
  ['filler', { kind: 'filler' }],
  ['halfPast', { kind: 'half-past' }],
  ['andHalf', { kind: 'and-half' }],
  ['halfTo', { kind: 'half-to' }],
  ['today', { kind: 'today' }],
  ['tonight', { kind: 'tonight' }],
  ['tomorrow', { kind: 'tomorrow' }],
  ['afterTomorrow', { kind: 'after-tomorrow' }],
  ['nextWeek', { kind: 'next-week' }],
  ['nextMonth', { kind: 'next-month' }],
  ['unsupported', { kind: 'unsupported' }],
] as const;
