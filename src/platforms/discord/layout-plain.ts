/** Messages of text and rows of buttons alone, without embeds: where the second kind is refused. */
import { type APIMessageTopLevelComponent, MessageFlags } from 'discord.js';
import type { Document } from '../../core/index.ts';
import type { Chunk } from './chunks.ts';
import type { MessageBody } from './message.ts';
import { pack, type Room, rowSize } from './pack.ts';
import { markdownOf, type Style } from './pieces.ts';
import { rowsOf } from './rows.ts';

const gap = '\n\n';
const spoiler = '||';
/** https://discord.com/developers/docs/resources/message#create-message: 2,000 characters, five rows. */
const longest = 2_000;

/** One message of the second kind as one or more plain ones. */
export function plainBodies(
  chunks: readonly Chunk[],
  { discreet = false }: Document,
): readonly MessageBody[] {
  const style: Style = { lines: !discreet };
  const room: Room = {
    limit: {
      characters: longest - (discreet ? 2 * spoiler.length : 0),
      components: Number.POSITIVE_INFINITY,
      rows: 5,
      files: 10,
    },
    style,
    sizeOf(chunk) {
      if (chunk.kind === 'actions') return rowSize(chunk);
      const characters = chunk.kind === 'text' ? markdownOf(chunk.pieces, style).length + gap.length : 0;
      const files = chunk.kind === 'picture' || chunk.kind === 'file' ? 1 : 0;
      return { characters, components: 0, rows: 0, files };
    },
  };
  const items = chunks.filter((chunk) => chunk.kind === 'text' && chunk.isItem).length;
  return pack(withoutBeside(chunks), room).map((message) => bodyOf(message, style, items === 1));
}

/** Buttons beside items stand below, before the others. */
function withoutBeside(chunks: readonly Chunk[]): readonly Chunk[] {
  const beside = chunks.flatMap((chunk) => (chunk.kind === 'text' && chunk.beside ? [chunk.beside] : []));
  const actions = [...beside, ...chunks.flatMap((chunk) => (chunk.kind === 'actions' ? chunk.actions : []))];
  const others = chunks
    .filter(({ kind }) => kind !== 'actions' && kind !== 'rule')
    .map((chunk) => (chunk.kind === 'text' ? { ...chunk, beside: null } : chunk));
  return actions.length === 0 ? others : [...others, { kind: 'actions', actions, clear: false }];
}

function bodyOf(chunks: readonly Chunk[], style: Style, isSingle: boolean): MessageBody {
  const used = new Set<string>();
  const clear = contentOf(
    chunks.filter((chunk) => chunk.clear),
    style,
  );
  const rest = contentOf(
    chunks.filter((chunk) => !chunk.clear),
    style,
  );
  const hidden = style.lines || rest === '' ? rest : `${spoiler}${rest}${spoiler}`;
  const rows = chunks.flatMap((chunk) => (chunk.kind === 'actions' ? rowsOf(chunk.actions, used) : []));
  return {
    // The preview of a link is of use under a message about a single thing.
    flags: isSingle ? 0 : MessageFlags.SuppressEmbeds,
    content: [clear, hidden].filter(Boolean).join('\n'),
    components: rows as readonly unknown[] as readonly APIMessageTopLevelComponent[],
    files: chunks.flatMap((chunk) =>
      chunk.kind === 'picture' || chunk.kind === 'file' ? [hideIn(chunk.file, style)] : [],
    ),
  };
}

const hideIn = <File extends { readonly name: string }>(file: File, { lines }: Style): File =>
  lines ? file : { ...file, name: `SPOILER_${file.name}` };

function contentOf(chunks: readonly Chunk[], style: Style): string {
  let content = '';
  let before: Extract<Chunk, { kind: 'text' }> | null = null;
  for (const chunk of chunks) {
    if (chunk.kind !== 'text') continue;
    const isList = before?.isItem && chunk.isItem && before.pieces.length === 1 && chunk.pieces.length === 1;
    if (before) content += before.isHeading || isList ? '\n' : gap;
    content += markdownOf(chunk.pieces, style);
    before = chunk;
  }
  return content;
}
