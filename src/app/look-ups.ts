import {
  type Chat,
  type EventId,
  type NewsEvent,
  type Story,
  seesSamples,
  type TopicChoice,
  type TopicId,
  type TopicMatch,
  toldAt,
} from '../core/index.ts';
import { headStory, isMuted, leaningsOn, mutesOn } from '../digest/index.ts';
import type { Clock, PlacedStory, Service, Store } from '../ports/index.ts';
import type { Topics } from '../topics/index.ts';
import { answerTo } from './ask.ts';
import type { Briefer } from './briefing.ts';
import { namedLeanings } from './leanings.ts';
import { mutedEvents } from './muted-events.ts';
import { samplesStand } from './samples.ts';
import { createSearches } from './searches.ts';
import type { Shown } from './shown.ts';
import { timelineOf } from './timeline.ts';

export interface LookUpDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly topics: Topics;
  readonly briefer: Briefer;
  readonly shown: Shown;
}

type LookUps = Pick<
  Service,
  | 'brief'
  | 'hasStories'
  | 'search'
  | 'spelled'
  | 'story'
  | 'event'
  | 'lastShown'
  | 'why'
  | 'topics'
  | 'timeline'
  | 'ask'
  | 'namedMutes'
  | 'isSource'
>;

/** Before anything that is told with a date. */
const beginning = Temporal.Instant.from('1900-01-01T00:00:00Z');
const topicsPageSize = 20;

