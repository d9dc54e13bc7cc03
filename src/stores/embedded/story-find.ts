import type { PlacedStory, StoryQuery } from '../../ports/index.ts';
import type { Database, Value } from './database.ts';
import { placedOf } from './story-rows.ts';

const marks = (list: readonly unknown[]) => list.map(() => '?').join(', ');

/** Newest first by the instant asked for; the same instant in the order of ids. Window: since included, until not. */
export function findStories(made: Database, query: StoryQuery): PlacedStory[] {
  const { topics, sourceIds, by = 'told', limit, offset = 0 } = query;
  const values: Value[] = [];
  const where: string[] = [];
  const at = by === 'arrived' ? 'story.arrived' : topics === undefined ? 'story.told' : 'story_topic.told';
  let from = 'story';
  if (topics !== undefined && by === 'told') {
    from = 'story_topic CROSS JOIN story ON story.key = story_topic.story';
    where.push(`story_topic.topic IN (${marks(topics)})`);
    values.push(...topics);
  } else if (topics !== undefined) {
    where.push(
      `EXISTS (SELECT 1 FROM story_topic WHERE topic IN (${marks(topics)}) AND story_topic.told = story.told AND story_topic.story = story.key)`,
    );
    values.push(...topics);
  }
  if (query.since !== undefined) {
    where.push(`${at} >= ?`);
    values.push(query.since.epochMilliseconds);
  }
  if (query.until !== undefined) {
    where.push(`${at} < ?`);
    values.push(query.until.epochMilliseconds);
  }
  if (sourceIds !== undefined) {
    where.push(`story.source IN (${marks(sourceIds)})`);
    values.push(...sourceIds);
  }
  // Keys first, rows after: the sort carries integers, not texts.
  const several = topics !== undefined && topics.length > 1 && by === 'told';
  const sql = `SELECT ${several ? 'DISTINCT' : ''} story.key AS key, ${at} AS at, story.id AS id FROM ${from}
    ${where.length > 0 ? `WHERE ${where.join(' AND ')}` : ''} ORDER BY at DESC, id LIMIT ? OFFSET ?`;
  return made.all(sql, ...values, limit, offset).flatMap((row) => {
    const full = made.get(
      'SELECT story.*, event.id AS event_id FROM story JOIN event ON event.key = story.event WHERE story.key = ?',
      Number(row['key']),
    );
    return full === undefined ? [] : [placedOf(full)];
  });
}
