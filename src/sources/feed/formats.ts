import type { AtomFeed, JsonFeed, RdfFeed, RssFeed } from 'feedsmith';
import { fromAtom } from './atom.ts';
import type { FeedContent } from './document.ts';
import { fromJson } from './json.ts';
import { fromRdf, fromRss } from './rss.ts';

export type Parsed =
  | { readonly format: 'rss'; readonly feed: RssFeed.Feed<string> }
  | { readonly format: 'rdf'; readonly feed: RdfFeed.Feed<string> }
  | { readonly format: 'atom'; readonly feed: AtomFeed.Feed<string> }
  | { readonly format: 'json'; readonly feed: JsonFeed.Feed<string> };

/** `address`: where the feed was read, for links that are relative to it. */
export function documentOf(parsed: Parsed, address: string): FeedContent {
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
