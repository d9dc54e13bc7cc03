import type { NewsEvent } from '../../core/index.ts';
import { toldAt } from '../../core/index.ts';
import type { Database, Row } from './database.ts';
import { eventOf, selectEvent } from './event-rows.ts';
import type { EventWriter } from './event-writer.ts';
import { storyOf } from './story-rows.ts';
import type { StoryWriter } from './story-writer.ts';

/** Stories erased in one transaction. */
const chunk = 500;

/**
 * Erases what lies before the cutoff (ms): at most so many stories, the events left empty by them, and, with the last of
 * them, settled deliveries and what was told.
 */
export function prune(
  made: Database,
  sent: Database,
  stories: StoryWriter,
  events: EventWriter,
  {
    cutoff,
    limit = Number.MAX_SAFE_INTEGER,
  }: { readonly cutoff: number; readonly limit?: number | undefined },
): number {
  const next = (erased: number) =>
    made.all(
      'SELECT key, id, event FROM story WHERE told < ? AND arrived < ? ORDER BY told LIMIT ?',
      cutoff,
      cutoff,
      Math.min(chunk, limit - erased),
    );
  const erased = eraseAll(made, stories, events, next);
  if (erased < limit) {
    sent.transaction(() => {
      sent.run('DELETE FROM delivery WHERE settled < ?', cutoff);
      sent.run('DELETE FROM told WHERE at < ?', cutoff);
      sent.run('DELETE FROM button WHERE at < ?', cutoff);
    });
  }
  return erased;
}

export function dropSamples(made: Database, stories: StoryWriter, events: EventWriter): void {
  eraseAll(made, stories, events, () =>
    made.all('SELECT key, id, event FROM story WHERE sample = 1 LIMIT ?', chunk),
  );
}

function eraseAll(
  made: Database,
  stories: StoryWriter,
  events: EventWriter,
  next: (erased: number) => Row[],
): number {
  let erased = 0;
  for (let rows = next(erased); rows.length > 0; rows = next(erased)) {
    made.transaction(() => {
      const touched = new Set<number>();
      for (const row of rows) {
        stories.erase(Number(row['key']));
        made.run('DELETE FROM revision WHERE story = ?', String(row['id']));
        touched.add(Number(row['event']));
      }
      for (const key of touched) mend(made, events, key);
    });
    erased += rows.length;
  }
  return erased;
}

/** An event after some of its stories went: gone with its last story, else told by those that are left. */
function mend(made: Database, events: EventWriter, key: number): void {
  const row = made.get(`${selectEvent} WHERE key = ?`, key);
  if (row === undefined) return;
  const event = eventOf(row);
  const left = made.all('SELECT * FROM story WHERE event = ? ORDER BY told, id', key).map(storyOf);
  const [oldest] = left;
  const newest = left.at(-1);
  if (oldest === undefined || newest === undefined) {
    made.run('DELETE FROM redirect WHERE event = ?', event.id);
    events.drop(key, event.id);
    return;
  }
  const lead = left.find(({ id }) => id === event.lead) ?? oldest;
  const mended: NewsEvent = {
    ...event,
    stories: left.map(({ id }) => id),
    lead: lead.id,
    title: lead.id === event.lead ? event.title : lead.title,
    firstAt: toldAt(oldest),
    lastAt: toldAt(newest),
    outlets: Math.min(event.outlets, left.length),
    voices: Math.min(event.voices, left.length),
  };
  events.put(mended);
}
