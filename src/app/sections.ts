import type { Chat, NewsEvent, Story, StoryId, TopicChoice, Window } from '../core/index.ts';
import { choiceKey, toldAt } from '../core/index.ts';
import { isMuted, rankOf } from '../digest/index.ts';
import type { Clock, PlacedStory, Store } from '../ports/index.ts';
import type { Topics } from '../topics/index.ts';
import { isInside } from './briefing-stories.ts';
import { oneLine } from './line-up.ts';
import { queryCandidates } from './query-candidates.ts';
import { samplesStand } from './samples.ts';
import { whileUnchanged } from './unchanged.ts';

/** Events of one topic and window that are read at all. */
export const maxEvents = 250;
/** Stories held for the topics of many chats, each once however many topics it is of: some 6 KB each. */
const maxStories = 6_000;
/** Events found for a topic take so much of the room of a story. */
const eventsAStory = 4;

/** Of other things. */
const maxSmall = 1_000;

/** By when stories were told, or by when they arrived. */
type By = 'told' | 'arrived';

/** An event that a topic could show: all its stories, and those inside the window. */
export interface Found {
  readonly event: NewsEvent;
  /** How central the topic is to it, 0 to 1. */
  readonly centrality: number;
  readonly all: readonly Story[];
  readonly inside: readonly Story[];
}

/** What there is to tell of one topic in one window, whoever is told. */
export interface TopicFound {
  /** Those looked at closely, best first. */
  readonly found: readonly Found[];
  /** Events of the window beyond those. */
  readonly beyond: number;
  /** The ids of what was found, merged ones too. */
  readonly ids: ReadonlySet<string>;
}

interface SectionQuery {
  readonly choice: TopicChoice;
  readonly window: Window;
  readonly by: By;
  /** How many events are read with their stories. */
  readonly closely: number;
}

export interface Sections {
  find(query: SectionQuery): Promise<TopicFound>;
  /** Of these events alone. */
  these(events: readonly NewsEvent[], query: SectionQuery): Promise<TopicFound>;
  /** As `find`, made once for all chats that ask for the same. */
  shared(query: SectionQuery): Promise<TopicFound>;
  /** The newest telling of a topic before an instant, under its headline as the chat would read it: what an empty section offers. */
  latest(choice: TopicChoice, before: Temporal.Instant, chat: Reader): Promise<Latest | null>;
  /** Whether samples are all there is to tell. */
  samplesStand(): Promise<boolean>;
}

type Reader = Pick<Chat, 'muted' | 'settings'>;

interface Latest {
  readonly at: Temporal.Instant;
  readonly title: string;
}

interface SectionDeps {
  readonly store: Store;
  readonly topics: Topics;
  readonly clock: Clock;
}

