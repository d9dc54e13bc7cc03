/** The blocks of HTML as feeds mostly have it, paragraphs with a few marks in them, at a third of a tokenizer's cost. */
import type { Block } from '../../core/index.ts';
import { foldSpace } from '../../text/space/index.ts';

/** Tags of no consequence, and those that part paragraphs; with attributes as they are written properly. */
const tag =
  /<(\/?)(p|div|blockquote|br|a|b|i|u|s|em|strong|span|img|small|sub|sup|cite|time|abbr|mark)(?:\s+[^\s"'<>=/]+(?:\s*=\s*(?:"[^"<>]*"|'[^'<>]*'|[^\s"'<>=`]+))?)*\s*\/?>/iy;

const entity = /&(?:(amp|lt|gt|quot|apos|nbsp)|#(\d{2,5}));/g;
const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};
/** Signs by number that need no table: printable, no half of a pair, not of the range that windows-1252 is meant by. */
const isPlain = (code: number) => (code >= 32 && code < 127) || (code >= 160 && code < 0xd800);

/** Null where there is anything else in it, or elements end crosswise: then a tokenizer has to read it. The same blocks as that one's otherwise. */
export function simpleBlocks(html: string): readonly Block[] | null {
  const blocks: Block[] = [];
  let text = '';
  let breaks = 0;
  const open: string[] = [];
  const flush = () => {
    const folded = foldSpace(text);
    if (folded !== '') blocks.push({ role: 'paragraph', text: folded });
    text = '';
    breaks = 0;
  };
  for (let at = 0; at < html.length; ) {
    const next = html.indexOf('<', at);
    const raw = next < 0 ? html.slice(at) : html.slice(at, next);
    if (raw !== '') {
      const plain = raw.includes('&') ? resolved(raw) : raw;
      if (plain === null) return null;
      if (breaks > 0 && plain.trim() !== '') breaks = 0;
      text += plain;
    }
    if (next < 0) break;
    tag.lastIndex = next;
    const found = tag.exec(html);
    if (!found) return null;
    const isEnd = found[1] !== '';
    const name = (found[2] ?? '').toLowerCase();
    at = next + found[0].length;
    if (name === 'br' || name === 'img') {
      if (isEnd) return null;
      if (name === 'img') continue;
      breaks++;
      if (breaks === 2) flush();
      else text += ' ';
      continue;
    }
    const parts = name === 'p' || name === 'div' || name === 'blockquote';
    // The end of what was never begun is nothing, but of a paragraph it is an empty one.
    if (parts && (!isEnd || name === 'p' || open.includes(name))) flush();
    if (!isEnd) {
      // What parts paragraphs ends one that is open.
      if (parts && open.at(-1) === 'p') open.pop();
      open.push(name);
    } else if (open.at(-1) === name) open.pop();
    else if (open.includes(name)) return null;
  }
  flush();
  return blocks;
}

/** Null where there is an entity that is not one of the commonest. */
function resolved(raw: string): string | null {
  let isKnown = true;
  const text = raw.replace(entity, (whole, name: string | undefined, number: string | undefined) => {
    if (name !== undefined) return named[name] ?? whole;
    if (isPlain(Number(number))) return String.fromCharCode(Number(number));
    isKnown = false;
    return whole;
  });
  // What is left of ampersands may be an entity that was not recognised.
  const isWhole = isKnown && !/&[#a-z]/i.test(raw.replace(entity, ''));
  return isWhole ? text : null;
}
