import { type Language, type TopicId, UserError } from '../core/index.ts';
import type { SearchQuery } from '../ports/index.ts';
import { parseQuery } from './query.ts';

const example = {
  topic: 'topic:Brazil',
  source: 'source:Courier',
  lang: 'lang:en',
  since: 'since:7d',
  before: 'before:2017-05-23',
} as const;
type FilterKey = keyof typeof example;

/** From this many bare words on a search is a question, not a list of musts. */
const questionFrom = 5;
const hoursOf: Readonly<Record<string, number>> = { h: 1, d: 24, w: 7 * 24, m: 30 * 24, y: 365 * 24 };
/** Longer spans than this mean everything. */
const maxYears = 200;

/** Finds the topic that a filter names; null where there is none. */
export type FindTopic = (text: string) => TopicId | null;

/**
 * What somebody typed into a search. Dates are days of the calendar, UTC; `7d` counts back from `now`.
 * Throws `UserError` `search-bad-filter` with {text, filter, example} for a filter that cannot be read.
 */
export function parseSearch(text: string, now: Temporal.Instant, findTopic: FindTopic): SearchQuery {
  const { all, none, filters, plain } = parseQuery(text);
  const topics: TopicId[] = [];
  let source: string | null = null;
  let language: Language | null = null;
  let since: Temporal.Instant | null = null;
  let before: Temporal.Instant | null = null;
  for (const { key, value } of filters) {
    const bad = () => badFilter(key, value);
    if (!isFilterKey(key) || value === '') throw bad();
    if (key === 'topic') topics.push(findTopic(value) ?? raise(bad()));
    else if (key === 'source') source = value;
    else if (key === 'lang') language = languageOf(value) ?? raise(bad());
    else if (key === 'since') since = instantOf(value, now) ?? raise(bad());
    else before = instantOf(value, now) ?? raise(bad());
  }
  const match =
    plain && (all.length >= questionFrom || (all.length > 1 && text.trim().endsWith('?'))) ? 'most' : 'all';
  return { all, none, topics, source, language, since, before, match };
}

function raise(error: Error): never {
  throw error;
}

function isFilterKey(key: string): key is FilterKey {
  return Object.hasOwn(example, key);
}

function badFilter(key: string, value: string): UserError {
  const filter = `${key}:${value}`.slice(0, 60);
  return new UserError('search-bad-filter', {
    text: filter,
    filter,
    example: isFilterKey(key) ? example[key] : example.topic,
  });
}

function languageOf(value: string): Language | null {
  return /^[a-z]{2,3}(?:[-_][a-z]{2,4})?$/i.test(value)
    ? value.slice(0, 3).split(/[-_]/)[0]!.toLowerCase()
    : null;
}

function instantOf(value: string, now: Temporal.Instant): Temporal.Instant | null {
  const span = /^(\d{1,4})([hdwmy])$/i.exec(value);
  if (span) {
    const hours = Number(span[1]) * (hoursOf[span[2]!.toLowerCase()] ?? 0);
    return now.subtract({ hours: Math.min(hours, maxYears * 365 * 24) });
  }
  if (!/^\d{4}-\d{2}(?:-\d{2})?$/.test(value)) return null;
  try {
    const day = Temporal.PlainDate.from(value.length === 7 ? `${value}-01` : value, { overflow: 'reject' });
    return day.toZonedDateTime('UTC').toInstant();
  } catch {
    return null;
  }
}
