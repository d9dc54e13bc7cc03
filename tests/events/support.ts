import assert from 'node:assert/strict';
import { loadSamples } from '../../data/samples/index.ts';
import type { Story } from '../../src/core/index.ts';
import { createEventIndex } from '../../src/events/index.ts';
import { ingest } from '../../src/ingest/index.ts';
import type { Topics } from '../../src/topics/index.ts';

const arrived = Temporal.Instant.from('2023-10-01T08:00:00Z');

/** The stories that ship, as the service holds them. */
export function sampleStories(): readonly Story[] {
  return loadSamples().flatMap(({ spec, stories }) =>
    stories.map((raw) => {
      const result = ingest(raw, spec, arrived);
      assert.ok('story' in result, `'${raw.title}' was left out`);
      return result.story;
    }),
  );
}

export function byTitle(stories: readonly Story[], title: string): Story {
  const found = stories.find((story) => story.title === title);
  assert.ok(found, `no sample is called '${title}'`);
  return found;
}

/** The event that each story belongs to once all are placed, by story id. */
export function grouped(
  stories: readonly Story[],
  topics: Pick<Topics, 'match'> | null = null,
): ReadonlyMap<string, string> {
  const index = createEventIndex();
  const homes = new Map(
    stories.map((story) => [story.id, index.place(story, topics?.match(story) ?? []).event.id]),
  );
  return new Map(
    [...homes].map(([story, event]) => {
      const now = index.get(event);
      assert.ok(now, `event '${event}' is lost`);
      return [story, now.id];
    }),
  );
}

const plain: Story = {
  id: '000000000001',
  sourceId: 'test',
  url: null,
  title: '',
  author: null,
  publisher: 'Test Gazette',
  agency: null,
  language: 'en',
  form: 'full',
  published: null,
  arrived,
  dateline: null,
  paragraphs: [],
  captions: [],
  damaged: [],
  revision: 1,
  sample: false,
};

/** A story with the given fields; `at` is a time of publication. */
export function storyOf(fields: Partial<Story> & { readonly at?: string }): Story {
  const { at, ...rest } = fields;
  if (at === undefined) return { ...plain, ...rest };
  return { ...plain, ...rest, published: { at: Temporal.Instant.from(at), precision: 'time' } };
}
