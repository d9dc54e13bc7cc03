import type { SearchQuery } from '../../ports/index.ts';
import { isStopWord } from '../../text/index.ts';
import { everyStory, languageLabel, queryStemsOf, sourceLabel, topicLabel } from '../../text/search/index.ts';

/** One thing asked for: stems in a row; several rows where languages stem the same words differently. */
export interface Alternative {
  readonly rows: readonly (readonly string[])[];
}

export interface SearchPlan {
  /** Each must match (`most`: should). */
  readonly groups: readonly (readonly Alternative[])[];
  /** FTS5 expressions that every hit satisfies: filters, or every story. */
  readonly filters: readonly string[];
  readonly excluded: readonly string[];
  /** All that is asked for, as stems in a row: what a snippet shows. */
  readonly rows: readonly (readonly string[])[];
}

/** What is read of a query; a pasted article is a question too, but its first words have to do. */
const mostGroups = 32;

type Words = readonly string[];

/** `languages`: those of the stories kept; a query names none, so its words are stemmed in each. */
export function planOf(query: SearchQuery, languages: Iterable<string>): SearchPlan {
  const spoken = query.language === null ? [...languages] : [query.language];
  const read = (words: Words) => alternativeOf(words, spoken);
  const asked = query.match === 'most' ? tellingOnly(query.all.flatMap(apart), spoken) : query.all;
  const groups = groupsOf(asked, read);
  const must = groupsOf(query.must ?? [], read);
  const excluded = query.none
    .slice(0, mostGroups)
    .map(read)
    .filter(({ rows }) => rows.length > 0);
  const filters = must.map(groupExpression);
  if (query.topics.length > 0) filters.push(anyOf(query.topics.map((id) => quoted(topicLabel(id)))));
  if (query.language !== null) filters.push(quoted(languageLabel(query.language)));
  if (query.source !== null) filters.push(`${quoted(sourceLabel(query.source))} *`);
  if (filters.length === 0 && groups.length === 0) filters.push(quoted(everyStory));
  return {
    groups: [...groups, ...must],
    filters,
    excluded: excluded.map(expressionOf),
    rows: [...groups, ...must].flat().flatMap(({ rows }) => rows),
  };
}

/** Asked twice is asked once. */
function groupsOf(asked: SearchQuery['all'], read: (words: Words) => Alternative) {
  const distinct = new Map(
    asked
      .slice(0, 4 * mostGroups)
      .map((group) =>
        group
          .slice(0, mostGroups)
          .map(read)
          .filter(({ rows }) => rows.length > 0),
      )
      .filter((group) => group.length > 0)
      .map((group) => [groupExpression(group), group]),
  );
  return [...distinct.values()].slice(0, mostGroups);
}

/** An FTS5 query: all of `parts`, none of `excluded`. */
export function matchText(parts: readonly string[], excluded: readonly string[]): string {
  const all = parts.join(' AND ');
  return excluded.length === 0 ? all : `(${all}) NOT ${anyOf(excluded)}`;
}

export function groupExpression(group: readonly Alternative[]): string {
  return anyOf(group.map(expressionOf));
}

function expressionOf({ rows }: Alternative): string {
  return anyOf(rows.map((row) => quoted(row.join(' '))));
}

/**
 * A Russian noun in its cases: the stemmer takes the end of some for an ending, so that one name has two stems (`Судан` and
 * `Судане`, `Кадыров` and `Кадырова`).
 */
function casesOf(text: string): readonly string[] {
  const bases = text
    .toLowerCase()
    .split(' ')
    .map((word) => word.replace(/(?<=[а-яё]{3}[бвгджзклмнпрстфхцчшщ])(?:а|у|е|ом|ым)$/u, ''));
  return ['', 'а', 'е'].map((ending) =>
    bases.map((base) => (/[а-яё]{3}[бвгджзклмнпрстфхцчшщ]$/u.test(base) ? base + ending : base)).join(' '),
  );
}

function alternativeOf(words: Words, languages: readonly string[]): Alternative {
  const text = words.join(' ');
  const rows = new Map<string, string[]>();
  for (const language of languages.length === 0 ? ['und'] : languages) {
    const stems = queryStemsOf(text, language);
    if (stems.length > 0) rows.set(stems.join(' '), stems);
    if (language !== 'ru' || !/[а-яё]/iu.test(text)) continue;
    for (const one of casesOf(text)) {
      const others = queryStemsOf(one, language);
      rows.set(others.join(' '), others);
    }
  }
  return { rows: [...rows.values()] };
}

/** In a question, `newly-created` asks for either word. */
function apart(group: readonly Words[]): readonly (readonly Words[])[] {
  const [only] = group;
  if (group.length !== 1 || only === undefined) return [group];
  return only.flatMap((word) => word.split(/[-‐–/]+/)).map((word) => [[word]]);
}

/**
 * A question without its stop words, in the language that most of them are of. Words in capitals stay (`WHO`, `US`)
 * unless all are; a question of stop words alone stays whole.
 */
function tellingOnly(groups: readonly (readonly Words[])[], languages: readonly string[]) {
  const single = groups.map((group) =>
    group.length === 1 && group[0]?.length === 1 ? group[0][0] : undefined,
  );
  const shouted = single.every((word) => word === undefined || word === word.toUpperCase());
  const stops = (word: string | undefined, language: string) =>
    word !== undefined &&
    (shouted || word.length < 2 || word !== word.toUpperCase()) &&
    isStopWord(word.toLowerCase(), language);
  let kept = groups;
  for (const language of languages) {
    const telling = groups.filter((_, index) => !stops(single[index], language));
    if (telling.length > 0 && telling.length < kept.length) kept = telling;
  }
  return kept;
}

export const anyOf = (list: readonly string[]) =>
  list.length === 1 ? (list[0] ?? '') : `(${list.join(' OR ')})`;
/** Stems and labels hold letters, digits and the mark only; a doubled quote is a guard, not a need. */
export const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
