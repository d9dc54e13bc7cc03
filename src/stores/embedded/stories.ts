import { StoreError, type StoryId } from '../../core/index.ts';
import type { StoryStore } from '../../ports/index.ts';
import type { Database } from './database.ts';
import { EventWriter } from './event-writer.ts';
import { dropSamples, prune } from './prune.ts';
import { searchStories } from './search.ts';
import { nearWord } from './spelling.ts';
import { findStories } from './story-find.ts';
import { placedOf, storyFromText } from './story-rows.ts';
import { StoryWriter } from './story-writer.ts';

/** By a list of ids, as one statement: half the cost of as many. */
const selectPlaced =
  'SELECT story.*, event.id AS event_id FROM story JOIN event ON event.key = story.event WHERE story.id IN (SELECT value FROM json_each(?))';

export function storyStore(made: Database, sent: Database): StoryStore {
  const events = new EventWriter(made);
  const writer = new StoryWriter(made, events);
  return {
    async known(ids) {
      const found = new Map<StoryId, string>();
      for (const id of ids) {
        const row = made.get('SELECT fingerprint FROM story WHERE id = ?', id);
        if (row !== undefined) found.set(id, String(row['fingerprint']));
      }
      return found;
    },
    async add(placed, changed) {
      try {
        await made.commit(() => {
          writer.putAll(placed);
          for (const event of changed) events.put(event);
        });
      } catch (error) {
        writer.reset();
        throw new StoreError(`Keeping ${placed.length} stories failed: ${String(error)}`, { cause: error });
      }
    },
    async get(ids) {
      if (ids.length === 0) return [];
      const rows = made.all(selectPlaced, JSON.stringify(ids));
      const byId = new Map(rows.map((row) => [String(row['id']), row]));
      return ids.flatMap((id) => {
        const row = byId.get(id);
        return row === undefined ? [] : [placedOf(row)];
      });
    },
    find: async (query) => findStories(made, query),
    search: async (query, now, limit, offset) => searchStories(made, query, now, limit, offset),
    nearWord: async (word, language) => nearWord(made, word, language),
    async revisions(id) {
      return made
        .all('SELECT data FROM revision WHERE story = ? ORDER BY revision', id)
        .map((row) => storyFromText(String(row['data'])));
    },
    async revised() {
      return made.all('SELECT DISTINCT story FROM revision').map((row) => String(row['story']));
    },
    async count() {
      const row = made.get('SELECT count(*) AS stories, total(sample) AS samples FROM story');
      return { stories: Number(row?.['stories']), samples: Number(row?.['samples']) };
    },
    // One process owns the folder, and changes stories and events in transactions alone.
    state: async () => String(made.transactions),
    prune: async (cutoff, limit) =>
      prune(made, sent, writer, events, { cutoff: cutoff.epochMilliseconds, limit }),
    dropSamples: async () => dropSamples(made, writer, events),
  };
}
