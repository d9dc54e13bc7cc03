import type { TopicMatch } from '../core/index.ts';
import { acrossFeatures, probabilityAcross } from './across-pair.ts';
import { createNeighbours } from './neighbours.ts';
import type { OpenStories } from './open-stories.ts';
import { idOfPacked, type Packed, packTerm } from './packed.ts';
import { manyKinds } from './postings.ts';
import { termOf } from './terms.ts';
import { createVocabulary, type Vocabulary } from './vocabulary.ts';

/**
 * Finds stories in other languages that tell the same, by what reads alike in all: names, numbers, topics. Looks into the
 * other languages alone, so that a service of one language pays nothing for it.
 */
export interface Across {
  /** What a story names, as `OpenStories` keeps it. Counts the story among those seen. */
  pack(names: Float64Array, topics: readonly TopicMatch[]): readonly Packed[];
  /**
   * Stories in other languages, and how likely each tells the same; the story is found by later ones from then on. The
   * first `named` of what `pack` gave are names, the others topics.
   */
  enter(key: number, named: number): readonly AcrossLink[];
  /** Stories have other keys: by the old ones the new, -1 for those that are gone. */
  move(keys: Int32Array): void;
  /** Names that are known. */
  readonly terms: number;
}

interface AcrossLink {
  readonly key: number;
  readonly probability: number;
}

const nearest = 12;
/** A topic that a story is hardly about says as little in any language. */
const leastCentral = 0.3;

export function createAcross(stories: OpenStories): Across {
  const vocabulary = createVocabulary();
  const neighbours = createNeighbours(vocabulary, stories, manyKinds());
  const languages = new Set<number>();

  return {
    pack: (names, topics) => packNames(names, topics, vocabulary),
    enter(key, named) {
      const run = stories.names(key);
      const language = stories.language(key);
      const links: AcrossLink[] = [];
      if (languages.size > 1 || !languages.has(language)) {
        const mine = { story: stories.comparable(key), run };
        const own = new Set<number>();
        for (let at = run.from; at < Math.min(run.to, run.from + named); at++)
          own.add(idOfPacked(run.data[at] as number));
        for (const spoken of languages) {
          if (spoken === language) continue;
          for (const found of neighbours.near(run, nearest, spoken)) {
            const other = { story: stories.comparable(found), run: stories.names(found) };
            const features = acrossFeatures(vocabulary, mine, other, own);
            if (features) links.push({ key: found, probability: probabilityAcross(features) });
          }
        }
      }
      languages.add(language);
      neighbours.add(key, run, language);
      return links;
    },
    move(keys) {
      const ids = stories.compactIds('names', vocabulary.size);
      vocabulary.move(ids);
      neighbours.move(keys, ids);
    },
    get terms() {
      return vocabulary.size;
    },
  };
}

/** Names and numbers, then the topics that the story is about. Counts the story among those seen. */
export function packNames(
  names: Float64Array,
  topics: readonly TopicMatch[],
  vocabulary: Vocabulary,
): readonly Packed[] {
  const central = topics.filter(({ centrality }) => centrality >= leastCentral);
  const ids = [...names, ...central.map(({ topicId }) => termOf(`@${topicId}`))].map((one) =>
    vocabulary.idOf(one),
  );
  vocabulary.count(ids);
  return ids.map((id) => packTerm(id, 0, 1));
}
