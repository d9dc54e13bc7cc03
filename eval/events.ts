/** Grouping on labelled sets: the service's own index, stories in the order of the file. */
import { loadCatalogue, loadCities } from '../data/topics/index.ts';
import type { Story, TopicMatch } from '../src/core/index.ts';
import { createEventIndex, type EventOptions } from '../src/events/index.ts';
import { ingest } from '../src/ingest/index.ts';
import { createTopics, type Topics } from '../src/topics/index.ts';
import { storyFrom } from './support/stories.ts';

export interface EventItem {
  readonly id: string;
  readonly title: string;
  readonly text?: string;
  readonly source?: string;
  readonly url?: string;
  readonly time?: string;
  readonly language?: string;
  readonly date?: string;
}

/** Stories as the service places them: cleaned, with their topics. */
export function placedFrom(
  items: readonly EventItem[],
): readonly { readonly story: Story; readonly topics: readonly TopicMatch[] }[] {
  return items.map((item) => placed(storyFrom(item, ingest, item.language ?? null)));
}

let topics: Topics | null = null;

function placed(story: Story) {
  topics ??= createTopics(loadCatalogue(), { cities: loadCities });
  return { story, topics: topics.match(story) };
}

export function* predictEvents(
  items: readonly EventItem[],
): Generator<{ readonly id: string; readonly cluster: string }> {
  yield* groupStories(placedFrom(items));
}

/** The event that each story belongs to once all are placed. */
export function* groupStories(
  stories: ReturnType<typeof placedFrom>,
  options: Partial<EventOptions> = {},
): Generator<{ readonly id: string; readonly cluster: string }> {
  const index = createEventIndex(options);
  const homes = new Map<string, string>();
  for (const { story, topics } of stories) {
    const { changed } = index.place(story, topics);
    for (const event of changed) for (const id of event.stories) homes.set(id, event.id);
  }
  for (const { story } of stories) yield { id: story.id, cluster: homes.get(story.id) ?? story.id };
}

export interface PairItem {
  readonly id: string;
  readonly lang?: string;
  readonly title_a: string;
  readonly text_a: string;
  readonly title_b: string;
  readonly text_b: string;
  readonly url_a?: string;
  readonly url_b?: string;
}

/** Each pair by itself: two stories, one event or two. */
export function* predictPairs(
  items: readonly PairItem[],
): Generator<{ readonly id: string; readonly label: string }> {
  for (const item of items) {
    const [first, second] = [...groupStories(pairFrom(item))];
    yield { id: item.id, label: first?.cluster === second?.cluster ? 'same' : 'other' };
  }
}

export function pairFrom(item: PairItem): ReturnType<typeof placedFrom> {
  return (['a', 'b'] as const).map((side) => {
    const {
      [`title_${side}` as const]: title,
      [`text_${side}` as const]: text,
      [`url_${side}` as const]: url,
    } = item;
    const told = { id: `${item.id}-${side}`, title, text, source: side, ...(url && { url }) };
    return placed(storyFrom(told, ingest, item.lang));
  });
}
