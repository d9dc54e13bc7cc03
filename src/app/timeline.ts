import { type Chat, type NewsEvent, seesSamples, type TopicChoice, type Window } from '../core/index.ts';
import { isMuted } from '../digest/index.ts';
import type { Clock, Development, Store, Timeline } from '../ports/index.ts';
import type { Topics } from '../topics/index.ts';
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

interface Weighed {
  readonly event: NewsEvent;
  readonly centrality: number;
}

/** How a topic unfolded: its events told by most, spread over its span, oldest first; and the coverage over time. */
export async function timelineOf(
  chat: Chat,
  choice: TopicChoice,
  { since, until }: Window,
  deps: TimelineDeps,
): Promise<Timeline> {
  const found = await eventsOf(choice, { since, until }, deps);
  const byWeight = [...found].sort((a, b) => weightOf(b) - weightOf(a));
  const developments = await visible(byWeight.slice(0, closeLook), chat, deps);
  const kept = new Set(developments.map(({ eventId }) => eventId));
  const hidden = new Set(
    byWeight.slice(0, closeLook).flatMap(({ event }) => (kept.has(event.id) ? [] : event.id)),
  );
  const shown = found.filter(({ event }) => !hidden.has(event.id)).map(({ event }) => event);
  return {
    choice,
    name: deps.topics.nameOf(choice, chat.settings.language),
    developments: spread(developments).sort((a, b) => Temporal.Instant.compare(a.at, b.at)),
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
    const own = stories.find((story) => story.language === settings.language && story.form === 'full');
    const head = lead.language === settings.language ? lead : (own ?? lead);
    return [
      {
        eventId: event.id,
        storyId: head.id,
        title: head.title,
        url: head.url,
        language: head.language,
        at: event.firstAt,
        outlets: event.outlets,
        voices: event.voices,
        sample: stories.every(({ sample }) => sample),
      },
    ];
  });
}

/** The foremost, given best first, so that a loud week does not hide the year around it. */
function spread(developments: readonly Development[]): Development[] {
  const times = developments.map(({ at }) => at.epochMilliseconds);
  const [from, to] = [Math.min(...times), Math.max(...times)];
  const pieceOf = ({ at }: Development) =>
    Math.floor(((at.epochMilliseconds - from) / Math.max(1, to - from)) * (pieces - 1e-9));
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
