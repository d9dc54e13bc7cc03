import type { NewsEvent } from '../../core/index.ts';
import type { EventQuery } from '../../ports/index.ts';
import type { Database, Row } from './database.ts';
import { eventOf, selectEvent } from './event-rows.ts';
import { lastRead } from './last-read.ts';

/** Above any product of centrality and voices: what an event is about comes before what it only names. */
const aboutFirst = 1_000_000;

/** The least and the greatest key of the events of a window (ms); null where it has none. */
type Reach = (
  first: string,
  last: string,
  since: number,
  until: number,
) => { readonly lowest: number; readonly highest: number } | null;

/**
 * Keys grow as events open, so those of a window lie near each other: the rest of a topic is not looked at. Kept, as a
 * briefing asks for the same window once for each of its topics.
 */
export function reachIn(made: Database): Reach {
  const kept = lastRead<ReturnType<Reach>>(made);
  return (first, last, since, until) =>
    kept(`${first} ${since} ${until}`, () => {
      const row = made.get(
        `SELECT min(event) AS lowest, max(event) AS highest FROM span WHERE ${last} >= ? AND ${first} < ?`,
        since,
        until,
      );
      const none = row === undefined || row['lowest'] === null;
      return none ? null : { lowest: Number(row['lowest']), highest: Number(row['highest']) };
    });
}

/**
 * Events with a story in the window (since included, until not). Events that they are about before those that only
 * name the topics, then by centrality times voices, then the latest.
 */
export function findEvents(
  made: Database,
  reachOf: Reach,
  { topics, aboutOnly = false, by = 'told', limit, ...query }: EventQuery,
): NewsEvent[] {
  const since = query.since.epochMilliseconds;
  const until = query.until.epochMilliseconds;
  const [first, last, at] =
    by === 'told' ? ['first', 'last', 'told'] : ['first_arrived', 'last_arrived', 'arrived'];
  // Most events lie in the window with one end; only those that reach over both ends need a look at their stories.
  const inWindow = `${last} >= ? AND ${first} < ? AND (${last} < ? OR ${first} >= ? OR EXISTS (
    SELECT 1 FROM story WHERE story.event = span.event AND story.${at} >= ? AND story.${at} < ?))`;
  const window = [since, until, until, since, since, until];
  const best = (): Row[] => {
    if (topics === undefined) {
      return made.all(
        `SELECT event AS key FROM span WHERE ${inWindow} ORDER BY voices DESC, ${last} DESC, event LIMIT ?`,
        ...window,
        limit,
      );
    }
    const reach = reachOf(first, last, since, until);
    if (reach === null) return [];
    return made.all(
      `SELECT span.event AS key, max(centrality * voices + about * ${aboutFirst}.0) AS best
       FROM topic_event CROSS JOIN span ON span.event = topic_event.event
       WHERE topic IN (${topics.map(() => '?').join(', ')}) AND topic_event.event BETWEEN ? AND ?
         ${aboutOnly ? 'AND about = 1' : ''} AND ${inWindow}
       GROUP BY span.event ORDER BY best DESC, ${last} DESC, span.event LIMIT ?`,
      ...topics,
      reach.lowest,
      reach.highest,
      ...window,
      limit,
    );
  };
  return eventsBy(
    made,
    best().map((row) => Number(row['key'])),
  );
}

/** The events of these keys, in this order, read at once. */
function eventsBy(made: Database, keys: readonly number[]): NewsEvent[] {
  if (keys.length === 0) return [];
  const rows = made.all(
    `${selectEvent} WHERE event.key IN (SELECT value FROM json_each(?))`,
    JSON.stringify(keys),
  );
  const byKey = new Map(rows.map((row) => [Number(row['key']), row]));
  return keys.flatMap((key) => {
    const row = byKey.get(key);
    return row === undefined ? [] : [eventOf(row)];
  });
}
