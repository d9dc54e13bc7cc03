import type { Story, TopicMatch } from '../core/index.ts';
import { createMembers, type Member } from './member.ts';
import { createNeighbours } from './neighbours.ts';
import { createComparer } from './pair.ts';
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
  const pack = createMembers(vocabulary);
  const comparer = createComparer(vocabulary);
  const neighbours = createNeighbours(vocabulary);
  const members = placed.map(({ story, topics }, key) => pack.make(key, story, topics, readStory(story)));
  const compare = function* (a: number, others: readonly number[]): Generator<ComparedPair> {
    const member = members[a] as Member;
    comparer.take(member, pack.runOf(member));
    for (const b of others) {
      const features = comparer.features(members[b] as Member, pack.runOf(members[b] as Member));
      if (features) yield { a, b, features: Float64Array.from(features) };
    }
  };
  if (named) {
    for (const [a, b] of named) yield* compare(a, [b]);
    return;
  }
  for (const member of members) {
    const run = pack.runOf(member);
    const near = neighbours.near(run, limit);
    yield* compare(member.key, near);
    neighbours.add(member.key, run);
  }
}
