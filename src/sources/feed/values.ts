/** What all formats share: texts, people, links, dates and addresses out of what the library gives. */
import type { SourceRhythm } from '../../core/index.ts';
import { absolute, undoubled } from '../shared/index.ts';
import type { FeedCategory, FeedLink, FeedPerson, FeedText } from './document.ts';
import { originally } from './rewrite-rules.ts';
import { withoutScripts } from './without-scripts.ts';

export const html = (value: string | undefined | null): FeedText | null =>
  value ? { value: withoutScripts(undoubled(value)), html: true } : null;
export const plain = (value: string | undefined | null): FeedText | null =>
  value ? { value: undoubled(value), html: false } : null;

/** Each name once. */
export const categories = (list: readonly (string | undefined)[] | undefined): FeedCategory[] =>
  [...new Set(list ?? [])].flatMap((name) => (name ? [{ term: undoubled(name), label: null }] : []));

type Name = { readonly name?: string | undefined; readonly email?: string | undefined };

export const people = (list: readonly (Name | undefined)[]): FeedPerson[] =>
  list.flatMap((one) =>
    one?.name || one?.email
      ? [{ name: one.name ? undoubled(one.name) : null, email: one.email ?? null }]
      : [],
  );

export const named = (names: readonly (string | undefined)[] | undefined): FeedPerson[] =>
  people((names ?? []).map((name) => ({ name })));

type Link = {
  readonly href?: string | undefined;
  readonly rel?: string | undefined;
  readonly type?: string | undefined;
  readonly title?: string | undefined;
};

export const links = (list: readonly Link[] | undefined, base: string): FeedLink[] =>
  (list ?? []).flatMap(({ href, rel, type, title }) => {
    const full = absolute(href, base);
    return full && rel !== originally
      ? [{ href: full, rel: rel ?? 'alternate', type: type ?? null, title: title ?? null }]
      : [];
  });

/** Where a story was before its link led by way of a service that counts. */
export const originalOf = (list: readonly Link[] | undefined, base: string): string | null =>
  absolute(list?.find(({ rel }) => rel === originally)?.href, base);

/** The page itself: an alternate link, HTML where there are several; never the feed's own address. */
export function pageLink(list: readonly Link[] | undefined): string | undefined {
  const pages = (list ?? []).filter(({ rel }) => rel === undefined || rel === 'alternate');
  return (pages.find(({ type }) => type === undefined || /html/i.test(type)) ?? pages[0])?.href;
}

/** An id that is a path means an address on its site, and is an id only together with it (RFC 4287, 4.2.6: an IRI). */
export function idOf(id: string | undefined, base: string): string | null {
  if (id && /^\.{0,2}\//.test(id)) return absolute(id, base) ?? id;
  return id ?? null;
}

/** `en_US`, as some write it, is `en-US`. */
export const languageOf = (...tags: readonly (string | undefined)[]): string | null =>
  tags.find((tag) => tag)?.replace(/_/g, '-') ?? null;

/** Of dates said several times, the one said last. */
export const lastOf = (dates: readonly (string | undefined)[] | undefined): string | undefined =>
  dates?.findLast((date) => date);

interface Paces {
  readonly ttl?: number | undefined;
  readonly skipHours?: readonly number[] | undefined;
  readonly skipDays?: readonly string[] | undefined;
  readonly sy?: { readonly updatePeriod?: string; readonly updateFrequency?: number } | undefined;
}

/** Minutes of the `sy` module's periods (web.resource.org/rss/1.0/modules/syndication). */
const periods = { hourly: 60, daily: 1440, weekly: 10_080, monthly: 43_200, yearly: 525_600 } as const;
const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

export function rhythmOf({ ttl, skipHours, skipDays, sy }: Paces): SourceRhythm {
  const period = periods[(sy?.updatePeriod ?? '').trim().toLowerCase() as keyof typeof periods] ?? null;
  const often = Math.max(1, sy?.updateFrequency ?? 1);
  const said = typeof ttl === 'number' && ttl > 0 ? ttl : period === null ? null : period / often;
  return {
    everyMinutes: said === null || !Number.isFinite(said) ? null : said,
    // 24 is how some write midnight.
    skipHours: [...new Set((skipHours ?? []).map((hour) => (hour === 24 ? 0 : hour)))].filter(
      (hour) => Number.isInteger(hour) && hour >= 0 && hour < 24,
    ),
    skipDays: [
      ...new Set((skipDays ?? []).map((day) => weekdays.indexOf(day.trim().toLowerCase()) + 1)),
    ].filter((day) => day > 0),
  };
}