export function createSections({ store, topics, clock }: SectionDeps): Sections {
  const kept = whileUnchanged(store.stories, maxStories);
  const small = whileUnchanged(store.stories, maxSmall);
  const inLine = oneLine();

  /** `pool`: stories that are at hand, and those that were read. */
  async function find(query: SectionQuery, pool: Map<StoryId, Story> = new Map()): Promise<TopicFound> {
    const { choice, window, by, closely } = query;
    const found =
      choice.kind === 'query'
        ? await queryCandidates(choice.query, window, by, { store, topics, clock })
        : await topicCandidates(choice, window, by);
    const ranked = found
      .map((one) => ({ ...one, rank: rankOf(one.event, one.centrality, window) }))
      .sort((a, b) => b.rank - a.rank);
    const close = ranked.slice(0, closely);
    return { ...(await read(close, query, pool)), beyond: ranked.length - close.length };
  }

  async function read(
    events: readonly Pick<Found, 'event' | 'centrality'>[],
    { window, by }: SectionQuery,
    pool: Map<StoryId, Story>,
  ): Promise<TopicFound> {
    const missing = events.flatMap(({ event }) => event.stories.filter((id) => !pool.has(id)));
    for (const { story } of await store.stories.get(missing)) pool.set(story.id, story);
    const found = events.map(({ event, centrality }) => {
      const all = event.stories.flatMap((id) => pool.get(id) ?? []);
      return { event, centrality, all, inside: all.filter((story) => isInside(story, window, by)) };
    });
    const ids = new Set(events.flatMap(({ event }) => [event.id, ...event.merged]));
    return { found, beyond: 0, ids };
  }

  async function topicCandidates(
    choice: Extract<TopicChoice, { kind: 'catalogue' }>,
    { since, until }: Window,
    by: By,
  ) {
    const asked = { topics: [choice.id], aboutOnly: true, since, until, by, limit: maxEvents };
    const events = await store.events.find(asked);
    return events.flatMap((event) => {
      const match = event.topics.find(({ topicId }) => topicId === choice.id);
      const left = event.topics.some(({ topicId, about }) => about && choice.without.includes(topicId));
      return match?.about && !left ? [{ event, centrality: match.centrality }] : [];
    });
  }

  async function latest(
    choice: TopicChoice,
    before: Temporal.Instant,
    { muted, settings }: Reader,
  ): Promise<Latest | null> {
    if (choice.kind === 'query') return null;
    const found = await store.stories.find({ topics: [choice.id], until: before, limit: 20 });
    const events = muted.length > 0 ? await store.events.get(found.map(({ eventId }) => eventId)) : [];
    const byId = new Map(events.map((event) => [event.id, event]));
    const about = found.find(
      ({ story, eventId, topics: matches }) =>
        matches.some(({ topicId, about: isAbout }) => topicId === choice.id && isAbout) &&
        !isMuted(story, byId.get(eventId) ?? { id: eventId, merged: [] }, muted),
    );
    if (!about) return null;
    const title = (await inOwnWords(about, before, { muted, settings })) ?? about.story.title;
    return { at: toldAt(about.story), title };
  }

  /** The newest headline of the story's event in the chat's language; null where the story itself is in it, or none is. */
  async function inOwnWords(
    { story: { language }, eventId }: PlacedStory,
    before: Temporal.Instant,
    { muted, settings }: Reader,
  ): Promise<string | null> {
    if (language === settings.language) return null;
    const [event] = await store.events.get([eventId]);
    if (!event) return null;
    const stories = (await store.stories.get(event.stories)).map(({ story }) => story);
    const own = stories.filter(
      (story) =>
        story.language === settings.language &&
        Temporal.Instant.compare(toldAt(story), before) < 0 &&
        !isMuted(story, event, muted),
    );
    return own.sort((a, b) => Temporal.Instant.compare(toldAt(b), toldAt(a)))[0]?.title ?? null;
  }

  return {
    find: (query) => find(query),
    these: (events, query) =>
      read(
        events.map((event) => ({ event, centrality: centralityOf(event, query.choice) })),
        query,
        new Map(),
      ),
    async shared(query) {
      const { choice, window, by, closely } = query;
      const { since, until } = window;
      const key = [choiceKey(choice), since.epochMilliseconds, until.epochMilliseconds, by, closely];
      const pool = await kept.once('stories', async () => new Map<StoryId, Story>());
      const state = await store.stories.state();
      let added = 0;
      // One after another, so that no story is read twice; what is sent meanwhile has its turn between two topics.
      const make = () =>
        inLine(async () => {
          await clock.sleep(0);
          // What changed while it stood in line is read anew.
          if ((await store.stories.state()) !== state) return await find(query);
          const before = pool.size;
          const made = await find(query, pool);
          added = pool.size - before + 1 + Math.floor(made.found.length / eventsAStory);
          return made;
        });
      return await kept.once(key.join('\n'), make, () => added);
    },
    latest: (choice, before, chat) =>
      chat.muted.length > 0
        ? latest(choice, before, chat)
        : small.once([choiceKey(choice), before.epochMilliseconds, chat.settings.language].join('\n'), () =>
            latest(choice, before, chat),
          ),
    samplesStand: () => small.once('samples', () => samplesStand(store)),
  };
}

/** How central a topic is to an event; a saved query's own measure is not known here. */
function centralityOf({ topics }: NewsEvent, choice: TopicChoice): number {
  return choice.kind === 'query' ? 1 : (topics.find(({ topicId }) => topicId === choice.id)?.centrality ?? 0);
}
