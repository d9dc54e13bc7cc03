import type { RdfFeed, RssFeed } from 'feedsmith';
import { absolute } from '../shared/index.ts';
import type { FeedContent, FeedItem } from './document.ts';
import {
  categories,
  html,
  idOf,
  languageOf,
  lastOf,
  links,
  named,
  originalOf,
  people,
  rhythmOf,
} from './values.ts';

/** RSS 0.91 to 2.0, with the modules that news feeds use. */
export function fromRss(feed: RssFeed.Feed<string>, address: string): FeedContent {
  const base = absolute(feed.xml?.base, address) ?? absolute(feed.link, address) ?? address;
  const page = feed.link ?? feed.atom?.links?.find(({ rel }) => rel === 'alternate')?.href;
  const editors = named(feed.dc?.creators);
  const subjects = feed.itunes?.categories?.flatMap((one) => [
    one.text,
    ...(one.categories ?? []).map(({ text }) => text),
  ]);
  return {
    title: html(feed.title ?? feed.dc?.titles?.[0]),
    link: absolute(page, base),
    links: links(page ? [{ href: page }] : [], base),
    subtitle: html(
      feed.description ?? feed.dc?.descriptions?.[0] ?? feed.itunes?.summary ?? feed.itunes?.subtitle,
    ),
    id: feed.atom?.id ?? null,
    authors: editors.length > 0 ? editors : people([feed.managingEditor, { name: feed.itunes?.author }]),
    language: languageOf(feed.language, feed.dc?.languages?.[0], feed.xml?.lang),
    updated:
      feed.lastBuildDate ?? lastOf(feed.dcterms?.modified) ?? feed.pubDate ?? lastOf(feed.dc?.dates) ?? null,
    created: lastOf(feed.dcterms?.created) ?? null,
    categories: categories([
      ...(feed.categories ?? []).map(({ name }) => name),
      ...(feed.dc?.subjects ?? []),
      ...(subjects ?? []),
      ...(feed.itunes?.keywords ?? []),
    ]),
    rhythm: rhythmOf(feed),
    items: (feed.items ?? []).map((item) => fromRssItem(item, base)),
  };
}

function fromRssItem(item: RssFeed.Item<string>, channelBase: string): FeedItem {
  const base = absolute(item.xml?.base, channelBase) ?? channelBase;
  const permalink = item.guid?.isPermaLink !== false && /^https?:/i.test(item.guid?.value ?? '');
  const link = item.link ?? item.atom?.links?.[0]?.href ?? (permalink ? item.guid?.value : undefined);
  const writers = people([...(item.dc?.creators ?? []).map((name) => ({ name })), ...(item.authors ?? [])]);
  const created = lastOf(item.dcterms?.created);
  return {
    title: html(item.title ?? item.dc?.titles?.[0] ?? item.media?.title?.value ?? item.itunes?.title),
    subtitle: html(item.itunes?.subtitle),
    link: absolute(link, base),
    original: originalOf(item.atom?.links, base),
    links: links([{ href: link }, ...(item.atom?.links ?? [])], base),
    id: item.guid?.isPermaLink === false ? (item.guid.value ?? null) : idOf(item.guid?.value, base),
    idIsLink: item.guid?.value !== undefined && item.guid.isPermaLink !== false && item.link === undefined,
    authors: writers.length > 0 ? writers : named([item.itunes?.author ?? item.media?.credits?.[0]?.value]),
    content: html(item.content?.encoded ?? item.atom?.content?.value),
    summary: html(
      item.description ??
        item.dc?.descriptions?.[0] ??
        item.itunes?.summary ??
        item.media?.description?.value,
    ),
    published:
      item.pubDate ??
      lastOf(item.dcterms?.issued) ??
      item.atom?.published ??
      lastOf(item.dc?.dates) ??
      created ??
      null,
    updated: lastOf(item.dcterms?.modified) ?? item.atom?.updated ?? null,
    created: created ?? null,
    categories: categories([
      ...(item.categories ?? []).map(({ name }) => withoutTags(name)),
      ...(item.dc?.subjects ?? []),
      ...(item.media?.categories ?? []).map(({ name, label }) => name ?? label),
      ...(item.itunes?.keywords ?? []),
    ]),
    enclosures: enclosuresOf(item.enclosures, base),
    publisher: item.source?.title ?? null,
    language: languageOf(item.dc?.languages?.[0], item.xml?.lang),
  };
}

const withoutTags = (name: string | undefined) => name?.replace(/<[^<>]{0,500}>/g, ' ').trim();

function enclosuresOf(list: RssFeed.Item<string>['enclosures'], base: string) {
  return (list ?? []).flatMap(({ url, type, length }) => {
    const href = absolute(url, base);
    return href ? [{ href, type: type ?? null, length: length ?? null }] : [];
  });
}

/** RSS 0.90 and 1.0. */
export function fromRdf(feed: RdfFeed.Feed<string>, address: string): FeedContent {
  const base = absolute(feed.xml?.base, address) ?? absolute(feed.link, address) ?? address;
  return {
    title: html(feed.title ?? feed.dc?.titles?.[0]),
    link: absolute(feed.link, address),
    links: links(feed.link ? [{ href: feed.link }] : [], base),
    subtitle: html(feed.description ?? feed.dc?.descriptions?.[0]),
    id: feed.rdf?.about ?? null,
    authors: named(feed.dc?.creators),
    language: languageOf(feed.dc?.languages?.[0], feed.xml?.lang),
    updated: lastOf(feed.dcterms?.modified) ?? lastOf(feed.dc?.dates) ?? null,
    created: lastOf(feed.dcterms?.created) ?? null,
    categories: categories(feed.dc?.subjects),
    rhythm: rhythmOf(feed),
    items: (feed.items ?? []).map((item) => fromRdfItem(item, base)),
  };
}

function fromRdfItem(item: RdfFeed.Item<string>, base: string): FeedItem {
  const link = item.link ?? item.rdf?.about;
  const created = lastOf(item.dcterms?.created);
  return {
    title: html(item.title ?? item.dc?.titles?.[0]),
    subtitle: null,
    link: absolute(link, base),
    original: null,
    links: links([{ href: link }], base),
    id: idOf(item.rdf?.about, base),
    idIsLink: false,
    authors: named(item.dc?.creators),
    content: html(item.content?.encoded),
    summary: html(item.description ?? item.dc?.descriptions?.[0]),
    published: lastOf(item.dcterms?.issued) ?? lastOf(item.dc?.dates) ?? created ?? null,
    updated: lastOf(item.dcterms?.modified) ?? null,
    created: created ?? null,
    categories: categories(item.dc?.subjects),
    enclosures: [],
    publisher: item.dc?.publishers?.[0] ?? null,
    language: languageOf(item.dc?.languages?.[0], item.xml?.lang),
  };
}
