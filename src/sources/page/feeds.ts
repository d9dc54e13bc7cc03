import type { Bytes } from '../../ports/index.ts';
import { absolute, decode } from '../shared/index.ts';

/** Feeds are named in the head; a page's first part holds it. */
const headLength = 262_144;
const maxFeeds = 5;
const mostLinks = 50;
const link = /<link\s[^>]{1,2000}>/gi;
const feedType =
  /\btype\s*=\s*["']?(?:application\/(?:(?:rss|atom|rdf)\+xml|feed\+json|xml)|text\/xml)(?=["'\s;>])/i;

/** Addresses of the feeds that a page names (RSS autodiscovery), in its order, those of comments behind the others. */
export function feedsOf({ data, address, mediaType }: Bytes): readonly string[] {
  const head = decode(data.subarray(0, headLength), mediaType).text;
  const found = new Set<string>();
  for (const [tag] of head.matchAll(link)) {
    if (!/\brel\s*=\s*["']?[^"'>]*\balternate\b/i.test(tag) || !feedType.test(tag)) continue;
    const href = /\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/i.exec(tag);
    const url = absolute((href?.[1] ?? href?.[2] ?? href?.[3])?.replaceAll('&amp;', '&'), address);
    if (url !== null) found.add(url);
    if (found.size >= mostLinks) break;
  }
  const isOfComments = (url: string) => /\/comments?\b/i.test(url);
  return [...found].sort((a, b) => Number(isOfComments(a)) - Number(isOfComments(b))).slice(0, maxFeeds);
}
