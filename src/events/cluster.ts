import {
  type EventId,
  type EventTopic,
  type NewsEvent,
  type Story,
  type TopicMatch,
  toldAt,
} from '../core/index.ts';
import type { Vector } from './vector.ts';
import { countVoices, type VoiceFacts } from './voices.ts';

/** An open story: what grouping needs of it, without its text. */
export interface Member {
  readonly key: number;
  readonly id: string;
  readonly title: string;
  readonly isFull: boolean;
  readonly isDated: boolean;
  readonly at: Temporal.Instant;
  readonly arrivedMs: number;
  readonly voice: VoiceFacts;
  readonly topics: readonly TopicMatch[];
  /** Countries that it names, and those that it is about. */
  readonly countries: ReadonlySet<string>;
  readonly aboutCountries: readonly string[];
  readonly vector: Vector;
  /** Probabilities that it tells the same as other open stories, where they were looked at. */
  readonly links: Map<number, number>;
}

/** An event while it is open. */
export interface Cluster {
  id: EventId;
  merged: EventId[];
  members: Member[];
  /** Grows with each event opened: the oldest keeps its id when events merge. */
  readonly opened: number;
}

/** Topics named by ISO 3166-1: a continent is shared by half of all stories, a theme by many events. */
const country = /^[A-Z]{2}$/;

export function memberOf(
  key: number,
  story: Story,
  topics: readonly TopicMatch[],
  vector: Vector,
  voice: VoiceFacts,
): Member {
  const countries = topics.filter(({ topicId }) => country.test(topicId));
  return {
    key,
    id: story.id,
    title: story.title,
    isFull: story.form === 'full',
    isDated: story.published !== null,
    at: toldAt(story),
    arrivedMs: story.arrived.epochMilliseconds,
    voice,
    topics,
    countries: new Set(countries.map(({ topicId }) => topicId)),
    aboutCountries: countries.flatMap(({ topicId, about }) => (about ? [topicId] : [])),
    vector,
    links: new Map(),
  };
}

export function eventOf({ id, merged, members }: Cluster): NewsEvent {
  const ordered = [...members].sort((a, b) => Temporal.Instant.compare(a.at, b.at) || (a.id < b.id ? -1 : 1));
  const lead = leadOf(ordered);
  const first = ordered[0] as Member;
  const last = ordered.at(-1) as Member;
  return {
    id,
    merged: [...merged],
    stories: ordered.map((member) => member.id),
    lead: lead.id,
    title: lead.title,
    firstAt: first.at,
    lastAt: last.at,
    ...countVoices(members.map(({ voice }) => voice)),
    topics: topicsOf(members),
  };
}

/** The story that stands for the event: full, dated, closest to the others, and the earliest of equals. */
function leadOf(ordered: readonly Member[]): Member {
  let best = ordered[0] as Member;
  let most = Number.NEGATIVE_INFINITY;
  const inside = new Set(ordered.map(({ key }) => key));
  for (const member of ordered) {
    let links = 0;
    // By its links, which are few, not by the members: an event may have thousands.
    for (const [key, link] of member.links) if (inside.has(key)) links += link;
    const score = (member.isFull ? 4 : 0) + (member.isDated ? 2 : 0) + links / ordered.length;
    if (score > most + 1e-9) {
      best = member;
      most = score;
    }
  }
  return best;
}

function topicsOf(members: readonly Member[]): readonly EventTopic[] {
  const topics = new Map<string, EventTopic>();
  for (const { topicId, centrality, about } of members.flatMap((member) => member.topics)) {
    const so = topics.get(topicId);
    topics.set(topicId, {
      topicId,
      centrality: Math.max(centrality, so?.centrality ?? 0),
      about: about || (so?.about ?? false),
    });
  }
  return [...topics.values()].sort((a, b) => b.centrality - a.centrality || (a.topicId < b.topicId ? -1 : 1));
}
