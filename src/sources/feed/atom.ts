import type { AtomFeed } from 'feedsmith';
import { absolute } from '../shared/index.ts';
import type { FeedCategory, FeedContent, FeedItem, FeedText } from './document.ts';
import {
  categories,
  html,
  idOf,
  languageOf,
  lastOf,
  links,
  named,
  originalOf,
  pageLink,
  people,
  plain,
  rhythmOf,
} from './values.ts';

/** Atom 0.3 and 1.0 (RFC 4287). */
export function fromAtom(feed: AtomFeed.Feed<string>, address: string): FeedContent {
  const base = absolute(feed.xml?.base, address) ?? address;
  return {
    title: textOf(feed.title),
    link: absolute(pageLink(feed.links), base),
    links: links(feed.links, base),
    subtitle: textOf(feed.subtitle),
    id: idOf(feed.id, base),
    authors: people(feed.authors ?? []),
    language: languageOf(feed.xml?.lang, feed.dc?.languages?.[0]),
    updated: feed.updated ?? lastOf(feed.dcterms?.modified) ?? null,
    created: lastOf(feed.dcterms?.created) ?? null,
    categories: labelled(feed.categories),
    rhythm: rhythmOf(feed),
    items: (feed.entries ?? []).map((entry) => fromEntry(entry, base, feed)),
  };
}

function fromEntry(entry: AtomFeed.Entry<string>, feedBase: string, feed: AtomFeed.Feed<string>): FeedItem {
  const base = absolute(entry.xml?.base, feedBase) ?? feedBase;
  const id = idOf(entry.id, base);
  const writers = named(entry.dc?.creators);
  const created = lastOf(entry.dcterms?.created);
  return {
    title: textOf(entry.title) ?? html(entry.media?.title?.value),
    subtitle: null,
    link: absolute(pageLink(entry.links) ?? (/^https?:/i.test(id ?? '') ? id : undefined), base),
    original: originalOf(entry.links, base),
    links: links(entry.links, base),
    id,
    idIsLink: false,
    authors: writers.length > 0 ? writers : people(entry.authors ?? feed.authors ?? []),
    content: textOf(entry.content) ?? html(entry.media?.groups?.[0]?.description?.value),
    summary: textOf(entry.summary),
    published: entry.published ?? lastOf(entry.dc?.dates) ?? created ?? entry.updated ?? null,
    updated: entry.updated ?? lastOf(entry.dcterms?.modified) ?? null,
    created: created ?? null,
    categories: [...labelled(entry.categories), ...categories(entry.dc?.subjects)],
    enclosures: (entry.links ?? []).flatMap(({ rel, href, type, length }) => {
      const full = rel === 'enclosure' ? absolute(href, base) : null;
      return full ? [{ href: full, type: type ?? null, length: length ?? null }] : [];
    }),
    publisher: entry.source?.title?.value ?? null,
    language: languageOf(entry.content?.xml?.lang, entry.xml?.lang),
  };
}

function labelled(list: AtomFeed.Entry<string>['categories']): FeedCategory[] {
  return (list ?? []).flatMap(({ term, label }) => {
    const name = term ?? label;
    return name ? [{ term: name, label: label ?? null }] : [];
  });
}

function textOf(text: { readonly value?: string; readonly type?: string } | undefined): FeedText | null {
  return text?.value ? read(text.value.trim(), text.type ?? '') : null;
}

const base64 = /^(?:[A-Za-z0-9+/]{4}\s*){4,}(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** RFC 4287, 4.1.3.3: content that is neither text nor XML is in base64. */
function read(value: string, type: string): FeedText | null {
  const isBytes = /^[a-z]+\/(?!.*(?:xml|html))/i.test(type) && !/^text\//i.test(type);
  if (!isBytes || !base64.test(value)) return /html|xml/i.test(type) ? html(value) : plain(value);
  return html(new TextDecoder().decode(Uint8Array.fromBase64(value)));
}
