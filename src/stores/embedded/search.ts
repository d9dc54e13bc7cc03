import type { SearchHit, SearchQuery } from '../../ports/index.ts';
import { stemHash } from '../../text/search/index.ts';
import { idfOf, recencyOf, type ScoredGroup, scoreOf, snippetOf } from '../shared/index.ts';
import type { Database } from './database.ts';
import { type Candidate, SearchIndex } from './search-index.ts';
import { groupExpression, planOf, type SearchPlan } from './search-plan.ts';
import { storyOf } from './story-rows.ts';

/**
 * How many hits are ranked: the newest. The index is in the order of time and is read from its end, so the cost of a
 * search is bounded whatever the number of stories and however common the words.
 */
const ranked = 300;

/** Of a question of so few words a story is wanted that holds them all; of a longer one the most telling are enough. */
const shortQuestion = 3;

/** How far a word is counted before its frequency is estimated from how old the last one found is. */
const countedOfFew = 250;
const countedOfMany = 100;

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
  const isLong = plan.groups.length > shortQuestion;
  const groups = plan.groups.map((group): PlannedGroup => {
    const expression = groupExpression(group);
    return {
      expression,
      rows: group.flatMap(({ rows }) => rows.map((row) => row.map(stemHash))),
      idf: idfOf(index.stories, index.countOf(expression, isLong ? countedOfMany : countedOfFew)),
    };
  });
  const found = candidates(index, plan, groups, query.match === 'most', Math.max(ranked, offset + limit));
  const since = query.since?.epochMilliseconds ?? Number.NEGATIVE_INFINITY;
  const before = query.before?.epochMilliseconds ?? Number.POSITIVE_INFINITY;
  const isShort = query.match === 'most' && groups.length > 1 && groups.length <= shortQuestion;
  const scored = found
    .filter(({ told }) => told >= since && told < before)
    .map(({ key, told, weights }) => {
      const { score, held } = scoreOf(weights, groups, index.averageLength);
      const whole = isShort && held === groups.length ? 1 : 0;
      const recency = recencyOf(now.epochMilliseconds - told);
      return { key, told, score: (groups.length === 0 ? 1 : score) * recency, whole };
    });
  scored.sort((x, y) => y.whole - x.whole || y.score - x.score || y.told - x.told || x.key - y.key);
  return scored.slice(offset, offset + limit).flatMap(({ key, score }) => {
    const row = made.get('SELECT * FROM story WHERE key = ?', key);
    if (row === undefined) return [];
    const story = storyOf(row);
    return [{ storyId: story.id, score, ...snippetOf(story, plan.rows) }];
  });
}

interface PlannedGroup extends ScoredGroup {
  readonly expression: string;
}

/** The stories worth ranking. */
function candidates(
  index: SearchIndex,
  plan: SearchPlan,
  groups: readonly PlannedGroup[],
  optional: boolean,
  depth: number,
): readonly Candidate[] {
  if (!optional || groups.length < 2) {
    return index.match(
      [...plan.filters, ...groups.map(({ expression }) => expression)],
      plan.excluded,
      depth,
    );
  }
  // Stories with the rarest words together, then with fewer of them, then with one: common ones only rank them.
  const rarest = groups.toSorted((x, y) => y.idf - x.idf);
  const worth = new Map<number, number>();
  const add = (some: readonly PlannedGroup[]) => {
    const worthOf = some.reduce((sum, { idf }) => sum + idf, 0);
    const parts = [...plan.filters, ...some.map(({ expression }) => expression)];
    for (const key of index.keys(parts, plan.excluded, depth))
      worth.set(key, (worth.get(key) ?? 0) + worthOf);
  };
  for (let together = Math.min(shortQuestion, rarest.length); together > 1; together--)
    add(rarest.slice(0, together));
  for (const one of rarest) {
    if (worth.size > 1.5 * depth) break;
    add([one]);
  }
  const best = [...worth].sort((x, y) => y[1] - x[1] || y[0] - x[0]).slice(0, depth);
  return index.read(best.map(([key]) => key));
}
