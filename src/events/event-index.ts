import type { EventId, NewsEvent, Story, StoryId, TopicMatch } from '../core/index.ts';
import { type Cluster, eventOf, type Member, memberOf } from './cluster.ts';
import { createNeighbours } from './neighbours.ts';
import { createComparer } from './pair.ts';
import { readStory, type StoryReading } from './reading.ts';
import { createVocabulary, vectorOf } from './vector.ts';

/** What placing a story did. */
interface Placement {
  /** The event it belongs to now. */
  readonly event: NewsEvent;
  /** Every event whose stories or ids are other than before, the story's own included. */
  readonly changed: readonly NewsEvent[];
  /** Events that are part of another now. */
  readonly removed: readonly EventId[];
}

interface PlacedBefore {
  readonly story: Story;
  readonly topics: readonly TopicMatch[];
}

/** Groups stories into events as they arrive. In memory; what is open is loaded from the store at the start. */
export interface EventIndex {
  load(event: NewsEvent, stories: readonly PlacedBefore[]): void;
  /**
   * A story that is there already is taken as a revision: it leaves its place and is placed anew. `reading` is what
   * `readStory` gave of it, where that is at hand.
   */
  place(story: Story, topics: readonly TopicMatch[], reading?: StoryReading): Placement;
  /** Lets go of events whose last telling and last arrival both lie before. */
  forget(before: Temporal.Instant): void;
  /** Follows merged ids; null where no open event has the id. */
  get(id: EventId): NewsEvent | null;
  /** Open stories. */
  readonly size: number;
}

/** Neighbours that a story is compared with. */
const nearest = 40;
export interface EventOptions {
  /** A story joins the event it fits best where the mean probability is at least this. */
  readonly joinAt: number;
  /** Two events become one where the mean over their pairs is at least this. */
  readonly mergeAt: number;
}

/** One setting for every kind of text, chosen on the labelled sets that `eval/` reads. */
const usual: EventOptions = { joinAt: 0.3, mergeAt: 0.3 };

/** What a pair counts for that was never near enough to be compared. */
const unseen = 0.02;
/** What is left of a probability where the stories are about countries that the other never names. */
const apart = 0.25;
/** Members looked at of a large event: its latest. */
const maxMembers = 60;

