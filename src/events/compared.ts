import type { Story, TopicMatch } from '../core/index.ts';
import { packNames } from './across.ts';
import { acrossFeatures } from './across-pair.ts';
import { countryTerms } from './country-terms.ts';
import { createNeighbours } from './neighbours.ts';
import { createOpenStories } from './open-stories.ts';
import { idOfPacked, pack } from './packed.ts';
import { createComparer } from './pair.ts';
import { oneKind } from './postings.ts';
import { readStory } from './reading.ts';
import { createVocabulary } from './vocabulary.ts';

export { featureNames } from './pair.ts';

/** Two stories, by their places in the list, and what speaks for their telling one event. */
interface ComparedPair {
  readonly a: number;
  readonly b: number;
  readonly features: Float64Array;
}

/**
 * The pairs that an index of all these stories would compare, or those that are named, each with its features: what the
 * weights are fitted on. Words weigh as they do once all stories were seen.
 */
export function* comparedPairs(
  placed: readonly { readonly story: Story; readonly topics: readonly TopicMatch[] }[],
  {
    limit = 40,
    named,
  }: { readonly limit?: number; readonly named?: readonly (readonly [number, number])[] } = {},
): Generator<ComparedPair> {
  const vocabulary = createVocabulary();
  const comparer = createComparer(vocabulary);
  const stories = createOpenStories();
  const keys = placed.map(({ story, topics }) => {
    const reading = readStory(story);
    const terms = pack(reading, vocabulary, countryTerms(topics, story.language));
    return stories.add({ story, topics, voice: reading.voice, terms, names: [], judgedAt: 0 });
  });
  const neighbours = createNeighbours(vocabulary, stories, oneKind);
  const compare = function* (a: number, others: readonly number[]): Generator<ComparedPair> {
    comparer.take(stories.comparable(a), stories.terms(a));
    for (const b of others) {
      const features = comparer.features(stories.comparable(b), stories.terms(b));
      if (features) yield { a, b, features: Float64Array.from(features) };
    }
  };
  if (named) {
    for (const [a, b] of named) yield* compare(a, [b]);
    return;
  }
  for (const key of keys) {
    const run = stories.terms(key);
    const near = neighbours.near(run, limit);
    yield* compare(key, near);
    neighbours.add(key, run);
  }
}

/** Every two of these stories that are in different languages, where anything speaks for their telling one event. */
export function* pairsAcross(placed: Parameters<typeof comparedPairs>[0]): Generator<ComparedPair> {
  const vocabulary = createVocabulary();
  const stories = createOpenStories();
  const told = placed.map(({ story, topics }) => {
    const { voice, names } = readStory(story);
    const packed = packNames(names, topics, vocabulary);
    const key = stories.add({ story, topics, voice, terms: [], names: packed, judgedAt: 0 });
    const named = new Set(packed.slice(0, names.length).map(idOfPacked));
    return { story: stories.comparable(key), run: { data: packed, from: 0, to: packed.length }, named };
  });
  for (const [b, other] of told.entries()) {
    for (const [a, one] of told.slice(0, b).entries()) {
      if (placed[a]?.story.language === placed[b]?.story.language) continue;
      const features = acrossFeatures(vocabulary, other, one, other.named);
      if (features) yield { a, b, features: Float64Array.from(features) };
    }
  }
}
