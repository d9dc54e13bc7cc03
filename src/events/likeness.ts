import { floor, meanLink } from './agglomerate.ts';
import type { Alike } from './alike.ts';
import type { Cluster } from './cluster.ts';

/** The events with a story at least so likely to tell the same as this one, the likeliest first. */
export function nearestTo(key: number, { stories, links }: Alike, atLeast: number): ReadonlySet<Cluster> {
  const strong: { readonly home: Cluster; readonly probability: number }[] = [];
  links.each(key, (other, probability) => {
    const home = stories.home(other);
    if (home && probability >= atLeast) strong.push({ home, probability });
  });
  strong.sort((a, b) => b.probability - a.probability);
  return new Set(strong.map(({ home }) => home));
}

/** The mean over the pairs of a story with those of an event. */
export function likenessTo(key: number, { stories, links }: Alike, cluster: Cluster): number {
  let above = 0;
  links.each(key, (other, probability) => {
    if (stories.home(other) === cluster) above += probability - floor;
  });
  return meanLink(above, 1, cluster.members.length);
}
