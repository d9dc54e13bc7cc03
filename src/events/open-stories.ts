import type { Story, StoryId, TopicMatch } from '../core/index.ts';
import { plainCopy } from '../text/index.ts';
import type { Cluster } from './cluster.ts';
import { grown, resized, roomFor } from './grown.ts';
import { createInterned } from './interned.ts';
import { idOfPacked, type Packed, withId } from './packed.ts';
import type { Comparable, Run } from './pair.ts';
import { halved, whole } from './signature.ts';
import { createTopicLists, type StoryTopic } from './topic-lists.ts';
import type { VoiceFacts } from './voices.ts';

/** What is kept of a story: what grouping needs of it, without its text. */
interface Given {
  readonly story: Story;
  readonly topics: readonly TopicMatch[];
  readonly voice: VoiceFacts;
  readonly terms: readonly Packed[];
  readonly names: readonly Packed[];
  /** Stories that the vocabulary had counted by now. */
  readonly judgedAt: number;
}

/**
 * The open stories, each by a key that grows with their arrival. As numbers in a few long lists: an object a story, with
 * lists of its own, takes twice the memory.
 */
export interface OpenStories {
  add(given: Given): number;
  remove(key: number): void;
  keyOf(id: StoryId): number | undefined;
  /** By key, 1 for a story that is open; read it anew after every `add` and `compact`. */
  readonly isOpen: Uint8Array;
  /** Open stories, and keys given out. */
  readonly size: number;
  readonly keys: number;
  id(key: number): StoryId;
  title(key: number): string;
  isFull(key: number): boolean;
  isDated(key: number): boolean;
  language(key: number): number;
  /** Publication, else arrival; milliseconds since 1970, as all times here. */
  atMs(key: number): number;
  arrivedMs(key: number): number;
  judgedAt(key: number): number;
  setJudgedAt(key: number, stories: number): void;
  home(key: number): Cluster | null;
  setHome(key: number, home: Cluster | null): void;
  comparable(key: number): Comparable;
  terms(key: number): Run;
  names(key: number): Run;
  topics(key: number): readonly StoryTopic[];
  voice(key: number): VoiceFacts;
  /** Gives the open stories keys without gaps, in their order: by the old key the new one, -1 for those that are gone. */
  compact(): Int32Array;
  /** Gives ids without gaps to those below `size` that open stories hold in such a list: by the old id the new one, or -1. */
  compactIds(list: 'terms' | 'names', size: number): Int32Array;
}

/** A story's row, so that all of it is near: two times as 64 bits, then numbers of 32, by their places. */
const rowTimes = 6;
const rowSize = rowTimes * 2;
/** Milliseconds of publication, NaN where there is none, and of arrival. */
const published = 0;
const arrived = 1;
const from = 4;
/** Lengths of its lists, a byte each, in the order in which they stand. */
const sizes = 5;
const outlet = 6;
const agency = 7;
const language = 8;
const judged = 9;
const flags = 10;
const longest = 255;
const fullBit = 1;
const dayBit = 2;

/** Lists of a story, by their places among its lengths. */
const listAt = { topics: 0, terms: 1, names: 2, rows: 3 } as const;

const lengthAt = (packed: number, list: number) => (packed >>> (8 * list)) & longest;
const lengthOf = (packed: number) =>
  lengthAt(packed, 0) + lengthAt(packed, 1) + lengthAt(packed, 2) + lengthAt(packed, 3);

