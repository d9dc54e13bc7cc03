import type { Action, Document, DocumentBlock } from '../../core/index.ts';
import { cleanText } from '../shared/index.ts';
import { type Direction, directionIn, directionOf } from './direction.ts';
import { type Atom, atomOf, linked, type Piece, plain, strong } from './pieces.ts';

export interface OutFile {
  readonly name: string;
  readonly data: Uint8Array;
  readonly contentType: string;
  readonly description: string | null;
}

/** What a message is put together from. `clear` stands before the spoiler of a discreet document. */
export type Chunk = { readonly clear: boolean } & (
  | {
      readonly kind: 'text';
      readonly pieces: readonly Piece[];
      readonly isHeading: boolean;
      readonly isItem: boolean;
      /** The button beside it. */
      readonly beside: Action | null;
    }
  | { readonly kind: 'rule' }
  | { readonly kind: 'picture' | 'file'; readonly file: OutFile }
  | { readonly kind: 'actions'; readonly actions: readonly Action[] }
);

type BlockOf<Kind extends DocumentBlock['kind']> = Extract<DocumentBlock, { readonly kind: Kind }>;

/** More buttons beside items than this leave too little room for the items themselves. */
const mostBeside = 10;

/** The document block by block; an action named by an item's number stands beside that item. */
export function chunksOf(document: Document): readonly Chunk[] {
  const beside = actionsBeside(document);
  const taken = new Set(beside.values());
  const titles = beside.size > 0 ? new Map<string, string>() : titlesByNumber(document);
  const chunks: Chunk[] = [];
  let files = 0;
  for (const [at, block] of document.blocks.entries()) {
    const before = document.blocks[at - 1];
    const clear = document.discreet === true && chunks.length === 0;
    if (block.kind === 'heading' && block.level === 2 && chunks.length > 0)
      chunks.push({ kind: 'rule', clear });
    if (block.kind === 'actions') {
      const actions = block.actions.filter((one) => !taken.has(one)).map((one) => named(one, titles));
      if (actions.length > 0) chunks.push({ kind: 'actions', actions, clear: false });
    } else if (block.kind === 'picture' || block.kind === 'file') {
      files += 1;
      chunks.push({ kind: block.kind, file: fileOf(block, files), clear });
    } else {
      const pieces = piecesOf(block, document).filter((one) =>
        one.atoms.some(({ text }) => cleanText(text).trim()),
      );
      if (pieces.length === 0) continue;
      const last = chunks.at(-1);
      if (last?.kind === 'text' && belongsTo(block, before)) {
        chunks[chunks.length - 1] = { ...last, pieces: [...last.pieces, ...pieces] };
        continue;
      }
      chunks.push({
        kind: 'text',
        pieces,
        clear,
        isHeading: block.kind === 'heading',
        isItem: block.kind === 'item',
        beside: beside.get(block) ?? null,
      });
    }
  }
  return chunks;
}

/** The text found in a story stands under its title, as the sentences of a briefing do. */
function belongsTo(block: DocumentBlock, before: DocumentBlock | undefined): boolean {
  if (block.kind !== 'text' || block.muted || before?.kind !== 'item') return false;
  return before.number !== null && before.sentences.length === 0;
}

/** Of items too many to have their button beside them: in a menu a bare number says little. */
function titlesByNumber({ blocks }: Document): ReadonlyMap<string, string> {
  const items = blocks.flatMap((block) => (block.kind === 'item' && block.number !== null ? [block] : []));
  return new Map(items.map(({ number, title }) => [String(number), title]));
}

function named(action: Action, titles: ReadonlyMap<string, string>): Action {
  const title = titles.get(action.label);
  return title === undefined ? action : { ...action, label: `${action.label}. ${title}` };
}

function actionsBeside({ blocks }: Document): ReadonlyMap<DocumentBlock, Action> {
  const items = blocks.filter((block) => block.kind === 'item' && block.number !== null) as BlockOf<'item'>[];
  if (items.length > mostBeside) return new Map();
  const actions = blocks.flatMap((block) => (block.kind === 'actions' ? block.actions : []));
  return new Map(
    items.flatMap((item) => {
      const action = actions.find(({ label }) => label === String(item.number));
      return action ? [[item, action] as const] : [];
    }),
  );
}

function piecesOf(
  block: Exclude<DocumentBlock, BlockOf<'actions' | 'picture' | 'file'>>,
  { language }: Document,
): readonly Piece[] {
  const piece = (lead: Piece['lead'], ...atoms: readonly Atom[]): Piece => ({
    lead,
    glue: '\n',
    atoms,
    base: directionIn(language),
    language,
  });
  switch (block.kind) {
    case 'heading':
      return [piece(block.level === 1 ? '## ' : '### ', plain(block.text))];
    case 'text':
      return block.lines.map((line) => {
        const muted =
          block.muted || (line.length > 0 && line.every((run) => typeof run !== 'string' && 'muted' in run));
        return piece(muted ? '-# ' : '', ...line.map(atomOf));
      });
    case 'item':
      return itemPieces(block, language, piece);
    case 'quote':
      return [
        piece('> ', plain(block.text)),
        ...(block.source === null
          ? []
          : [{ ...piece('> ', ...sourceAtoms(block.source, block.url)), glue: ' ' } as const]),
      ];
  }
}

type MakePiece = (lead: Piece['lead'], ...atoms: readonly Atom[]) => Piece;

function itemPieces(item: BlockOf<'item'>, language: string, piece: MakePiece): readonly Piece[] {
  const own = item.language ?? language;
  const base: Direction = item.language === null ? directionIn(language) : (directionOf(item.title) ?? 'ltr');
  const inOwn = (one: Piece): Piece => ({ ...one, base, language: own });
  const number = item.number === null ? [] : [strong(`${item.number}.`), plain(' ')];
  const note = item.note ? [plain(` · ${item.note}`)] : [];
  const sentences = item.sentences.map((sentence, at) => {
    // Sentences of one source in a row name it once, behind the last.
    const goesOn = item.sentences[at + 1]?.source === sentence.source;
    const source = goesOn ? [] : [plain(' '), ...sourceAtoms(sentence.source, sentence.url)];
    return { ...inOwn(piece('', plain(sentence.text), ...source)), glue: at === 0 ? '\n' : ' ' } as const;
  });
  return [
    inOwn(piece('', ...number, strong(item.title, item.url), ...note)),
    ...sentences,
    ...item.footers.map((footer) => piece('-# ', plain(footer))),
  ];
}

const sourceAtoms = (source: string, url: string | null): readonly Atom[] => [
  plain('['),
  linked(source, url),
  plain(']'),
];

function fileOf(block: BlockOf<'picture' | 'file'>, number: number): OutFile {
  if (block.kind === 'picture') {
    const description = cleanText(block.alt).trim() || null;
    return { name: `picture-${number}.png`, data: block.png, contentType: 'image/png', description };
  }
  // `attachment://` finds files by names of plain letters only.
  const name =
    block.name
      .replace(/[^\w.-]+/g, '_')
      .replace(/^[._]+/, '')
      .slice(-80) || `file-${number}`;
  return { name, data: block.data, contentType: block.mediaType, description: null };
}
