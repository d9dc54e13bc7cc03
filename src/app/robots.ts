/** What sites ask of programs that read their pages (RFC 9309), remembered for a day. */
import type { Clock, Http } from '../ports/index.ts';
import { plainCopy } from '../text/index.ts';

/** The name under which sites may speak to us; the user agent begins with it. */
const product = 'tidings';
const rememberHours = 24;
/** A site that cannot be asked is asked again after this. */
const unreachableMinutes = 30;
const mostSites = 2_000;
const maxLength = 500 * 1024;
const mostRules = 2_000;

interface Rule {
  readonly path: string;
  readonly allows: boolean;
}

interface Known {
  readonly rules: readonly Rule[];
  readonly until: Temporal.Instant;
}

const nothing: readonly Rule[] = [{ path: '/', allows: false }];

export interface Robots {
  /** Whether the site lets us read the address. Never rejects but with the signal. */
  allows(url: string, signal: AbortSignal): Promise<boolean>;
}

export function createRobots({ http, clock }: { readonly http: Http; readonly clock: Clock }): Robots {
  const sites = new Map<string, Known>();

  async function rulesOf(origin: string, signal: AbortSignal): Promise<readonly Rule[]> {
    const known = sites.get(origin);
    if (known && Temporal.Instant.compare(known.until, clock.now()) > 0) return known.rules;
    const asked = await http.request({ url: `${origin}/robots.txt`, signal }).catch(() => null);
    signal.throwIfAborted();
    // RFC 9309, 2.3.1: "unavailable" (4xx) allows everything, "unreachable" nothing.
    const isReached = asked !== null && asked.status < 500;
    const rules = !isReached ? nothing : asked.status === 200 ? rulesIn(textOf(asked.body)) : [];
    const until = clock.now().add(isReached ? { hours: rememberHours } : { minutes: unreachableMinutes });
    sites.delete(origin);
    sites.set(origin, { rules, until });
    const oldest = sites.keys().next().value;
    if (sites.size > mostSites && oldest !== undefined) sites.delete(oldest);
    return rules;
  }

  return {
    async allows(url, signal) {
      const { origin, pathname, search } = new URL(url);
      return isAllowed(await rulesOf(origin, signal), pathname + search);
    },
  };
}

const textOf = (body: Uint8Array) => new TextDecoder().decode(body.subarray(0, maxLength));

/** The rules of all groups that name us, or of those for everybody. */
export function rulesIn(text: string): readonly Rule[] {
  const groups: { readonly names: string[]; readonly rules: Rule[] }[] = [];
  let namesOpen = false;
  for (const line of text.split(/\r\n?|\n/)) {
    const found = /^\s*(user-agent|allow|disallow)\s*:\s*([^#\s]*)/i.exec(line);
    if (!found) continue;
    const [key = '', value = ''] = [found[1]?.toLowerCase(), found[2]];
    if (key === 'user-agent') {
      if (!namesOpen) groups.push({ names: [], rules: [] });
      groups.at(-1)?.names.push(value.toLowerCase());
      namesOpen = true;
      continue;
    }
    namesOpen = false;
    const rules = groups.at(-1)?.rules;
    if (value !== '' && rules && rules.length < mostRules)
      rules.push({ path: plainCopy(value), allows: key === 'allow' });
  }
  const named = (name: string) => groups.filter(({ names }) => names.includes(name));
  const ours = named(product);
  return (ours.length > 0 ? ours : named('*')).flatMap(({ rules }) => rules);
}

/** RFC 9309, 2.2.2: the longest rule that matches; of two as long, the one that allows. */
export function isAllowed(rules: readonly Rule[], path: string): boolean {
  let best: Rule | null = null;
  for (const rule of rules) {
    if (best !== null && rule.path.length < best.path.length) continue;
    if (!matches(rule.path, path)) continue;
    if (best === null || rule.path.length > best.path.length || rule.allows) best = rule;
  }
  return best?.allows ?? true;
}

/** `*` is any run of signs, `$` at the end the end of the path. Looks for the parts in order, so in linear time. */
function matches(pattern: string, path: string): boolean {
  const isWhole = pattern.endsWith('$');
  const parts = (isWhole ? pattern.slice(0, -1) : pattern).split('*');
  const [first = '', ...rest] = parts;
  if (!path.startsWith(first)) return false;
  if (rest.length === 0) return !isWhole || path.length === first.length;
  let at = first.length;
  for (const [index, part] of rest.entries()) {
    if (isWhole && index === rest.length - 1) return path.length - part.length >= at && path.endsWith(part);
    const found = path.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return true;
}
