import { loadHostWords } from '../../../data/publishers/index.ts';

interface HostSets {
  readonly aggregators: ReadonlySet<string>;
  readonly platforms: ReadonlySet<string>;
  readonly secondLevel: ReadonlySet<string>;
}

let sets: HostSets | null = null;

function known(): HostSets {
  if (sets) return sets;
  const { aggregators, platforms, secondLevel } = loadHostWords();
  sets = {
    aggregators: new Set(aggregators),
    platforms: new Set(platforms),
    secondLevel: new Set(secondLevel),
  };
  return sets;
}

/** The host of an address in lower case, without `www.`; null where it has none. */
export function hostOfUrl(url: string | null): string | null {
  const host = url === null ? undefined : URL.parse(url)?.hostname;
  return host ? host.replace(/^www\.|\.$/g, '') : null;
}

/** The host and those above it, the longest first: `news.bbc.co.uk`, `bbc.co.uk`, `co.uk`, `uk`. */
export function hostsAbove(host: string): readonly string[] {
  const labels = host.split('.');
  return labels.map((_, at) => labels.slice(at).join('.'));
}

/** Whether a host carries stories of other outlets, so that it does not tell whose a story is. */
export function isAggregator(host: string): boolean {
  const { aggregators } = known();
  return hostsAbove(host).some((one) => aggregators.has(one));
}

/**
 * The part of a host that one owner has: `bbc.co.uk` of `news.bbc.co.uk`. Public suffixes by a rule in place of the list
 * of publicsuffix.org: a country's label, the label before it where it is none of an outlet's own, and platforms.
 */
export function siteOf(host: string): string {
  const { platforms, secondLevel } = known();
  const above = hostsAbove(host);
  const platform = above.findIndex((one, at) => at > 0 && platforms.has(one));
  if (platform > 0) return above[platform - 1] ?? host;
  const labels = host.split('.');
  const hasTwo = labels.length > 2 && labels.at(-1)?.length === 2 && secondLevel.has(labels.at(-2) ?? '');
  return labels.slice(hasTwo ? -3 : -2).join('.');
}