export function createOpenStories(): OpenStories {
  const topicLists = createTopicLists();
  const languages = createInterned();
  let voices = createInterned();
  const keys = new Map<StoryId, number>();
  let times = new Float64Array(0);
  /** The same memory. */
  let rows = new Uint32Array(times.buffer);
  let isOpen = new Uint8Array(0);
  let ids: StoryId[] = [];
  let titles: string[] = [];
  let homes: (Cluster | null)[] = [];
  /** The lists of all stories, one after another. */
  let data = new Uint32Array(0);
  let filled = 0;

  const at = (key: number, field: number) => rows[key * rowSize + field] as number;
  const timeAt = (key: number, field: number) => times[key * rowTimes + field] as number;

  function put(lists: readonly ArrayLike<number>[]): number {
    const length = lists.reduce((sum, list) => sum + list.length, 0);
    if (filled + length > data.length) data = grown(data, filled + length);
    const begin = filled;
    for (const list of lists) {
      data.set(list, filled);
      filled += list.length;
    }
    return begin;
  }

  function listOf(key: number, list: number): Run {
    const packed = at(key, sizes);
    let begin = at(key, from);
    for (let before = 0; before < list; before++) begin += lengthAt(packed, before);
    return { data, from: begin, to: begin + lengthAt(packed, list) };
  }

  function slice(key: number, list: number): Uint32Array {
    const run = listOf(key, list);
    return data.subarray(run.from, run.to);
  }

  return {
    add({ story, topics, voice, terms, names, judgedAt }) {
      const key = ids.length;
      if (key >= isOpen.length) {
        const room = roomFor(key + 1);
        times = resized(times, room * rowTimes);
        rows = new Uint32Array(times.buffer);
        isOpen = resized(isOpen, room);
      }
      const lists = [topicLists.pack(topics), terms, names, halved(voice.signature)].map((list) =>
        list.slice(0, longest),
      );
      const begin = put(lists);
      const lengths = lists.reduce((packed, { length }, list) => (packed | (length << (8 * list))) >>> 0, 0);
      const spoken = languages.numberOf(story.language);
      const credited = voice.agency === null ? 0 : voices.numberOf(voice.agency) + 1;
      const isDay = story.published?.precision === 'day';
      const bits = (story.form === 'full' ? fullBit : 0) | (isDay ? dayBit : 0);
      const publisher = voices.numberOf(voice.publisher);
      rows.set([begin, lengths, publisher, credited, spoken, judgedAt, bits], key * rowSize + from);
      times[key * rowTimes + published] = story.published?.at.epochMilliseconds ?? Number.NaN;
      times[key * rowTimes + arrived] = story.arrived.epochMilliseconds;
      isOpen[key] = 1;
      ids.push(story.id);
      titles.push(plainCopy(story.title));
      homes.push(null);
      keys.set(story.id, key);
      return key;
    },
    remove(key) {
      keys.delete(ids[key] ?? '');
      isOpen[key] = 0;
      ids[key] = '';
      titles[key] = '';
      homes[key] = null;
    },
    keyOf: (id) => keys.get(id),
    get isOpen() {
      return isOpen;
    },
    get size() {
      return keys.size;
    },
    get keys() {
      return ids.length;
    },
    id: (key) => ids[key] ?? '',
    title: (key) => titles[key] ?? '',
    isFull: (key) => (at(key, flags) & fullBit) !== 0,
    isDated: (key) => !Number.isNaN(timeAt(key, published)),
    language: (key) => at(key, language),
    atMs(key) {
      const told = timeAt(key, published);
      return Number.isNaN(told) ? timeAt(key, arrived) : told;
    },
    arrivedMs: (key) => timeAt(key, arrived),
    judgedAt: (key) => at(key, judged),
    setJudgedAt(key, stories) {
      rows[key * rowSize + judged] = stories;
    },
    home: (key) => homes[key] ?? null,
    setHome(key, home) {
      homes[key] = home;
    },
    comparable(key) {
      const told = timeAt(key, published);
      return {
        publishedMs: Number.isNaN(told) ? null : told,
        isDay: (at(key, flags) & dayBit) !== 0,
        places: topicLists.placesIn(listOf(key, listAt.topics)),
      };
    },
    terms: (key) => listOf(key, listAt.terms),
    names: (key) => listOf(key, listAt.names),
    topics: (key) => topicLists.topicsIn(listOf(key, listAt.topics)),
    voice(key) {
      const credited = at(key, agency);
      return {
        publisher: voices.textOf(at(key, outlet)),
        agency: credited === 0 ? null : voices.textOf(credited - 1),
        signature: whole(slice(key, listAt.rows)),
      };
    },
    compact() {
      const places = new Int32Array(ids.length);
      const open: number[] = [];
      for (let key = 0; key < ids.length; key++) places[key] = isOpen[key] === 1 ? open.push(key) - 1 : -1;
      const before = { data, rows, voices };
      data = new Uint32Array(open.reduce((sum, key) => sum + lengthOf(at(key, sizes)), 0));
      filled = 0;
      times = new Float64Array(open.length * rowTimes);
      rows = new Uint32Array(times.buffer);
      voices = createInterned();
      for (const [place, key] of open.entries()) {
        const row = before.rows.subarray(key * rowSize, (key + 1) * rowSize);
        const begin = row[from] as number;
        const credited = row[agency] as number;
        rows.set(row, place * rowSize);
        rows[place * rowSize + from] = put([
          before.data.subarray(begin, begin + lengthOf(row[sizes] as number)),
        ]);
        rows[place * rowSize + outlet] = voices.numberOf(before.voices.textOf(row[outlet] as number));
        if (credited > 0)
          rows[place * rowSize + agency] = voices.numberOf(before.voices.textOf(credited - 1)) + 1;
        keys.set(ids[key] ?? '', place);
      }
      isOpen = new Uint8Array(open.length).fill(1);
      ids = open.map((key) => ids[key] ?? '');
      titles = open.map((key) => titles[key] ?? '');
      homes = open.map((key) => homes[key] ?? null);
      return places;
    },
    compactIds(list, size) {
      const places = new Int32Array(size).fill(-1);
      const runs = ids.map((_, key) => listOf(key, listAt[list]));
      for (const run of runs)
        for (let at = run.from; at < run.to; at++) places[idOfPacked(data[at] as number)] = 0;
      let held = 0;
      for (let id = 0; id < size; id++) if (places[id] === 0) places[id] = held++;
      for (const run of runs) {
        for (let at = run.from; at < run.to; at++) {
          const packed = data[at] as number;
          data[at] = withId(packed, places[idOfPacked(packed)] as number);
        }
      }
      return places;
    },
  };
}
