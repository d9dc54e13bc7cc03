import type { EventId, NewsEvent, Story, TopicMatch } from '../core/index.ts';
import { hashOf, plainCopy } from '../text/index.ts';
import { createAlike } from './alike.ts';
import { addMember, type Cluster, eventOf, removeMember, setMembers } from './cluster.ts';
import { likenessTo, nearestTo } from './likeness.ts';
import { fittedWeights } from './pair.ts';
import type { EventIndex, PlacedBefore, Placement } from './placing.ts';
import { readStory } from './reading.ts';
import { heirs, regroup, type Thresholds } from './regroup.ts';

/** Stories around a new one that are grouped anew: the nearest. */
const mostRegrouped = 60;
/** Events that fit a story by this share of what it takes to join are grouped anew with it. */
const nearly = 0.5;
/** A story that fits one event by so many times what it takes leaves the others where they are. */
const surely = 2;
/** What has stood together for so long was told so: it is parted for good reason only. */
const settledAfterMs = 3_600_000;

export interface EventOptions extends Thresholds {
  /** Of the features of a pair. */
  readonly weights: readonly number[];
}

/** Shared by all events that have none. */
const none: readonly never[] = [];

/** One setting for every kind of text, chosen on the labelled sets that `eval/` reads. */
const usual = { joinAt: 0.27, partAt: 0.2, weights: fittedWeights } as const satisfies EventOptions;

