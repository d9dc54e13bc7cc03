import { lettersOf, lineOf } from './elements.ts';
import type { TreeDocument, TreeElement } from './tree/index.ts';

/** Headings looked at: a page with more is no article, and each is looked for in every title. */
const mostHeadings = 50;

/**
 * The headline as readers see it: the page's first-level heading where the page's other titles confirm it or where it is
 * the only one; else what the page says for others (JSON-LD, Open Graph, `<title>`), without the site's name.
 */
export function headlineOf(
  document: TreeDocument,
  { said, publisher }: { readonly said: readonly (string | null)[]; readonly publisher: string | null },
): string {
  const tab = lineOf(document.querySelector('title'));
  const titles = [...said, tab].filter((title): title is string => Boolean(title));
  const site = lettersOf(publisher ?? '');
  const inTab = lettersOf(tab);
  const known = titles.map(lettersOf);
  // The site's name: the tab ends in it, behind a longer title, and no other title is it.
  const isTail = (letters: string) =>
    inTab.endsWith(letters) && letters.length * 2 < inTab.length && !known.includes(letters);
  const headings: string[] = [];
  let logo: string | null = null;
  for (const element of document.querySelectorAll('h1')) {
    if (headings.length >= mostHeadings) break;
    const text = lineOf(element);
    if (text === '' || text.length > 300) continue;
    const letters = lettersOf(text);
    if (letters === site) continue;
    if (leadsHome(element) || isTail(letters)) logo ??= text;
    else headings.push(text);
  }
  const isConfirmed = (heading: string) => {
    const letters = lettersOf(heading);
    return letters.length > 8 && known.some((title) => title.includes(letters));
  };
  // Of several the longest: a section's name may be part of a title too.
  const confirmed = headings.filter(isConfirmed).sort((a, b) => b.length - a.length)[0];
  if (confirmed !== undefined) return confirmed;
  const only = headings.length === 1 ? (headings[0] ?? '') : '';
  // A heading of a word or two names the section or the site.
  if (only.split(' ').length >= 3) return only;
  return withoutSite(titles[0] ?? (only || lineOf(document.querySelector('h2,h3,h4'))), publisher ?? logo);
}

/** A site's name in its header is a link to its first page. */
function leadsHome(heading: TreeElement): boolean {
  const link = heading.querySelector('a') ?? heading.closest('a');
  const address = link?.getAttribute('href')?.trim() ?? '';
  return /^(?:https?:\/\/[^/?#]+)?\/?$/i.test(address) && address !== '';
}

/** `Headline | Site`, `Headline - Site`. */
function withoutSite(title: string, publisher: string | null): string {
  const [, head = '', tail = ''] = /^(.{15,}?)\s+[|–—·-]\s+([^|–—·]{2,40})$/u.exec(title) ?? [];
  if (head === '') return title;
  const [site, end] = [lettersOf(publisher ?? ''), lettersOf(tail)];
  const isSite = site !== '' && end !== '' && (end.includes(site) || site.includes(end));
  return isSite || /\|/.test(title.slice(head.length, head.length + 3)) ? head : title;
}
