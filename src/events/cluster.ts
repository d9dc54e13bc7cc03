import type { EventId, EventTopic, NewsEvent } from '../core/index.ts';
import { keyOfLink, type Member, type Members, type MemberTopic, probabilityOfLink } from './member.ts';
import { createVoiceCounter, type VoiceCounter } from './voices.ts';

/** An event while it is open. */
export interface Cluster {
  id: EventId;
  merged: EventId[];
  /** Oldest first. */
  members: Member[];
  /** Grows with each event opened: the oldest keeps its id when events merge. */
  readonly opened: number;
  /** What a large event knows of its stories, so that one more does not cost a look at all of them. */
  summary: Summary | null;
}

interface Summary {
  readonly voices: VoiceCounter;
  readonly topics: Map<string, EventTopic>;
  readonly lead: Member;
}

/** Smaller events are looked at as a whole each time. */
const large = 24;

function isOlder(a: Member, b: Member): boolean {
  return a.atMs !== b.atMs ? a.atMs < b.atMs : a.id < b.id;
}

/** Takes a story in, at its place among the others. */
export function addMember(cluster: Cluster, member: Member, pack: Members): void {
  const { members, summary } = cluster;
  let low = 0;
  let high = members.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isOlder(members[middle] as Member, member)) low = middle + 1;
    else high = middle;
  }
  members.splice(low, 0, member);
  member.home = cluster;
  if (summary) addTo(summary, member, pack);
}

/** Replaces the stories of an event. */
export function setMembers(cluster: Cluster, members: readonly Member[]): void {
  cluster.members = [...members].sort((a, b) => (isOlder(a, b) ? -1 : 1));
  cluster.summary = null;
  for (const member of members) member.home = cluster;
}

export function removeMember(cluster: Cluster, member: Member): void {
  cluster.members = cluster.members.filter((one) => one !== member);
  cluster.summary = null;
  member.home = null;
}

function addTo({ voices, topics }: Summary, member: Member, pack: Members): void {
  voices.add(pack.voiceOf(member));
  for (const topic of pack.topicsOf(member)) addTopic(topics, topic);
}

function summaryOf(cluster: Cluster, pack: Members): Summary {
  if (cluster.summary) return cluster.summary;
  const summary = { voices: createVoiceCounter(), topics: new Map(), lead: leadOf(cluster) };
  for (const member of cluster.members) addTo(summary, member, pack);
  if (cluster.members.length > large) cluster.summary = summary;
  return summary;
}

export function eventOf(cluster: Cluster, pack: Members): NewsEvent {
  const { id, merged, members } = cluster;
  const { voices, topics, lead } = summaryOf(cluster, pack);
  const { outlets, voices: independent } = voices.count();
  return {
    id,
    merged: [...merged],
    stories: members.map((member) => member.id),
    lead: lead.id,
    title: lead.title,
    firstAt: Temporal.Instant.fromEpochMilliseconds((members[0] as Member).atMs),
    lastAt: Temporal.Instant.fromEpochMilliseconds((members.at(-1) as Member).atMs),
    outlets,
    voices: independent,
    topics: [...topics.values()].sort(
      (a, b) => b.centrality - a.centrality || (a.topicId < b.topicId ? -1 : 1),
    ),
  };
}

/** The story that stands for the event: full, dated, closest to the others, and the earliest of equals. */
function leadOf({ members }: Cluster): Member {
  let best = members[0] as Member;
  let most = Number.NEGATIVE_INFINITY;
  const inside = new Set(members.map(({ key }) => key));
  for (const member of members) {
    let links = 0;
    // By its links, which are few, not by the members: an event may have thousands.
    for (const link of member.links) if (inside.has(keyOfLink(link))) links += probabilityOfLink(link);
    const score = (member.isFull ? 4 : 0) + (member.publishedMs !== null ? 2 : 0) + links / members.length;
    if (score > most + 1e-9) {
      best = member;
      most = score;
    }
  }
  return best;
}

function addTopic(topics: Map<string, EventTopic>, { topicId, centrality, about }: MemberTopic): void {
  const so = topics.get(topicId);
  topics.set(topicId, {
    topicId,
    centrality: Math.max(centrality, so?.centrality ?? 0),
    about: about || (so?.about ?? false),
  });
}
