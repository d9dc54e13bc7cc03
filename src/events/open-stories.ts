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

/** Numbers of a story's row, by their places in it. */
const from = 0;
/** Lengths of its lists, a byte each: terms, names, topics, and half the rows of its signature. They stand in this order. */
const sizes = 1;
const outlet = 2;
const agency = 3;
const language = 4;
const judged = 5;
const rowSize = 6;
const longest = 255;
const fullBit = 1;
const dayBit = 2;

/** Lists of a story, by their places among its lengths. */
const listAt = { terms: 0, names: 1, topics: 2, rows: 3 } as const;

const lengthAt = (packed: number, list: number) => (packed >>> (8 * list)) & longest;
const lengthOf = (packed: number) =>
  lengthAt(packed, 0) + lengthAt(packed, 1) + lengthAt(packed, 2) + lengthAt(packed, 3);

export function createOpenStories(): OpenStories {
  const topicLists = createTopicLists();
  const languages = createInterned();
  let voices = createInterned();
  const keys = new Map<StoryId, number>();
  let rows = new Uint32Array(0);
  /** Milliseconds of publication, NaN where there is none, and of arrival. */
  let times = new Float64Array(0);
  let flags = new Uint8Array(0);
  let isOpen = new Uint8Array(0);
  let ids: StoryId[] = [];
  let titles: string[] = [];
  let homes: (Cluster | null)[] = [];
  /** The lists of all stories, one after another. */
  let data = new Uint32Array(0);
  let filled = 0;

  const at = (key: number, field: number) => rows[key * rowSize + field] as number;

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
        rows = resized(rows, room * rowSize);
        times = resized(times, room * 2);
        flags = resized(flags, room);
        isOpen = resized(isOpen, room);
      }
      const lists = [terms, names, topicLists.pack(topics), halved(voice.signature)].map((list) =>
        list.slice(0, longest),
      );
      const begin = put(lists);
      const lengths = lists.reduce((packed, { length }, list) => (packed | (length << (8 * list))) >>> 0, 0);
      const spoken = languages.numberOf(story.language);
      const credited = voice.agency === null ? 0 : voices.numberOf(voice.agency) + 1;
      const publisher = voices.numberOf(voice.publisher);
      rows.set([begin, lengths, publisher, credited, spoken, judgedAt], key * rowSize);
      const published = story.published?.at.epochMilliseconds ?? Number.NaN;
      times.set([published, story.arrived.epochMilliseconds], key * 2);
      const isDay = story.published?.precision === 'day';
      flags[key] = (story.form === 'full' ? fullBit : 0) | (isDay ? dayBit : 0);
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
    isFull: (key) => ((flags[key] as number) & fullBit) !== 0,
    isDated: (key) => !Number.isNaN(times[key * 2]),
    language: (key) => at(key, language),
    atMs(key) {
      const published = times[key * 2] as number;
      return Number.isNaN(published) ? (times[key * 2 + 1] as number) : published;
    },
    arrivedMs: (key) => times[key * 2 + 1] as number,
    judgedAt: (key) => at(key, judged),
    setJudgedAt(key, stories) {
      rows[key * rowSize + judged] = stories;
    },
    home: (key) => homes[key] ?? null,
    setHome(key, home) {
      homes[key] = home;
    },
    comparable(key) {
      const published = times[key * 2] as number;
      return {
        publishedMs: Number.isNaN(published) ? null : published,
        isDay: ((flags[key] as number) & dayBit) !== 0,
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
      const before = { data, rows, times, flags, voices };
      data = new Uint32Array(open.reduce((sum, key) => sum + lengthOf(at(key, sizes)), 0));
      filled = 0;
      rows = new Uint32Array(open.length * rowSize);
      times = new Float64Array(open.length * 2);
      flags = new Uint8Array(open.length);
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
        times.set(before.times.subarray(key * 2, key * 2 + 2), place * 2);
        flags[place] = before.flags[key] as number;
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
      for (let key = 0; key < ids.length; key++)
        for (const packed of slice(key, listAt[list])) places[idOfPacked(packed)] = 0;
      let held = 0;
      for (let id = 0; id < size; id++) if (places[id] === 0) places[id] = held++;
      for (let key = 0; key < ids.length; key++) {
        const own = slice(key, listAt[list]);
        for (const [place, packed] of own.entries())
          own[place] = withId(packed, places[idOfPacked(packed)] as number);
      }
      return places;
    },
  };
}
