/** Search as the service does it, over documents put into a store of their own. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadCatalogue } from '../data/topics/index.ts';
import type { NewsEvent, Story } from '../src/core/index.ts';
import type { PlacedStory } from '../src/ports/index.ts';
import { embedded } from '../src/stores/index.ts';
import { createTopics } from '../src/topics/index.ts';

export interface SearchDocument {
  readonly id: string;
  readonly title?: string;
  readonly text: string;
  /** `YYYY-MM-DD`. */
  readonly date?: string;
}

export interface SearchItem {
  readonly id: string;
  readonly query: string;
}

export interface SearchPrediction {
  readonly id: string;
  /** Ids of documents, best first. */
  readonly results: readonly string[];
}

const depth = 100;

export async function* predictSearch(
  documents: Iterable<SearchDocument> | AsyncIterable<SearchDocument>,
  items: Iterable<SearchItem> | AsyncIterable<SearchItem>,
): AsyncGenerator<SearchPrediction> {
  const folder = await mkdtemp(join(tmpdir(), 'tidings-search-'));
  const store = await embedded.open(folder);
  const topics = createTopics(loadCatalogue());
  try {
    let batch: PlacedStory[] = [];
    const flush = async () => {
      await store.stories.add(batch, batch.map(aloneInEvent));
      batch = [];
    };
    for await (const document of documents) {
      const story = storyOf(document);
      batch.push({ story, topics: [], eventId: `e${story.id}` });
      if (batch.length === 100) await flush();
    }
    await flush();
    for await (const { id, query } of items) {
      const now = Temporal.Now.instant();
      const hits = await store.stories.search(topics.toSearchQuery(query, now), now, depth, 0);
      yield { id, results: hits.map(({ storyId }) => storyId) };
    }
  } finally {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  }
}

function storyOf({ id, title, text, date }: SearchDocument): Story {
  const at = Temporal.Instant.from(`${date ?? '2000-01-01'}T00:00:00Z`);
  return {
    id,
    sourceId: 'eval',
    url: null,
    title: title ?? '',
    author: null,
    publisher: 'eval',
    agency: null,
    language: 'en',
    form: 'full',
    published: { at, precision: 'day' },
    arrived: at,
    dateline: null,
    paragraphs: text.split(/\n+/).filter((line) => line.trim() !== ''),
    captions: [],
    damaged: [],
    revision: 1,
    sample: false,
  };
}

function aloneInEvent({ story, eventId }: PlacedStory): NewsEvent {
  return {
    id: eventId,
    merged: [],
    stories: [story.id],
    lead: story.id,
    title: story.title,
    firstAt: story.arrived,
    lastAt: story.arrived,
    outlets: 1,
    voices: 1,
    topics: [],
  };
}
