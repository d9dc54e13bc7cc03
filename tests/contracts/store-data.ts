/** Small true-to-life data for the store's contract: public events, told in our own words. */
import {
  type Chat,
  type KeptBriefing,
  type NewsEvent,
  newChat,
  newSource,
  type Story,
  type TopicMatch,
  toldAt,
} from '../../src/core/index.ts';
import type { PlacedStory, SearchQuery, SourceState } from '../../src/ports/index.ts';

export const at = (text: string) => Temporal.Instant.from(text.length === 10 ? `${text}T00:00:00Z` : text);

export function story(id: string, over: Partial<Story> = {}): Story {
  return {
    id,
    sourceId: 'saved',
    url: `https://example.org/${id}`,
    title: `Story ${id}`,
    author: null,
    publisher: 'Example Courier',
    agency: null,
    language: 'en',
    form: 'full',
    published: { at: at('2024-03-01T12:00:00Z'), precision: 'time' },
    arrived: at('2024-03-01T13:00:00Z'),
    dateline: null,
    paragraphs: ['Nothing of note.'],
    captions: [],
    damaged: [],
    revision: 1,
    sample: false,
    ...over,
  };
}

export const match = (topicId: string, centrality = 0.8, about = true): TopicMatch => ({
  topicId,
  centrality,
  about,
  words: [topicId],
});

/** An event of these stories, with the topics they have. */
export function eventOf(
  id: string,
  stories: readonly { readonly story: Story; readonly topics: readonly TopicMatch[] }[],
  over: Partial<NewsEvent> = {},
): NewsEvent {
  const ordered = [...stories].sort((a, b) => Temporal.Instant.compare(toldAt(a.story), toldAt(b.story)));
  const first = ordered[0]?.story;
  const last = ordered.at(-1)?.story;
  if (first === undefined || last === undefined) throw new Error('an event has at least one story');
  const topics = new Map(
    stories.flatMap(({ topics }) =>
      topics.map(({ topicId, centrality, about }) => [topicId, { topicId, centrality, about }] as const),
    ),
  );
  return {
    id,
    merged: [],
    stories: ordered.map(({ story }) => story.id),
    lead: first.id,
    title: first.title,
    firstAt: toldAt(first),
    lastAt: toldAt(last),
    outlets: stories.length,
    voices: stories.length,
    topics: [...topics.values()],
    ...over,
  };
}

/** A story that stands alone in its event. */
export function alone(
  id: string,
  over: Partial<Story> = {},
  topics: readonly TopicMatch[] = [],
): { readonly placed: PlacedStory; readonly event: NewsEvent } {
  const placed = { story: story(id, over), topics, eventId: `e${id}` };
  return { placed, event: eventOf(`e${id}`, [placed]) };
}

export function query(words: string, over: Partial<SearchQuery> = {}): SearchQuery {
  return {
    all: words.split(' ').flatMap((word) => (word === '' ? [] : [[[word]]])),
    none: [],
    topics: [],
    source: null,
    language: null,
    since: null,
    before: null,
    ...over,
  };
}

export function chat(id: string): Chat {
  return {
    ...newChat(id, 'ru'),
    pausedUntil: at('2024-05-01T08:00:00Z'),
    muted: [{ kind: 'word', value: 'football' }],
    leanings: [
      { kind: 'topic', value: 'RU', weight: 1 },
      { kind: 'publisher', value: 'BBC', weight: -3 },
    ],
    subscriptions: [
      {
        id: 's1',
        topic: { kind: 'catalogue', id: 'RU', without: ['chechnya'] },
        schedule: { kind: 'weekly', weekdays: [1, 5], times: [{ hour: 7, minute: 30 }] },
        created: at('2024-02-29T23:59:59.999Z'),
      },
      {
        id: 's2',
        topic: { kind: 'query', query: 'volcano -film' },
        schedule: { kind: 'monthly', day: 'last', times: [{ hour: 18, minute: 0 }] },
        created: at('2024-03-01'),
      },
      {
        id: 's3',
        topic: { kind: 'catalogue', id: 'IS', without: [] },
        schedule: { kind: 'breaking' },
        created: at('2024-03-01'),
      },
    ],
  };
}

export function source(id: string): SourceState {
  return {
    spec: newSource({
      id,
      kind: 'feed',
      address: `https://example.org/${id}.xml`,
      publisher: 'Example Courier',
      language: 'en',
    }),
    cursor: 'etag "1"',
    lastOk: at('2024-03-01T12:00:00Z'),
    lastError: null,
    failures: 0,
  };
}

export function briefing(until: string, over: Partial<KeptBriefing> = {}): KeptBriefing {
  return {
    document: {
      language: 'en',
      visibility: 'chat',
      blocks: [
        { kind: 'heading', level: 1, text: 'Morning briefing' },
        { kind: 'picture', png: new Uint8Array([137, 80, 78, 71]), alt: 'a chart' },
      ],
    },
    window: { since: at(until).subtract({ hours: 24 }), until: at(until) },
    covers: ['SS', 'query:"peace deal"'],
    told: [{ eventId: 'ea', storyId: 'a', title: 'Told' }],
    empty: false,
    ...over,
  };
}
