import type { EventId, EventTopic, NewsEvent, StoryId } from '../core/index.ts';
import type { Alike } from './alike.ts';
import type { OpenStories } from './open-stories.ts';
import type { StoryTopic } from './topic-lists.ts';
import { createVoiceCounter, type VoiceCounter } from './voices.ts';

/** An event while it is open. */
export interface Cluster {
  id: EventId;
  merged: readonly EventId[];
  /** Keys of its stories, oldest first. */
  members: readonly number[];
  /** Grows with each event opened: the oldest keeps its id when events merge. */
  readonly opened: number;
  /** What a large event knows of its stories, so that one more does not cost a look at all of them. */
  summary: Summary | null;
}

interface Summary {
  readonly voices: VoiceCounter;
  readonly topics: Map<string, EventTopic>;
  readonly lead: StoryId;
  readonly title: string;
}

/** Smaller events are looked at as a whole each time. */
const large = 24;

function isOlder(a: number, b: number, stories: OpenStories): boolean {
  const [one, two] = [stories.atMs(a), stories.atMs(b)];
  return one !== two ? one < two : stories.id(a) < stories.id(b);
}

/** Takes a story in, at its place among the others. */
export function addMember(cluster: Cluster, member: number, stories: OpenStories): void {
  const { members, summary } = cluster;
  let low = 0;
  let high = members.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isOlder(members[middle] as number, member, stories)) low = middle + 1;
    else high = middle;
  }
  // A new list has no room to spare: most events never grow again.
  cluster.members = members.toSpliced(low, 0, member);
  stories.setHome(member, cluster);
  if (summary) addTo(summary, member, stories);
}

/** Replaces the stories of an event. */
export function setMembers(cluster: Cluster, members: readonly number[], stories: OpenStories): void {
  cluster.members = members.toSorted((a, b) => (isOlder(a, b, stories) ? -1 : 1));
  cluster.summary = null;
  for (const member of members) stories.setHome(member, cluster);
}

export function removeMember(cluster: Cluster, member: number, stories: OpenStories): void {
  cluster.members = cluster.members.filter((one) => one !== member);
  cluster.summary = null;
  stories.setHome(member, null);
}

function addTo({ voices, topics }: Summary, member: number, stories: OpenStories): void {
  voices.add(stories.voice(member));
  for (const topic of stories.topics(member)) addTopic(topics, topic);
}

function summaryOf(cluster: Cluster, alike: Alike): Summary {
  if (cluster.summary) return cluster.summary;
  const { stories } = alike;
  const lead = leadOf(cluster, alike);
  const summary = {
    voices: createVoiceCounter(),
    topics: new Map(),
    lead: stories.id(lead),
    title: stories.title(lead),
  };
  for (const member of cluster.members) addTo(summary, member, stories);
  if (cluster.members.length > large) cluster.summary = summary;
  return summary;
}

export function eventOf(cluster: Cluster, alike: Alike): NewsEvent {
  const { id, merged, members } = cluster;
  const { stories } = alike;
  const { voices, topics, lead, title } = summaryOf(cluster, alike);
  const { outlets, voices: independent } = voices.count();
  return {
    id,
    merged: [...merged],
    stories: members.map(stories.id),
    lead,
    title,
    firstAt: Temporal.Instant.fromEpochMilliseconds(stories.atMs(members[0] as number)),
    lastAt: Temporal.Instant.fromEpochMilliseconds(stories.atMs(members.at(-1) as number)),
    outlets,
    voices: independent,
    topics: [...topics.values()].sort(
      (a, b) => b.centrality - a.centrality || (a.topicId < b.topicId ? -1 : 1),
    ),
  };
}

/** The story that stands for the event: full, dated, closest to the others, and the earliest of equals. */
function leadOf({ members }: Cluster, { stories, links }: Alike): number {
  let best = members[0] as number;
  let most = Number.NEGATIVE_INFINITY;
  const inside = new Set(members);
  for (const member of members) {
    let likely = 0;
    // By its links, which are few, not by the members: an event may have thousands.
    links.each(member, (other, probability) => {
      if (inside.has(other)) likely += probability;
    });
    const score =
      (stories.isFull(member) ? 4 : 0) + (stories.isDated(member) ? 2 : 0) + likely / members.length;
    if (score > most + 1e-9) {
      best = member;
      most = score;
    }
  }
  return best;
}

function addTopic(topics: Map<string, EventTopic>, { topicId, centrality, about }: StoryTopic): void {
  const so = topics.get(topicId);
  topics.set(topicId, {
    topicId,
    centrality: Math.max(centrality, so?.centrality ?? 0),
    about: about || (so?.about ?? false),
  });
}