/** What anybody may ask of the stories kept. Samples are for the terminal alone. */
export function createLookUps({ store, clock, topics, briefer, shown }: LookUpDeps): LookUps {
  const seesNothing = async (chat: Chat) => !seesSamples(chat) && (await samplesStand(store));
  const isFor = (chat: Chat, story: Story) => !story.sample || seesSamples(chat);
  const searches = createSearches({ store, clock, topics, seesNothing, isFor });

  const brief: Service['brief'] = async (chat, choices, window, page = 1) => {
    const until = clock.now();
    const digest = await briefer.brief({
      chat,
      choices: choices ?? chat.subscriptions.map(({ topic }) => topic),
      window: window ?? { since: until.subtract({ hours: 24 }), until },
      origin: 'manual',
      told: [],
      page,
    });
    shown.remember(chat.id, digest);
    return digest;
  };

  const hasStories: Service['hasStories'] = async (chat) => {
    const { stories, samples } = await store.stories.count();
    return seesSamples(chat) ? stories > 0 : stories > samples;
  };

  async function eventOf(chat: Chat, id: EventId) {
    const [event] = await store.events.get([id]);
    if (!event) return null;
    const placed = (await store.stories.get(event.stories)).filter(({ story }) => isFor(chat, story));
    if (placed.length === 0) return null;
    return { event, stories: oldestFirst(placed), placed };
  }

  const event: Service['event'] = async (chat, id) => {
    const around = await eventOf(chat, id);
    if (!around) return null;
    const title = headlineOf(around.event, around.stories, chat);
    return { event: { ...around.event, title }, stories: around.stories };
  };

  /** The item of the chat's last briefing that a number stands for. */
  const numbered = (chat: Chat, item: string) =>
    /^\d{1,3}$/.test(item) ? shown.of(chat.id)[Number(item) - 1] : undefined;

  const story: Service['story'] = async (chat, item) => {
    const id = numbered(chat, item)?.leadStory ?? item;
    const [placed] = await store.stories.get([id]);
    if (!placed || !isFor(chat, placed.story)) return null;
    const around = await eventOf(chat, placed.eventId);
    if (!around) return null;
    const { language } = chat.settings;
    return {
      story: placed.story,
      summary: await briefer.summarize(placed.story.id, [placed.story], language, 'long'),
      topics: named(placed.topics, chat),
      event: around.event,
      others: around.stories.filter((other) => other.id !== id && !isMuted(other, around.event, chat.muted)),
    };
  };

  /** The most central first, without parts of the world that only hold what is named anyway, unless the chat follows them. */
  function named(matches: readonly TopicMatch[], { settings: { language }, subscriptions }: Chat) {
    const held = new Set(matches.flatMap(({ topicId }) => topics.ancestors(topicId).map(({ id }) => id)));
    const isFollowed = (id: TopicId) =>
      subscriptions.some(({ topic }) => topic.kind === 'catalogue' && topic.id === id);
    return matches
      .filter(({ topicId: id }) => {
        const isWide = topics.get(id)?.kind === 'world-region';
        return !isWide || !held.has(id) || isFollowed(id);
      })
      .sort((a, b) => b.centrality - a.centrality)
      .map((match) => ({ match, name: topics.name(match.topicId, language) }));
  }

  /** The headline that a briefing gives an event: in the chat's language where it is told in it, of what is not muted. */
  function headlineOf(
    event: NewsEvent,
    stories: readonly Story[],
    { settings, muted }: Pick<Chat, 'settings' | 'muted'>,
  ): string {
    const heard = stories.filter((one) => !isMuted(one, event, muted));
    const told = heard.length > 0 ? heard : stories;
    return told.length === 0 ? event.title : headStory({ event, stories: told }, settings.language).title;
  }

  const why: Service['why'] = async (chat, item) => {
    const told = numbered(chat, item);
    const [placed] = told ? [] : await store.stories.get([item]);
    const around = await eventOf(chat, told?.eventId ?? placed?.eventId ?? item);
    if (!around) return null;
    const lead = around.placed.find((one) => one.story.id === (placed?.story.id ?? around.event.lead));
    const { event, stories } = around;
    const title = headlineOf(event, stories, chat);
    const list = shown.of(chat.id);
    const at = list.findIndex(({ eventId }) => eventId === event.id);
    const entry = list[at] ?? null;
    const ofEvent = around.placed.flatMap(({ story }) => mutesOn(story, event, chat.muted));
    const muted = [...new Set(ofEvent.map(({ kind, value }) => (kind === 'event' ? title : value)))];
    return {
      event: { ...event, title },
      stories,
      topics: named(lead?.topics ?? [], chat),
      leanings: namedLeanings(leaningsOn(event, stories, chat.leanings, entry?.under), chat, topics),
      place: entry ? { number: at + 1, of: list.length } : null,
      under: underOf(event, entry?.under ?? null, chat.settings.language),
      muted,
    };
  };

  /** The topic whose section it stood in, else the one that it is most about. */
  function underOf(event: NewsEvent, under: TopicChoice | null, language: string) {
    const wanted = under?.kind === 'catalogue' ? under.id : null;
    const [most] = [...event.topics]
      .filter(({ topicId, about }) => (wanted === null ? about : topicId === wanted))
      .sort((a, b) => b.centrality - a.centrality);
    return most ? { name: topics.name(most.topicId, language), centrality: most.centrality } : null;
  }

  const lastShown: Service['lastShown'] = async (chat) => {
    const list = shown.of(chat.id);
    const found = await Promise.all(list.map(({ eventId }) => eventOf(chat, eventId)));
    return found.flatMap((one) =>
      one ? [{ eventId: one.event.id, title: headlineOf(one.event, one.stories, chat) }] : [],
    );
  };

  const browse: Service['topics'] = async (chat, text, page) => {
    const { language } = chat.settings;
    // To the minute, so that those who ask meanwhile are told what was counted already.
    const now = clock.now();
    const week = now.subtract({ hours: 7 * 24 }).round({ smallestUnit: 'minute', roundingMode: 'floor' });
    const counts = (await seesNothing(chat)) ? new Map<string, number>() : await store.events.counts(week);
    const hidden = await mutedEvents(chat, week, now, { store, topics });
    const all = topics.browse(text, language);
    const from = (page - 1) * topicsPageSize;
    const nodes = all.slice(from, from + topicsPageSize).map((topic) => ({
      topic,
      name: topics.name(topic.id, language),
      events: Math.max(0, (counts.get(topic.id) ?? 0) - hidden.filter((ids) => ids.has(topic.id)).length),
    }));
    return { nodes, more: all.length > from + topicsPageSize };
  };

  const timeline: Service['timeline'] = async (chat, choice, since) => {
    const until = clock.now();
    return await timelineOf(chat, choice, { since: since ?? beginning, until }, { store, topics, clock });
  };

  const ask: Service['ask'] = (chat, question) => answerTo(chat, question, { store, clock, topics });

  const namedMutes: Service['namedMutes'] = async ({ muted, settings }) => {
    const headline = async (id: EventId): Promise<string | null> => {
      const [event] = await store.events.get([id]);
      if (!event) return null;
      const stories = (await store.stories.get(event.stories)).map(({ story }) => story);
      return headlineOf(event, stories, { settings, muted: [] });
    };
    return await Promise.all(
      muted.map(async (mute) => ({
        mute,
        name: (mute.kind === 'event' ? await headline(mute.value) : null) ?? mute.value,
      })),
    );
  };

  return {
    brief,
    hasStories,
    ...searches,
    story,
    event,
    lastShown,
    why,
    topics: browse,
    namedMutes,
    timeline,
    ask,
  };
}

function oldestFirst(placed: readonly PlacedStory[]): readonly Story[] {
  return placed.map(({ story }) => story).sort((a, b) => Temporal.Instant.compare(toldAt(a), toldAt(b)));
}
