import { lineOf, type PageDocument } from './elements.ts';

const lettersOf = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/**
 * The headline as readers see it: the page's first-level heading where the page's other titles confirm it or where it is
 * the only one; else what the page says for others (JSON-LD, Open Graph, `<title>`), without the site's name.
 */
export function headlineOf(
  document: PageDocument,
  { said, publisher }: { readonly said: readonly (string | null)[]; readonly publisher: string | null },
): string {
  const titles = [...said, lineOf(document.querySelector('title'))].filter((title): title is string =>
    Boolean(title),
  );
  const site = lettersOf(publisher ?? '');
  const headings = [...document.querySelectorAll('h1')]
    .map(lineOf)
    .filter((text) => text !== '' && text.length <= 300 && lettersOf(text) !== site);
  const isConfirmed = (heading: string) => {
    const letters = lettersOf(heading);
    return letters.length > 8 && titles.some((title) => lettersOf(title).includes(letters));
  };
  // Of several the longest: a section's name may be part of a title too.
  const confirmed = headings.filter(isConfirmed).sort((a, b) => b.length - a.length)[0];
  if (confirmed !== undefined) return confirmed;
  const only = headings.length === 1 ? (headings[0] ?? '') : '';
  // A heading of a word or two names the section or the site.
  if (only.split(' ').length >= 3) return only;
  return withoutSite(titles[0] ?? (only || lineOf(document.querySelector('h2,h3,h4'))), publisher);
}

/** `Headline | Site`, `Headline - Site`. */
function withoutSite(title: string, publisher: string | null): string {
  const [, head = '', tail = ''] = /^(.{15,}?)\s+[|–—·-]\s+([^|–—·]{2,40})$/u.exec(title) ?? [];
  if (head === '') return title;
  const isSite = publisher !== null && tail.toLowerCase().includes(publisher.toLowerCase().slice(0, 8));
  return isSite || /\|/.test(title.slice(head.length, head.length + 3)) ? head : title;
}
