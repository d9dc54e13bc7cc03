import type { Bytes } from '../../ports/index.ts';
import { hostOfUrl, isAggregator } from '../../text/outlets/index.ts';
import { foldSpace } from '../../text/space/index.ts';
import { absolute, decode } from '../shared/index.ts';

/** Characters: what leads on stands at the beginning, or the page is short. */
const mostRead = 400_000;
const mostTags = 4_000;
/** Seconds: a page that is shown longer is meant to be read. */
const mostDelay = 5;

/**
 * Where a page sends its reader on by itself (meta refresh), or where an aggregator's page of an article says that the
 * article is: canonical link, `og:url`, Google News's own attribute, its first link to another's site. Null where nowhere.
 */
export function leadsTo(bytes: Bytes): string | null {
  const html = decode(bytes.data, bytes.mediaType).text.slice(0, mostRead);
  const host = hostOfUrl(bytes.address);
  const isBetween = host !== null && isAggregator(host);
  let linked: string | null = null;
  let count = 0;
  for (const [tag] of html.matchAll(/<[a-z][^<>]{0,4000}>/gi)) {
    if (++count > mostTags) break;
    const name = /^<([\w-]+)/.exec(tag)?.[1]?.toLowerCase();
    if (name === 'meta') {
      const refresh = refreshOf(tag);
      if (refresh !== null) return absolute(refresh, bytes.address);
    }
    if (!isBetween) continue;
    const given = [
      attributeOf(tag, 'data-n-au'),
      name === 'link' && isCanonical(tag) ? attributeOf(tag, 'href') : null,
      name === 'meta' && attributeOf(tag, 'property')?.toLowerCase() === 'og:url'
        ? attributeOf(tag, 'content')
        : null,
    ];
    for (const one of given) {
      const address = one ? elsewhere(one, bytes.address) : null;
      if (address !== null) return address;
    }
    if (linked === null && name === 'a') linked = elsewhere(attributeOf(tag, 'href') ?? '', bytes.address);
  }
  return linked;
}

function refreshOf(tag: string): string | null {
  if (attributeOf(tag, 'http-equiv')?.toLowerCase() !== 'refresh') return null;
  const found = /^\s*(\d{1,4})(?:\.\d*)?\s*[;,]\s*url\s*=\s*["']?([^"'\s]+)/i.exec(
    attributeOf(tag, 'content') ?? '',
  );
  return found && Number(found[1]) <= mostDelay ? (found[2] ?? null) : null;
}

const isCanonical = (tag: string) => attributeOf(tag, 'rel')?.toLowerCase() === 'canonical';

/** An attribute's value, with the entity that addresses hold. */
function attributeOf(tag: string, name: string): string | null {
  const found = new RegExp(`\\s${name}\\s{0,9}=\\s{0,9}(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(tag);
  const value = found?.[1] ?? found?.[2] ?? found?.[3];
  return value === undefined ? null : foldSpace(value.replaceAll('&amp;', '&'));
}

/** An address on the site of somebody who is no aggregator, nor the aggregator's company. */
function elsewhere(text: string, base: string): string | null {
  const address = absolute(text, base);
  const host = hostOfUrl(address);
  return host === null ||
    isAggregator(host) ||
    /(?:^|\.)(?:gstatic|googleusercontent|goo|w3)\.\w+$/.test(host)
    ? null
    : address;
}
