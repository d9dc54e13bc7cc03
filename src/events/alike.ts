import type { Story, TopicMatch } from '../core/index.ts';
import { createAcross } from './across.ts';
import { countryTerms } from './country-terms.ts';
import { createLinks, type Links } from './links.ts';
import { createNeighbours } from './neighbours.ts';
import { createOpenStories, type OpenStories } from './open-stories.ts';
import { pack } from './packed.ts';
import { createComparer, probability } from './pair.ts';
import { oneKind } from './postings.ts';
import type { StoryReading } from './reading.ts';
import { createVocabulary } from './vocabulary.ts';

/** The open stories, and how likely each tells the same event as its nearest ones. */
export interface Alike {
  readonly stories: OpenStories;
  readonly links: Links;
  /** Words and names that are known. */
  readonly terms: number;
  /** Compares a story with its nearest ones, and adds it to those that later ones are compared with. Gives its key. */
  enter(story: Story, topics: readonly TopicMatch[], reading: StoryReading): number;
  /** Words weigh other than when a story came, once many more were seen: its links are judged by what is known now. */
  judgeAnew(key: number): void;
  remove(key: number): void;
  /**
   * Once enough is gone, lets go of all that no open story holds, words too. Stories have other keys then, in the same
   * order: by the old ones the new, -1 for those that are gone. Null where it was not worth it.
   */
  compact(): Int32Array | null;
}

/** Neighbours that a story is compared with. */
const nearest = 40;
/** Links below are not kept: they count as little as none. */
const leastKept = 0.12;
/** Links are judged anew when so many times the stories were seen. */
const staleAfter = 1.25;
/** Stories that are gone, and their share of those that are there, before it is worth laying all out anew. */
const leastGone = 500;
const shareGone = 4;

export function createAlike(weights: readonly number[]): Alike {
  const vocabulary = createVocabulary();
  const comparer = createComparer(vocabulary);
  const stories = createOpenStories();
  const links = createLinks();
  const neighbours = createNeighbours(vocabulary, stories, oneKind);
  const across = createAcross(stories);

  return {
    stories,
    links,
    get terms() {
      return vocabulary.size + across.terms;
    },
    enter(story, topics, reading) {
      const terms = pack(reading, vocabulary, countryTerms(topics, story.language));
      const names = across.pack(reading.names, topics);
      const { voice } = reading;
      const key = stories.add({ story, topics, voice, terms, names, judgedAt: vocabulary.stories });
      const run = stories.terms(key);
      comparer.take(stories.comparable(key), run);
      for (const other of neighbours.near(run, nearest)) {
        const features = comparer.features(stories.comparable(other), stories.terms(other));
        const p = features === null ? 0 : probability(features, weights);
        if (p > leastKept) links.raise(key, other, p);
      }
      neighbours.add(key, run);
      for (const { key: other, probability: p } of across.enter(key, reading.names.length))
        if (p > leastKept) links.raise(key, other, p);
      return key;
    },
    judgeAnew(key) {
      if (vocabulary.stories < stories.judgedAt(key) * staleAfter) return;
      stories.setJudgedAt(key, vocabulary.stories);
      comparer.take(stories.comparable(key), stories.terms(key));
      links.each(key, (other, before) => {
        const features =
          stories.isOpen[other] === 1
            ? comparer.features(stories.comparable(other), stories.terms(other))
            : null;
        // Of two languages, what both have in common was judged by names: that stays.
        const least = stories.language(other) === stories.language(key) ? 0 : before;
        links.set(key, other, features === null ? 0 : Math.max(least, probability(features, weights)));
      });
    },
    remove(key) {
      links.remove(key);
      stories.remove(key);
    },
    compact() {
      const gone = stories.keys - stories.size;
      if (gone < leastGone || gone * shareGone < stories.size) return null;
      const keys = stories.compact();
      links.move(keys);
      const ids = stories.compactIds('terms', vocabulary.size);
      vocabulary.move(ids);
      neighbours.move(keys, ids);
      across.move(keys);
      return keys;
    },
  };
}
