/** Web pages: one article in HTML. */
import { type Batch, InputError, type RawStory, SourceError, type SourceSpec } from '../../core/index.ts';
import type { Bytes, Source, SourceDeps, SourceType } from '../../ports/index.ts';
import { conditionalGet, decode, fileName, isBinary } from '../shared/index.ts';

import type { Article } from './extract.ts';
import { feedsOf } from './feeds.ts';
import { pageLimits } from './limits.ts';
import { leadsTo } from './onward.ts';
import { readPage } from './reader.ts';

export type { Article } from './extract.ts';

function recognises({ data, mediaType }: Bytes): number {
  if (data.length === 0 || isBinary(data)) return 0;
  const head = decode(data.subarray(0, 4096), mediaType).text;
  if (/<!doctype\s+html|<html[\s>]/i.test(head)) return 0.9;
  if (/<(?:head|body|article|main|div|p|meta|title|h1)[\s>]/i.test(head)) return 0.6;
  return mediaType?.includes('html') ? 0.5 : 0;
}

/** Throws `InputError` where the bytes are too many, too deep, too slow, or hold no article. */
export async function readArticle(bytes: Bytes): Promise<Article> {
  const name = fileName(bytes.address);
  const { maxBytes, maxDepth, maxMs } = pageLimits;
  if (bytes.data.length > maxBytes) {
    throw new InputError(
      `'${name}' is over ${maxBytes / 1024 / 1024} MB, too large for a page with an article`,
    );
  }
  const { text } = decode(bytes.data, bytes.mediaType);
  const article = await readPage(text, bytes.address);
  if (article === 'deep')
    throw new InputError(`'${name}' nests elements over ${maxDepth} deep; no article does`);
  if (article === 'slow')
    throw new InputError(`'${name}' took over ${maxMs / 1000} s to read and was given up`);
  if (article === 'none') throw new InputError(`'${name}' is a page without an article in it`);
  return article;
}

async function read(bytes: Bytes): Promise<Batch> {
  return { stories: [rawOf(await readArticle(bytes))], skipped: 0, cursor: null };
}

function rawOf(article: Article): RawStory {
  const { title, url, byline, published, updated, blocks, language, publisher } = article;
  return {
    title,
    url,
    guid: null,
    byline,
    published,
    updated,
    blocks,
    form: null,
    language,
    publisher,
    categories: [],
  };
}

function open(spec: SourceSpec, { http, mayRead }: SourceDeps): Source {
  return {
    spec,
    async fetch(cursor, signal) {
      if ((await mayRead?.(spec.address, signal)) === false)
        throw new SourceError(`'${spec.address}' asks programs not to read it (robots.txt)`);
      const answer = await conditionalGet(http, spec.address, cursor, signal);
      if (answer.bytes === null) return { stories: [], skipped: 0, cursor: answer.cursor };
      try {
        return { ...(await read(answer.bytes)), cursor: answer.cursor };
      } catch (error) {
        if (error instanceof InputError) throw new SourceError(error.message, { cause: error });
        throw error;
      }
    },
  };
}

export const page: SourceType = { kind: 'page', recognises, read, open, feedsIn: feedsOf, leadsTo };
