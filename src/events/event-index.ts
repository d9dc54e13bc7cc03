import type { EventId, NewsEvent, Story, StoryId, TopicMatch } from '../core/index.ts';
import { hashOf } from '../text/index.ts';
import { createAcross } from './across.ts';
import { addMember, type Cluster, eventOf, removeMember, setMembers } from './cluster.ts';
import { likenessTo, nearestTo } from './likeness.ts';
import { createMembers, keyOfLink, linkOf, type Member, probabilityOfLink } from './member.ts';
import { createNeighbours } from './neighbours.ts';
import { createComparer, fittedWeights, probability } from './pair.ts';
import type { EventIndex, PlacedBefore, Placement } from './placing.ts';
import { readStory, type StoryReading } from './reading.ts';
import { heirs, regroup, type Thresholds } from './regroup.ts';
import { createVocabulary } from './vocabulary.ts';

/** Neighbours that a story is compared with. */
const nearest = 40;
/** Links below are not kept: they count as little as none. */
const leastKept = 0.12;
/** Links a story keeps: one that thousands resemble needs no more to be placed. */
const mostLinks = 64;
/** Stories around a new one that are grouped anew: the nearest. */
const mostRegrouped = 60;
/** Links are judged anew when so many times the stories were seen. */
const staleAfter = 2;
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

/** One setting for every kind of text, chosen on the labelled sets that `eval/` reads. */
const usual = { joinAt: 0.3, partAt: 0.2, weights: fittedWeights } as const satisfies EventOptions;

