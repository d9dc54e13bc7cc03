/** Placed stories for the store's bench: words by Zipf's law, topics with a few large and many small. */
import type { NewsEvent, TopicMatch } from '../../src/core/index.ts';
import type { PlacedStory } from '../../src/ports/index.ts';
import { random } from './random.ts';

export const vocabulary = 60_000;

const consonants = 'bcdfghjklmnprstvwz';
const vowels = 'aeiou';

function wordOf(rank: number): string {
  let rest = rank + 20;
  let word = '';
  while (rest > 0) {
    word += consonants[rest % consonants.length];
    rest = Math.floor(rest / consonants.length);
    word += vowels[rest % vowels.length];
    rest = Math.floor(rest / vowels.length);
  }
  return word;
}

/** Ranks by Zipf's law (frequency about 1/rank): the inverse of the integral of 1/x. */
const zipf = (draw: () => number) => Math.floor(vocabulary ** draw()) - 1;

export interface PlacedOptions {
  readonly stories: number;
  readonly words: number;
  readonly days: number;
  readonly until: Temporal.Instant;
}

/** In the order of arrival, an hour after publication; each a story and an event of its own, one in three joins the last. */
export function* placedStories({ stories, words, days, until }: PlacedOptions): Generator<PlacedStory> {
  const draw = random(42);
  const known = Array.from({ length: vocabulary }, (_, rank) => wordOf(rank));
  const start = until.epochMilliseconds - days * 86_400_000;
  const step = (days * 86_400_000) / stories;
  const text = (length: number) => {
    const parts: string[] = [];
    for (let index = 0; index < length; index++) parts.push(known[zipf(draw)] ?? '');
    const line = parts.join(' ');
    return `${line.charAt(0).toUpperCase()}${line.slice(1)}.`;
  };
  let eventId = '';
  for (let index = 0; index < stories; index++) {
    const at = Temporal.Instant.fromEpochMilliseconds(Math.floor(start + index * step));
    const id = (index * 2_654_435_761 + 1_000_000_007).toString(36).padStart(12, '0').slice(-12);
    if (index % 3 !== 2) eventId = `e${id}`;
    yield {
      eventId,
      topics: topicsOf(draw),
      story: {
        id,
        sourceId: `source-${index % 40}`,
        url: `https://outlet-${index % 40}.example/${id}`,
        title: text(9),
        author: null,
        publisher: `Outlet ${index % 40}`,
        agency: null,
        language: 'en',
        form: 'full',
        published: { at, precision: 'time' },
        arrived: at.add({ hours: 1 }),
        dateline: null,
        paragraphs: Array.from({ length: 10 }, () => text(words / 10)),
        captions: [],
        damaged: [],
        revision: 1,
        sample: false,
      },
    };
  }
}

/** Of 50 topics the first is in about a fifth of all stories. */
function topicsOf(draw: () => number): TopicMatch[] {
  const ids = new Set([0, 1, 2].map(() => Math.floor(50 ** draw()) - 1));
  return [...ids].map((id, place) => ({
    topicId: `T${id}`,
    centrality: 0.9 - place * 0.3,
    about: place === 0,
    words: [`word${id}`],
  }));
}

/** The events of a batch as the engine would give them: stories of one event together. */
export function eventsOf(placed: readonly PlacedStory[]): NewsEvent[] {
  const byEvent = Map.groupBy(placed, ({ eventId }) => eventId);
  return [...byEvent].map(([id, members]) => {
    const first = members[0]!.story;
    const last = members.at(-1)!.story;
    const topics = new Map(members.flatMap((one) => one.topics).map((topic) => [topic.topicId, topic]));
    return {
      id,
      merged: [],
      stories: members.map(({ story }) => story.id),
      lead: first.id,
      title: first.title,
      firstAt: first.published!.at,
      lastAt: last.published!.at,
      outlets: members.length,
      voices: members.length,
      topics: [...topics.values()].map(({ topicId, centrality, about }) => ({ topicId, centrality, about })),
    };
  });
}
