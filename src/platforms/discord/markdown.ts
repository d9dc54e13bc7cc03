import { cleanText, cleanUrl } from '../shared/index.ts';

/** Punctuation that begins or ends a mark wherever it stands: emphasis, code, spoilers, links, mentions, quotes. */
const anywhere = /[\\*_~`|<>[\]@]/g;
/** A colon that would begin an emoji's name or belongs to an address that Discord would make a link. */
const colon = /:(?=\/\/|[\w+~-]+:)/g;
/** What makes a heading, a list or small print of a line. */
const atStart = /^(\s*)([#+-]|\d+(?=[.)]))/;

/** Text of a source as Discord shows it letter by letter: nothing in it is markup, a mention, an emoji or a link. */
export function escaped(text: string): string {
  const safe = cleanText(text).replace(anywhere, '\\$&').replace(colon, '\\:');
  return safe.replace(atStart, (_, blank: string, mark: string) =>
    /\d/.test(mark) ? `${blank}${mark}\\` : `${blank}\\${mark}`,
  );
}

const longestUrl = 1_000;

/** An address that ends where it should inside `[...](...)`; null for anything but http and https, and for very long ones. */
export function linkTarget(url: string | null): string | null {
  const href = url === null ? null : cleanUrl(url);
  if (href === null) return null;
  const safe = href.replace(
    /[()<>"'\\|`*\s]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return safe.length <= longestUrl ? safe : null;
}

/** A link, or the bare text where there is no address for it. Discord refuses links whose text looks like an address. */
export function link(text: string, url: string | null): string {
  const target = linkTarget(url);
  if (target === null || /:\/\/|discord\.(gg|com)/i.test(text)) return escaped(text);
  return escaped(text).trim() === '' ? '' : `[${escaped(text).trim()}](${target})`;
}

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** A label of at most `limit` UTF-16 units, cut between graphemes and marked so: for names, never for sentences. */
export function cutLabel(text: string, limit: number): string {
  const clean = cleanText(text).trim();
  if (clean.length <= limit) return clean;
  let cut = '';
  for (const { segment } of graphemes.segment(clean)) {
    if (cut.length + segment.length > limit - 1) break;
    cut += segment;
  }
  return `${cut.trimEnd()}…`;
}

/** The smallest pieces a text may be cut into where even a word is too long. */
export function graphemesOf(text: string): readonly string[] {
  return [...graphemes.segment(text)].map(({ segment }) => segment);
}
