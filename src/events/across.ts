import type { TopicMatch } from '../core/index.ts';
import { createNeighbours } from './neighbours.ts';
import type { OpenStories } from './open-stories.ts';
import { idOfPacked, leadBit, type Packed, packTerm, titleBit } from './packed.ts';
import { createComparer, type Run } from './pair.ts';
import { manyKinds } from './postings.ts';
import type { StoryReading } from './reading.ts';
import { termOf } from './terms.ts';
import { createVocabulary } from './vocabulary.ts';

/**
 * Finds stories in other languages that tell the same, by what reads alike in all: names, numbers, topics. Looks into the
 * other languages alone, so that a service of one language pays nothing for it.
 */
export interface Across {
  /** What a story names, as `OpenStories` keeps it. Counts the story among those seen. */
  pack(names: StoryReading['names'], topics: readonly TopicMatch[]): readonly Packed[];
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
/** Names and numbers in common without which two stories are not taken to tell the same: topics alone are not enough. */
const leastShared = 2;
/** A topic that a story is hardly about says as little in any language. */
const leastCentral = 0.3;

export function createAcross(stories: OpenStories): Across {
  const vocabulary = createVocabulary();
  const comparer = createComparer(vocabulary);
  const neighbours = createNeighbours(vocabulary, stories, manyKinds());
  const languages = new Set<number>();

  return {
    pack({ keys, inTitle }, topics) {
      const central = topics.filter(({ centrality }) => centrality >= leastCentral);
      const ids = [...keys, ...central.map(({ topicId }) => termOf(`@${topicId}`))].map((one) =>
        vocabulary.idOf(one),
      );
      vocabulary.count(ids);
      return ids.map((id, at) => packTerm(id, (at < inTitle ? titleBit : 0) | leadBit, 1));
    },
    enter(key, named) {
      const run = stories.names(key);
      const language = stories.language(key);
      const links: AcrossLink[] = [];
      if (languages.size > 1 || !languages.has(language)) {
        comparer.take(stories.comparable(key), run);
        const own = new Set<number>();
        for (let at = run.from; at < Math.min(run.to, run.from + named); at++)
          own.add(idOfPacked(run.data[at] as number));
        for (const spoken of languages) {
          if (spoken === language) continue;
          for (const found of neighbours.near(run, nearest, spoken)) {
            const other = stories.names(found);
            if (sharedBy(other, own) < leastShared) continue;
            const features = comparer.features(stories.comparable(found), other);
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

function sharedBy({ data, from, to }: Run, named: ReadonlySet<number>): number {
  let shared = 0;
  for (let at = from; at < to; at++) if (named.has(idOfPacked(data[at] as number))) shared++;
  return shared;
}

/**
 * By hand, as no labelled set has stories in several languages: most of the names in common, and within two days, are
 * needed.
 */
function probabilityAcross(features: Float64Array): number {
  const [, texts = 0, , , share = 0, strange = 0, , late = 0, , nearDay = 0] = features;
  const sum = -7.5 + 7 * texts + 4 * share + 2.2 * nearDay - 3 * late - 2 * strange;
  return 1 / (1 + Math.exp(-sum));
}
