import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InputError } from '../src/core/index.ts';
import { isCaption, isFurniture, readByline, readPublished } from '../src/ingest/index.ts';
import { type Article, readArticle } from '../src/sources/page/index.ts';

export interface PageItem {
  readonly id: string;
  /** Path of the page under the folder of files. */
  readonly html: string;
  readonly url: string;
}

interface PageFields {
  readonly text: string;
  readonly title: string | null;
  readonly date: string | null;
  readonly authors: readonly string[];
}

const arrived = Temporal.Instant.from('2100-01-01T00:00:00Z');

/** The article of every page of the set; a page without one has an empty text. */
export async function* predictExtract(
  items: Iterable<PageItem>,
  filesDir: string,
): AsyncGenerator<{ readonly id: string } & PageFields> {
  for (const { id, html, url } of items) {
    const data = await readFile(join(filesDir, html));
    yield { id, ...fieldsOf(await articleOf(data, url)) };
  }
}

async function articleOf(data: Uint8Array, address: string): Promise<Article | null> {
  try {
    return await readArticle({ data, address, mediaType: null });
  } catch (error) {
    if (error instanceof InputError) return null;
    throw error;
  }
}

function fieldsOf(article: Article | null): PageFields {
  if (!article) return { text: '', title: null, date: null, authors: [] };
  return {
    text: article.blocks
      .filter(({ role, text }) => role !== 'caption' && !isFurniture(text) && !isCaption(text))
      .map(({ text }) => text)
      .join('\n'),
    title: article.title,
    date: dayOf(article.published, article.language),
    authors: readByline(article.byline).author?.split(', ') ?? [],
  };
}

/** The day as the page writes it, in whatever zone it means; by the reading of dates where it is not in figures. */
function dayOf(written: string | null, language: string | null): string | null {
  const day = /\d{4}-\d\d-\d\d/.exec(written ?? '')?.[0];
  if (day) return day;
  return readPublished(written, { language, timeZone: null, arrived })?.at.toString() ?? null;
}
