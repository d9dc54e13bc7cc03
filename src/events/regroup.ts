import { agglomerate, floor, type UnitLink } from './agglomerate.ts';
import type { Alike } from './alike.ts';
import type { Cluster } from './cluster.ts';

export interface Thresholds {
  /** Two groups become one where the mean over their pairs is at least this. */
  readonly joinAt: number;
  /** Stories that have stood together for long are parted only where the mean between the parts is below this. */
  readonly partAt: number;
}

/** What is grouped anew: stories that are free to go anywhere, and events too large for that, which go as a whole. */
export interface Region {
  readonly free: readonly number[];
  readonly whole: readonly Cluster[];
  /** Stories that arrived before have been seen where they are; milliseconds since 1970. */
  readonly settledMs: number;
}

/** Stories of a large event that are looked at for its likeness to another one: its latest. */
const mostLooked = 60;

/**
 * Groups stories anew, each standing alone at first: what comes out hangs on the links, not on the order of arrival. What
 * readers have known as one event is parted only where little holds it together.
 */
export function regroup(
  region: Region,
  alike: Alike,
  { joinAt, partAt }: Thresholds,
): readonly (readonly number[])[] {
  const units = [...region.free.map((member) => [member]), ...region.whole.map(({ members }) => members)];
  const sizes = units.map(({ length }) => length);
  const links = linksOf(region, alike);
  const stands = agglomerate({ sizes, links, joinAt });
  const groups = collect(units, stands);
  const homes = groups.map((group) => settledHomes(group, region.settledMs, alike));
  const counts = new Map<number, number>();
  for (const set of homes) for (const home of set) counts.set(home, (counts.get(home) ?? 0) + 1);
  if ([...counts.values()].every((count) => count === 1)) return groups;
  const places = new Map<number, number>();
  for (const stand of stands) if (!places.has(stand)) places.set(stand, places.size);
  const placeOf = (unit: number) => places.get(stands[unit] ?? unit) ?? 0;
  const between = links
    .map(({ a, b, above }) => ({ a: placeOf(a), b: placeOf(b), above }))
    .filter(({ a, b }) => a !== b);
  const sums = groups.map(({ length }) => length);
  return collect(groups, agglomerate({ sizes: sums, links: between, joinAt: partAt, kinds: homes }));
}

function settledHomes(group: readonly number[], settledMs: number, { stories }: Alike): ReadonlySet<number> {
  const homes = new Set<number>();
  for (const key of group) {
    const home = stories.home(key);
    if (home && stories.arrivedMs(key) < settledMs) homes.add(home.opened);
  }
  return homes;
}

function linksOf({ free, whole }: Region, { stories, links }: Alike): readonly UnitLink[] {
  const units = new Map<number, number>();
  for (const [unit, key] of free.entries()) units.set(key, unit);
  const wholes = new Map<Cluster, number>();
  for (const [at, cluster] of whole.entries()) wholes.set(cluster, free.length + at);
  const found: UnitLink[] = [];
  const add = (a: number, other: number, probability: number, scale: number) => {
    let b = units.get(other);
    if (b === undefined && wholes.size > 0) {
      const home = stories.home(other);
      b = home ? wholes.get(home) : undefined;
    }
    // Of two free stories both have the link, and of two whole events; it counts once.
    if (b === undefined || b === a || (b < a && b < free.length) || (b < a && a >= free.length)) return;
    found.push({ a, b, above: (probability - floor) * scale });
  };
  for (const [unit, key] of free.entries())
    links.each(key, (other, probability) => add(unit, other, probability, 1));
  for (const [at, { members }] of whole.entries()) {
    const some = members.slice(-mostLooked);
    for (const key of some) {
      links.each(key, (other, probability) =>
        add(free.length + at, other, probability, members.length / some.length),
      );
    }
  }
  return found;
}

function collect(
  units: readonly (readonly number[])[],
  stands: readonly number[],
): readonly (readonly number[])[] {
  const groups = new Map<number, number[]>();
  for (const [unit, members] of units.entries()) {
    const group = groups.get(stands[unit] ?? unit);
    if (group) group.push(...members);
    else groups.set(stands[unit] ?? unit, [...members]);
  }
  return [...groups.values()];
}

/** Which group each event of before goes on in: the one with most of its stories, of equals the one with the earliest. */
export function heirs(
  groups: readonly (readonly number[])[],
  before: readonly Cluster[],
  { stories }: Alike,
): ReadonlyMap<number, readonly Cluster[]> {
  const counts = new Map<Cluster, Map<number, number>>();
  for (const [at, group] of groups.entries()) {
    for (const key of group) {
      const home = stories.home(key);
      if (!home) continue;
      const count = counts.get(home) ?? new Map<number, number>();
      counts.set(home, count);
      count.set(at, (count.get(at) ?? 0) + 1);
    }
  }
  const claims = new Map<number, Cluster[]>();
  for (const cluster of [...before].sort((a, b) => a.opened - b.opened)) {
    let heir = -1;
    let most = 0;
    for (const [at, count] of counts.get(cluster) ?? []) {
      if (count < most || (count === most && firstKey(groups[at]) > firstKey(groups[heir]))) continue;
      heir = at;
      most = count;
    }
    if (heir < 0) continue;
    const claim = claims.get(heir);
    if (claim) claim.push(cluster);
    else claims.set(heir, [cluster]);
  }
  return claims;
}

function firstKey(group: readonly number[] | undefined): number {
  return (group ?? []).reduce((least, key) => Math.min(least, key), Number.POSITIVE_INFINITY);
}
