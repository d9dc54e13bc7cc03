import type { Leaning, NewsEvent, Story, TopicChoice } from '../core/index.ts';

/** A topic or a publisher that is asked for again and again counts for no more than this. */
const mostWeight = 3;
/** Beyond it the oldest goes first. */
const mostLeanings = 60;

type Wanted = Pick<Leaning, 'kind' | 'value'>;

/**
 * What a chat leans to and is in the event: topics that it is about, and publishers of these stories. The topic that the
 * event stands under in a briefing is left out: everything there has it.
 */
export function leaningsOn(
  event: Pick<NewsEvent, 'topics'>,
  stories: readonly Pick<Story, 'publisher'>[],
  leanings: readonly Leaning[],
  under: TopicChoice | null = null,
): readonly Leaning[] {
  const common = under?.kind === 'catalogue' ? under.id : null;
  return leanings.filter(({ kind, value }) =>
    kind === 'topic'
      ? value !== common && event.topics.some(({ topicId, about }) => about && topicId === value)
      : stories.some(({ publisher }) => publisher === value),
  );
}

/**
 * What the rank of an event is multiplied by in a chat: 1 where it leans to nothing of it, between 0.35 and 2.83 always,
 * so that nothing ever falls out. A publisher counts by its share of the stories: what many outlets tell is hardly
 * moved by one of them. Further from 0, each step counts for less.
 */
export function leanOf(
  event: Pick<NewsEvent, 'topics'>,
  stories: readonly Pick<Story, 'publisher'>[],
  leanings: readonly Leaning[],
  under: TopicChoice | null = null,
): number {
  const sum = leaningsOn(event, stories, leanings, under)
    .map(({ kind, value, weight }) => {
      if (kind === 'topic') return weight;
      return (weight * stories.filter(({ publisher }) => publisher === value).length) / stories.length;
    })
    .reduce((so, one) => so + one, 0);
  return 2 ** ((mostWeight / 2) * Math.tanh(sum / mostWeight));
}

/** The leanings of a chat after more (1) or fewer (-1) of these were asked for; the opposite takes it back. */
export function lean(
  leanings: readonly Leaning[],
  wanted: readonly Wanted[],
  by: 1 | -1,
): readonly Leaning[] {
  const isWanted = (one: Wanted) => wanted.some((other) => isSame(one, other));
  const moved = wanted.map(({ kind, value }) => {
    const before = leanings.find((one) => isSame(one, { kind, value }))?.weight ?? 0;
    return { kind, value, weight: bounded(before + by) };
  });
  const kept = leanings.filter((one) => !isWanted(one));
  return [...kept, ...moved.filter(({ weight }) => weight !== 0)].slice(-mostLeanings);
}

const isSame = (a: Wanted, b: Wanted) => a.kind === b.kind && a.value === b.value;

const bounded = (weight: number) => Math.max(-mostWeight, Math.min(mostWeight, weight));
