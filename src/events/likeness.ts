import { floor, meanLink } from './agglomerate.ts';
import type { Cluster } from './cluster.ts';
import { keyOfLink, type Member, probabilityOfLink } from './member.ts';

/** The events with a story at least so likely to tell the same as this one, the likeliest first. */
export function nearestTo(
  { links }: Member,
  members: ReadonlyMap<number, Member>,
  atLeast: number,
): ReadonlySet<Cluster> {
  const strong = links.filter((link) => probabilityOfLink(link) >= atLeast);
  strong.sort((a, b) => probabilityOfLink(b) - probabilityOfLink(a));
  return new Set(strong.flatMap((link) => members.get(keyOfLink(link))?.home ?? []));
}

/** The mean over the pairs of a story with those of an event. */
export function likenessTo(
  { links }: Member,
  members: ReadonlyMap<number, Member>,
  cluster: Cluster,
): number {
  let above = 0;
  for (const link of links)
    if (members.get(keyOfLink(link))?.home === cluster) above += probabilityOfLink(link) - floor;
  return meanLink(above, 1, cluster.members.length);
}
