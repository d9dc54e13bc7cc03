import type {
  Chat,
  Digest,
  Missed,
  NewsEvent,
  Story,
  Summary,
  Told,
  TopicChoice,
  TopicId,
  Window,
} from '../core/index.ts';
import { choiceKey, seesSamples, toldAt } from '../core/index.ts';
import {
  assemble,
  choose,
  headStory,
  isMuted,
  lengths,
  type PlannedItem,
  rankOf,
  type SectionRequest,
  toldBefore,
} from '../digest/index.ts';
import { createVoices } from '../events/index.ts';
import type { Clock, Store, Summarizer } from '../ports/index.ts';
import { hashOf } from '../text/index.ts';
import type { Topics } from '../topics/index.ts';
import { foremost, isInside } from './briefing-stories.ts';
import { createDevelopments } from './developments.ts';
import { queryCandidates } from './query-candidates.ts';
import { samplesStand } from './samples.ts';

export interface BriefingDeps {
  readonly store: Store;
  readonly topics: Topics;
  readonly clock: Clock;
  /** First choice first; the last one always works. */
  readonly summarizers: readonly Summarizer[];
}

type Candidate = SectionRequest['candidates'][number];

/** An event of the window that the chat was told `before`. */
interface ToldCandidate extends Pick<Candidate, 'event' | 'centrality'> {
  readonly all: readonly Story[];
  readonly inside: readonly Story[];
  readonly before: Told;
}

interface BriefingRequest {
  readonly chat: Chat;
  readonly choices: readonly TopicChoice[];
  readonly window: Window;
  /** Where the topic's own window begins; the window's beginning by default. */
  readonly sinceOf?: (choice: TopicChoice) => Temporal.Instant;
  /** `scheduled` and `alert` look at times of arrival and at what was told; `manual` at times of publication. */
  readonly origin: Digest['origin'];
  /** Tells these events alone, by the key of the choice they stand under; all of them. */
  readonly only?: ReadonlyMap<string, readonly NewsEvent[]>;
  readonly told: readonly Told[];
  readonly missed?: Missed | null;
  /** From 1: a further page holds what did not fit into the ones before. */
  readonly page?: number;
}

export interface Briefer {
  brief(request: BriefingRequest): Promise<Digest>;
  /** The summary of an event's stories as a briefing of this length shows it. */
  summarize(
    event: string,
    stories: readonly Story[],
    language: string,
    length: keyof typeof lengths,
  ): Promise<Summary>;
}

/** How many events of one topic are looked at closely for a first page, at most. */
const closeLook = 40;
/** Events of one topic and window that are read at all. */
const maxEvents = 250;
/** Summaries kept in memory; the oldest goes first. */
const maxKept = 5_000;

/** How many events of each topic are read with their stories; the rest are only counted. */
function closeLookOf({ chat, origin, page = 1 }: BriefingRequest, topics: number): number {
  // What is muted shows only close up, and must not be counted; so does what is to rank higher or lower here.
  if (chat.muted.length > 0 || chat.leanings.length > 0) return maxEvents;
  const { itemsPerSection } = lengths[chat.settings.length];
  const shown = page * itemsPerSection;
  // By hand all that is in the window is told; some of it may stand under another topic. A scheduled one leaves out more.
  return origin === 'manual'
    ? Math.min(shown + (topics - 1) * itemsPerSection, shown + closeLook)
    : closeLook + shown - itemsPerSection;
}

