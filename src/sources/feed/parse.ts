import { parseFeed } from 'feedsmith';
import { InputError } from '../../core/index.ts';
import type { Bytes } from '../../ports/index.ts';
import { decode, fileName, isBinary } from '../shared/index.ts';

import type { FeedDocument } from './document.ts';
import { documentOf, type Parsed } from './formats.ts';
import { mended } from './mend.ts';
import { rewritten } from './rewritten.ts';

/** No outlet has so many items in its feed; more is a fault or an attack. */
const maxItems = 10_000;

/** Declarations stand before the root element; none that is honest is longer. */
const prologLength = 65_536;
/** The way of an entity bomb: each entity is several of the one before. */
const entitiesInEntities = /<!ENTITY\s+\S{1,100}\s+(?:"[^"]{0,500}&[^"#]|'[^']{0,500}&[^'#])/i;

/** Throws `InputError`, and nothing else, where the bytes are no feed. */
export function parse(bytes: Bytes): FeedDocument {
  const name = fileName(bytes.address);
  if (isBinary(bytes.data)) throw new InputError(`'${name}' is not a feed but a binary file`);
  const { text } = decode(bytes.data, bytes.mediaType);
  const tooMany = () =>
    new InputError(`'${name}' has more than ${maxItems} items; no feed that is read has so many`);
  if (exceeds(text, maxItems)) throw tooMany();
  if (entitiesInEntities.test(text.slice(0, prologLength))) {
    throw new InputError(
      `'${name}' declares entities made of entities, which no feed needs; nothing was taken in`,
    );
  }
  const base = /^https?:/i.test(bytes.address) ? bytes.address : 'file:///';
  if (hasOpenTags(text)) throw new InputError(`'${name}' is not a feed: its tags never end`);
  const whole = rewritten(text);
  const parsed = attempt(whole) ?? attempt(mended(whole));
  if (!parsed) throw new InputError(`'${name}' is not a feed: neither RSS, Atom, RDF nor JSON Feed`);
  // Items may be written in ways that were not counted: under a prefix, or without an id.
  if (((parsed.format === 'atom' ? parsed.feed.entries : parsed.feed.items)?.length ?? 0) > maxItems)
    throw tooMany();
  return {
    ...documentOf(parsed, base),
    isCut: isCut(whole, parsed),
    empty: whole.match(nothingIn)?.length ?? 0,
  };
}

const roots = { rss: 'rss', atom: 'feed', rdf: 'rdf', json: null } as const;

/** XML whose root element never ends. Comments in front of it may well name another. */
function isCut(text: string, { format }: Parsed): boolean {
  if (roots[format] === null) return false;
  const begins = new RegExp(`<((?:[a-z][\\w-]{0,40}:)?${roots[format]})\\b`, 'i');
  const root = begins.exec(text.slice(0, prologLength))?.[1];
  return root !== undefined && !new RegExp(`</${root}\\s{0,99}>`, 'i').test(text);
}

/** An item that holds nothing but elements without text and attributes: the library does not give it. */
const nothingIn = /<(item|entry)>(?:\s|<\/?(?!\/|item|entry)[\w:.-]{1,60}\s{0,9}\/?>)*<\/\1>/gi;

/** How often a sign may be looked at in the search for the ends of tags; what people write needs less than ten. */
const looksPerSign = 100;

/**
 * Whether looking for the end of each tag from its start would take the square of the text's length: the library looks
 * so. A tag that is closed is found at once; only starts without an end make it dear.
 */
function hasOpenTags(text: string): boolean {
  const allowed = looksPerSign * text.length + 1_000_000;
  let looks = 0;
  let end = -1;
  for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', at + 1)) {
    if (end < at) {
      end = text.indexOf('>', at);
      if (end === -1) end = text.length;
    }
    looks += end - at;
    if (looks > allowed) return true;
  }
  return false;
}

function attempt(text: string): Parsed | null {
  try {
    return parseFeed(text);
  } catch {
    // Whatever it throws (no feed, malformed, too deep), the text is not readable as it stands.
    return null;
  }
}

/** Whether more than `limit` items begin in the text; looks no further than that. */
function exceeds(text: string, limit: number): boolean {
  for (const mark of ['<item', '<entry', '"id"']) {
    let count = 0;
    for (let at = text.indexOf(mark); at !== -1; at = text.indexOf(mark, at + mark.length)) {
      if (++count > limit) return true;
    }
  }
  return false;
}
