import type { AtomFeed, JsonFeed, RdfFeed, RssFeed } from 'feedsmith';
import { absolute } from '../shared/index.ts';
import type { FeedDocument, FeedItem, FeedText } from './document.ts';

export type Parsed =
  | { readonly format: 'rss'; readonly feed: RssFeed.Feed<string> }
  | { readonly format: 'rdf'; readonly feed: RdfFeed.Feed<string> }
  | { readonly format: 'atom'; readonly feed: AtomFeed.Feed<string> }
  | { readonly format: 'json'; readonly feed: JsonFeed.Feed<string> };

const html = (value: string | undefined | null): FeedText | null => (value ? { value, html: true } : null);
const plain = (value: string | undefined | null): FeedText | null => (value ? { value, html: false } : null);
const atomText = (text: { readonly value?: string; readonly type?: string } | undefined): FeedText | null =>
  text?.value ? readAtomText(text.value.trim(), text.type ?? '') : null;
const strings = (list: readonly (string | undefined)[] | undefined): string[] =>
  (list ?? []).filter((one): one is string => typeof one === 'string' && one !== '');

const base64 = /^(?:[A-Za-z0-9+/]{4}\s*){4,}(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** RFC 4287, 4.1.3.3: content that is neither text nor XML is in base64. Atom 0.3 said so by `mode`, which is not kept. */
function readAtomText(value: string, type: string): FeedText {
  const isBytes = /^[a-z]+\/(?!.*(?:xml|html))/i.test(type) && !/^text\//i.test(type);
  if (!isBytes || !base64.test(value)) return { value, html: /html|xml/i.test(type) };
  return { value: new TextDecoder().decode(Uint8Array.fromBase64(value)), html: true };
}

/** `address`: where the feed was read, for links that are relative to it. */
export function documentOf(parsed: Parsed, address: string): FeedDocument {
  switch (parsed.format) {
    case 'rss':
      return fromRss(parsed.feed, address);
    case 'rdf':
      return fromRdf(parsed.feed, address);
    case 'atom':
      return fromAtom(parsed.feed, address);
    case 'json':
      return fromJson(parsed.feed, address);
  }
}

function fromRss(feed: RssFeed.Feed<string>, address: string): FeedDocument {
  const base = absolute(feed.xml?.base, address) ?? absolute(feed.link, address) ?? address;
  return {
    title: html(feed.title ?? feed.dc?.titles?.[0]),
    link: absolute(feed.link ?? feed.atom?.links?.find(({ rel }) => rel === 'alternate')?.href, base),
    subtitle: html(feed.description),
    id: feed.atom?.id ?? null,
    language: feed.language ?? feed.dc?.languages?.[0] ?? feed.xml?.lang ?? null,
    updated: feed.lastBuildDate ?? feed.pubDate ?? feed.dc?.dates?.[0] ?? null,
    items: (feed.items ?? []).map((item) => fromRssItem(item, base)),
  };
}

function fromRssItem(item: RssFeed.Item<string>, channelBase: string): FeedItem {
  const base = absolute(item.xml?.base, channelBase) ?? channelBase;
  const permalink = item.guid?.isPermaLink !== false && /^https?:/i.test(item.guid?.value ?? '');
  const link = item.link ?? item.atom?.links?.[0]?.href ?? (permalink ? item.guid?.value : undefined);
  const people = (item.authors ?? []).map(({ name, email }) => name ?? email);
  return {
    title: html(item.title ?? item.dc?.titles?.[0] ?? item.media?.title?.value),
    link: absolute(link, base),
    id: item.guid?.value ?? null,
    authors: strings(item.dc?.creators ?? (people.length > 0 ? people : [item.itunes?.author])),
    content: html(item.content?.encoded ?? item.atom?.content?.value),
    summary: html(
      item.description ??
        item.dc?.descriptions?.[0] ??
        item.itunes?.summary ??
        item.media?.description?.value,
    ),
    published:
      item.pubDate ?? item.dc?.dates?.[0] ?? item.dcterms?.issued?.[0] ?? item.atom?.published ?? null,
    updated: item.dcterms?.modified?.[0] ?? item.atom?.updated ?? null,
    categories: strings([...(item.categories ?? []).map(({ name }) => name), ...(item.dc?.subjects ?? [])]),
    enclosures: strings((item.enclosures ?? []).map(({ url }) => url)),
    publisher: item.source?.title ?? null,
    language: item.dc?.languages?.[0] ?? item.xml?.lang ?? null,
  };
}

function fromRdf(feed: RdfFeed.Feed<string>, address: string): FeedDocument {
  const base = absolute(feed.link, address) ?? address;
  return {
    title: html(feed.title),
    link: absolute(feed.link, address),
    subtitle: html(feed.description),
    id: feed.rdf?.about ?? null,
    language: feed.dc?.languages?.[0] ?? null,
    updated: feed.dc?.dates?.[0] ?? null,
    items: (feed.items ?? []).map((item) => fromRdfItem(item, base)),
  };
}

function fromRdfItem(item: RdfFeed.Item<string>, base: string): FeedItem {
  return {
    title: html(item.title ?? item.dc?.titles?.[0]),
    link: absolute(item.link ?? item.rdf?.about, base),
    id: item.rdf?.about ?? null,
    authors: strings(item.dc?.creators),
    content: html(item.content?.encoded),
    summary: html(item.description ?? item.dc?.descriptions?.[0]),
    published: item.dc?.dates?.[0] ?? item.dcterms?.issued?.[0] ?? null,
    updated: item.dcterms?.modified?.[0] ?? null,
    categories: strings(item.dc?.subjects),
    enclosures: [],
    publisher: item.dc?.publishers?.[0] ?? null,
    language: item.dc?.languages?.[0] ?? null,
  };
}

type Links = readonly { readonly href?: string; readonly rel?: string; readonly type?: string }[] | undefined;

/** The page itself: an alternate link, HTML where there are several; never the feed's own address. */
function pageLink(links: Links): string | undefined {
  const pages = (links ?? []).filter(({ rel }) => rel === undefined || rel === 'alternate');
  return (pages.find(({ type }) => type === undefined || /html/i.test(type)) ?? pages[0])?.href;
}

function fromAtom(feed: AtomFeed.Feed<string>, address: string): FeedDocument {
  const base = absolute(feed.xml?.base, address) ?? address;
  return {
    title: atomText(feed.title),
    link: absolute(pageLink(feed.links), base),
    subtitle: atomText(feed.subtitle),
    id: feed.id ?? null,
    language: feed.xml?.lang ?? feed.dc?.languages?.[0] ?? null,
    updated: feed.updated ?? null,
    items: (feed.entries ?? []).map((entry) => fromEntry(entry, base, feed)),
  };
}

function fromEntry(entry: AtomFeed.Entry<string>, feedBase: string, feed: AtomFeed.Feed<string>): FeedItem {
  const base = absolute(entry.xml?.base, feedBase) ?? feedBase;
  const people = entry.authors ?? feed.authors ?? [];
  const id = entry.id ?? null;
  return {
    title: atomText(entry.title) ?? html(entry.media?.title?.value),
    link: absolute(pageLink(entry.links) ?? (/^https?:/i.test(id ?? '') ? id : undefined), base),
    id,
    authors: strings(entry.dc?.creators ?? people.map(({ name, email }) => name ?? email)),
    content: atomText(entry.content) ?? html(entry.media?.groups?.[0]?.description?.value),
    summary: atomText(entry.summary),
    published: entry.published ?? entry.dc?.dates?.[0] ?? entry.updated ?? null,
    updated: entry.updated ?? null,
    categories: strings((entry.categories ?? []).map(({ label, term }) => label ?? term)),
    enclosures: strings((entry.links ?? []).filter(({ rel }) => rel === 'enclosure').map(({ href }) => href)),
    publisher: entry.source?.title?.value ?? null,
    language: entry.xml?.lang ?? null,
  };
}

function fromJson(feed: JsonFeed.Feed<string>, address: string): FeedDocument {
  const base = absolute(feed.home_page_url, address) ?? address;
  return {
    title: plain(feed.title),
    link: absolute(feed.home_page_url, address),
    subtitle: plain(feed.description),
    id: feed.feed_url ?? null,
    language: feed.language ?? null,
    updated: null,
    items: (feed.items ?? []).map((item) => fromJsonItem(item, base, feed)),
  };
}

function fromJsonItem(item: JsonFeed.Item<string>, base: string, feed: JsonFeed.Feed<string>): FeedItem {
  return {
    title: plain(item.title),
    link: absolute(item.url ?? item.external_url, base),
    id: item.id ?? null,
    authors: strings((item.authors ?? feed.authors ?? []).map(({ name }) => name)),
    content: html(item.content_html) ?? plain(item.content_text),
    summary: plain(item.summary),
    published: item.date_published ?? null,
    updated: item.date_modified ?? null,
    categories: strings(item.tags),
    enclosures: strings((item.attachments ?? []).map(({ url }) => url)),
    publisher: null,
    language: item.language ?? null,
  };
}