export function createBriefer({ store, topics, clock, summarizers }: BriefingDeps): Briefer {
  const kept = new Map<string, Summary>();
  const voicesOf = createVoices();
  const develop = createDevelopments({
    quote: (stories, only, language, { maxCharacters, maxSentences }) =>
      firstThatWorks({ stories: foremost(stories, language), only, language, maxCharacters, maxSentences }),
  });

  async function brief(request: BriefingRequest): Promise<Digest> {
    const { chat, window, origin, told, sinceOf, page = 1 } = request;
    const choices = [...new Map(request.choices.map((choice) => [choiceKey(choice), choice])).values()];
    const { muted, leanings } = chat;
    const { language, length } = chat.settings;
    const { itemsPerSection } = lengths[length];
    const closely = closeLookOf(request, choices.length);
    const requests = await Promise.all(
      choices.map((choice) => {
        const own = { since: sinceOf?.(choice) ?? window.since, until: window.until };
        return section(choice, { ...request, window: own }, closely);
      }),
    );
    const most = Math.max(itemsPerSection, ...[...(request.only ?? [])].map(([, events]) => events.length));
    const planned = choose(requests, { window, itemsPerSection: most, page, muted, leanings });
    const items = planned.flatMap((one) => one.items);
    const summaries = new Map<PlannedItem, Summary>();
    for (const item of items) {
      const { event, stories, added } = item;
      summaries.set(
        item,
        added
          ? { sentences: added.sentences, by: 'developments' }
          : // Title and sentences speak one language, the reader's where a story does.
            await summarize(event.id, stories, headStory(item, language).language, length),
      );
    }
    return assemble(planned, {
      generatedAt: clock.now(),
      window,
      origin,
      missed: request.missed ?? null,
      page,
      told,
      language,
      voicesOf,
      summaryOf: (item) => summaries.get(item) ?? { sentences: [], by: 'none' },
      otherTopics: (item) => otherTopics(item, choices),
    });
  }

  async function section(
    choice: TopicChoice,
    { window, origin, chat, told, only }: BriefingRequest,
    closely: number,
  ): Promise<SectionRequest> {
    const by = origin === 'manual' ? 'told' : 'arrived';
    const { since } = window;
    const name = topics.nameOf(choice, chat.settings.language);
    if (!seesSamples(chat) && (await samplesStand(store))) {
      return { choice, name, since, candidates: [], beyond: 0, latest: null };
    }
    const found = only
      ? (only.get(choiceKey(choice)) ?? []).map((event) => ({
          event,
          centrality: centralityOf(event, choice),
        }))
      : choice.kind === 'query'
        ? await queryCandidates(choice.query, window, by, { store, topics, clock })
        : await topicCandidates(choice, window, by);
    const ranked = found
      .map((one) => ({ ...one, rank: rankOf(one.event, one.centrality, window) }))
      .sort((a, b) => b.rank - a.rank);
    const close = ranked.slice(0, closely);
    const stories = await storiesOf(close.map(({ event }) => event));
    const candidates: Candidate[] = [];
    for (const { event, centrality } of close) {
      const all = stories.get(event.id) ?? [];
      const inside = all.filter((story) => isInside(story, window, by));
      const before = origin === 'manual' ? null : toldBefore(event, told);
      if (before) candidates.push(...(await developmentOf({ event, centrality, all, inside, before }, chat)));
      else if (inside.length > 0) candidates.push({ event, centrality, stories: inside });
    }
    return {
      choice,
      name,
      since,
      candidates,
      beyond: ranked.length - close.length,
      latest: candidates.length > 0 ? null : await latest(choice, window, chat),
    };
  }

  /** Of an event that the chat was told, under this topic or another, only what has been added since. */
  async function developmentOf(
    { event, centrality, all, inside, before }: ToldCandidate,
    { muted, settings: { language, length } }: Chat,
  ): Promise<readonly Candidate[]> {
    const fresh = inside.filter(
      (story) => Temporal.Instant.compare(story.arrived, before.at) >= 0 && !isMuted(story, event, muted),
    );
    if (fresh.length === 0) return [];
    const limits = lengths[length];
    const found = await develop({ event, told: before, stories: all, fresh, language, limits });
    return found ? [{ event, centrality, ...found }] : [];
  }

  async function topicCandidates(
    choice: Extract<TopicChoice, { kind: 'catalogue' }>,
    { since, until }: Window,
    by: 'told' | 'arrived',
  ) {
    const asked = { topics: [choice.id], aboutOnly: true, since, until, by, limit: maxEvents };
    const events = await store.events.find(asked);
    return events.flatMap((event) => {
      const match = event.topics.find(({ topicId }) => topicId === choice.id);
      const left = event.topics.some(({ topicId, about }) => about && choice.without.includes(topicId));
      return match?.about && !left ? [{ event, centrality: match.centrality }] : [];
    });
  }

  async function storiesOf(events: readonly NewsEvent[]): Promise<ReadonlyMap<string, readonly Story[]>> {
    const placed = await store.stories.get(events.flatMap(({ stories }) => stories));
    const byId = new Map(placed.map(({ story }) => [story.id, story]));
    return new Map(events.map((event) => [event.id, event.stories.flatMap((id) => byId.get(id) ?? [])]));
  }

  /** The newest telling of a topic before the window: what an empty section offers. */
  async function latest(choice: TopicChoice, { since }: Window, { muted }: Chat) {
    if (choice.kind === 'query') return null;
    const found = await store.stories.find({ topics: [choice.id], until: since, limit: 20 });
    const events = muted.length > 0 ? await store.events.get(found.map(({ eventId }) => eventId)) : [];
    const byId = new Map(events.map((event) => [event.id, event]));
    const about = found.find(
      ({ story, eventId, topics: matches }) =>
        matches.some(({ topicId, about: isAbout }) => topicId === choice.id && isAbout) &&
        !isMuted(story, byId.get(eventId) ?? { id: eventId, merged: [] }, muted),
    );
    return about ? { at: toldAt(about.story), title: about.story.title } : null;
  }

  function otherTopics({ event }: PlannedItem, choices: readonly TopicChoice[]): readonly TopicId[] {
    const own = new Set(choices.map((choice) => (choice.kind === 'catalogue' ? choice.id : '')));
    return event.topics
      .filter(
        ({ topicId, about }) => about && !own.has(topicId) && topics.get(topicId)?.kind !== 'world-region',
      )
      .sort((a, b) => b.centrality - a.centrality)
      .slice(0, 4)
      .map(({ topicId }) => topicId);
  }

  async function summarize(
    event: string,
    stories: readonly Story[],
    language: string,
    length: keyof typeof lengths,
  ): Promise<Summary> {
    const chosen = foremost(stories, language);
    const revisions = chosen.map(({ id, revision }) => `${id}.${revision}`).join(' ');
    const key = hashOf(`${event} ${language} ${length} ${revisions}`);
    const before = kept.get(key);
    if (before) return before;
    const { maxCharacters, maxSentences } = lengths[length];
    const summary = await firstThatWorks({ stories: chosen, language, maxCharacters, maxSentences });
    kept.set(key, summary);
    if (kept.size > maxKept) kept.delete(kept.keys().next().value ?? '');
    return summary;
  }

  async function firstThatWorks(request: Parameters<Summarizer['summarize']>[0]): Promise<Summary> {
    const signal = new AbortController().signal;
    let failure: unknown;
    for (const summarizer of summarizers) {
      try {
        return await summarizer.summarize(request, signal);
      } catch (error) {
        failure = error;
      }
    }
    throw failure;
  }

  return { brief, summarize };
}

/** How central a topic is to an event; a saved query's own measure is not known here. */
function centralityOf({ topics }: NewsEvent, choice: TopicChoice): number {
  return choice.kind === 'query' ? 1 : (topics.find(({ topicId }) => topicId === choice.id)?.centrality ?? 0);
}
