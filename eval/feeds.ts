import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InputError } from '../src/core/index.ts';
import { readPublished } from '../src/ingest/index.ts';
import {
  type FeedDocument,
  type FeedItem,
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
      subtitle: textOf(feed.subtitle),
      id: feed.id ?? undefined,
      language: feed.language ?? undefined,
      updated: feed.updated ?? undefined,
      updated_parsed: instantOf(feed.updated),
    },
    entries: feed.items.map(entryOf),
  };
}

function entryOf(item: FeedItem): unknown {
  return {
    title: textOf(item.title),
    link: item.link ?? undefined,
    id: item.id ?? undefined,
    summary: textOf(item.summary ?? item.content),
    content: item.content ? [{ value: item.content.value }] : undefined,
    author: item.authors[0],
    authors: item.authors.map((name) => ({ name })),
    published: item.published ?? undefined,
    published_parsed: instantOf(item.published),
    updated: item.updated ?? undefined,
    updated_parsed: instantOf(item.updated),
    tags: item.categories.map((term) => ({ term })),
    enclosures: item.enclosures.map((href) => ({ href })),
  };
}

const textOf = (text: FeedText | null) => text?.value;

function instantOf(written: string | null): string | undefined {
  return readPublished(written, { language: 'en', timeZone: null, arrived })?.at.toString();
}
