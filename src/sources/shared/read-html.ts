import { Parser } from 'htmlparser2';

/** Never text of an article, whatever is made of it; of scripts only what describes the page is kept. */
const never = new Set(['script', 'style', 'noscript', 'template', 'svg']);
/** A media type is written in any case, and may say its charset. */
const description = /^\s*application\/ld\+json(?![\w.+-])/i;
const chunk = 65_536;

export type Attributes = Readonly<Record<string, string>>;

/** What makes a tree of elements `T`. */
export interface Builder<T> {
  /** Gives the element that begins in `parent`. */
  open(name: string, attributes: Attributes, parent: T): T;
  /** In pieces: cut at every entity. */
  text(text: string, parent: T): void;
}

/**
 * Reads HTML into an element, without comments, styles, scripts, templates and drawings. False where elements nest over
 * `maxDepth` deep; then it is read no further.
 */
export function readHtml<T>(
  root: T,
  html: string,
  builder: Builder<T>,
  maxDepth = Number.POSITIVE_INFINITY,
): boolean {
  const open = [root];
  const innermost = () => open.at(-1) ?? root;
  /** Elements open within one that is left out, itself among them. */
  let left = 0;
  let depth = 0;
  let isTooDeep = false;
  const parser = new Parser({
    onopentag(tag, attributes) {
      // What a shadow root holds is shown in its element's place.
      const name = tag === 'template' && attributes['shadowrootmode'] !== undefined ? 'div' : tag;
      if (++depth > maxDepth) {
        isTooDeep = true;
        parser.pause();
      }
      if (left > 0 || (never.has(name) && !description.test(attributes['type'] ?? ''))) left++;
      else open.push(builder.open(name, attributes, innermost()));
    },
    onclosetag() {
      depth--;
      if (left > 0) left--;
      else open.pop();
    },
    ontext(text) {
      if (left === 0) builder.text(text, innermost());
    },
  });
  for (let at = 0; at < html.length && !isTooDeep; at += chunk) parser.write(html.slice(at, at + chunk));
  if (!isTooDeep) parser.end();
  return !isTooDeep;
}