export function createEventIndex({
  joinAt = usual.joinAt,
  partAt = usual.partAt,
  weights = usual.weights,
}: Partial<EventOptions> = {}): EventIndex {
  const vocabulary = createVocabulary();
  const neighbours = createNeighbours(vocabulary);
  const comparer = createComparer(vocabulary);
  const packed = createMembers(vocabulary);
  const across = createAcross();
  const members = new Map<number, Member>();
  const keys = new Map<StoryId, number>();
  const clusters = new Map<EventId, Cluster>();
  const redirects = new Map<EventId, EventId>();
  let nextKey = 0;
  let opened = 0;

  /** Compares a story with its nearest ones, and adds it to those that later ones are compared with. */
  function enter(story: Story, topics: readonly TopicMatch[], reading: StoryReading): Member {
    const member = packed.make(nextKey++, story, topics, reading);
    const run = packed.runOf(member);
    comparer.take(member, run);
    for (const key of neighbours.near(run, nearest)) {
      const other = members.get(key);
      if (!other) continue;
      const features = comparer.features(other, packed.runOf(other));
      const p = features === null ? 0 : probability(features, weights);
      if (p <= leastKept) continue;
      linkUp(member, other, p);
    }
    for (const { key, probability } of across.enter(
      member.key,
      member,
      story.language,
      reading.names,
      topics,
    )) {
      const other = members.get(key);
      if (other && probability > leastKept) linkUp(member, other, probability);
    }
    members.set(member.key, member);
    keys.set(member.id, member.key);
    neighbours.add(member.key, run);
    return member;
  }

  /** Words weigh other than when a story came, once many more were seen: its links are judged by what is known now. */
  function judgeAnew(member: Member): void {
    if (vocabulary.stories < member.judgedAt * staleAfter) return;
    member.judgedAt = vocabulary.stories;
    comparer.take(member, packed.runOf(member));
    for (const [at, link] of member.links.entries()) {
      const other = members.get(keyOfLink(link));
      const features = other ? comparer.features(other, packed.runOf(other)) : null;
      // Of two languages, what both have in common was judged by names: that stays.
      const least = other && other.language !== member.language ? probabilityOfLink(link) : 0;
      const p = features === null ? 0 : Math.max(least, probability(features, weights));
      member.links[at] = linkOf(keyOfLink(link), p);
      const back = other?.links.findIndex((one) => keyOfLink(one) === member.key) ?? -1;
      if (other && back >= 0) other.links[back] = linkOf(member.key, p);
    }
  }

  /** The likelier where the two are linked already. */
  function linkUp(member: Member, other: Member, p: number): void {
    for (const [from, to] of [
      [member, other],
      [other, member],
    ] as const) {
      const at = from.links.findIndex((link) => keyOfLink(link) === to.key);
      if (at < 0 && from.links.length < mostLinks) from.links.push(linkOf(to.key, p));
      else if (at >= 0 && probabilityOfLink(from.links[at] ?? 0) < p) from.links[at] = linkOf(to.key, p);
    }
  }

  function leave(key: number): Cluster | null {
    const member = members.get(key);
    if (!member) return null;
    const { home } = member;
    for (const link of member.links) {
      const other = members.get(keyOfLink(link));
      if (other) other.links = other.links.filter((one) => keyOfLink(one) !== key);
    }
    neighbours.remove(key);
    across.remove(key);
    members.delete(key);
    keys.delete(member.id);
    if (home) removeMember(home, member);
    packed.drop(member, members.values());
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
      for (const { links } of cluster.members) {
        for (const link of links) {
          if (count >= mostRegrouped) return { free: [...free], whole };
          if (probabilityOfLink(link) < joinAt) continue;
          const home = members.get(keyOfLink(link))?.home;
          if (home && !near.has(home)) take(home);
        }
      }
    }
    return { free: [...free], whole };
  }

  function open(id: EventId): Cluster {
    const cluster: Cluster = { id, merged: [], members: [], opened: opened++, summary: null };
    clusters.set(id, cluster);
    return cluster;
  }

  /** An id that no event has, had or leads to another. */
  function freshId(group: readonly Member[]): EventId {
    const isTaken = (id: EventId) => clusters.has(id) || redirects.has(id);
    const named = group.map(({ id }) => `e${id}`).find((id) => !isTaken(id));
    if (named !== undefined) return named;
    let part = 2;
    const made = () => `e${hashOf(`${group[0]?.id} ${part}`)}`;
    while (isTaken(made())) part++;
    return made();
  }

  function lead(from: Cluster, to: Cluster): void {
    clusters.delete(from.id);
    redirects.set(from.id, to.id);
    to.merged = [...new Set([...to.merged, from.id, ...from.merged])];
  }

  /** Groups a new story with the events around it; gives the events that changed and the ids of those that are no more. */
  function settle(member: Member): { readonly changed: ReadonlySet<Cluster>; readonly removed: EventId[] } {
    const near = nearestTo(member, members, joinAt);
    const fits = [...near].filter((cluster) => likenessTo(member, members, cluster) >= joinAt * nearly);
    const [only] = fits;
    // With one event that it may belong to, a story changes nothing between others.
    if (!member.home && fits.length <= 1 && (!only || likenessTo(member, members, only) >= joinAt * surely)) {
      const home = only ?? open(freshId([member]));
      addMember(home, member, packed);
      return { changed: new Set([home]), removed: [] };
    }
    const { free, whole } = around(near);
    if (member.home && !free.includes(member.home)) free.push(member.home);
    const before = [...free, ...whole];
    for (const cluster of free) for (const one of cluster.members) judgeAnew(one);
    const groups = regroup(
      {
        free: [...free.flatMap((cluster) => cluster.members), ...(member.home ? [] : [member])],
        whole,
        settledMs: member.arrivedMs - settledAfterMs,
        memberOf: (key) => members.get(key),
      },
      { joinAt, partAt },
    );
    const claims = heirs(groups, before);
    const changed = new Set<Cluster>();
    const removed: EventId[] = [];
    const opening: (readonly Member[])[] = [];
    for (const [at, group] of groups.entries()) {
      const [base, ...others] = claims.get(at) ?? [];
      if (!base) {
        opening.push(group);
        continue;
      }
      const isSame = group.length === base.members.length && group.every(({ home }) => home === base);
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
  function take(cluster: Cluster, group: readonly Member[]): void {
    const fresh = group.filter(({ home }) => home !== cluster);
    const isMore = group.length === cluster.members.length + fresh.length;
    if (isMore && fresh.length < 8) for (const member of fresh) addMember(cluster, member, packed);
    else setMembers(cluster, group);
  }

  function place(story: Story, topics: readonly TopicMatch[], reading = readStory(story)): Placement {
    const before = keys.get(story.id);
    const left = before === undefined ? null : leave(before);
    const member = enter(story, topics, reading);
    // A revision whose event is empty without it stays where it was.
    if (left && left.members.length === 0) addMember(left, member, packed);
    const { changed, removed } = settle(member);
    const home = member.home ?? open(freshId([member]));
    const others = [...changed].filter((cluster) => cluster !== home);
    if (left && left !== home && left.members.length > 0 && !changed.has(left)) others.push(left);
    const event = eventOf(home, packed);
    return { event, changed: [event, ...others.map((cluster) => eventOf(cluster, packed))], removed };
  }

  function load(event: NewsEvent, stories: readonly PlacedBefore[]): void {
    const cluster = open(event.id);
    cluster.merged = [...event.merged];
    for (const id of event.merged) redirects.set(id, event.id);
    for (const { story, topics } of stories)
      addMember(cluster, enter(story, topics, readStory(story)), packed);
  }

  function forget(before: Temporal.Instant): void {
    const limit = before.epochMilliseconds;
    for (const cluster of [...clusters.values()]) {
      if (cluster.members.some(({ atMs, arrivedMs }) => atMs >= limit || arrivedMs >= limit)) continue;
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
    return cluster && cluster.members.length > 0 ? eventOf(cluster, packed) : null;
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