export function createEventIndex({
  joinAt = usual.joinAt,
  partAt = usual.partAt,
  weights = usual.weights,
}: Partial<EventOptions> = {}): EventIndex {
  const alike = createAlike(weights);
  const { stories, links } = alike;
  const clusters = new Map<EventId, Cluster>();
  const redirects = new Map<EventId, EventId>();
  let opened = 0;

  function leave(key: number): Cluster | null {
    const home = stories.home(key);
    if (home) removeMember(home, key, stories);
    alike.remove(key);
    return home;
  }

  /** The events that hang together with those nearest to a story, link by link, as far as there is room. */
  function around(near: ReadonlySet<Cluster>): {
    readonly free: Cluster[];
    readonly whole: readonly Cluster[];
  } {
    const whole: Cluster[] = [];
    const free = new Set<Cluster>();
    let count = 1;
    const take = (cluster: Cluster | null | undefined) => {
      if (!cluster || free.has(cluster) || count + cluster.members.length > mostRegrouped) return;
      count += cluster.members.length;
      free.add(cluster);
    };
    for (const cluster of near) {
      take(cluster);
      if (!free.has(cluster)) whole.push(cluster);
    }
    for (const cluster of free) {
      for (const member of cluster.members) {
        links.each(member, (other, probability) => {
          if (count >= mostRegrouped || probability < joinAt) return;
          const home = stories.home(other);
          if (home && !near.has(home)) take(home);
        });
      }
    }
    return { free: [...free], whole };
  }

  function open(id: EventId): Cluster {
    const cluster: Cluster = { id, merged: none, members: none, opened: opened++, summary: null };
    clusters.set(id, cluster);
    return cluster;
  }

  /** An id that no event has, had or leads to another. */
  function freshId(group: readonly number[]): EventId {
    const isTaken = (id: EventId) => clusters.has(id) || redirects.has(id);
    const named = group.map((key) => plainCopy(`e${stories.id(key)}`)).find((id) => !isTaken(id));
    if (named !== undefined) return named;
    let part = 2;
    const made = () => plainCopy(`e${hashOf(`${stories.id(group[0] ?? 0)} ${part}`)}`);
    while (isTaken(made())) part++;
    return made();
  }

  function lead(from: Cluster, to: Cluster): void {
    clusters.delete(from.id);
    redirects.set(from.id, to.id);
    to.merged = [...new Set([...to.merged, from.id, ...from.merged])];
  }

  /** Groups a new story with the events around it; gives the events that changed and the ids of those that are no more. */
  function settle(member: number): { readonly changed: ReadonlySet<Cluster>; readonly removed: EventId[] } {
    const before = stories.home(member);
    const near = nearestTo(member, alike, joinAt);
    const fits = [...near].filter((cluster) => likenessTo(member, alike, cluster) >= joinAt * nearly);
    const [only] = fits;
    // With one event that it may belong to, a story changes nothing between others.
    if (!before && fits.length <= 1 && (!only || likenessTo(member, alike, only) >= joinAt * surely)) {
      const home = only ?? open(freshId([member]));
      addMember(home, member, stories);
      return { changed: new Set([home]), removed: [] };
    }
    const { free, whole } = around(near);
    if (before && !free.includes(before)) free.push(before);
    for (const cluster of free) for (const one of cluster.members) alike.judgeAnew(one);
    const groups = regroup(
      {
        free: [...free.flatMap((cluster) => cluster.members), ...(before ? [] : [member])],
        whole,
        settledMs: stories.arrivedMs(member) - settledAfterMs,
      },
      alike,
      { joinAt, partAt },
    );
    const claims = heirs(groups, [...free, ...whole], alike);
    const changed = new Set<Cluster>();
    const removed: EventId[] = [];
    const opening: (readonly number[])[] = [];
    for (const [at, group] of groups.entries()) {
      const [base, ...others] = claims.get(at) ?? [];
      if (!base) {
        opening.push(group);
        continue;
      }
      const isSame = group.length === base.members.length && group.every((key) => stories.home(key) === base);
      if (isSame && others.length === 0) continue;
      for (const other of others) {
        lead(other, base);
        removed.push(other.id);
      }
      take(base, group);
      changed.add(base);
    }
    for (const group of opening) {
      const cluster = open(freshId(group));
      take(cluster, group);
      changed.add(cluster);
    }
    return { changed, removed };
  }

  /** One more story is added; more are laid out anew. */
  function take(cluster: Cluster, group: readonly number[]): void {
    const fresh = group.filter((key) => stories.home(key) !== cluster);
    const isMore = group.length === cluster.members.length + fresh.length;
    if (isMore && fresh.length < 8) for (const member of fresh) addMember(cluster, member, stories);
    else setMembers(cluster, group, stories);
  }

  function place(story: Story, topics: readonly TopicMatch[], reading = readStory(story)): Placement {
    const before = stories.keyOf(story.id);
    const left = before === undefined ? null : leave(before);
    const member = alike.enter(story, topics, reading);
    // A revision whose event is empty without it stays where it was.
    if (left && left.members.length === 0) addMember(left, member, stories);
    const { changed, removed } = settle(member);
    const home = stories.home(member) ?? open(freshId([member]));
    const others = [...changed].filter((cluster) => cluster !== home);
    if (left && left !== home && !changed.has(left) && clusters.has(left.id)) others.push(left);
    const event = eventOf(home, alike);
    return { event, changed: [event, ...others.map((cluster) => eventOf(cluster, alike))], removed };
  }

  function load(event: NewsEvent, told: readonly PlacedBefore[]): void {
    const cluster = open(event.id);
    cluster.merged = [...event.merged];
    for (const id of event.merged) redirects.set(id, event.id);
    for (const { story, topics } of told)
      addMember(cluster, alike.enter(story, topics, readStory(story)), stories);
  }

  function forget(before: Temporal.Instant): void {
    const limit = before.epochMilliseconds;
    for (const cluster of [...clusters.values()]) {
      if (cluster.members.some((key) => stories.atMs(key) >= limit || stories.arrivedMs(key) >= limit))
        continue;
      for (const key of cluster.members) alike.remove(key);
      clusters.delete(cluster.id);
      for (const id of cluster.merged) redirects.delete(id);
    }
    const places = alike.compact();
    if (places === null) return;
    for (const cluster of clusters.values())
      cluster.members = cluster.members.map((key) => places[key] as number);
  }

  function get(id: EventId): NewsEvent | null {
    let cluster = clusters.get(id);
    for (let next = redirects.get(id); !cluster && next !== undefined; next = redirects.get(next)) {
      cluster = clusters.get(next);
    }
    return cluster && cluster.members.length > 0 ? eventOf(cluster, alike) : null;
  }

  return {
    load,
    place,
    forget,
    get,
    get size() {
      return stories.size;
    },
  };
}
