import type { NewsEvent } from '../../core/index.ts';
import type { EventQuery } from '../../ports/index.ts';
import type { Database } from './database.ts';
import { eventOf } from './event-rows.ts';

/**
 * Events with a story in the window (since included, until not). Events that they are about before those that only
 * name the topics, then by centrality times voices, then the latest.
 */
export function findEvents(made: Database, query: EventQuery): NewsEvent[] {
  const { topics, by = 'told', limit } = query;
  const since = query.since.epochMilliseconds;
  const until = query.until.epochMilliseconds;
  const [first, last, at] =
    by === 'told' ? ['first', 'last', 'told'] : ['first_arrived', 'last_arrived', 'arrived'];
  const table = topics === undefined ? 'event' : 'event_topic';
  const key = topics === undefined ? 'key' : 'event';
  // Most events lie in the window with one end; only those that reach over both ends need a look at their stories.
  const inWindow = `${last} >= ? AND ${first} < ? AND (${last} < ? OR ${first} >= ? OR EXISTS (
    SELECT 1 FROM story WHERE story.event = ${table}.${key} AND story.${at} >= ? AND story.${at} < ?))`;
  const window = [since, until, until, since, since, until];
  const rows =
    topics === undefined
      ? made.all(
          `SELECT key, voices AS best FROM event WHERE ${inWindow} ORDER BY best DESC, ${last} DESC, key LIMIT ?`,
          ...window,
          limit,
        )
      : made.all(
          `SELECT event AS key, max(rank) AS best FROM event_topic
           WHERE topic IN (${topics.map(() => '?').join(', ')}) AND ${inWindow}
           GROUP BY event ORDER BY best DESC, ${last} DESC, event LIMIT ?`,
          ...topics,
          ...window,
          limit,
        );
  return rows.flatMap((row) => {
    const full = made.get('SELECT * FROM event WHERE key = ?', Number(row['key']));
    return full === undefined ? [] : [eventOf(full)];
  });
}
