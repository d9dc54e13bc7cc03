import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InputError } from '../src/core/index.ts';
import { readPublished } from '../src/ingest/index.ts';
import {
  type FeedCategory,
  type FeedDocument,
  type FeedItem,
  type FeedLink,
  type FeedPerson,
  type FeedText,
  parseFeedDocument,
} from '../src/sources/feed/index.ts';

export interface FeedRef {
  readonly id: string;
  /** Where the feed was served from. */
  readonly url?: string;
}

const arrived = Temporal.Instant.from('2100-01-01T00:00:00Z');

/** Every feed of the set, in feedparser's names of fields; a file that is no feed has no field and no entry. */
export async function* predictFeeds(
  refs: Iterable<FeedRef>,
  filesDir: string,
): AsyncGenerator<{ id: string; parsed: unknown }> {
  for (const { id, url } of refs) {
    const data = await readFile(join(filesDir, id));
    yield { id, parsed: parsedOf(data, url ?? id) };
  }
}

function parsedOf(data: Uint8Array, address: string): unknown {
  try {
    return named(parseFeedDocument({ data, address, mediaType: null }));
  } catch (error) {
    if (error instanceof InputError) return { feed: {}, entries: [] };
    throw error;
  }
}

function named(feed: FeedDocument): unknown {
  return {
    feed: {
      title: textOf(feed.title),
      link: feed.link ?? undefined,
      links: feed.links.map(linkOf),
      subtitle: textOf(feed.subtitle),
      id: feed.id ?? undefined,
      author: authorOf(feed.authors),
      language: feed.language ?? undefined,
      updated: feed.updated ?? undefined,
      updated_parsed: instantOf(feed.updated),
      created: feed.created ?? undefined,
      created_parsed: instantOf(feed.created),
      tags: feed.categories.map(tagOf),
    },
    entries: [
      ...feed.items.map((item) => entryOf(item, feed.language)),
      ...Array.from({ length: feed.empty }, () => ({})),
    ],
  };
}

function entryOf(item: FeedItem, language: string | null): unknown {
  return {
    title: textOf(item.title),
    subtitle: textOf(item.subtitle),
    link: item.link ?? undefined,
    links: item.links.map(linkOf),
    id: item.id ?? undefined,
    guidislink: item.idIsLink,
    summary: textOf(item.summary ?? item.content),
    content: item.content
      ? [{ value: item.content.value, language: item.language ?? language ?? undefined }]
      : undefined,
    author: authorOf(item.authors),
    authors: item.authors.map(({ name, email }) => ({ name: name ?? undefined, email: email ?? undefined })),
    published: item.published ?? undefined,
    published_parsed: instantOf(item.published),
    updated: item.updated ?? undefined,
    updated_parsed: instantOf(item.updated),
    created: item.created ?? undefined,
    created_parsed: instantOf(item.created),
    category: item.categories[0]?.term,
    tags: item.categories.map(tagOf),
    enclosures: item.enclosures.map(({ href, type, length }) => ({
      href,
      ...(type === null ? {} : { type }),
      ...(length === null ? {} : { length: String(length) }),
    })),
  };
}

const textOf = (text: FeedText | null) => text?.value;
const tagOf = ({ term, label }: FeedCategory) => ({ term, label: label ?? undefined });
const linkOf = ({ href, rel, type, title }: FeedLink) => ({
  href,
  rel,
  type: type ?? undefined,
  title: title ?? undefined,
});

/** `Name (address)`, as feedparser puts the two together. */
function authorOf([first]: readonly FeedPerson[]): string | undefined {
  if (!first) return undefined;
  const { name, email } = first;
  return name && email ? `${name} (${email})` : (name ?? email ?? undefined);
}

function instantOf(written: string | null): string | undefined {
  return readPublished(written, { language: 'en', timeZone: null, arrived })?.at.toString();
}
