import type { EventId, EventTopic, NewsEvent, StoryId } from '../../core/index.ts';
import type { Database, Row } from './database.ts';

/** Writes events that a batch changed. Called within its transaction. */
export class EventWriter {
  readonly #made: Database;
  constructor(made: Database) {
    this.#made = made;
  }

  /** The key of an event, made where the event is not kept yet (its row follows with `put`). */
  keyOf(id: EventId): number {
    const row = this.#made.get('SELECT key FROM event WHERE id = ?', id);
    if (row !== undefined) return Number(row['key']);
    const redirect = this.#made.get('SELECT event FROM redirect WHERE id = ?', id);
    if (redirect !== undefined && redirect['event'] !== id) return this.keyOf(String(redirect['event']));
    // Not `RETURNING`: it costs 0.3 ms a statement.
    const key = Number(this.#made.get('SELECT max(key) AS key FROM event')?.['key'] ?? 0) + 1;
    this.#made.run(
      `INSERT INTO event (key, id, lead, title, outlets, topics, merged, stories)
       VALUES (?, ?, '', '', 0, '[]', '[]', '[]')`,
      key,
      id,
    );
    return key;
  }

  /** Keeps the event as it is now, its stories pointing at it; the events merged into it lead to it. */
  put(event: NewsEvent): void {
    const key = this.keyOf(event.id);
    const before = this.#made.get('SELECT stories, topics FROM event WHERE key = ?', key);
    this.#takeStories(key, event.stories, before);
    for (const id of event.merged) this.#redirect(id, event.id, key);
    const arrived = this.#made.get(
      'SELECT min(arrived) AS first, max(arrived) AS last FROM story WHERE event = ?',
      key,
    );
    const first = event.firstAt.epochMilliseconds;
    const last = event.lastAt.epochMilliseconds;
    this.#made.run(
      `INSERT OR REPLACE INTO span (event, first, last, first_arrived, last_arrived, voices)
       VALUES (?, ?, ?, ?, ?, ?)`,
      key,
      first,
      last,
      Number(arrived?.['first'] ?? first),
      Number(arrived?.['last'] ?? last),
      event.voices,
    );
    this.#putTopics(key, event.topics, topicsIn(before));
    this.#made.run(
      'UPDATE event SET lead = ?, title = ?, outlets = ?, topics = ?, merged = ?, stories = ? WHERE key = ?',
      event.lead,
      event.title,
      event.outlets,
      JSON.stringify(event.topics),
      JSON.stringify(event.merged),
      JSON.stringify(event.stories),
      key,
    );
  }

  /** Most stories tell nothing new of their event's topics: only what changed is written. */
  #putTopics(key: number, topics: readonly EventTopic[], before: readonly EventTopic[]): void {
    const had = new Map(before.map((topic) => [topic.topicId, topic]));
    for (const { topicId, centrality, about } of topics) {
      const known = had.get(topicId);
      had.delete(topicId);
      if (known !== undefined && known.centrality === centrality && known.about === about) continue;
      this.#made.run(
        'INSERT OR REPLACE INTO topic_event (topic, event, centrality, about) VALUES (?, ?, ?, ?)',
        topicId,
        key,
        centrality,
        about ? 1 : 0,
      );
    }
    for (const topic of had.keys()) {
      this.#made.run('DELETE FROM topic_event WHERE topic = ? AND event = ?', topic, key);
    }
  }

  /** Erases an event's row; its stories are the caller's. */
  drop(key: number, id: EventId): void {
    const before = this.#made.get('SELECT topics FROM event WHERE key = ?', key);
    this.#putTopics(key, [], topicsIn(before));
    this.#made.run('DELETE FROM event WHERE key = ?', key);
    this.#made.run('DELETE FROM span WHERE event = ?', key);
    this.#made.run('DELETE FROM summary WHERE event = ?', id);
  }

  /** Stories that came to the event from another one, by a merge or a split. */
  #takeStories(key: number, stories: readonly StoryId[], before: Row | undefined): void {
    const had = new Set<string>(before === undefined ? [] : JSON.parse(String(before['stories'])));
    for (const id of stories) {
      if (!had.has(id)) {
        this.#made.run('UPDATE story SET event = ? WHERE id = ? AND event <> ?', key, id, key);
      }
    }
  }

  #redirect(from: EventId, to: EventId, key: number): void {
    const known = this.#made.get('SELECT event FROM redirect WHERE id = ?', from);
    if (known !== undefined && known['event'] === to) return;
    this.#made.run('INSERT OR REPLACE INTO redirect (id, event) VALUES (?, ?)', from, to);
    this.#made.run('UPDATE redirect SET event = ? WHERE event = ?', to, from);
    const gone = this.#made.get('SELECT key FROM event WHERE id = ?', from);
    if (gone === undefined) return;
    this.#made.run('UPDATE story SET event = ? WHERE event = ?', key, Number(gone['key']));
    this.drop(Number(gone['key']), from);
  }
}

function topicsIn(row: Row | undefined): readonly EventTopic[] {
  return row === undefined ? [] : (JSON.parse(String(row['topics'])) as readonly EventTopic[]);
}
