import type {
  Change,
  DigestSection,
  EventId,
  Leaning,
  Mute,
  NewsEvent,
  Story,
  SummarySentence,
  Told,
  TopicChoice,
  Window,
} from '../core/index.ts';
import { stem, wordsOf } from '../text/index.ts';
import { leanOf } from './lean.ts';
import { rankOf } from './rank.ts';

/** An event that a topic could show, with its stories inside the window, best first. */
interface Candidate {
  readonly event: NewsEvent;
  readonly stories: readonly Story[];
  /** How central the section's topic is to the event, 0 to 1. */
  readonly centrality: number;
  /** Of an event that was told before: what has been added since. */
  readonly added?: Added;
}

/** All that is told of a development. */
export interface Added {
  readonly sentences: readonly SummarySentence[];
  readonly changes: readonly Change[];
}

export interface SectionRequest {
  readonly choice: TopicChoice;
  readonly name: string;
  readonly since: Temporal.Instant;
  /** The events of the window, or the foremost of them where there are very many. */
  readonly candidates: readonly Candidate[];
  /** Events of the window beyond the candidates. */
  readonly beyond: number;
  readonly latest: DigestSection['latest'];
}

export interface ChooseOptions {
  readonly window: Window;
  readonly itemsPerSection: number;
  /** From 1. */
  readonly page: number;
  readonly muted: readonly Mute[];
  readonly leanings: readonly Leaning[];
}

export interface PlannedItem extends Candidate {
  readonly rank: number;
}

export interface PlannedSection {
  readonly request: SectionRequest;
  readonly items: readonly PlannedItem[];
  /** Events left out for length. */
  readonly more: number;
}

/**
 * What each section shows: every event once, under the topic it is most central to (the earlier one on a tie), best
 * first. Muted sources, words and events are gone before anything is counted; what the chat leans to moves the rank.
 */
export function choose(
  sections: readonly SectionRequest[],
  options: ChooseOptions,
): readonly PlannedSection[] {
  const visible = sections.map((section) => section.candidates.flatMap((one) => audible(one, options.muted)));
  const homes = homeSections(visible);
  const shown = options.page * options.itemsPerSection;
  return sections.map((request, index) => {
    const items = (visible[index] ?? [])
      .filter(({ event }) => homes.get(event.id) === index)
      .map((one) => ({
        ...one,
        rank:
          rankOf(one.event, one.centrality, { since: request.since, until: options.window.until }) *
          leanOf(one.event, one.stories, options.leanings, request.choice),
      }))
      .sort((a, b) => b.rank - a.rank || (a.event.id < b.event.id ? -1 : 1));
    return {
      request,
      items: items.slice(shown - options.itemsPerSection, shown),
      more: Math.max(0, items.length - shown) + request.beyond,
    };
  });
}

function homeSections(visible: readonly (readonly Candidate[])[]): ReadonlyMap<EventId, number> {
  const best = new Map<EventId, { index: number; centrality: number }>();
  visible.forEach((candidates, index) => {
    for (const { event, centrality } of candidates) {
      const so = best.get(event.id);
      if (!so || centrality > so.centrality) best.set(event.id, { index, centrality });
    }
  });
  return new Map([...best].map(([id, { index }]) => [id, index]));
}

/** The story as a chat may see it: null where its event, its source or a word of it is muted there. */
export function isMuted(
  story: Story,
  event: Pick<NewsEvent, 'id' | 'merged'>,
  muted: readonly Mute[],
): boolean {
  return isEventMuted(event, muted) || muted.some((mute) => silences(mute, story));
}

/** What a chat has muted and is in a story or its event. */
export function mutesOn(
  story: Story,
  event: Pick<NewsEvent, 'id' | 'merged'>,
  muted: readonly Mute[],
): readonly Mute[] {
  return muted.filter((mute) => isMuted(story, event, [mute]));
}

function isEventMuted({ id, merged }: Pick<NewsEvent, 'id' | 'merged'>, muted: readonly Mute[]): boolean {
  return muted.some(({ kind, value }) => kind === 'event' && (value === id || merged.includes(value)));
}

function audible(candidate: Candidate, muted: readonly Mute[]): readonly Candidate[] {
  if (muted.length === 0) return [candidate];
  if (isEventMuted(candidate.event, muted)) return [];
  const stories = candidate.stories.filter((story) => !muted.some((mute) => silences(mute, story)));
  return stories.length === 0 ? [] : [{ ...candidate, stories }];
}

function silences({ kind, value }: Mute, story: Story): boolean {
  if (kind === 'source')
    return story.sourceId === value || story.publisher.toLowerCase() === value.toLowerCase();
  if (kind !== 'word') return false;
  const phrase = stemsOf(value, story.language);
  // A stem seldom differs from its word in the first letters: most stories are passed over without being taken apart.
  const start = value.length > 4 ? value.toLowerCase().slice(0, 3) : '';
  return (
    phrase !== ' ' &&
    [story.title, ...story.paragraphs].some(
      (text) => text.toLowerCase().includes(start) && stemsOf(text, story.language).includes(phrase),
    )
  );
}

/** The stems in their order, a blank around each: `ran` is not found in `Iran`, `football` is in `footballs`. */
function stemsOf(text: string, language: string): string {
  const stems = wordsOf(text, language).map((word) => stem(word, language));
  return ` ${stems.join(' ')}${stems.length > 0 ? ' ' : ''}`;
}

/** The latest telling of an event to a chat, under its present id or one that was merged into it. */
export function toldBefore(event: NewsEvent, told: readonly Told[]): Told | null {
  const ids = new Set([event.id, ...event.merged]);
  return told
    .filter(({ eventId }) => ids.has(eventId))
    .reduce<Told | null>(
      (last, one) => (!last || Temporal.Instant.compare(one.at, last.at) > 0 ? one : last),
      null,
    );
}
