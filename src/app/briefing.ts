import type {
  Chat,
  Digest,
  Missed,
  NewsEvent,
  Story,
  Summary,
  Told,
  TopicChoice,
  Window,
} from '../core/index.ts';
import { choiceKey, seesSamples } from '../core/index.ts';
import {
  assemble,
  choose,
  headStory,
  isMuted,
  lengths,
  type PlannedItem,
  type SectionRequest,
  toldBefore,
} from '../digest/index.ts';
import { createVoices } from '../events/index.ts';
import type { Clock, Store, Summarizer } from '../ports/index.ts';
import { hashOf } from '../text/index.ts';
import type { Topics } from '../topics/index.ts';
import { foremost } from './briefing-stories.ts';
import { createDevelopments } from './developments.ts';
import { otherTopicsOf } from './other-topics.ts';
import { createSections, type Found, maxEvents, type TopicFound } from './sections.ts';
import { whileUnchanged } from './unchanged.ts';

export interface BriefingDeps {
  readonly store: Store;
  readonly topics: Topics;
  readonly clock: Clock;
  /** First choice first; the last one always works. */
  readonly summarizers: readonly Summarizer[];
}

type Candidate = SectionRequest['candidates'][number];

/** An event of the window that the chat was told `before`. */
interface ToldCandidate extends Found {
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
/** Summaries kept in memory; the oldest goes first. */
const maxKept = 5_000;
/** Digests kept for chats that are told the same, until a story comes or is changed. */
const maxDigests = 300;

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
  const sections = createSections({ store, topics, clock });
  const digests = whileUnchanged(store.stories, maxDigests);
  const develop = createDevelopments({
    quote: (stories, only, language, { maxCharacters, maxSentences }) =>
      firstThatWorks({ stories: foremost(stories, language), only, language, maxCharacters, maxSentences }),
  });

  async function brief(given: BriefingRequest): Promise<Digest> {
    const choices = [...new Map(given.choices.map((choice) => [choiceKey(choice), choice])).values()];
    const closely = closeLookOf(given, choices.length);
    const state = await store.stories.state();
    const topicsFound = await Promise.all(choices.map((choice) => topicOf(choice, given, closely)));
    // What else the chat was told changes nothing here.
    const told = given.told.filter(({ eventId }) => topicsFound.some((one) => one?.ids.has(eventId)));
    const request = { ...given, choices, told };
    const make = () => digestOf(request, topicsFound);
    // What was found before something changed is for this chat alone.
    const isShared = given.origin === 'scheduled' && (await store.stories.state()) === state;
    return isShared ? await digests.once(keyOf(request), make) : await make();
  }

  /** Equal for briefings that say the same: of chats with the same choices that were told the same of these topics. */
  function keyOf({ chat, choices, window, sinceOf, told, missed = null }: BriefingRequest): string {
    const { language, length } = chat.settings;
    const begins = choices.map((choice) => [choiceKey(choice), sinceOf?.(choice) ?? null]);
    const minute = Math.floor(clock.now().epochMilliseconds / 60_000);
    const { muted, leanings } = chat;
    const isSample = seesSamples(chat);
    return JSON.stringify([
      begins,
      window,
      language,
      length,
      muted,
      leanings,
      told,
      missed,
      minute,
      isSample,
    ]);
  }

  /** Null where the chat is not to see what there is: samples are for the terminal alone. */
  async function topicOf(
    choice: TopicChoice,
    request: BriefingRequest,
    closely: number,
  ): Promise<TopicFound | null> {
    const { origin, chat, only } = request;
    if (!seesSamples(chat) && (await sections.samplesStand())) return null;
    const window = windowOf(choice, request);
    const query = { choice, window, by: origin === 'manual' ? 'told' : 'arrived', closely } as const;
    if (only) return await sections.these(only.get(choiceKey(choice)) ?? [], query);
    return origin === 'scheduled' ? await sections.shared(query) : await sections.find(query);
  }

  async function digestOf(
    request: BriefingRequest,
    topicsFound: readonly (TopicFound | null)[],
  ): Promise<Digest> {
    const { chat, choices, window, origin, told, page = 1 } = request;
    const { muted, leanings } = chat;
    const { language, length } = chat.settings;
    const { itemsPerSection } = lengths[length];
    const requests = await Promise.all(
      choices.map((choice, at) => section(choice, topicsFound[at] ?? null, request)),
    );
    const most = Math.max(itemsPerSection, ...[...(request.only ?? [])].map(([, events]) => events.length));
    const planned = choose(requests, { window, itemsPerSection: most, page, muted, leanings });
    const summaries = new Map<PlannedItem, Summary>();
    for (const item of planned.flatMap(({ items }) => items)) {
      const { event, stories, added } = item;
      summaries.set(
        item,
        added
          ? { sentences: added.sentences, by: 'developments' }
          : // Title and sentences speak one language, the reader's where a story does.
            await summarize(event.id, stories, headStory(item, language).language, length),
      );
      // What is sent meanwhile has its turn between two summaries.
      if (origin === 'scheduled') await clock.sleep(0);
    }
    const own = new Set(choices.map((choice) => (choice.kind === 'catalogue' ? choice.id : '')));
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
      otherTopics: ({ event }, told) => otherTopicsOf(event, told, own, topics),
    });
  }

  /** What a section of the chat could show: of what the topic has, the new; of what the chat was told, what has been added. */
  async function section(
    choice: TopicChoice,
    topic: TopicFound | null,
    request: BriefingRequest,
  ): Promise<SectionRequest> {
    const { origin, chat, told } = request;
    const { since } = windowOf(choice, request);
    const name = topics.nameOf(choice, chat.settings.language);
    const candidates: Candidate[] = [];
    if (!topic) return { choice, name, since, candidates, beyond: 0, latest: null };
    for (const one of topic.found) {
      const { event, centrality, inside } = one;
      const before = origin === 'manual' ? null : toldBefore(event, told);
      if (before) candidates.push(...(await developmentOf({ ...one, before }, chat)));
      else if (inside.length > 0) candidates.push({ event, centrality, stories: inside });
    }
    const isHeard = candidates.some(({ event, stories }) =>
      stories.some((story) => !isMuted(story, event, chat.muted)),
    );
    const latest = isHeard ? null : await latestIn(choice, since, chat, candidates.length > 0);
    return { choice, name, since, candidates, beyond: topic.beyond, latest };
  }

  /** `isAny`: something muted is in the window. Nobody is told that nothing came where it was hidden. */
  async function latestIn(choice: TopicChoice, since: Temporal.Instant, chat: Chat, isAny: boolean) {
    const latest = await sections.latest(choice, since, chat);
    if (latest !== null || chat.muted.length === 0) return latest;
    const isHidden = isAny || (await sections.latest(choice, since, { ...chat, muted: [] })) !== null;
    return isHidden ? 'hidden' : null;
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

/** The topic's own window. */
function windowOf(choice: TopicChoice, { window, sinceOf }: BriefingRequest): Window {
  return { since: sinceOf?.(choice) ?? window.since, until: window.until };
}
