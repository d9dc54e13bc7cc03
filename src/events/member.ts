import { type Story, type TopicMatch, toldAt } from '../core/index.ts';
import type { Cluster } from './cluster.ts';
import { pack } from './packed.ts';
import type { Comparable, Run } from './pair.ts';
import { createPool } from './pool.ts';
import type { StoryReading } from './reading.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { VoiceFacts } from './voices.ts';

/** An open story: what grouping needs of it, without its text. Its lists stand in a pool. */
export interface Member extends Comparable {
  readonly key: number;
  readonly id: string;
  readonly title: string;
  readonly isFull: boolean;
  /** Publication, else arrival; milliseconds since 1970, as all times here. */
  readonly atMs: number;
  readonly arrivedMs: number;
  readonly language: string;
  readonly publisher: string;
  readonly agency: string | null;
  /** Where its terms, topics and signature begin, and how many numbers each has. */
  from: number;
  readonly terms: number;
  readonly topics: number;
  readonly rows: number;
  /** Stories that were found alike and how much, as `linkOf` packs them. */
  links: number[];
  /** Stories that the vocabulary had counted when the links were judged. */
  judgedAt: number;
  home: Cluster | null;
}

export interface MemberTopic {
  readonly topicId: string;
  readonly centrality: number;
  readonly about: boolean;
}

const likeness = 1024;

/** A link in one number: the other's key, and the probability that both tell one event in 1,024 steps. */
export const linkOf = (key: number, probability: number): number =>
  key * likeness + Math.min(likeness - 1, Math.round(probability * likeness));
export const keyOfLink = (link: number): number => Math.floor(link / likeness);
export const probabilityOfLink = (link: number): number => (link % likeness) / likeness;

/** Steps of a centrality between 0 and 1. */
const finest = 10_000;
const aboutBit = 1 << 15;
const topicShift = 16;
const mostTopics = 65_536;

/** Makes members, and reads back what it packed. */
export interface Members {
  make(key: number, story: Story, topics: readonly TopicMatch[], reading: StoryReading): Member;
  runOf(member: Member): Run;
  topicsOf(member: Member): readonly MemberTopic[];
  voiceOf(member: Member): VoiceFacts;
  /** What is no longer needed of a member; those that stay may be moved. */
  drop(member: Member, staying: Iterable<Member>): void;
}

/** Topics named by ISO 3166-1: a continent is shared by half of all stories, a theme by many events. */
const country = /^[A-Z]{2}$/;
const mostPlaces = 10_000;
const nowhere = { named: [], about: [] } as const;

export function createMembers(vocabulary: Vocabulary): Members {
  const pool = createPool<Member>(({ terms, topics, rows }) => terms + topics + rows);
  const topicIds: string[] = [];
  const numbers = new Map<string, number>();
  const places = new Map<string, Comparable['places']>();

  function numberOf(topicId: string): number {
    let number = numbers.get(topicId);
    if (number === undefined) {
      number = topicIds.length;
      topicIds.push(topicId);
      numbers.set(topicId, number);
    }
    return number;
  }

  function placesOf(topics: readonly TopicMatch[]): Comparable['places'] {
    const countries = topics.filter(({ topicId }) => country.test(topicId));
    if (countries.length === 0) return nowhere;
    // Many stories are about the same few: one object serves them all.
    const key = countries.map(({ topicId, about }) => (about ? `${topicId}!` : topicId)).join(' ');
    const known = places.get(key);
    if (known) return known;
    const made = {
      named: countries.map(({ topicId }) => numberOf(topicId)),
      about: countries.flatMap(({ topicId, about }) => (about ? [numberOf(topicId)] : [])),
    };
    if (places.size >= mostPlaces) places.clear();
    places.set(key, made);
    return made;
  }

  function packTopic({ topicId, centrality, about }: TopicMatch): readonly number[] {
    const number = numberOf(topicId);
    if (number >= mostTopics) return [];
    return [((number << topicShift) | (about ? aboutBit : 0) | Math.round(centrality * finest)) >>> 0];
  }

  return {
    make(key, story, topics, reading) {
      const terms = pack(reading, vocabulary);
      const packedTopics = topics.flatMap(packTopic);
      const { publisher, agency, signature } = reading.voice;
      return {
        key,
        id: story.id,
        title: story.title,
        isFull: story.form === 'full',
        publishedMs: story.published?.at.epochMilliseconds ?? null,
        isDay: story.published?.precision === 'day',
        places: placesOf(topics),
        atMs: toldAt(story).epochMilliseconds,
        arrivedMs: story.arrived.epochMilliseconds,
        language: story.language,
        publisher,
        agency,
        from: pool.add([...terms, ...packedTopics, ...halved(signature)]),
        terms: terms.length,
        topics: packedTopics.length,
        rows: (signature?.length ?? 0) / 2,
        links: [],
        judgedAt: vocabulary.stories,
        home: null,
      };
    },
    runOf: ({ from, terms }) => ({ data: pool.data, from, to: from + terms }),
    topicsOf({ from, terms, topics }) {
      const start = from + terms;
      return Array.from(pool.data.subarray(start, start + topics), (packed) => ({
        topicId: topicIds[packed >>> topicShift] ?? '',
        centrality: (packed & (aboutBit - 1)) / finest,
        about: (packed & aboutBit) !== 0,
      }));
    },
    voiceOf({ publisher, agency, from, terms, topics, rows }) {
      const start = from + terms + topics;
      return {
        publisher,
        agency,
        signature: rows === 0 ? null : whole(pool.data.subarray(start, start + rows)),
      };
    },
    drop: pool.drop,
  };
}

/** Half of each row of a signature, two rows in a number: of unlike rows one in 65,536 seems alike then. */
function halved(signature: Uint32Array | null): readonly number[] {
  const halves: number[] = [];
  for (let at = 0; at < (signature?.length ?? 0); at += 2)
    halves.push((((signature?.[at] ?? 0) << 16) | ((signature?.[at + 1] ?? 0) & 0xffff)) >>> 0);
  return halves;
}

function whole(halves: Uint32Array): Uint32Array {
  const rows = new Uint32Array(halves.length * 2);
  for (const [at, half] of halves.entries()) {
    rows[at * 2] = half >>> 16;
    rows[at * 2 + 1] = half & 0xffff;
  }
  return rows;
}
