/** Which outlet a publisher's name and a story's address stand for, and which house owns it. */
import { loadHouses } from '../../../data/publishers/index.ts';
import { hostsAbove, isAggregator, siteOf } from './hosts.ts';
import { isCommonName, lettersOf, variantsOf } from './names.ts';

export { hostOfUrl, isAggregator } from './hosts.ts';

interface Known {
  readonly name: string;
  readonly house: string;
  readonly key: string;
}

interface Tables {
  readonly byHost: ReadonlyMap<string, Known>;
  /** By letters; null where several bear the name and none is meant by it alone. */
  readonly byName: ReadonlyMap<string, Known | null>;
  /** Names that outlets of several houses bear. */
  readonly shared: ReadonlySet<string>;
}

let tables: Tables | null = null;

function known(): Tables {
  tables ??= readTables();
  return tables;
}

function readTables(): Tables {
  const byHost = new Map<string, Known>();
  const byName = new Map<string, Known>();
  const bare = new Map<string, Known | null>();
  const bearers = new Map<string, Set<string>>();
  for (const { house, outlets } of loadHouses()) {
    for (const { name, hosts = [], names = [] } of outlets) {
      const one: Known = { name, house, key: `${house}>${name}` };
      for (const host of hosts) byHost.set(host, one);
      const own = plainName(one);
      for (const text of [name, own, ...names]) {
        const letters = lettersOf(text);
        const houses = bearers.get(letters);
        if (houses) houses.add(house);
        else bearers.set(letters, new Set([house]));
        if (text !== own || own === name) {
          if (!byName.has(letters)) byName.set(letters, one);
        } else bare.set(letters, bare.has(letters) ? null : one);
      }
    }
  }
  // What is told apart by brackets is not meant by the name alone, where another is.
  const all = new Map<string, Known | null>([...bare, ...byName]);
  const shared = new Set([...bearers].filter(([, houses]) => houses.size > 1).map(([letters]) => letters));
  return { byHost, byName: all, shared };
}

/** The outlet that owns a host, as it is called; null where it is not known, or the host carries others' stories. */
export function outletNameAt(host: string): string | null {
  const outlet = isAggregator(host) ? null : outletAt(host);
  return outlet && plainName(outlet);
}

/** A feed's title without its section where the outlet is known (`World news | The Guardian`); else as it is. */
export function outletName(publisher: string): string {
  const { outlet, letters } = outletNamed(publisher);
  return outlet && letters !== lettersOf(publisher) ? plainName(outlet) : publisher;
}

const plainName = ({ name }: Known) => name.replace(/\s*\(.*\)$/u, '');

function outletAt(host: string): Known | null {
  const { byHost } = known();
  for (const one of hostsAbove(host)) {
    const found = byHost.get(one);
    if (found) return found;
  }
  return null;
}

/** Publishers and hosts met again are the rule. */
const mostRemembered = 4_000;

function remembering<Found>(): (asked: string, find: () => Found) => Found {
  const remembered = new Map<string, Found>();
  return (asked, find) => {
    const before = remembered.get(asked);
    if (before !== undefined) return before;
    if (remembered.size >= mostRemembered) remembered.clear();
    const found = find();
    remembered.set(asked, found);
    return found;
  };
}

const outletsMet = remembering<string>();
const namesMet = remembering<Named>();

/**
 * Whose a story is: a key, equal for the same outlet. A host says it surest, unless it carries stories of others; a name
 * that several outlets bear counts together with the host. What is in no list is known by the letters of its name.
 */
export function outletOf(publisher: string, host: string | null): string {
  return outletsMet(`${publisher}\n${host ?? ''}`, () => findOutlet(publisher, host));
}

/** Who owns an outlet, by its key: houses are voices. */
export function houseOf(outlet: string): string {
  const end = outlet.indexOf('>');
  return end < 0 ? outlet : outlet.slice(0, end);
}

function findOutlet(publisher: string, host: string | null): string {
  const given = hostIn(publisher);
  const at = host !== null && !isAggregator(host) ? host : given;
  const listed = at === null ? null : outletAt(at);
  const named = given === null ? outletNamed(publisher) : null;
  // The Observer is read on the Guardian's host.
  if (listed) return named?.outlet?.house === listed.house ? named.outlet.key : listed.key;
  const site = at === null ? null : siteOf(at);
  const letters = named?.letters ?? lettersOfSite(site ?? publisher);
  const isVague = site !== null && (named?.isShared || isCommonName(letters));
  if (named?.outlet && !isVague) return named.outlet.key;
  return isVague || letters === '' ? `${letters}@${site ?? publisher}` : letters;
}

/** Feeds without a name are called by their host. */
function hostIn(publisher: string): string | null {
  const text = publisher.trim().toLowerCase();
  return /^(?:[a-z\d-]+\.)+[a-z]{2,}$/.test(text) ? text.replace(/^www\./, '') : null;
}

interface Named {
  readonly outlet: Known | null;
  readonly letters: string;
  readonly isShared: boolean;
}

function outletNamed(publisher: string): Named {
  return namesMet(publisher, () => findNamed(publisher));
}

function findNamed(publisher: string): Named {
  const { byName, shared } = known();
  const variants = variantsOf(publisher);
  for (const letters of variants) {
    const outlet = byName.get(letters);
    if (outlet !== undefined) return { outlet, letters, isShared: shared.has(letters) };
  }
  return {
    outlet: null,
    letters: variants.findLast((one) => variants[0]?.startsWith(one)) ?? '',
    isShared: false,
  };
}

/** `coastherald` of `coastherald.example`; a blog of a platform by its whole site. */
function lettersOfSite(site: string): string {
  const labels = site.split('.');
  const isOwn = labels.length === 2 || (labels.length === 3 && labels[2]?.length === 2);
  return isOwn ? lettersOf((labels[0] ?? '').replace(/^the-?(?=.{4,})/, '')) : site;
}
