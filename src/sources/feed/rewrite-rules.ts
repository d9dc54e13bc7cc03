/** What `rewritten.ts` puts in the place of what it finds, element by element. */

/** Where an element stands: the outermost, the feed itself, one of its items, or inside of one of these. */
export type Level = 'outside' | 'root' | 'feed' | 'item' | 'inside';

export interface Found {
  /** In lower case, with its prefix; `local` without. */
  readonly name: string;
  readonly local: string;
  /** Values as they stand, entities unresolved. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Offsets of its start tag, and of what follows that. */
  readonly start: number;
  readonly inner: number;
  readonly level: Level;
  readonly parent: Level;
}

/** What is known of the whole feed. */
export interface Told {
  readonly isAtom: boolean;
  /** A channel without anything around it: CDF, or RSS that lost its root. */
  readonly isBare: boolean;
  /** Items right under the root. */
  readonly lacksChannel: boolean;
  readonly hasSubtitle: boolean;
}

interface Rule {
  applies(found: Found, told: Told): boolean;
  /** The element anew; `inner` is what stood between its tags. */
  write(found: Found, inner: string, told: Told): string;
}

const quoted = (value: string) => `"${value.replaceAll('"', '&quot;')}"`;
const startTag = (name: string, attributes: Found['attributes']) =>
  `<${name}${Object.entries(attributes)
    .map(([key, value]) => ` ${key}=${quoted(value)}`)
    .join('')}>`;
const tag = (name: string, inner: string, attributes: Found['attributes'] = {}) =>
  `${startTag(name, attributes)}${inner}</${name}>`;

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const withoutCdata = (inner: string) => inner.replace(/<!\[CDATA\[|\]\]>/g, '');
const isCdata = (inner: string) => /^\s{0,1000}<!\[CDATA\[/.test(inner);

/** Markup as it stands, made the text of an element. */
const asText = (inner: string) => (isCdata(inner) || !/[<&]/.test(inner) ? inner : escaped(inner));

/** The language of a text, as its item's: the library keeps no other in RSS. */
const languageIn = ({ attributes }: Found) =>
  attributes['xml:lang'] ? tag('dc:language', attributes['xml:lang']) : '';

const inItem = ({ parent }: Found) => parent === 'item';
const inFeed = ({ parent }: Found) => parent === 'feed';
const inEither = (found: Found) => inItem(found) || inFeed(found);
const isBase64 = ({ attributes }: Found) => attributes['mode']?.toLowerCase() === 'base64';

function fromBase64(inner: string): string {
  const bare = withoutCdata(inner).replace(/\s+/g, '');
  try {
    return new TextDecoder().decode(Uint8Array.fromBase64(bare));
  } catch {
    return bare;
  }
}

/** Atom 0.3, 3.1.2: `mode` says how a text is written; without a type it may be HTML all the same. */
const decoded: Rule = {
  applies: (found) => isBase64(found) && inEither(found),
  write({ name, attributes: { mode: _, ...attributes } }, inner) {
    return tag(name, escaped(fromBase64(inner)), { type: 'text/html', ...attributes });
  },
};

const contentOf: Rule['write'] = (found, inner) => tag('content:encoded', inner) + languageIn(found);

const body: Rule = {
  applies: (found, { isAtom }) => inItem(found) && !isAtom,
  write: (found, inner, told) => contentOf(found, asText(inner), told),
};

const subtitle: Rule = {
  applies: (found, { isAtom, hasSubtitle }) => inFeed(found) && isAtom && !hasSubtitle,
  write: (found, inner, told) =>
    isBase64(found)
      ? decoded.write({ ...found, name: 'tagline' }, inner, told)
      : tag('tagline', inner, found.attributes),
};

/** A link of this kind is where a story was before a service counted its readers. */
export const originally = 'original';

export const replacements: Readonly<Record<string, Rule>> = {
  title: decoded,
  tagline: decoded,
  summary: decoded,
  content: decoded,
  copyright: decoded,
  info: subtitle,
  browserfriendly: {
    applies: (found, { isAtom }) => inFeed(found) && !isAtom,
    write: (_, inner) => tag('description', inner),
  },
  body,
  // What it holds is escaped already.
  fullitem: { ...body, write: contentOf },
  encoded: {
    applies: (found) => inItem(found) && found.attributes['xml:lang'] !== undefined,
    write: contentOf,
  },
  abstract: {
    applies: (found, { isBare }) => isBare && inEither(found),
    write: (_, inner) => tag('description', inner),
  },
  author: {
    applies: (found) => found.name === 'dc:author' && inEither(found),
    write: (_, inner) => tag('dc:creator', inner),
  },
  // Atom 0.3 has three dates where the library keeps two.
  created: {
    applies: (found, { isAtom }) => inItem(found) && isAtom && found.name === 'created',
    write: (_, inner) => tag('dcterms:created', inner),
  },
  tags: {
    applies: (found, { isAtom }) => inItem(found) && !isAtom,
    write: (_, inner) =>
      withoutCdata(inner)
        .split(',')
        .map((name) => tag('category', name.trim()))
        .join(''),
  },
  category: {
    applies: (found) => found.name === 'itunes:category' && inItem(found),
    write: ({ attributes }, inner) =>
      [
        attributes['text'] ?? '',
        ...[...inner.matchAll(/\btext\s{0,9}=\s{0,9}"([^"<>]{1,200})"/g)].map(([, name = '']) => name),
      ]
        .filter((name) => name !== '')
        .map((name) => tag('category', name))
        .join(''),
  },
  // FeedBurner's, and Pheedo's.
  origlink: {
    applies: (found) => inItem(found) && found.name !== 'origlink',
    write(_, inner, { isAtom }) {
      const href = withoutCdata(inner).trim();
      return isAtom
        ? tag('link', '', { rel: originally, href })
        : tag('atom:link', '', { 'xmlns:atom': 'http://www.w3.org/2005/Atom', rel: originally, href });
    },
  },
  link: {
    applies: (found, { isAtom }) => isAtom && inEither(found) && found.attributes['href'] === undefined,
    write: ({ name, attributes }, inner) =>
      tag(name, '', { ...attributes, href: withoutCdata(inner).trim() }),
  },
};

/** What a channel or item of CDF says in its attributes, as RSS says it (W3C note NOTE-CDFsubmit). */
function fromCdf({ attributes }: Found): string {
  const { href, lastmod } = attributes;
  return (href ? tag('link', href) : '') + (lastmod ? tag('dcterms:modified', lastmod) : '');
}

/** Instead of a start tag; null leaves it. */
export function atStart(found: Found, { isBare, lacksChannel }: Told): string | null {
  const { local, name, attributes, level, parent } = found;
  if (lacksChannel && local === 'rss' && parent === 'outside')
    return `${startTag('rss', attributes)}<channel>`;
  if (!isBare) return null;
  if (local === 'channel' && parent === 'outside') return `<rss version="2.0"><channel>${fromCdf(found)}`;
  return level === 'item' ? `<${name}>${fromCdf(found)}` : null;
}

/** Instead of an end tag; null leaves it. */
export function atEnd({ local, parent }: Found, { isBare, lacksChannel }: Told): string | null {
  if (parent !== 'outside') return null;
  if (lacksChannel && local === 'rss') return '</channel></rss>';
  return isBare && local === 'channel' ? '</channel></rss>' : null;
}
