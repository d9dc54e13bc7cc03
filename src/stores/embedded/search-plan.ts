import type { SearchQuery } from '../../ports/index.ts';
import { everyStory, languageLabel, sourceLabel, topicLabel } from '../shared/indexed.ts';
import { stemsOf } from '../shared/terms.ts';

/** One thing asked for: stems in a row; several rows where languages stem the same words differently. */
export interface Alternative {
  /** Asked for as several words in a row. */
  readonly phrase: boolean;
  readonly rows: readonly (readonly string[])[];
}

export interface SearchPlan {
  /** Each must match (`most`: should, where it is a single word). */
  readonly groups: readonly (readonly Alternative[])[];
  /** Indexes of groups that must match whatever the mode. */
  readonly required: ReadonlySet<number>;
  /** FTS5 expressions that every hit satisfies: filters, or every story. */
  readonly filters: readonly string[];
  readonly excluded: readonly string[];
  /** All stems asked for: what a snippet shows. */
  readonly stems: ReadonlySet<string>;
}

/** `languages`: those of the stories kept; a query names none, so its words are stemmed in each. */
export function planOf(query: SearchQuery, languages: Iterable<string>): SearchPlan {
  const spoken = query.language === null ? [...languages] : [query.language];
  const read = (words: readonly string[]) => alternativeOf(words, spoken);
  const groups = query.all
    .map((group) => group.map(read).filter(({ rows }) => rows.length > 0))
    .filter((group) => group.length > 0);
  const excluded = query.none.map(read).filter(({ rows }) => rows.length > 0);
  const required = new Set(
    groups.keys().filter((index) => query.match !== 'most' || isPhrase(groups[index])),
  );
  const filters: string[] = [];
  if (query.topics.length > 0) filters.push(anyOf(query.topics.map((id) => quoted(topicLabel(id)))));
  if (query.language !== null) filters.push(quoted(languageLabel(query.language)));
  if (query.source !== null) filters.push(`${quoted(sourceLabel(query.source))} *`);
  if (filters.length === 0 && groups.length === 0) filters.push(quoted(everyStory));
  return {
    groups,
    required,
    filters,
    excluded: excluded.map(expressionOf),
    stems: new Set(groups.flat().flatMap(({ rows }) => rows.flat())),
  };
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

function isPhrase(group: readonly Alternative[] | undefined): boolean {
  return group?.some(({ phrase }) => phrase) ?? false;
}

function alternativeOf(words: readonly string[], languages: readonly string[]): Alternative {
  const text = words.join(' ');
  const rows = new Map<string, string[]>();
  for (const language of languages.length === 0 ? ['und'] : languages) {
    const stems = stemsOf(text, language);
    if (stems.length > 0) rows.set(stems.join(' '), stems);
  }
  return { phrase: words.length > 1, rows: [...rows.values()] };
}

const anyOf = (list: readonly string[]) => (list.length === 1 ? (list[0] ?? '') : `(${list.join(' OR ')})`);
/** Stems and labels hold letters, digits and the mark only; a doubled quote is a guard, not a need. */
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
