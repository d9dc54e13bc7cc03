import { isElsewhere, lettersOf, lineOf } from './elements.ts';
import type { TreeDocument, TreeElement } from './tree/index.ts';

/** Marks of one name, then of a line that holds it, the surest first. */
const marks = [
  '[itemprop="author"] [itemprop="name"]',
  'a[rel~="author"],span[rel~="author"],address[rel~="author"]',
  'a[href*="/author/"],a[href*="/authors/"],a[href*="/by/"],a[href*="/auteur/"],a[href*="/autor/"],a[href*="/staff/"],a[href*="/profile/"],a[href*="/people/"]',
  '[itemprop="author"],[class~="author"],[class~="authors"],[class*="author-name"],[class*="author_name"],[class*="author__name"],[class*="authorName"],[class*="AuthorName"],[class*="byline-name"],[class*="byline__name"],[class*="byline__author"]',
  '[class*="byline"],[class*="Byline"],[class*="by-line"],[class*="author"],[class*="Author"]',
] as const;

const noName =
  /\d|@|https?:|^(?:about|more|view|see|all|follow|share|read|author|authors|by|staff|contact|posts?|articles?|subscribe|sign|log)\b.{0,25}$|\b(?:author archive|all articles|all posts|view all|read more|follow)\b/i;

/** What stands beside a name and is none. */
const label =
  /^(?:(?:about|follow|contact|more (?:from|by)) )?(?:the |this )?(?:authors?|writers?|reporters?)$/i;

/** The names that the page's markup gives as its authors, joined as a byline; null where it gives none. */
export function markedByline(document: TreeDocument, publisher: string | null): string | null {
  for (const [at, mark] of marks.entries()) {
    const found = namesIn(document.querySelectorAll(mark), publisher, at === marks.length - 1 ? 120 : 60);
    if (found.length > 0) return found.join(', ');
  }
  return null;
}

/** Of the first place that has any: others further down belong to other articles. */
function namesIn(
  elements: Iterable<TreeElement>,
  publisher: string | null,
  maxLength: number,
): readonly string[] {
  const names: string[] = [];
  let place: TreeElement | null = null;
  for (const element of elements) {
    if (['body', 'html', 'main', 'article', 'link', 'meta', 'img'].includes(element.localName)) continue;
    const text = lineOf(element)
      .replace(/^(?:by|von|par|por|di|автор:?)\s+/iu, '')
      .replace(/[\s,;|]+$/, '');
    if (text.length < 4 || text.length > maxLength || !/\p{L}/u.test(text) || label.test(text)) continue;
    if (isElsewhere(element)) continue;
    if (maxLength <= 60 && (noName.test(text) || isPublisher(text, publisher) || text.split(' ').length > 6))
      continue;
    const itsPlace = element.parentElement?.parentElement ?? element.parentElement;
    if (place !== null && itsPlace !== place && !itsPlace?.closest('p,ul,ol')) break;
    place ??= itsPlace;
    if (!names.includes(text)) names.push(text);
    if (names.length === 6 || maxLength > 60) break;
  }
  return names;
}

/** Outlets sign with their own name where nobody did. */
export function isPublisher(name: string, publisher: string | null): boolean {
  const letters = (text: string) => lettersOf(text.replace(/^the\s/i, ''));
  return publisher !== null && letters(name) === letters(publisher);
}
