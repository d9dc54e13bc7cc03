import { isElsewhere, isLine, lineOf } from './elements.ts';
import type { TreeElement } from './tree/index.ts';

/** Shorter paragraphs are labels and links. */
const leastParagraph = 80;

/**
 * Of all elements the one whose own paragraphs hold most text (grandparents count half, as in Readability's scoring): for
 * pages so short or so plain that Readability finds nothing in them. Null where none holds a paragraph.
 */
export function densest(root: TreeElement): TreeElement | null {
  const held = new Map<TreeElement, number>();
  let best: TreeElement | null = null;
  const add = (element: TreeElement | null, length: number) => {
    if (!element) return;
    const sum = (held.get(element) ?? 0) + length;
    held.set(element, sum);
    if (best === null || sum > (held.get(best) ?? 0)) best = element;
  };
  for (const paragraph of root.querySelectorAll('p,blockquote,dd,td,div')) {
    if (!isLine(paragraph)) continue;
    let { length } = lineOf(paragraph);
    if (length < leastParagraph) continue;
    // A menu may well be the longest text of a page.
    for (const link of paragraph.querySelectorAll('a')) length -= lineOf(link).length;
    if (length < leastParagraph || isElsewhere(paragraph)) continue;
    add(paragraph.parentElement, length);
    add(paragraph.parentElement?.parentElement ?? null, length / 2);
  }
  return best;
}
