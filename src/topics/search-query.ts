import { type Language, type TopicId, UserError } from '../core/index.ts';
import type { SearchQuery } from '../ports/index.ts';
import { isStopWord, wordsOf } from '../text/index.ts';
import { keyLanguages } from './catalogue.ts';
import { languageMeant } from './language-names.ts';
import type { OtherNames } from './other-names.ts';
import { filterKeyOf, parseQuery } from './query.ts';

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
type FindTopic = (text: string) => TopicId | null;

export interface SearchReading {
  readonly findTopic: FindTopic;
  /** Names of topics that are nearest to what was typed. */
  readonly nearTopics: (text: string) => readonly string[];
  readonly otherNames: OtherNames;
  /** Bare words are a question even where they are few. */
  readonly loosely?: boolean;
}

/**
 * What somebody typed into a search. Dates are days, months or years of the calendar, UTC: their beginnings; `7d` counts back from `now`.
 * Throws `UserError` `search-bad-filter` with {text, filter, example} for a filter that cannot be read, `search-topic-unknown`
 * and `search-language-unknown` with {text} for one that names nothing known.
 */
export function parseSearch(
  text: string,
  now: Temporal.Instant,
  { findTopic, nearTopics, otherNames, loosely = false }: SearchReading,
): SearchQuery {
  const { all, none, filters, bare } = parseQuery(text);
  const topics: TopicId[] = [];
  let source: string | null = null;
  let language: Language | null = null;
  let since: Temporal.Instant | null = null;
  let before: Temporal.Instant | null = null;
  for (const { key, value } of filters) {
    const bad = () => badFilter(key, value);
    if (!isFilterKey(key) || value === '') throw bad();
    if (key === 'topic') topics.push(findTopic(value) ?? raise(noTopic(text, value, nearTopics(value))));
    else if (key === 'source') source = value;
    else if (key === 'lang')
      language = languageMeant(value) ?? raise(unknown('search-language-unknown', value));
    else if (key === 'since') since = instantOf(value, now) ?? raise(bad());
    else before = instantOf(value, now) ?? raise(bad());
  }
  const words = bare.filter((word) => word !== null);
  const isQuestion =
    words.length >= questionFrom || (words.length > 1 && (loosely || text.trim().endsWith('?')));
  const groups = named(all, bare, otherNames);
  const filtered = { none, topics, source, language, since, before };
  if (!isQuestion) return { all: telling(groups).map(({ group }) => group), ...filtered, match: 'all' };
  const must = groups.filter(({ word }) => word === null).map(({ group }) => group);
  return {
    all: groups.filter(({ word }) => word !== null).map(({ group }) => group),
    ...(must.length > 0 ? { must } : {}),
    ...filtered,
    match: 'most',
  };
}

interface Asked {
  readonly group: SearchQuery['all'][number];
  /** As typed, where it is bare; null where it is in quotes or has alternatives that were typed. */
  readonly word: string | null;
}

/** No name of a place that people type is longer. */
const longestName = 4;

/** Bare words that name a place or a people ask for its other names as well: Britain, British, Великобритания. */
function named(all: SearchQuery['all'], bare: readonly (string | null)[], otherNames: OtherNames): Asked[] {
  const asked: Asked[] = [];
  for (let at = 0; at < all.length; ) {
    const found = nameAt(bare, at, otherNames);
    const end = at + (found?.length ?? 1);
    if (found && found.group.length > 0) asked.push(found);
    else for (let one = at; one < end; one++) asked.push({ group: all[one] ?? [], word: bare[one] ?? null });
    at = end;
  }
  return asked;
}

function nameAt(bare: readonly (string | null)[], at: number, otherNames: OtherNames) {
  for (let length = longestName; length > 0; length--) {
    const words = bare.slice(at, at + length);
    if (words.length < length || words.includes(null)) continue;
    const word = words.join(' ');
    const group = otherNames(word);
    if (group !== null) return { group, word, length };
  }
  return null;
}

/**
 * Groups without bare stop words, which are not asked for: in the language that most of them are of (a query names
 * none), where anything is left. Short words in capitals stay (`WHO`, `US`) unless everything is.
 */
function telling(groups: readonly Asked[]): readonly Asked[] {
  const isShouted = groups.every(({ word }) => word === null || word === word.toUpperCase());
  const stops = ({ group, word }: Asked, language: string) =>
    word !== null &&
    group.length === 1 &&
    (isShouted || word.length < 2 || word !== word.toUpperCase()) &&
    isStopWord(wordsOf(word, 'und').join(' '), language);
  let kept = groups;
  for (const language of keyLanguages) {
    const left = groups.filter((one) => !stops(one, language));
    if (left.length > 0 && left.length < kept.length) kept = left;
  }
  return kept;
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

/** `text`: the whole search, offered again with each name that may be meant. */
function noTopic(text: string, value: string, near: readonly string[]): UserError {
  const filter = new RegExp(`([\\p{L}\\p{M}]{2,12}):["“«]?${RegExp.escape(value)}["”»]?`, 'giu');
  const suggestions = near.map(
    (name) =>
      `/search ${text.replace(filter, (whole, key) => (filterKeyOf(key) === 'topic' ? `${key}:"${name}"` : whole))}`,
  );
  return new UserError('search-topic-unknown', { text: value.slice(0, 60) }, suggestions);
}

const unknown = (key: string, value: string) => new UserError(key, { text: value.slice(0, 60) });

function instantOf(value: string, now: Temporal.Instant): Temporal.Instant | null {
  const span = /^(\d{1,4})([hdwmy])$/i.exec(value);
  if (span) {
    const hours = Number(span[1]) * (hoursOf[span[2]!.toLowerCase()] ?? 0);
    return now.subtract({ hours: Math.min(hours, maxYears * 365 * 24) });
  }
  if (!/^\d{4}(?:-\d{2}){0,2}$/.test(value)) return null;
  try {
    const first = value + '-01-01'.slice(value.length - 4);
    const day = Temporal.PlainDate.from(first, { overflow: 'reject' });
    return day.toZonedDateTime('UTC').toInstant();
  } catch {
    return null;
  }
}
