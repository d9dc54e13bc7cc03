import type { Chunk } from './chunks.ts';
import { markdownOf, type Piece, type Style, splitPiece } from './pieces.ts';
import { rowsOf } from './rows.ts';

export interface Size {
  readonly characters: number;
  readonly components: number;
  readonly rows: number;
  readonly files: number;
}

/** What one message holds, and what a chunk takes of it. */
export interface Room {
  readonly limit: Size;
  readonly style: Style;
  sizeOf(chunk: Chunk): Size;
}

type Message = readonly Chunk[];
type TextChunk = Extract<Chunk, { readonly kind: 'text' }>;

/**
 * Chunks in messages, in their order, each message within its room. A heading stays with what it heads and buttons with
 * what they stand under, where they fit together; what is larger than a message breaks between its pieces.
 */
export function pack(chunks: readonly Chunk[], given: Room): readonly Message[] {
  const room = remembering(given);
  const messages: Message[] = [];
  let current: Chunk[] = [];
  const fits = (...more: readonly Chunk[]) => isWithin([...current, ...more], room);
  const flush = () => {
    while (current.at(-1)?.kind === 'rule') current.pop();
    if (current.length > 0) messages.push(current);
    current = [];
  };
  const add = (chunk: Chunk) => {
    if (chunk.kind === 'rule' && current.length === 0) return;
    current.push(chunk);
  };
  for (const group of groupsOf(chunks)) {
    const whole = group.filter(({ kind }) => kind !== 'rule');
    if (fits(...group)) for (const chunk of group) add(chunk);
    else if (isWithin(whole, room)) {
      flush();
      for (const chunk of whole) add(chunk);
    } else {
      for (const chunk of group) {
        for (const part of partsOf(chunk, current, room)) {
          if (!fits(part)) flush();
          add(part);
        }
      }
    }
  }
  flush();
  return messages;
}

/** Sizes are asked for again and again while messages fill. */
function remembering(room: Room): Room {
  const sizes = new WeakMap<Chunk, Size>();
  const sizeOf = (chunk: Chunk): Size => {
    const size = sizes.get(chunk) ?? room.sizeOf(chunk);
    sizes.set(chunk, size);
    return size;
  };
  return { ...room, sizeOf };
}

/** What should stand in one message: headings with what follows, buttons with what is above. */
function groupsOf(chunks: readonly Chunk[]): readonly (readonly Chunk[])[] {
  const groups: Chunk[][] = [];
  let isOpen = false;
  for (const chunk of chunks) {
    const last = groups.at(-1);
    if (last && (isOpen || (chunk.kind === 'actions' && last.at(-1)?.kind !== 'actions'))) last.push(chunk);
    else groups.push([chunk]);
    isOpen = chunk.kind === 'rule' || (chunk.kind === 'text' && chunk.isHeading);
  }
  return groups;
}

function isWithin(chunks: readonly Chunk[], { limit, sizeOf }: Room): boolean {
  const sum = { characters: 0, components: 0, rows: 0, files: 0 };
  for (const chunk of chunks) {
    const size = sizeOf(chunk);
    sum.characters += size.characters;
    sum.components += size.components;
    sum.rows += size.rows;
    sum.files += size.files;
  }
  return (
    sum.characters <= limit.characters &&
    sum.components <= limit.components &&
    sum.rows <= limit.rows &&
    sum.files <= limit.files
  );
}

/** The chunk as it is where a message holds it; else in parts, the first of which fills what is left of this message. */
function partsOf(chunk: Chunk, current: Message, room: Room): readonly Chunk[] {
  if (isWithin([chunk], room)) return [chunk];
  if (chunk.kind === 'text') return slices(chunk, current, room);
  if (chunk.kind === 'actions') {
    const half = Math.ceil(chunk.actions.length / 2);
    // Halves of what is too much for one message are many rows still: no kind of action is lost among them.
    return [chunk.actions.slice(0, half), chunk.actions.slice(half)].flatMap((actions) =>
      partsOf({ ...chunk, actions }, [], room),
    );
  }
  return [chunk];
}

function slices(chunk: TextChunk, current: Message, room: Room): readonly Chunk[] {
  const { limit, style, sizeOf } = room;
  const overhead = sizeOf({ ...chunk, pieces: [] }).characters;
  const most = limit.characters - overhead;
  const pieces = chunk.pieces.flatMap((piece) =>
    markdownOf([piece], style).length <= most ? [piece] : splitPiece(piece, most, style),
  );
  const parts: TextChunk[] = [];
  let held: Piece[] = [];
  const asChunk = (list: readonly Piece[]): TextChunk => ({ ...chunk, pieces: list, beside: null });
  const before = () => (parts.length === 0 ? current : []);
  for (const piece of pieces) {
    if (held.length > 0 && !isWithin([...before(), asChunk([...held, piece])], room)) {
      parts.push(asChunk(held));
      held = [];
    }
    held.push(piece);
  }
  parts.push(asChunk(held));
  // The button goes with the end, where a reader looks for it.
  return parts.map((part, at) => (at === parts.length - 1 ? { ...part, beside: chunk.beside } : part));
}

/** How many components rows of these actions are: each row and what stands in it. */
export function rowSize(chunk: Extract<Chunk, { readonly kind: 'actions' }>): Size {
  const rows = rowsOf(chunk.actions);
  const components = rows.reduce((sum, row) => sum + 1 + row.components.length, 0);
  return { characters: 0, components, rows: rows.length, files: 0 };
}
