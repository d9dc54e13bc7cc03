import type { EventId, NewsEvent, Summary } from '../../core/index.ts';
import type { EventStore } from '../../ports/index.ts';
import type { Database } from './database.ts';
import { findEvents, reachIn } from './event-find.ts';
import { eventOf, selectEvent } from './event-rows.ts';
import { lastRead } from './last-read.ts';
import { placedOf } from './story-rows.ts';

export function eventStore(made: Database): EventStore {
  const resolve = (id: EventId): NewsEvent | null => {
    const row =
      made.get(`${selectEvent} WHERE id = ?`, id) ??
      made.get(`${selectEvent} WHERE id = (SELECT event FROM redirect WHERE id = ?)`, id);
    return row === undefined ? null : eventOf(row);
  };
  /** Summaries are kept under the id that the event has now. */
  const idNow = (id: EventId): EventId =>
    String(made.get('SELECT event FROM redirect WHERE id = ?', id)?.['event'] ?? id);

  const reachOf = reachIn(made);
  /** Asked for over and over. */
  const counted = lastRead<ReadonlyMap<string, number>>(made);

  return {
    async get(ids) {
      const found = new Map<EventId, NewsEvent>();
      for (const id of ids) {
        const event = resolve(id);
        if (event !== null) found.set(event.id, event);
      }
      return [...found.values()];
    },
    find: async (query) => findEvents(made, reachOf, query),
    async *open(since, late = 0) {
      // Keys first: a write while the stream is read neither breaks it nor shows it half.
      const keys = made.all(
        `SELECT event AS key, last FROM span WHERE last >= ?1
         UNION ALL SELECT * FROM (
           SELECT event, last FROM span WHERE last < ?1 AND last_arrived >= ?1 ORDER BY last_arrived DESC LIMIT ?2)
         ORDER BY last, key`,
        since.epochMilliseconds,
        late,
      );
      for (const { key } of keys) {
        const row = made.get(`${selectEvent} WHERE key = ?`, Number(key));
        if (row === undefined) continue;
        const event = eventOf(row);
        const stories = made
          .all('SELECT * FROM story WHERE event = ? ORDER BY told, id', Number(key))
          .map((story) => placedOf({ ...story, event_id: event.id }));
        yield { event, stories };
      }
    },
    counts: async (since) => counted(String(since.epochMilliseconds), () => countsOf(made, since)),
    async summary(id, key) {
      const row = made.get('SELECT data FROM summary WHERE event = ? AND key = ?', idNow(id), key);
      return row === undefined ? null : (JSON.parse(String(row['data'])) as Summary);
    },
    async putSummary(id, key, summary) {
      made.run(
        'INSERT OR REPLACE INTO summary (event, key, data) SELECT id, ?2, ?3 FROM event WHERE id = ?1',
        idNow(id),
        key,
        JSON.stringify(summary),
      );
    },
  };
}

function countsOf(made: Database, since: Temporal.Instant): ReadonlyMap<string, number> {
  // From topic to topic, and of each only the keys that the window reaches.
  const rows = made.all(
    `WITH RECURSIVE
           reach (lowest) AS (SELECT min(event) FROM span WHERE last >= ?1),
           named (topic) AS (
             SELECT min(topic) FROM topic_event
             UNION ALL
             SELECT (SELECT min(topic) FROM topic_event WHERE topic > named.topic) FROM named WHERE topic IS NOT NULL)
         SELECT topic, (
           SELECT count(*) FROM topic_event CROSS JOIN span ON span.event = topic_event.event
           WHERE topic_event.topic = named.topic AND topic_event.event >= (SELECT lowest FROM reach) AND last >= ?1
         ) AS events FROM named WHERE topic IS NOT NULL`,
    since.epochMilliseconds,
  );
  const counted = rows.map((row) => [String(row['topic']), Number(row['events'])] as const);
  return new Map(counted.filter(([, events]) => events > 0));
}
