import { foldSpace } from '../../text/space/index.ts';
import { absolute } from '../shared/index.ts';
import { isPublisher, markedByline } from './authors.ts';
import { markedTime } from './days.ts';
import { isElsewhere, isLine, lineOf } from './elements.ts';
import { headlineOf } from './headline.ts';
import { type LinkedData, readLinkedData } from './linked-data.ts';
import type { TreeDocument } from './tree/index.ts';

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

/** What the page says of itself, and the paragraph it puts between headline and text (null where there is none). */
export function readFacts(
  document: TreeDocument,
  address: string,
): PageFacts & { readonly standfirst: string | null } {
  const metas = readMetas(document);
  const data = readLinkedData(document);
  const meta = (key: keyof typeof names) =>
    names[key].map((name) => metas.get(name)).find((text) => text) ?? null;
  const publisher = data.publisher ?? notHandle(meta('publisher'));
  const url = urlOf(document, metas, address);
  const title = headlineOf(document, { said: [data.title, meta('title')], publisher });
  return {
    title,
    byline:
      named(data.authors, publisher) ??
      named([bylineFrom(meta('byline'))], publisher) ??
      markedByline(document, publisher),
    published: data.published ?? meta('published') ?? markedTime(document, url ?? address, title),
    updated: data.updated ?? meta('updated'),
    language: languageOf(document, metas, data),
    publisher,
    url,
    standfirst: standfirstOf(document, metas),
  };
}

/** The description that a page gives of itself where its readers see it too. */
function standfirstOf(document: TreeDocument, metas: ReadonlyMap<string, string>): string | null {
  const described = (metas.get('description') ?? metas.get('og:description') ?? '').slice(0, 60);
  if (described.length < 50) return null;
  for (const element of document.querySelectorAll('p,strong,div')) {
    if (!isLine(element)) continue;
    const text = lineOf(element);
    if (text.length <= 600 && text.startsWith(described) && !isElsewhere(element)) return text;
  }
  return null;
}

function readMetas(document: TreeDocument): ReadonlyMap<string, string> {
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

/** Outlets that sign with their own name have named nobody. */
function named(names: readonly (string | null)[], publisher: string | null): string | null {
  const people = names
    .map((name) => name?.replace(/^[\s,;]+/, '') ?? '')
    .filter((name) => name !== '' && !isPublisher(name, publisher));
  return people.length > 0 ? people.join(', ') : null;
}

/** Accounts, addresses, and what `twitter:data1` tells as well: how long the reading takes. */
const nobody =
  /^https?:|^[\w.-]+\d[\w.-]*$|^(?:admin|administrator|webmaster|editor|root|user|guest)$|^(?:about |est\.? )?\d+\s?(?:min|мин|دق)/iu;

/** Null for what names nobody. */
export function bylineFrom(text: string | null): string | null {
  return text === null || nobody.test(text) || text.length > 200 ? null : text;
}

function notHandle(text: string | null): string | null {
  return text === null || text.startsWith('@') ? null : text;
}

function languageOf(
  document: TreeDocument,
  metas: ReadonlyMap<string, string>,
  data: LinkedData,
): string | null {
  const declared =
    document.querySelector('html')?.getAttribute('lang') ??
    metas.get('og:locale') ??
    metas.get('content-language');
  return declared?.trim() || data.language;
}

/** Without a path or query. */
const isFirstPage = (address: string) => /^https?:\/\/[^/?#]+\/?(?:#.*)?$/i.test(address);

function urlOf(document: TreeDocument, metas: ReadonlyMap<string, string>, address: string): string | null {
  const base = /^https?:/i.test(address) ? address : 'file:///';
  const canonical =
    document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? metas.get('og:url');
  const said = absolute(canonical, base);
  const own = base === address ? address : null;
  // Some give the site's first page as the canonical one of each of its articles.
  return said !== null && !(own !== null && isFirstPage(said) && !isFirstPage(own)) ? said : own;
}
