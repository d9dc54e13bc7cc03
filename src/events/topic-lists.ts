import type { TopicMatch } from '../core/index.ts';
import type { Comparable, Run } from './pair.ts';

export interface StoryTopic {
  readonly topicId: string;
  readonly centrality: number;
  readonly about: boolean;
}

/** Topics of a story as whole numbers below 2^32: which one, how central, and whether the story is about it. */
export interface TopicLists {
  pack(topics: readonly TopicMatch[]): number[];
  topicsIn(run: Run): readonly StoryTopic[];
  placesIn(run: Run): Comparable['places'];
}

/** Steps of a centrality between 0 and 1. */
const finest = 10_000;
const aboutBit = 1 << 15;
const topicShift = 16;
const mostTopics = 65_536;
/** Topics named by ISO 3166-1: a continent is shared by half of all stories, a theme by many events. */
const country = /^[A-Z]{2}$/;

export function createTopicLists(): TopicLists {
  const ids: string[] = [];
  const isCountry: boolean[] = [];
  const numbers = new Map<string, number>();

  function numberOf(topicId: string): number {
    const known = numbers.get(topicId);
    if (known !== undefined) return known;
    numbers.set(topicId, ids.length);
    isCountry.push(country.test(topicId));
    return ids.push(topicId) - 1;
  }

  return {
    pack(topics) {
      const packed: number[] = [];
      for (const { topicId, centrality, about } of topics) {
        const number = numberOf(topicId);
        if (number >= mostTopics) continue;
        packed.push(
          ((number << topicShift) | (about ? aboutBit : 0) | Math.round(centrality * finest)) >>> 0,
        );
      }
      return packed;
    },
    topicsIn({ data, from, to }) {
      const topics: StoryTopic[] = [];
      for (let at = from; at < to; at++) {
        const topic = data[at] as number;
        topics.push({
          topicId: ids[topic >>> topicShift] ?? '',
          centrality: (topic & (aboutBit - 1)) / finest,
          about: (topic & aboutBit) !== 0,
        });
      }
      return topics;
    },
    placesIn({ data, from, to }) {
      const named: number[] = [];
      const about: number[] = [];
      for (let at = from; at < to; at++) {
        const topic = data[at] as number;
        const number = topic >>> topicShift;
        if (!isCountry[number]) continue;
        named.push(number);
        if ((topic & aboutBit) !== 0) about.push(number);
      }
      return { named, about };
    },
  };
}
