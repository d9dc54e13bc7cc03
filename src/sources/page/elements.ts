import { foldSpace } from '../../text/space/index.ts';
import type { TreeElement } from './tree/index.ts';

/** The element's text in one line. */
export const lineOf = (element: TreeElement | null | undefined) => foldSpace(element?.textContent ?? '');

/** Letters and digits in lower case alone: what names and headlines are compared by. */
export const lettersOf = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** Where other articles are listed: what stands there is not about this one. */
const elsewhere =
  'nav,footer,aside,form,[class*="related"],[class*="recommend"],[class~="sidebar"],[id="sidebar"],[class*="sidebar__"],[class*="trending"],[class*="most-read"],[class*="teaser"],[class*="promo"],[class*="comment"]';

export function isElsewhere(element: TreeElement): boolean {
  const holder = element.closest(elsewhere);
  // Themes mark whole pages so (`body.has-sidebar`, `article.no-comments`).
  return holder !== null && holder.querySelector('h1') === null;
}

const blockNames = new Set('p div ul ol dl table section article h1 h2 h3 h4 blockquote figure'.split(' '));

/** Whether the element holds text and no blocks of its own. Looks at its children alone: it is asked of every element. */
export function isLine(element: TreeElement): boolean {
  for (const child of element.children) if (blockNames.has(child.localName)) return false;
  return true;
}
