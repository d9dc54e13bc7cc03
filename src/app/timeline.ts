import {
  type Chat,
  type NewsEvent,
  type Published,
  type Story,
  seesSamples,
  type TopicChoice,
  toldAt,
  type Window,
} from '../core/index.ts';
import { isMuted } from '../digest/index.ts';
import type { Clock, Development, Store, Timeline } from '../ports/index.ts';
import type { Topics } from '../topics/index.ts';
import { mentionedDay } from './mentioned-day.ts';
import { queryCandidates } from './query-candidates.ts';

export interface TimelineDeps {
  readonly store: Store;
  readonly topics: Topics;
  readonly clock: Clock;
}

/** Events read of a topic, those told most first. */
const maxEvents = 2_000;
/** Events looked at closely, and of those, told at most. */
const closeLook = 120;
const maxDevelopments = 36;
/** The span is parted into this many pieces, of which none may fill the timeline alone. */
const pieces = 12;
const mostInPiece = 6;

const dayMs = 86_400_000;
const beginning = Temporal.Instant.fromEpochMilliseconds(0);
/** A wave of a long event: stories on its day, and days since the one told before. */
const leastInWave = 2;
const leastApart = 2;
/** Days to both sides that a peak of coverage rises above. */
const peakReach = 3;

interface Weighed {
  readonly event: NewsEvent;
  readonly centrality: number;
}

/**
 * How a topic unfolded: what was told by most, the peaks of coverage first, spread over its span, oldest first; and the
 * coverage over time.
 */
export async function timelineOf(
  chat: Chat,
  choice: TopicChoice,
  { since, until }: Window,
  deps: TimelineDeps,
): Promise<Timeline> {
  const found = await eventsOf(choice, { since, until }, deps);
  const foremost = [...found].sort((a, b) => weightOf(b) - weightOf(a)).slice(0, closeLook);
  const developments = await visible(foremost, chat, deps);
  const kept = new Set(developments.map(({ eventId }) => eventId));
  const hidden = new Set(foremost.flatMap(({ event }) => (kept.has(event.id) ? [] : event.id)));
  const shown = found.filter(({ event }) => !hidden.has(event.id)).map(({ event }) => event);
  return {
    choice,
    name: deps.topics.nameOf(choice, chat.settings.language),
    developments: spread(peaksFirst(developments)).sort((a, b) => Temporal.Instant.compare(a.at.at, b.at.at)),
    coverage:
      developments.length === 0
        ? []
        : shown.map(({ firstAt, lastAt, stories }) => ({ firstAt, lastAt, stories: stories.length })),
  };
}

async function eventsOf(
  choice: TopicChoice,
  { since, until }: Window,
  deps: TimelineDeps,
): Promise<readonly Weighed[]> {
  if (choice.kind === 'query') return await queryCandidates(choice.query, { since, until }, 'told', deps);
  const events = await deps.store.events.find({ topics: [choice.id], since, until, limit: maxEvents });
  return events.flatMap((event) => {
    const match = event.topics.find(({ topicId }) => topicId === choice.id);
    const isLeft = event.topics.some(({ topicId, about }) => about && choice.without.includes(topicId));
    return match?.about && !isLeft ? [{ event, centrality: match.centrality }] : [];
  });
}

/** Coverage first: independent voices, then outlets; and how central the topic is. */
function weightOf({ event, centrality }: Weighed): number {
  return (Math.log2(1 + event.voices) + 0.5 * Math.log2(1 + event.outlets)) * (0.25 + centrality);
}

