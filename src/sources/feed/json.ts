import type { JsonFeed } from 'feedsmith';
import { absolute } from '../shared/index.ts';
import type { FeedContent, FeedItem } from './document.ts';
import { categories, html, links, named, plain, rhythmOf } from './values.ts';

/** JSON Feed 1.0 and 1.1. */
export function fromJson(feed: JsonFeed.Feed<string>, address: string): FeedContent {
  const base = absolute(feed.home_page_url, address) ?? address;
  return {
    title: plain(feed.title),
    link: absolute(feed.home_page_url, address),
    links: links([{ href: feed.home_page_url }], base),
    subtitle: plain(feed.description),
    id: feed.feed_url ?? null,
    authors: named((feed.authors ?? []).map(({ name }) => name)),
    language: feed.language ?? null,
    updated: null,
    created: null,
    categories: [],
    rhythm: rhythmOf({}),
    items: (feed.items ?? []).map((item) => fromJsonItem(item, base, feed)),
  };
}

function fromJsonItem(item: JsonFeed.Item<string>, base: string, feed: JsonFeed.Feed<string>): FeedItem {
  const link = item.url ?? item.external_url;
  return {
    title: plain(item.title),
    subtitle: null,
    link: absolute(link, base),
    original: null,
    links: links([{ href: link }], base),
    id: item.id ?? null,
    idIsLink: false,
    authors: named((item.authors ?? feed.authors ?? []).map(({ name }) => name)),
    content: html(item.content_html) ?? plain(item.content_text),
    summary: plain(item.summary),
    published: item.date_published ?? null,
    updated: item.date_modified ?? null,
    created: null,
    categories: categories(item.tags),
    enclosures: (item.attachments ?? []).flatMap(({ url, mime_type, size_in_bytes }) => {
      const href = absolute(url, base);
      return href ? [{ href, type: mime_type ?? null, length: size_in_bytes ?? null }] : [];
    }),
    publisher: null,
    language: item.language ?? null,
  };
}
