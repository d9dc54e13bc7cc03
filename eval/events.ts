/** Grouping on labelled sets: the service's own index, stories in the order of the file. */
import type { Story } from '../src/core/index.ts';
import { createEventIndex } from '../src/events/index.ts';
import { ingest } from '../src/ingest/index.ts';
import { storyFrom } from './support/stories.ts';

export interface EventItem {
  readonly id: string;
  readonly title: string;
  readonly text?: string;
  readonly source?: string;
  readonly url?: string;
  readonly time?: string;
  readonly language?: string;
}

export function* predictEvents(
  items: readonly EventItem[],
): Generator<{ readonly id: string; readonly cluster: string }> {
  const index = createEventIndex();
  const homes = new Map<string, string>();
  for (const item of items)
    homes.set(item.id, index.place(storyFrom(item, ingest, item.language ?? null), []).event.id);
  // What merged later leads to the event that stayed.
  for (const { id } of items) {
    const first = homes.get(id) ?? id;
    yield { id, cluster: index.get(first)?.id ?? first };
  }
}

export interface PairItem {
  readonly id: string;
  readonly lang?: string;
  readonly title_a: string;
  readonly text_a: string;
  readonly title_b: string;
  readonly text_b: string;
}

/** Each pair by itself: two stories, one event or two. The words of all pairs are what the index has seen before. */
export function* predictPairs(
  items: readonly PairItem[],
): Generator<{ readonly id: string; readonly label: string }> {
  const story = (item: PairItem, side: 'a' | 'b'): Story =>
    storyFrom(
      { id: `${item.id}-${side}`, title: item[`title_${side}`], text: item[`text_${side}`], source: side },
      ingest,
      item.lang,
    );
  for (const item of items) {
    const index = createEventIndex();
    const first = index.place(story(item, 'a'), []).event.id;
    const second = index.place(story(item, 'b'), []).event.id;
    yield { id: item.id, label: first === second ? 'same' : 'other' };
  }
}
