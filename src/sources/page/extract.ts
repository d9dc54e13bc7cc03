import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { Block } from '../../core/index.ts';
import { blocksOf } from '../shared/index.ts';
import { type PageFacts, readFacts } from './facts.ts';

export interface Article extends PageFacts {
  readonly blocks: readonly Block[];
}

/**
 * The article of a page: Mozilla's Readability over linkedom's tree (best accuracy a second of those measured), and what
 * the page says of itself in JSON-LD, meta elements and its markup. Null where nothing in it reads as an article.
 */
export function extract(html: string, address: string): Article | null {
  const { document } = parseHTML(html);
  const facts = readFacts(document, address);
  for (const element of document.querySelectorAll(furniture)) element.remove();
  const article = new Readability(document, { charThreshold: 250 }).parse();
  const blocks = article?.content ? blocksOf(article.content) : [];
  const text = blocks.filter(({ role }) => role === 'paragraph' || role === 'list');
  if (text.length === 0) return null;
  const title = facts.title || article?.title?.trim() || '';
  if (title === '') return null;
  return {
    ...facts,
    title,
    byline: facts.byline ?? usable(article?.byline),
    published: facts.published ?? usable(article?.publishedTime),
    publisher: facts.publisher ?? usable(article?.siteName),
    language: facts.language ?? usable(article?.lang),
    blocks: withoutTitle(blocks, title),
  };
}

/** What never is text of the article, whatever Readability makes of it. */
const furniture = [
  'script:not([type="application/ld+json"])',
  'style',
  'noscript',
  'aside',
  '[aria-hidden="true"]',
  '[class*="newsletter"]',
  '[class*="related-"]',
  '[class*="share-"]',
  '[id*="comments"]',
].join(',');

function usable(text: string | null | undefined): string | null {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' || trimmed.length > 300 ? null : trimmed;
}

function withoutTitle(blocks: readonly Block[], title: string): readonly Block[] {
  const first = blocks[0];
  return first && first.text.toLowerCase() === title.toLowerCase() ? blocks.slice(1) : blocks;
}
