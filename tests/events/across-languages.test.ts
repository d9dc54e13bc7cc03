import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { loadCatalogue, loadCities } from '../../data/topics/index.ts';
import { createEventIndex } from '../../src/events/index.ts';
import { createTopics } from '../../src/topics/index.ts';
import { storyOf } from './support.ts';

interface Telling {
  readonly language: string;
  readonly at: string;
  readonly title: string;
  readonly text: string;
}
interface Told {
  readonly event: string;
  readonly stories: readonly Telling[];
}

const file = join(import.meta.dirname, '..', 'fixtures', 'events', 'across-languages.json');
const events = JSON.parse(readFileSync(file, 'utf8')) as readonly Told[];
const topics = createTopics(loadCatalogue(), { cities: loadCities });
const placed = events
  .flatMap(({ event, stories }) =>
    stories.map(({ language, at, title, text }) => {
      const story = storyOf({
        id: `${event} ${language}`,
        title,
        paragraphs: [text],
        language,
        publisher: `Outlet ${language}`,
        at,
      });
      return { event, story, topics: topics.match(story) };
    }),
  )
  .sort(
    (a, b) => (a.story.published?.at.epochMilliseconds ?? 0) - (b.story.published?.at.epochMilliseconds ?? 0),
  );

/** F1 over pairs of stories that tell one event, as placed in this order. */
function pairF1(order: typeof placed): number {
  const index = createEventIndex();
  const homes = new Map<string, string>();
  for (const { story, topics } of order) {
    for (const { id, stories } of index.place(story, topics).changed)
      for (const one of stories) homes.set(one, id);
  }
  let both = 0;
  let told = 0;
  let found = 0;
  for (const [at, one] of order.entries()) {
    for (const other of order.slice(0, at)) {
      const isTold = one.event === other.event;
      const isFound = homes.get(one.story.id) === homes.get(other.story.id);
      both += isTold && isFound ? 1 : 0;
      told += isTold ? 1 : 0;
      found += isFound ? 1 : 0;
    }
  }
  return (2 * both) / (told + found);
}

describe('stories in English, Russian and Portuguese', () => {
  it('are forty events, each told in three languages', () => {
    assert.equal(events.length, 40);
    assert.equal(placed.length, 120);
  });

  it('place() brings an event together across languages: pair F1 of at least 0.8', () => {
    const f1 = pairF1(placed);
    assert.ok(f1 >= 0.8, `pair F1 is ${f1.toFixed(3)}`);
  });

  it('place() does so whichever comes first', () => {
    const f1 = pairF1([...placed].reverse());
    assert.ok(f1 >= 0.8, `pair F1 is ${f1.toFixed(3)}`);
  });
});
