import type { Block } from '../../core/index.ts';
import { type LinkedBlock, linkedBlocksOf } from '../shared/index.ts';
import { densest } from './densest.ts';
import { bylineFrom, type PageFacts, readFacts } from './facts.ts';
import { pageLimits } from './limits.ts';
import { readability } from './readability.ts';
import { type TreeDocument, type TreeElement, treeOf } from './tree/index.ts';
import { withoutAround, withStandfirst } from './trim.ts';

export interface Article extends PageFacts {
  readonly blocks: readonly Block[];
}

/** Characters: what is shorter may be a part of the article, or a note about cookies. */
const suspiciouslyShort = 600;

/**
 * The article of a page: Mozilla's Readability over a tree of our own, and what the page says of itself in JSON-LD, meta
 * elements and its markup. `none` where nothing in it reads as an article, `deep` where it nests too deep.
 */
export function extract(html: string, address: string): Article | 'none' | 'deep' {
  const document = cleared(html);
  if (document === null) return 'deep';
  const { standfirst, ...facts } = readFacts(document, address);
  const article = readability(document);
  let blocks = article?.content ? linkedBlocksOf(article.content) : [];
  if (lengthOf(blocks) < suspiciouslyShort) {
    // Anew, as Readability has taken the first apart.
    const again = cleared(html);
    const held = again && densest(again.documentElement)?.innerHTML;
    const found = held ? linkedBlocksOf(held) : [];
    if (lengthOf(found) > 1.5 * lengthOf(blocks)) blocks = found;
  }
  if (lengthOf(blocks) === 0) return 'none';
  const title = facts.title || article?.title?.trim() || openingOf(blocks);
  if (title === '') return 'none';
  const byline = facts.byline ?? bylineFrom(usable(article?.byline));
  return {
    ...facts,
    title,
    byline,
    published: facts.published ?? usable(article?.publishedTime),
    publisher: facts.publisher ?? usable(article?.siteName),
    language: facts.language ?? usable(article?.lang),
    blocks: withStandfirst(withoutAround(blocks, { title, byline }), standfirst),
  };
}

/** The page without the furniture that Readability is known to take for text; null where it nests too deep. */
function cleared(html: string): TreeDocument | null {
  // Warnings of a broken server may stand before the page.
  const start = html.slice(0, 20_000).search(/<!doctype\s|<html[\s>]/i);
  const document = treeOf(start > 0 ? html.slice(start) : html, pageLimits.maxDepth);
  if (document === null) return null;
  for (const element of document.querySelectorAll(consent))
    if (!isWhole(element) && /cookie/i.test(element.textContent)) element.remove();
  let all: number | null = null;
  for (const element of document.querySelectorAll(furniture)) {
    if (isWhole(element)) continue;
    const own = paragraphsIn(element);
    // Some themes name the very column of the text so.
    if (own > 0) {
      all ??= paragraphsIn(document);
      if (own > all * 0.4) continue;
    }
    element.remove();
  }
  return document;
}

/** Characters. */
function paragraphsIn(root: {
  querySelectorAll(selector: string): Iterable<{ readonly textContent: string | null }>;
}) {
  let sum = 0;
  for (const { textContent } of root.querySelectorAll('p')) sum += textContent?.length ?? 0;
  return sum;
}

/** A page without any title is called by its first words, where it has more of them. */
function openingOf(blocks: readonly Block[]): string {
  const text = blocks.find(({ role, text }) => role === 'paragraph' && text.length > mostOpening)?.text ?? '';
  return text.slice(0, mostOpening).replace(/\s+\S*$/, text === '' ? '' : '…');
}

/** Characters. */
const mostOpening = 80;

const furniture = [
  'aside',
  '[aria-hidden="true"]',
  '[class*="newsletter"]',
  '[class*="related-"]',
  '[class*="share-"]',
  '[id*="comments"]',
].join(',');

/** Dialogs about cookies, some longer than the article. */
const consent =
  '[id*="cookie"],[class*="cookie"],[id*="consent"],[class*="consent"],[class*="gdpr"],[id*="onetrust"],[class*="privacy-"]';

/** A page or article whole may well carry such a word among its classes. */
const holds = 'html,body,main,article,h1';
const isWhole = (element: TreeElement) => element.matches(holds) || element.querySelector(holds) !== null;

/** Characters that lead nowhere. */
function lengthOf(blocks: readonly LinkedBlock[]): number {
  return blocks.reduce(
    (sum, { role, text, linked }) =>
      sum + (role === 'paragraph' || role === 'list' ? text.length - linked : 0),
    0,
  );
}

function usable(text: string | null | undefined): string | null {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' || trimmed.length > 300 ? null : trimmed;
}
