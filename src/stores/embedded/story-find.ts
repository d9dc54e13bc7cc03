import type { PlacedStory, StoryQuery } from '../../ports/index.ts';
import { topicLabel } from '../../text/search/index.ts';
import type { Database, Row, Value } from './database.ts';
import { firstKeyOf } from './keys.ts';
import { anyOf, quoted } from './search-plan.ts';
import { placedOf } from './story-rows.ts';

const marks = (list: readonly unknown[]) => list.map(() => '?').join(', ');

/** Newest first by the instant asked for; the same instant in the order of ids. Window: since included, until not. */
export function findStories(made: Database, query: StoryQuery): PlacedStory[] {
  const { topics, by = 'told', limit, offset = 0 } = query;
  if (topics?.length === 0) return [];
  // Keys first, rows after: the sort carries integers, not texts.
  const found =
    topics !== undefined && by === 'told'
      ? newestOf(made, topics, query).slice(offset, offset + limit)
      : inOrder(made, query);
  return found.flatMap((row) => {
    const full = made.get(
      'SELECT story.*, event.id AS event_id FROM story JOIN event ON event.key = story.event WHERE story.key = ?',
      Number(row['key']),
    );
    return full === undefined ? [] : [placedOf(full)];
  });
}

const labelled = (topics: readonly string[]) => anyOf(topics.map((topic) => quoted(topicLabel(topic))));

function inOrder(made: Database, query: StoryQuery): Row[] {
  const at = query.by === 'arrived' ? 'arrived' : 'told';
  const { where, values } = conditions(query, at);
  if (query.topics !== undefined) {
    where.push('key IN (SELECT rowid FROM words WHERE words MATCH ?)');
    values.push(labelled(query.topics));
  }
  return made.all(
    `SELECT key FROM story ${where.length > 0 ? `WHERE ${where.join(' AND ')}` : ''}
     ORDER BY ${at} DESC, id LIMIT ? OFFSET ?`,
    ...values,
    query.limit,
    query.offset ?? 0,
  );
}

const dayMs = 86_400_000;
const hourMs = 3_600_000;

/** The search index is nearly in the order told: the newest that are wanted, and all that may be newer than the last. */
function newestOf(made: Database, topics: readonly string[], query: StoryQuery): Row[] {
  const { where, values } = conditions(query, 'told');
  const { since, until, limit, offset = 0 } = query;
  const rows = (from: number, most: number) =>
    made.all(
      `SELECT story.key AS key, told, id FROM words CROSS JOIN story ON story.key = words.rowid
       WHERE words MATCH ? AND words.rowid >= ? AND words.rowid < ? ${where.map((one) => `AND ${one}`).join(' ')}
       ORDER BY words.rowid DESC LIMIT ?`,
      labelled(topics),
      from,
      // A day more: keys of a full hour spill into the following ones.
      until === undefined ? Number.MAX_SAFE_INTEGER : firstKeyOf(until.epochMilliseconds + dayMs + hourMs),
      ...values,
      most,
    );
  const first = rows(
    since === undefined ? Number.MIN_SAFE_INTEGER : firstKeyOf(since.epochMilliseconds),
    limit + offset,
  );
  const isAll = first.length < limit + offset;
  const oldest = first.reduce((least, row) => Math.min(least, Number(row['told'])), Number.MAX_SAFE_INTEGER);
  const found = isAll ? first : rows(firstKeyOf(oldest), -1);
  return found.sort(
    (a, b) => Number(b['told']) - Number(a['told']) || (String(a['id']) < String(b['id']) ? -1 : 1),
  );
}

function conditions({ since, until, sourceIds }: StoryQuery, at: 'told' | 'arrived') {
  const where: string[] = [];
  const values: Value[] = [];
  if (since !== undefined) {
    where.push(`story.${at} >= ?`);
    values.push(since.epochMilliseconds);
  }
  if (until !== undefined) {
    where.push(`story.${at} < ?`);
    values.push(until.epochMilliseconds);
  }
  if (sourceIds !== undefined) {
    where.push(`story.source IN (${marks(sourceIds)})`);
    values.push(...sourceIds);
  }
  return { where, values };
}
