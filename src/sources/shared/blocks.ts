import { Parser } from 'htmlparser2';
import type { Block, BlockRole } from '../../core/index.ts';
import { foldSpace } from '../../text/space/index.ts';
import { simpleBlocks } from './simple-blocks.ts';

/** Elements whose content is no text of the story. */
const dropped = new Set(
  'script style noscript template svg math nav aside form button select textarea iframe object video audio canvas head title'.split(
    ' ',
  ),
);
const breaking = new Set(
  'p div section article main header footer blockquote pre table tr td th ul ol dl dd dt hr address center details summary body'.split(
    ' ',
  ),
);
const roles: Readonly<Record<string, BlockRole>> = {
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  figcaption: 'caption',
  caption: 'caption',
  li: 'list',
};
/** Deeper markup is read as if it were this deep: no story nests so. */
const maxDepth = 500;

/**
 * The text of an HTML fragment in blocks, entities resolved, white space folded. Linear in its length: a tokenizer, no
 * tree. Two `<br>` end a paragraph, one is a space.
 */
export function blocksOf(html: string): readonly Block[] {
  if (!/[<&]/.test(html)) return plainBlocks(html);
  return simpleBlocks(html) ?? linkedBlocksOf(html).map(({ role, text }) => ({ role, text }));
}

export interface LinkedBlock extends Block {
  /** Characters of it that are a link's. */
  readonly linked: number;
}

/** The same, with how much of each block leads elsewhere. */
export function linkedBlocksOf(html: string): readonly LinkedBlock[] {
  const blocks: LinkedBlock[] = [];
  const open: string[] = [];
  let role: BlockRole = 'paragraph';
  let text = '';
  let hidden = 0;
  let breaks = 0;
  let linked = 0;

  const flush = () => {
    const folded = foldSpace(text);
    if (folded !== '') blocks.push({ role, text: folded, linked: Math.min(linked, folded.length) });
    text = '';
    linked = 0;
    breaks = 0;
  };
  const innermostRole = () => roles[open.findLast((name) => name in roles) ?? ''] ?? 'paragraph';

  const parser = new Parser(
    {
      onopentagname(name) {
        if (name === 'br') {
          breaks++;
          if (breaks === 2) flush();
          else text += ' ';
          return;
        }
        if (dropped.has(name)) hidden++;
        if (breaking.has(name) || name in roles) {
          flush();
        }
        if (open.length < maxDepth) open.push(name);
        if (name in roles) role = roles[name] ?? 'paragraph';
      },
      ontext(data) {
        if (hidden > 0) return;
        if (data.trim() !== '') breaks = 0;
        text += data;
        if (open.includes('a')) linked += data.length;
      },
      onclosetag(name) {
        if (dropped.has(name)) hidden = Math.max(0, hidden - 1);
        const at = open.lastIndexOf(name);
        if (breaking.has(name) || name in roles) flush();
        if (at >= 0) open.length = at;
        if (name in roles || breaking.has(name)) role = innermostRole();
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.write(html);
  parser.end();
  flush();
  return blocks;
}

/** Text without markup: an empty line ends a paragraph. */
export function plainBlocks(text: string): readonly Block[] {
  return text
    .split(/\r?\n[ \t]*\r?\n/)
    .map(foldSpace)
    .filter((one) => one !== '')
    .map((one) => ({ role: 'paragraph', text: one }));
}

/** A title or name: its text in one line. */
export function inlineText(html: string): string {
  return blocksOf(html)
    .map(({ text }) => text)
    .join(' ');
}
