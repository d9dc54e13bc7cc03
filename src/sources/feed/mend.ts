import { Parser } from 'htmlparser2';

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
  return `${body.replace(/<[^<>]*$/, '')}${missingEnds(body)}`;
}

/** More than this are open in no feed; the tokenizer's time grows with them. */
const maxOpen = 200;
const chunk = 4096;

function missingEnds(text: string): string {
  const open: string[] = [];
  const parser = new Parser(
    {
      onopentagname: (name) => {
        open.push(name);
      },
      onclosetag: () => {
        open.pop();
      },
    },
    { xmlMode: true, decodeEntities: false },
  );
  // Not ended: what is open then is what is missing.
  for (let at = 0; at < text.length && open.length <= maxOpen; at += chunk)
    parser.write(text.slice(at, at + chunk));
  return open
    .reverse()
    .map((name) => `</${name}>`)
    .join('');
}
