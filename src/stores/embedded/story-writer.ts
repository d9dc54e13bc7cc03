import { type StoryId, toldAt } from '../../core/index.ts';
import type { PlacedStory } from '../../ports/index.ts';
import { indexed, lengthOf } from '../../text/search/index.ts';
import type { Database } from './database.ts';
import type { EventWriter } from './event-writer.ts';
import { hourOf, Keys } from './keys.ts';
import { storyColumns, storyOf, storyToText, storyValues } from './story-rows.ts';

const insertStory = `INSERT INTO story (${storyColumns.join(', ')}) VALUES (${storyColumns.map(() => '?').join(', ')})`;

/** Writes stories with their place in the indexes. Called within a transaction. */
export class StoryWriter {
  readonly #made: Database;
  readonly #events: EventWriter;
  readonly #keys: Keys;
  /** Written already. */
  readonly #languages = new Set<string>();

  constructor(made: Database, events: EventWriter) {
    this.#made = made;
    this.#events = events;
    this.#keys = new Keys(made);
  }

  /** Oldest first: the search index takes a batch in one piece when its keys only grow. */
  putAll(placed: readonly PlacedStory[]): void {
    const latest = new Map(placed.map((one) => [one.story.id, one]));
    const keyed = [...latest.values()].map((one) => {
      this.#replace(one.story.id, one);
      return { one, key: this.#keys.take(toldAt(one.story).epochMilliseconds) };
    });
    keyed.sort((a, b) => a.key - b.key);
    const eventKeys = new Map<string, number>();
    for (const { one, key } of keyed) {
      let event = eventKeys.get(one.eventId);
      if (event === undefined) {
        event = this.#events.keyOf(one.eventId);
        eventKeys.set(one.eventId, event);
      }
      this.#insert(key, event, one);
    }
  }

  /** After a transaction that was rolled back. */
  reset(): void {
    this.#keys.forget();
    this.#languages.clear();
  }

  /** Erases a story from every index but not its revisions. */
  erase(key: number): void {
    const packed = this.#made.get('SELECT stems FROM weights WHERE story = ?', key)?.['stems'];
    if (packed instanceof Uint8Array) this.#count(hourOf(key), -1, -lengthOf(packed));
    this.#made.run('DELETE FROM story WHERE key = ?', key);
    this.#made.run('DELETE FROM words WHERE rowid = ?', key);
    this.#made.run('DELETE FROM weights WHERE story = ?', key);
  }

  /** The text that an edit replaces stays as a revision; the same revision again replaces itself. */
  #replace(id: StoryId, { story }: PlacedStory): void {
    const row = this.#made.get('SELECT * FROM story WHERE id = ?', id);
    if (row === undefined) return;
    const old = storyOf(row);
    if (old.revision !== story.revision) {
      this.#made.run(
        'INSERT OR REPLACE INTO revision (story, revision, data) VALUES (?, ?, ?)',
        id,
        old.revision,
        storyToText(old),
      );
    }
    this.erase(Number(row['key']));
  }

  #count(hour: number, stories: number, length: number): void {
    this.#made.run(
      `INSERT INTO hour (key, stories, length) VALUES (?1, ?2, ?3)
       ON CONFLICT DO UPDATE SET stories = stories + ?2, length = length + ?3`,
      hour,
      stories,
      length,
    );
  }

  #insert(key: number, event: number, placed: PlacedStory): void {
    const { story } = placed;
    const told = toldAt(story).epochMilliseconds;
    this.#made.run(insertStory, ...storyValues(key, event, placed));
    const { words, weights, length } = placed.indexed ?? indexed(placed);
    this.#made.run('INSERT INTO words (rowid, stems) VALUES (?, ?)', key, words);
    this.#made.run('INSERT INTO weights (story, told, stems) VALUES (?, ?, ?)', key, told, weights);
    this.#count(hourOf(key), 1, length);
    if (!this.#languages.has(story.language)) {
      this.#made.run('INSERT OR IGNORE INTO language (code) VALUES (?)', story.language);
      this.#languages.add(story.language);
    }
  }
}
