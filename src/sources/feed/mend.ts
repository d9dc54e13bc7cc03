import { walkXml } from '../shared/index.ts';

/**
 * A broken feed, cut to what is whole: from its root element on, the items that are closed, and the ends that are
 * missing. Bare ampersands and control characters, which XML forbids, are made harmless.
 */
export function mended(text: string): string {
  const start = /<(?:[a-z][\w-]*:)?(rss|feed|rdf)\b/i.exec(text);
  if (!start) return text;
  const root = start[0].slice(1);
  const item = /^feed|:feed$/i.test(root) ? 'entry' : 'item';
  let body = text
    .slice(start.index)
    .replace(/(?![\t\n\r])\p{Cc}/gu, '')
    .replace(/&(?![a-z][\w]{1,31};|#\d{1,7};|#x[\da-f]{1,6};)/gi, '&amp;');
  if (new RegExp(`</${root}\\s*>\\s*$`, 'i').test(body)) return body;
  const end = body.lastIndexOf(`</${item}>`);
  if (end !== -1) body = body.slice(0, end + item.length + 3);
  const missing = (walkXml(body, {}) ?? []).toReversed().map((name) => `</${name}>`);
  return body.replace(/<[^<>]*$/, '') + missing.join('');
}