/** The events as the chat may see them: without samples where it is no terminal, without what is muted. */
async function visible(
  weighed: readonly Weighed[],
  chat: Chat,
  { store }: TimelineDeps,
): Promise<readonly Development[]> {
  const { muted, settings } = chat;
  const placed = await store.stories.get(weighed.flatMap(({ event }) => event.stories));
  const byId = new Map(placed.map(({ story }) => [story.id, story]));
  return weighed.flatMap(({ event }) => {
    const stories = event.stories
      .flatMap((id) => byId.get(id) ?? [])
      .filter((story) => (!story.sample || seesSamples(chat)) && !isMuted(story, event, muted));
    const lead = stories.find(({ id }) => id === event.lead) ?? stories[0];
    if (!lead) return [];
    const inOwn = (some: readonly Story[]) =>
      some.find(({ language, form }) => language === settings.language && form === 'full');
    const told = (
      story: Story,
      of: readonly Story[],
      { outlets, voices }: Pick<Development, 'outlets' | 'voices'>,
    ): Development => ({
      eventId: event.id,
      storyId: story.id,
      title: story.title,
      url: story.url,
      language: story.language,
      at: dayOf(of),
      stories: of.length,
      outlets,
      voices,
      sample: stories.every(({ sample }) => sample),
    });
    const later = wavesOf(stories).map((wave) => {
      const outlets = outletsOf(wave);
      const voices = Math.min(event.voices, outlets);
      return told(inOwn(wave) ?? (wave[0] as Story), wave, { outlets, voices });
    });
    const head = lead.language === settings.language ? lead : (inOwn(stories) ?? lead);
    return [told(head, stories, event), ...later];
  });
}

const outletsOf = (stories: readonly Story[]) => new Set(stories.map(({ publisher }) => publisher)).size;

/** When the first of these stories was told; the day that it names where it tells of one. */
function dayOf(stories: readonly Story[]): Published {
  const [first] = stories.toSorted((a, b) => Temporal.Instant.compare(toldAt(a), toldAt(b)));
  const at = first ? toldAt(first) : beginning;
  const published = first?.published;
  const day = first && published ? mentionedDay(first.paragraphs[0] ?? '', first.language, published) : null;
  // The day of publication itself says less than the time.
  const isSame = day?.equals(at.toZonedDateTimeISO('UTC').toPlainDate()) ?? true;
  return isSame || !day
    ? { at, precision: 'time' }
    : { at: day.toZonedDateTime('UTC').toInstant(), precision: 'day' };
}

/**
 * Days on which a long event was told anew: so many stories a day at least, and so much of its fullest day, and so long
 * after the day told before.
 */
function wavesOf(stories: readonly Story[]): readonly (readonly Story[])[] {
  const days = [...Map.groupBy(stories, (story) => Math.floor(toldAt(story).epochMilliseconds / dayMs))].sort(
    ([a], [b]) => a - b,
  );
  const most = Math.max(...days.map(([, told]) => told.length));
  const waves: (readonly Story[])[] = [];
  let last = days[0]?.[0] ?? 0;
  for (const [day, told] of days.slice(1)) {
    const isPeak = told.length >= leastInWave && told.length >= most / 2;
    if (!isPeak || day - last < leastApart) continue;
    waves.push(told);
    last = day;
  }
  return waves;
}

/** The foremost of each day that was told more than the days around it; then all others, best first as given. */
function peaksFirst(developments: readonly Development[]): readonly Development[] {
  const dayAt = ({ at }: Development) => Math.floor(at.at.epochMilliseconds / dayMs);
  const coverage = new Map<number, number>();
  for (const one of developments) coverage.set(dayAt(one), (coverage.get(dayAt(one)) ?? 0) + one.stories);
  const around = (day: number) =>
    Array.from({ length: 2 * peakReach + 1 }, (_, at) => coverage.get(day + at - peakReach) ?? 0);
  const peaks = [...coverage]
    .filter(([day, count]) => count > 1 && count === Math.max(...around(day)))
    .sort((a, b) => b[1] - a[1]);
  const first = peaks.flatMap(([day]) => developments.find((one) => dayAt(one) === day) ?? []);
  return [...new Set([...first, ...developments])];
}

/** The foremost, given best first, so that a loud week does not hide the year around it. */
function spread(developments: readonly Development[]): Development[] {
  const times = developments.map(({ at }) => at.at.epochMilliseconds);
  const [from, to] = [Math.min(...times), Math.max(...times)];
  const pieceOf = ({ at }: Development) =>
    Math.floor(((at.at.epochMilliseconds - from) / Math.max(1, to - from)) * (pieces - 1e-9));
  const filled = new Map<number, number>();
  const chosen: Development[] = [];
  for (const one of developments) {
    const piece = pieceOf(one);
    const count = filled.get(piece) ?? 0;
    if (chosen.length >= maxDevelopments || count >= mostInPiece) continue;
    filled.set(piece, count + 1);
    chosen.push(one);
  }
  return chosen;
}
