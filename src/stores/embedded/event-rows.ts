import type { NewsEvent } from '../../core/index.ts';
import type { Row } from './database.ts';
import { instantOf } from './story-rows.ts';

/** Rows as `eventOf` reads them; a condition follows. */
export const selectEvent =
  'SELECT event.*, span.first, span.last, span.voices FROM event JOIN span ON span.event = event.key';

export function eventOf(row: Row): NewsEvent {
  return {
    id: String(row['id']),
    merged: JSON.parse(String(row['merged'])),
    stories: JSON.parse(String(row['stories'])),
    lead: String(row['lead']),
    title: String(row['title']),
    firstAt: instantOf(row['first']),
    lastAt: instantOf(row['last']),
    outlets: Number(row['outlets']),
    voices: Number(row['voices']),
    topics: JSON.parse(String(row['topics'])),
  };
}
