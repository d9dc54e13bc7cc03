import type { SearchHit, SearchQuery } from '../../ports/index.ts';
import { idfOf, recencyOf, type ScoredGroup, scoreOf } from '../shared/bm25.ts';
import { snippetOf } from '../shared/snippet.ts';
import { stemHash, unpackWeights } from '../shared/weights.ts';
import type { Database } from './database.ts';
import { firstKeyOf, hourOf } from './keys.ts';
import { groupExpression, matchText, planOf, type SearchPlan } from './search-plan.ts';
import { storyOf } from './story-rows.ts';

/**
 * How many hits are ranked: the newest. The index is in the order of time and is read from its end, so the cost of a
 * search is bounded whatever the number of stories and however common the words.
 */
const ranked = 1000;
/** How far a word is counted before its frequency is estimated from how old the last one found is. */
const counted = 1000;

const hourMs = 3_600_000;

/** BM25 over the newest candidates, times recency; ties newest first. */
export function searchStories(
  made: Database,
  query: SearchQuery,
  now: Temporal.Instant,
  limit: number,
  offset: number,
): SearchHit[] {
  const languages = made.all('SELECT code FROM language').map((row) => String(row['code']));
  const plan = planOf(query, languages);
  const index = new SearchIndex(made, query);
  const groups = plan.groups.map((group, place): ScoredGroup & { expression: string; place: number } => {
    const expression = groupExpression(group);
    return {
      place,
      expression,
      rows: group.flatMap(({ rows }) => rows.map((row) => row.map(stemHash))),
      idf: idfOf(index.stories, index.countOf(expression)),
    };
  });
  const depth = Math.max(ranked, offset + limit);
  const keys = candidates(index, plan, groups, depth);
  const scored = keys.flatMap((key) => {
    const row = made.get(
      'SELECT weights.stems, story.told FROM weights JOIN story ON story.key = weights.story WHERE weights.story = ?',
      key,
    );
    if (row === undefined || !(row['stems'] instanceof Uint8Array)) return [];
    const told = Number(row['told']);
    if (query.since !== null && told < query.since.epochMilliseconds) return [];
    if (query.before !== null && told >= query.before.epochMilliseconds) return [];
    const { score, held } = scoreOf(unpackWeights(row['stems']), groups, index.averageLength);
    const whole = query.match === 'most' && held === groups.length && groups.length > 1 ? 1 : 0;
    const recency = recencyOf(now.epochMilliseconds - told);
    return [{ key, told, score: (groups.length === 0 ? 1 : score) * recency, whole }];
  });
  scored.sort((x, y) => y.whole - x.whole || y.score - x.score || y.told - x.told || x.key - y.key);
  return scored.slice(offset, offset + limit).flatMap(({ key, score }) => {
    const row = made.get('SELECT * FROM story WHERE key = ?', key);
    if (row === undefined) return [];
    const story = storyOf(row);
    return [{ storyId: story.id, score, ...snippetOf(story, plan.stems) }];
  });
}

interface PlannedGroup extends ScoredGroup {
  readonly expression: string;
  readonly place: number;
}

/** Keys of the stories worth ranking, newest first within each step. */
function candidates(
  index: SearchIndex,
  plan: SearchPlan,
  groups: readonly PlannedGroup[],
  depth: number,
): number[] {
  const must = [
    ...plan.filters,
    ...groups.filter(({ place }) => plan.required.has(place)).map(({ expression }) => expression),
  ];
  const may = groups.filter(({ place }) => !plan.required.has(place)).sort((x, y) => y.idf - x.idf);
  const all = index.match([...must, ...may.map(({ expression }) => expression)], plan.excluded, depth);
  if (may.length === 0) return all;
  // Then stories with some of the words: the rare words bring candidates in, the common ones only rank them.
  const worth = new Map(all.map((key) => [key, Number.POSITIVE_INFINITY]));
  for (const { expression, idf } of may) {
    if (worth.size > 3 * depth) break;
    for (const key of index.match([...must, expression], plan.excluded, depth)) {
      worth.set(key, (worth.get(key) ?? 0) + idf);
    }
  }
  return [...worth]
    .sort((x, y) => y[1] - x[1] || y[0] - x[0])
    .slice(0, depth)
    .map(([key]) => key);
}

/** The FTS5 table within the window of a query. */
class SearchIndex {
  readonly stories: number;
  readonly averageLength: number;
  readonly #made: Database;
  readonly #from: number;
  readonly #to: number;

  constructor(made: Database, { since, before }: SearchQuery) {
    this.#made = made;
    const total = made.get('SELECT total(stories) AS stories, total(length) AS length FROM hour');
    this.stories = Number(total?.['stories']);
    this.averageLength = this.stories === 0 ? 1 : Number(total?.['length']) / this.stories;
    this.#from = since === null ? Number.MIN_SAFE_INTEGER : firstKeyOf(since.epochMilliseconds);
    // A day more: keys of a full hour spill into the following ones.
    this.#to = before === null ? Number.MAX_SAFE_INTEGER : firstKeyOf(before.epochMilliseconds + 25 * hourMs);
  }

  match(parts: readonly string[], excluded: readonly string[], limit: number): number[] {
    return this.#made
      .all(
        'SELECT rowid FROM words WHERE words MATCH ? AND rowid >= ? AND rowid < ? ORDER BY rowid DESC LIMIT ?',
        matchText(parts, excluded),
        this.#from,
        this.#to,
        limit,
      )
      .map((row) => Number(row['rowid']));
  }

  /** How many stories hold it: counted among the newest, estimated beyond. */
  countOf(expression: string): number {
    const row = this.#made.get(
      `SELECT count(*) AS found, min(rowid) AS oldest FROM
       (SELECT rowid FROM words WHERE words MATCH ? ORDER BY rowid DESC LIMIT ?)`,
      expression,
      counted,
    );
    const found = Number(row?.['found']);
    if (found < counted) return found;
    const newer = this.#made.get(
      'SELECT total(stories) AS stories FROM hour WHERE key >= ?',
      hourOf(Number(row?.['oldest'])),
    );
    return Math.max(found, (found * this.stories) / Math.max(found, Number(newer?.['stories'])));
  }
}
