/** Documents as Discord's messages. Pure: the same document gives the same messages. */
import type { Document } from '../../core/index.ts';
import { cleanText } from '../shared/index.ts';
import { type Chunk, chunksOf } from './chunks.ts';
import { plainBodies } from './layout-plain.ts';
import { v2Body, v2Room } from './layout-v2.ts';
import { cutLabel } from './markdown.ts';
import type { Message } from './message.ts';
import { pack } from './pack.ts';
import { textOf } from './pieces.ts';
import { keptIn } from './rows.ts';

export function composeMessages(document: Document): readonly Message[] {
  return pack(chunksOf(document), v2Room).map((chunks) => ({
    text: chunks.map(seen).filter(Boolean).join('\n'),
    body: v2Body(chunks, document),
    plain: () => plainBodies(chunks, document),
    kept: keptIn(chunks.flatMap(actionsOf)),
  }));
}

function seen(chunk: Chunk): string {
  if (chunk.kind === 'text') return textOf(chunk.pieces);
  if (chunk.kind === 'picture' || chunk.kind === 'file') return chunk.file.description ?? chunk.file.name;
  return '';
}

function actionsOf(chunk: Chunk) {
  if (chunk.kind === 'actions') return chunk.actions;
  return chunk.kind === 'text' && chunk.beside ? [chunk.beside] : [];
}

/** Discord takes 100 characters. */
const longestTitle = 100;

/** The name of a post with this document: its first heading, or of a discreet one what may be seen of it. */
export function titleOf({ blocks, discreet = false }: Document): string {
  const headings = blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
  const texts = blocks.flatMap((block) => (block.kind === 'text' ? block.lines : []));
  const first = texts[0]?.map((run) => (typeof run === 'string' ? run : run.text)).join('') ?? '';
  const shown = discreet && blocks[0]?.kind === 'text' ? first : (headings[0] ?? first);
  return cutLabel(cleanText(shown), longestTitle) || '·';
}
