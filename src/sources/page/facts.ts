import { foldSpace } from '../../text/space/index.ts';
import { absolute } from '../shared/index.ts';
import { type LinkedData, readLinkedData } from './linked-data.ts';

/** What a page says of itself. */
export interface PageFacts {
  /** Empty where it says none. */
  readonly title: string;
  readonly byline: string | null;
  readonly published: string | null;
  readonly updated: string | null;
  readonly language: string | null;
  readonly publisher: string | null;
  /** The canonical address, else the one it was read at; null for files without one. */
  readonly url: string | null;
}

/** The part of a DOM document that is used here. */
export interface PageDocument {
  readonly title: string;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}
interface PageElement {
  readonly textContent: string | null;
  getAttribute(name: string): string | null;
}

const names = {
  title: ['og:title', 'twitter:title', 'dc.title', 'headline'],
  published: [
    'article:published_time',
    'og:published_time',
    'datepublished',
    'date',
    'dc.date',
    'dc.date.issued',
    'dcterms.created',
    'pubdate',
    'publish-date',
    'parsely-pub-date',
    'sailthru.date',
    'publication_date',
  ],
  updated: ['article:modified_time', 'og:updated_time', 'datemodified', 'lastmod'],
  byline: [
    'author',
    'article:author',
    'parsely-author',
    'sailthru.author',
    'dc.creator',
    'byl',
    'twitter:data1',
  ],
  publisher: ['og:site_name', 'application-name', 'dc.publisher', 'twitter:site'],
} as const;

export function readFacts(document: PageDocument, address: string): PageFacts {
  const metas = readMetas(document);
  const data = readLinkedData(document);
  const meta = (key: keyof typeof names) =>
    names[key].map((name) => metas.get(name)).find((text) => text) ?? null;
  const publisher = data.publisher ?? notHandle(meta('publisher'));
  return {
    title: titleOf(document, data, meta('title'), publisher),
    byline:
      data.authors.length > 0
        ? data.authors.join(', ')
        : (bylineFrom(meta('byline')) ?? markedByline(document)),
    published: data.published ?? meta('published') ?? markedTime(document),
    updated: data.updated ?? meta('updated'),
    language: languageOf(document, metas, data),
    publisher,
    url: urlOf(document, metas, address),
  };
}

function readMetas(document: PageDocument): ReadonlyMap<string, string> {
  const metas = new Map<string, string>();
  for (const element of document.querySelectorAll('meta')) {
    const name = (
      element.getAttribute('property') ??
      element.getAttribute('name') ??
      element.getAttribute('itemprop')
    )?.toLowerCase();
    const content = foldSpace(element.getAttribute('content') ?? '');
    if (name && content !== '' && !metas.has(name)) metas.set(name, content);
  }
  return metas;
}

function titleOf(
  document: PageDocument,
  data: LinkedData,
  meta: string | null,
  publisher: string | null,
): string {
  const headings = [...document.querySelectorAll('h1')]
    .map((one) => foldSpace(one.textContent ?? ''))
    .filter((text) => text !== '');
  const page = foldSpace(document.title ?? '');
  const candidate = data.title ?? meta ?? (headings.length === 1 ? headings[0] : undefined) ?? page;
  // A heading that the other titles begin with is the headline without the site's name.
  const heading = headings.find(
    (text) => text.length > 15 && (candidate.startsWith(text) || page.startsWith(text)),
  );
  return heading ?? withoutSite(candidate, publisher);
}

/** `Headline | Site`, `Headline - Site`. */
function withoutSite(title: string, publisher: string | null): string {
  const [, head = '', tail = ''] = /^(.{15,}?)\s+[|–—·-]\s+([^|–—·]{2,40})$/u.exec(title) ?? [];
  if (head === '') return title;
  const isSite = publisher !== null && tail.toLowerCase().includes(publisher.toLowerCase().slice(0, 8));
  return isSite || /\|/.test(title.slice(head.length, head.length + 3)) ? head : title;
}

function bylineFrom(text: string | null): string | null {
  return text === null || /^https?:/i.test(text) || text.length > 200 ? null : text;
}

function notHandle(text: string | null): string | null {
  return text === null || text.startsWith('@') ? null : text;
}

const bylineMarks =
  '[rel="author"],[itemprop="author"] [itemprop="name"],[itemprop="author"],.byline,.author-name,[class*="byline"],[class*="author"]';

function markedByline(document: PageDocument): string | null {
  for (const element of document.querySelectorAll(bylineMarks)) {
    const text = foldSpace(element.textContent ?? '');
    if (text.length >= 4 && text.length <= 120) return text;
  }
  return null;
}

function markedTime(document: PageDocument): string | null {
  for (const element of document.querySelectorAll('time,[itemprop="datePublished"]')) {
    const text = element.getAttribute('datetime') ?? element.getAttribute('content') ?? element.textContent;
    if (text && /\d/.test(text)) return foldSpace(text);
  }
  for (const element of document.querySelectorAll(
    '[class*="date"],[class*="timestamp"],[class*="published"]',
  )) {
    const text = foldSpace(element.textContent ?? '');
    if (text.length <= 60 && /\b(?:19|20)\d\d\b/.test(text)) return text;
  }
  return null;
}

function languageOf(
  document: PageDocument,
  metas: ReadonlyMap<string, string>,
  data: LinkedData,
): string | null {
  const declared =
    document.querySelector('html')?.getAttribute('lang') ??
    metas.get('og:locale') ??
    metas.get('content-language');
  return declared?.trim() || data.language;
}

function urlOf(document: PageDocument, metas: ReadonlyMap<string, string>, address: string): string | null {
  const base = /^https?:/i.test(address) ? address : 'file:///';
  const canonical =
    document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? metas.get('og:url');
  return absolute(canonical, base) ?? (base === address ? address : null);
}