export function createEventIndex({ joinAt, mergeAt }: EventOptions = usual): EventIndex {
  const vocabulary = createVocabulary();
  const neighbours = createNeighbours();
  const comparer = createComparer(vocabulary);
  const members = new Map<number, Member>();
  const keys = new Map<StoryId, number>();
  const homes = new Map<number, Cluster>();
  const clusters = new Map<EventId, Cluster>();
  const redirects = new Map<EventId, EventId>();
  let nextKey = 0;
  let opened = 0;

  function link(member: Member): void {
    comparer.take(member.vector);
    for (const key of neighbours.near(member.vector, nearest)) {
      const other = members.get(key);
      if (!other || other === member) continue;
      const p = comparer.compare(other.vector) * (strangers(member, other) ? apart : 1);
      if (p <= unseen) continue;
      member.links.set(key, p);
      other.links.set(member.key, p);
    }
  }

  /** Mean probability over all pairs of the two sides, what was never compared counting little. */
  function averageLink(some: readonly Member[], others: Cluster): number {
    const right = others.members.slice(-maxMembers);
    const inRight = new Set(right.map(({ key }) => key));
    const left = some.slice(-maxMembers);
    let sum = 0;
    for (const member of left) {
      let seen = 0;
      for (const [key, p] of member.links) {
        if (!inRight.has(key)) continue;
        seen++;
        sum += p;
      }
      sum += (right.length - seen) * unseen;
    }
    return sum / (left.length * right.length);
  }

  function touching(some: readonly Member[]): ReadonlySet<Cluster> {
    const found = new Set<Cluster>();
    for (const { links } of some) {
      for (const key of links.keys()) {
        const home = homes.get(key);
        if (home) found.add(home);
      }
    }
    return found;
  }

  function best(
    some: readonly Member[],
    without: Cluster | null,
  ): { cluster: Cluster; score: number } | null {
    let top: { cluster: Cluster; score: number } | null = null;
    for (const cluster of touching(some)) {
      if (cluster === without) continue;
      const score = averageLink(some, cluster);
      if (!top || score > top.score || (score === top.score && cluster.opened < top.cluster.opened))
        top = { cluster, score };
    }
    return top;
  }

  function open(member: Member): Cluster {
    const cluster: Cluster = { id: `e${member.id}`, merged: [], members: [], opened: opened++ };
    clusters.set(cluster.id, cluster);
    return cluster;
  }

  /** The second pass: as long as the event that changed fits another, they become one. */
  function mend(changed: Cluster, removed: EventId[]): Cluster {
    let cluster = changed;
    for (;;) {
      const other = best(cluster.members, cluster);
      if (!other || other.score < mergeAt) return cluster;
      cluster = merge(cluster, other.cluster, removed);
    }
  }

  function merge(a: Cluster, b: Cluster, removed: EventId[]): Cluster {
    const [older, newer] = a.opened < b.opened ? [a, b] : [b, a];
    for (const member of newer.members) homes.set(member.key, older);
    older.members = [...older.members, ...newer.members].sort((x, y) => x.key - y.key);
    older.merged = [...new Set([...older.merged, newer.id, ...newer.merged])];
    clusters.delete(newer.id);
    redirects.set(newer.id, older.id);
    removed.push(newer.id);
    return older;
  }

  function enter(member: Member, cluster: Cluster): void {
    members.set(member.key, member);
    keys.set(member.id, member.key);
    homes.set(member.key, cluster);
    cluster.members.push(member);
    neighbours.add(member.key, member.vector);
  }

  function leave(key: number): Cluster | null {
    const member = members.get(key);
    const home = homes.get(key) ?? null;
    if (!member) return null;
    for (const other of member.links.keys()) members.get(other)?.links.delete(key);
    neighbours.remove(key, member.vector);
    members.delete(key);
    homes.delete(key);
    keys.delete(member.id);
    if (home) home.members = home.members.filter((one) => one !== member);
    return home;
  }

  function memberFrom(story: Story, topics: readonly TopicMatch[], reading: StoryReading): Member {
    return memberOf(nextKey++, story, topics, vectorOf(story, reading, vocabulary), reading.voice);
  }

  function place(story: Story, topics: readonly TopicMatch[], reading = readStory(story)): Placement {
    const before = keys.get(story.id);
    const left = before === undefined ? null : leave(before);
    const member = memberFrom(story, topics, reading);
    link(member);
    const fit = best([member], null);
    // A revision whose event is empty without it stays where it was.
    const emptied = left && left.members.length === 0 ? left : null;
    const joined = fit && fit.score >= joinAt ? fit.cluster : (emptied ?? open(member));
    enter(member, joined);
    const removed: EventId[] = [];
    if (emptied && emptied !== joined) removed.push(...absorb(emptied, joined));
    const home = mend(joined, removed);
    const event = eventOf(home);
    const rest =
      left && left !== home && left.members.length > 0 && clusters.has(left.id) ? [eventOf(left)] : [];
    return { event, changed: [event, ...rest], removed };
  }

  /** An event whose only story moved away leads to where it went. */
  function absorb(emptied: Cluster, joined: Cluster): readonly EventId[] {
    clusters.delete(emptied.id);
    redirects.set(emptied.id, joined.id);
    joined.merged = [...new Set([...joined.merged, emptied.id, ...emptied.merged])];
    return [emptied.id];
  }

  function load(event: NewsEvent, stories: readonly PlacedBefore[]): void {
    const cluster: Cluster = { id: event.id, merged: [...event.merged], members: [], opened: opened++ };
    clusters.set(cluster.id, cluster);
    for (const id of event.merged) redirects.set(id, event.id);
    for (const { story, topics } of stories) {
      const member = memberFrom(story, topics, readStory(story));
      link(member);
      enter(member, cluster);
    }
  }

  function forget(before: Temporal.Instant): void {
    const limit = before.epochMilliseconds;
    for (const cluster of [...clusters.values()]) {
      if (cluster.members.some(({ at, arrivedMs }) => at.epochMilliseconds >= limit || arrivedMs >= limit))
        continue;
      for (const { key } of [...cluster.members]) leave(key);
      clusters.delete(cluster.id);
      for (const id of cluster.merged) redirects.delete(id);
    }
  }

  function get(id: EventId): NewsEvent | null {
    let cluster = clusters.get(id);
    for (let next = redirects.get(id); !cluster && next !== undefined; next = redirects.get(next)) {
      cluster = clusters.get(next);
    }
    return cluster && cluster.members.length > 0 ? eventOf(cluster) : null;
  }

  return {
    load,
    place,
    forget,
    get,
    get size() {
      return members.size;
    },
  };
}

/** Both are about countries, and neither names one that the other is about. */
function strangers(a: Member, b: Member): boolean {
  if (a.aboutCountries.length === 0 || b.aboutCountries.length === 0) return false;
  return (
    !a.aboutCountries.some((id) => b.countries.has(id)) && !b.aboutCountries.some((id) => a.countries.has(id))
  );
}
