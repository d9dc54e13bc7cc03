import type { TopicMatch } from '../core/index.ts';
import { createNeighbours, type Neighbours } from './neighbours.ts';
import { idOfPacked, leadBit, packTerm, titleBit } from './packed.ts';
import { type Comparable, createComparer, type Run } from './pair.ts';
import { createPool } from './pool.ts';
import type { StoryReading } from './reading.ts';
import { termOf } from './terms.ts';
import { createVocabulary } from './vocabulary.ts';

/**
 * Finds stories in other languages that tell the same, by what reads alike in all: names, numbers, topics. Looks into the
 * other languages alone, so that a service of one language pays nothing for it.
 */
export interface Across {
  /** Stories in other languages, and how likely each tells the same; the story is found by later ones from then on. */
  enter(
    key: number,
    story: Comparable,
    language: string,
    names: StoryReading['names'],
    topics: readonly TopicMatch[],
  ): readonly AcrossLink[];
  remove(key: number): void;
}

interface AcrossLink {
  readonly key: number;
  readonly probability: number;
}

interface Held extends Comparable {
  readonly language: string;
  /** Where its names, numbers and topics begin, and how many they are. */
  from: number;
  readonly size: number;
}

const nearest = 12;
/** Names and numbers in common without which two stories are not taken to tell the same: topics alone are not enough. */
const leastShared = 2;
/** A topic that a story is hardly about says as little in any language. */
const leastCentral = 0.3;

export function createAcross(): Across {
  const vocabulary = createVocabulary();
  const comparer = createComparer(vocabulary);
  const pool = createPool<Held>(({ size }) => size);
  const held = new Map<number, Held>();
  const languages = new Map<string, Neighbours>();
  const runOf = ({ from, size }: Held): Run => ({ data: pool.data, from, to: from + size });

  return {
    enter(key, { publishedMs, isDay, places }, language, { keys, inTitle }, topics) {
      const central = topics.filter(({ centrality }) => centrality >= leastCentral);
      const ids = [...keys, ...central.map(({ topicId }) => termOf(`@${topicId}`))].map((one) =>
        vocabulary.idOf(one),
      );
      vocabulary.count(ids);
      const from = pool.add(ids.map((id, at) => packTerm(id, (at < inTitle ? titleBit : 0) | leadBit, 1)));
      const mine = { publishedMs, isDay, places, language, from, size: ids.length };
      const run = runOf(mine);
      const links: AcrossLink[] = [];
      comparer.take(mine, run);
      const named = new Set(ids.slice(0, keys.length));
      const sharedBy = ({ data, from, to }: Run) => {
        let shared = 0;
        for (let at = from; at < to; at++) if (named.has(idOfPacked(data[at] as number))) shared++;
        return shared;
      };
      for (const [spoken, neighbours] of languages) {
        if (spoken === language) continue;
        for (const found of neighbours.near(run, nearest)) {
          const one = held.get(found);
          if (!one) continue;
          const other = runOf(one);
          if (sharedBy(other) < leastShared) continue;
          const features = comparer.features(one, other);
          if (features) links.push({ key: found, probability: probabilityAcross(features) });
        }
      }
      let own = languages.get(language);
      if (!own) {
        own = createNeighbours(vocabulary);
        languages.set(language, own);
      }
      own.add(key, run);
      held.set(key, mine);
      return links;
    },
    remove(key) {
      const one = held.get(key);
      if (!one) return;
      languages.get(one.language)?.remove(key);
      held.delete(key);
      pool.drop(one, held.values());
    },
  };
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
