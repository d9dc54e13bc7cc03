import type { EventTopic, NewsEvent } from '../../core/index.ts';
import type { Row } from './database.ts';
import { instantOf } from './story-rows.ts';

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

/** Above any product of centrality and voices: what an event is about comes before what it only names. */
const aboutFirst = 1_000_000;

/** What `events.find` orders by. */
export function rankOf({ centrality, about }: EventTopic, voices: number): number {
  return centrality * voices + (about ? aboutFirst : 0);
}
