import { type Story, type TopicMatch, toldAt } from '../../core/index.ts';
import type { PlacedStory } from '../../ports/index.ts';
import { fingerprintOfStory } from '../shared/index.ts';
import type { Row, Value } from './database.ts';

/** Columns of `story` in the order of the values of `storyValues`. */
export const storyColumns = [
  'key',
  'id',
  'event',
  'told',
  'arrived',
  'source',
  'language',
  'revision',
  'sample',
  'fingerprint',
  'published',
  'form',
  'url',
  'title',
  'author',
  'publisher',
  'agency',
  'dateline',
  'topics',
  'captions',
  'damaged',
  'paragraphs',
] as const;

export function storyValues(key: number, event: number, { story, topics }: PlacedStory): Value[] {
  return [
    key,
    story.id,
    event,
    toldAt(story).epochMilliseconds,
    story.arrived.epochMilliseconds,
    story.sourceId,
    story.language,
    story.revision,
    story.sample ? 1 : 0,
    fingerprintOfStory(story),
    story.published?.precision ?? null,
    story.form,
    story.url,
    story.title,
    story.author,
    story.publisher,
    story.agency,
    story.dateline,
    topics.length === 0 ? '[]' : JSON.stringify(topics),
    listToText(story.captions),
    story.damaged.length === 0 ? '[]' : JSON.stringify(story.damaged),
    listToText(story.paragraphs),
  ];
}

const listToText = (list: readonly string[]) => (list.length === 0 ? '[]' : JSON.stringify(list));
const textOrNull = (value: Row[string] | undefined) => (typeof value === 'string' ? value : null);

export function storyOf(row: Row): Story {
  const published = row['published'];
  return {
    id: String(row['id']),
    sourceId: String(row['source']),
    url: textOrNull(row['url']),
    title: String(row['title']),
    author: textOrNull(row['author']),
    publisher: String(row['publisher']),
    agency: textOrNull(row['agency']),
    language: String(row['language']),
    form: row['form'] === 'full' ? 'full' : 'excerpt',
    published:
      typeof published === 'string'
        ? { at: instantOf(row['told']), precision: published === 'day' ? 'day' : 'time' }
        : null,
    arrived: instantOf(row['arrived']),
    dateline: textOrNull(row['dateline']),
    paragraphs: JSON.parse(String(row['paragraphs'])),
    captions: JSON.parse(String(row['captions'])),
    damaged: JSON.parse(String(row['damaged'])),
    revision: Number(row['revision']),
    sample: row['sample'] === 1,
  };
}

/** A row of `story` with the id of its event as `event_id`. */
export function placedOf(row: Row): PlacedStory {
  return {
    story: storyOf(row),
    topics: JSON.parse(String(row['topics'])) as readonly TopicMatch[],
    eventId: String(row['event_id']),
  };
}

export function instantOf(value: Row[string] | undefined): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(Number(value));
}

/** A story as JSON text, for the texts that an edit at the source replaced. */
export function storyToText(story: Story): string {
  return JSON.stringify(story);
}

export function storyFromText(text: string): Story {
  const story = JSON.parse(text);
  const { published, arrived } = story;
  return {
    ...story,
    published: published === null ? null : { ...published, at: Temporal.Instant.from(published.at) },
    arrived: Temporal.Instant.from(arrived),
  };
}
