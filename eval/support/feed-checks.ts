/** Conditions on a parsed feed, as feedparser's own tests state them, in its names of fields. */

type FeedCheck =
  | { readonly any: readonly (readonly FeedCheck[])[] }
  | {
      readonly any?: undefined;
      readonly path: readonly (string | number)[];
      readonly op: string;
      readonly value?: unknown;
    };

export interface FeedTest {
  readonly id: string;
  readonly group: string;
  /** About what a reader of news needs: titles, links, ids, texts, dates, authors, tags, enclosures. */
  readonly core?: boolean;
  readonly expect: readonly FeedCheck[];
}

/** Of each condition, whether it holds. Texts are compared `plain`: no tags, entities decoded, white space single. */
export function conditionsOf({ expect }: FeedTest, parsed: unknown): readonly boolean[] {
  return expect.filter(isCounted).map((check) => holds(check, parsed));
}

/** A test that asks only whether the XML was well formed says nothing of what was read. */
export function isTest({ expect }: FeedTest): boolean {
  return expect.length === 0 || expect.some(isCounted);
}

const isCounted = (check: FeedCheck) => check.any !== undefined || check.path[0] !== 'bozo';

function holds(check: FeedCheck, parsed: unknown): boolean {
  if (check.any !== undefined) return check.any.some((all) => all.every((one) => holds(one, parsed)));
  if (check.path[0] === 'bozo') return true;
  const found = valueAt(parsed, check.path);
  const { op, value } = check;
  if (op === 'eq') return same(found, value);
  if (op === 'ne') return !same(found, value);
  if (op === 'truthy') return isSomething(found);
  if (op === 'falsy') return !isSomething(found);
  if (op === 'has') return contains(found, value);
  if (op === 'lacks') return !contains(found, value);
  if (op === 'one_of') return Array.isArray(value) && value.some((one) => same(found, one));
  if (op === 'starts') return typeof found === 'string' && found.startsWith(String(value));
  if (op === 'ends') return typeof found === 'string' && found.endsWith(String(value));
  if (op === 'gt') return Number(found) > Number(value);
  if (op === 'ge') return Number(found) >= Number(value);
  throw new Error(`'${op}' is no condition on a feed`);
}

/** feedparser gives one field by several names; the first that is there counts. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  url: ['href'],
  href: ['url'],
  homepage: ['href', 'url'],
  tagline: ['subtitle', 'description'],
  subtitle: ['tagline', 'description'],
  info: ['subtitle', 'summary'],
  tagline_detail: ['subtitle_detail'],
  copyright: ['rights'],
  rights: ['copyright'],
  copyright_detail: ['rights_detail'],
  guid: ['id'],
  id: ['guid'],
  description: ['summary', 'subtitle'],
  description_detail: ['summary_detail', 'subtitle_detail'],
  summary: ['description'],
  date: ['updated', 'published'],
  date_parsed: ['updated_parsed', 'published_parsed'],
  modified: ['updated'],
  modified_parsed: ['updated_parsed'],
  issued: ['published'],
  issued_parsed: ['published_parsed'],
  updated: ['published'],
  updated_parsed: ['published_parsed'],
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function valueAt(parsed: unknown, path: readonly (string | number)[]): unknown {
  let at = parsed;
  for (const step of path) {
    if (Array.isArray(at))
      at = step === '#len' ? at.length : typeof step === 'number' ? at.at(step) : undefined;
    else if (isRecord(at)) at = fieldOf(at, String(step));
    else return undefined;
  }
  return at;
}

function fieldOf(record: Readonly<Record<string, unknown>>, name: string): unknown {
  return [name, ...(otherNames[name] ?? [])].map((one) => record[one]).find((value) => value !== undefined);
}

function same(found: unknown, wanted: unknown): boolean {
  if (isRecord(wanted) && '#utc' in wanted) return isAt(found, String(wanted['#utc']));
  if (typeof found === 'string' && typeof wanted === 'string') return plain(found) === plain(wanted);
  if (typeof found === 'string' && typeof wanted === 'number') return Number(found) === wanted;
  if (wanted === null) return found === null || found === undefined;
  if (Array.isArray(wanted))
    return (
      Array.isArray(found) &&
      found.length === wanted.length &&
      wanted.every((one, at) => same(found[at], one))
    );
  if (isRecord(wanted))
    return (
      isRecord(found) &&
      Object.keys(found).length === Object.keys(wanted).length &&
      Object.entries(wanted).every(([key, one]) => same(found[key], one))
    );
  return found === wanted;
}

/** To the thousandth of a second where the condition says it, else to the second. */
function isAt(found: unknown, wanted: string): boolean {
  const smallestUnit = wanted.includes('.') ? 'millisecond' : 'second';
  try {
    return Temporal.Instant.from(String(found)).toString({ smallestUnit }) === wanted;
  } catch {
    return false;
  }
}

const isSomething = (value: unknown) =>
  value !== undefined &&
  value !== null &&
  value !== false &&
  value !== 0 &&
  value !== '' &&
  !(Array.isArray(value) && value.length === 0);

function contains(box: unknown, value: unknown): boolean {
  if (typeof box === 'string') return box.includes(String(value));
  if (Array.isArray(box)) return box.some((one) => same(one, value));
  return isRecord(box) && box[String(value)] !== undefined;
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\xa0',
};

function plain(text: string): string {
  return text
    .replace(/<!--[\s\S]*?-->/g, ' ')
    .replace(/<\/?[a-z!?][^>]*>/gi, ' ')
    .replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
      if (name) return entities[String(name).toLowerCase()] ?? whole;
      const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
    })
    .replace(/\s+/gu, ' ')
    .trim();
}
