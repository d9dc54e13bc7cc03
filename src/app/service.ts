import {
  type Chat,
  type ChatId,
  type Digest,
  type EventId,
  type StoryId,
  type TopicMatch,
  toldAt,
} from '../core/index.ts';
import type { Clock, Command, Service, Store, StoryDetails, WhyFacts } from '../ports/index.ts';
import { createViews, type Texts } from '../render/index.ts';
import {
  completeTimeZones,
  nextSlots,
  parseSchedule,
  parseSince,
  parseTimeZone,
  parseUntil,
} from '../schedule/index.ts';
import type { Topics } from '../topics/index.ts';
import type { Briefer } from './briefing.ts';
import type { Chats } from './chats.ts';

export interface ServiceDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly topics: Topics;
  readonly texts: Texts;
  readonly briefer: Briefer;
  readonly chats: Chats;
  readonly commands: readonly Command[];
}

const pageSize = 10;
const topicsPageSize = 20;
/** Chats whose last briefing is remembered for `/why 2`. */
const maxShown = 1_000;
const examples = ['chechnya', 'SS', 'BR'];

/** The service port for real: what commands ask for, answered by the stages over the store. */
export function createService(deps: ServiceDeps): Service {
  const { store, clock, topics, texts, briefer, chats, commands } = deps;
  const shown = new Map<ChatId, readonly { readonly eventId: EventId; readonly rank: number }[]>();
  const views = createViews({ text: texts.text, topicName: topics.nameOf });

  function remember(id: ChatId, digest: Digest): void {
    shown.delete(id);
    shown.set(
      id,
      digest.sections.flatMap(({ items }) => items.map(({ eventId, rank }) => ({ eventId, rank }))),
    );
    if (shown.size > maxShown) shown.delete(shown.keys().next().value ?? '');
  }

  async function brief(
    chat: Chat,
    choices: Parameters<Service['brief']>[1],
    window: Parameters<Service['brief']>[2],
    page = 1,
  ) {
    const until = clock.now();
    const digest = await briefer.brief({
      chat,
      choices: choices ?? chat.subscriptions.map(({ topic }) => topic),
      window: window ?? { since: until.subtract({ hours: 24 }), until },
      origin: 'manual',
      told: [],
      page,
    });
    remember(chat.id, digest);
    return digest;
  }

  async function search(query: string, page: number) {
    const now = clock.now();
    const parsed = topics.toSearchQuery(query, now);
    const hits = await store.stories.search(parsed, now, pageSize + 1, (page - 1) * pageSize);
    const placed = await store.stories.get(hits.map(({ storyId }) => storyId));
    const byId = new Map(placed.map(({ story }) => [story.id, story]));
    const found = hits.flatMap((hit) => {
      const story = byId.get(hit.storyId);
      return story ? [{ story, hit }] : [];
    });
    return { hits: found.slice(0, pageSize), more: found.length > pageSize };
  }

  async function eventOf(id: EventId) {
    const [event] = await store.events.get([id]);
    if (!event) return null;
    const placed = await store.stories.get(event.stories);
    const stories = placed
      .map(({ story }) => story)
      .sort((a, b) => Temporal.Instant.compare(toldAt(a), toldAt(b)));
    return { event, stories, placed };
  }

  async function story(id: StoryId, language: string): Promise<StoryDetails | null> {
    const [placed] = await store.stories.get([id]);
    if (!placed) return null;
    const around = await eventOf(placed.eventId);
    if (!around) return null;
    return {
      story: placed.story,
      summary: await briefer.summarize(placed.story.id, [placed.story], language, 'long'),
      topics: named(placed.topics, language),
      event: around.event,
      others: around.stories.filter((other) => other.id !== id),
    };
  }

  function named(matches: readonly TopicMatch[], language: string) {
    return [...matches]
      .sort((a, b) => b.centrality - a.centrality)
      .map((match) => ({ match, name: topics.name(match.topicId, language) }));
  }

  async function why(chatId: ChatId, item: string): Promise<WhyFacts | null> {
    const list = shown.get(chatId) ?? [];
    const numbered = /^\d{1,3}$/.test(item) ? list[Number(item) - 1] : undefined;
    const [placed] = numbered ? [] : await store.stories.get([item]);
    const around = await eventOf(numbered?.eventId ?? placed?.eventId ?? item);
    if (!around) return null;
    const chat = await chats.get(chatId);
    const lead = around.placed.find((one) => one.story.id === (placed?.story.id ?? around.event.lead));
    const rank = list.find(({ eventId }) => eventId === around.event.id)?.rank ?? null;
    return {
      event: around.event,
      stories: around.stories,
      topics: named(lead?.topics ?? [], chat.settings.language),
      rank,
    };
  }

  async function browse(text: string | null, language: string, page: number) {
    const counts = await store.events.counts(clock.now().subtract({ hours: 7 * 24 }));
    const all = topics.browse(text, language);
    const from = (page - 1) * topicsPageSize;
    const nodes = all.slice(from, from + topicsPageSize).map((topic) => ({
      topic,
      name: topics.name(topic.id, language),
      events: counts.get(topic.id) ?? 0,
    }));
    return { nodes, more: all.length > from + topicsPageSize };
  }

  return {
    now: () => clock.now(),
    chat: (id, language) => chats.get(id, language),
    readTopic: (text, language) => topics.read(text, language),
    readTimeZone: parseTimeZone,
    readSchedule: parseSchedule,
    readSince: (text, chat) => parseSince(text, chat.settings.timeZone, clock.now()),
    readUntil: (text, chat) => parseUntil(text, chat.settings.timeZone, clock.now()),
    topicName: topics.nameOf,
    exampleTopics: (language) =>
      examples.flatMap((id) => {
        const topic = topics.get(id);
        return topic ? [{ topic, name: topics.name(id, language) }] : [];
      }),
    nextTimes: (schedule, chat, count) => nextSlots(schedule, chat.settings.timeZone, clock.now(), count),
    completeTopics: (text, language, limit) => topics.complete(text, language, limit),
    completeTimeZones,
    brief,
    search,
    story,
    why,
    event: eventOf,
    topics: browse,
    follow: chats.follow,
    unfollow: chats.unfollow,
    change: chats.change,
    pause: chats.pause,
    resume: (id, language) => chats.pause(id, null, language),
    text: texts.text,
    views,
    languages: texts.languages,
    commands: () => commands,
  };
}
