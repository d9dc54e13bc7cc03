import type { Inline, Language } from '../../core/index.ts';
import { sentencesOf } from '../../text/index.ts';
import { cleanText } from '../shared/index.ts';
import { type Direction, isolated, lineMark } from './direction.ts';
import { escaped, graphemesOf, link } from './markdown.ts';

/** A run of one meaning. */
export interface Atom {
  readonly text: string;
  readonly mark: 'plain' | 'strong';
  readonly url: string | null;
}

/** What is never cut while it fits a message: a line, or a sentence with its source. */
export interface Piece {
  /** Mark of the line it begins: a heading, small print, a quotation; empty for ordinary lines. */
  readonly lead: '' | '## ' | '### ' | '-# ' | '> ';
  /** A new line before it, or a blank where it goes on in the line. */
  readonly glue: '\n' | ' ';
  readonly atoms: readonly Atom[];
  readonly base: Direction;
  readonly language: Language;
}

export const plain = (text: string): Atom => ({ text, mark: 'plain', url: null });
export const strong = (text: string, url: string | null = null): Atom => ({ text, mark: 'strong', url });
export const linked = (text: string, url: string | null): Atom => ({ text, mark: 'plain', url });

export function atomOf(run: Inline): Atom {
  if (typeof run === 'string') return plain(run);
  if ('url' in run) return linked(run.text, run.url);
  return 'strong' in run ? strong(run.text) : plain(run.text);
}

export interface Style {
  /** False inside a spoiler, where marks of lines would be letters. */
  readonly lines: boolean;
}

/** Markdown of pieces that follow each other. */
export function markdownOf(pieces: readonly Piece[], { lines }: Style): string {
  let before: Piece | null = null;
  let written = '';
  for (const piece of pieces) {
    const goesOn = before !== null && piece.glue === ' ';
    const inside = inlineOf(piece, lines);
    if (before !== null) written += piece.glue;
    written += goesOn
      ? inside
      : `${lines ? piece.lead : ''}${lineMark(textOf([piece]), piece.base)}${inside}`;
    before = piece;
  }
  return written;
}

/** What the reader sees of the pieces. */
export function textOf(pieces: readonly Piece[]): string {
  return pieces
    .map(
      (piece, at) => (at === 0 ? '' : piece.glue) + piece.atoms.map(({ text }) => cleanText(text)).join(''),
    )
    .join('');
}

function inlineOf({ atoms, lead, base }: Piece, lines: boolean): string {
  const bold = !lines && lead.startsWith('#');
  return atoms.map((atom) => atomMarkdown(bold ? { ...atom, mark: 'strong' } : atom, base)).join('');
}

function atomMarkdown({ text, mark, url }: Atom, base: Direction): string {
  const shown = url === null ? escaped(text) : link(text, url);
  if (shown.trim() === '') return shown;
  if (mark === 'plain') return isolated(shown, text, base);
  // Discord wants no blank inside the stars.
  const [, head = '', body = '', tail = ''] = /^(\s*)(.*?)(\s*)$/s.exec(shown) ?? [];
  return `${head}${isolated(`**${body}**`, text, base)}${tail}`;
}

/** A piece as several that are each within `limit` characters of Markdown: by sentences, words, graphemes. */
export function splitPiece(piece: Piece, limit: number, style: Style): readonly Piece[] {
  const done: Piece[] = [];
  let current: Atom[] = [];
  const asPiece = (atoms: readonly Atom[]): Piece => ({
    ...piece,
    atoms,
    glue: done.length === 0 ? piece.glue : ' ',
  });
  const fits = (atoms: readonly Atom[]) => markdownOf([asPiece(atoms)], style).length <= limit;
  const flush = () => {
    if (current.length > 0) done.push(asPiece(current));
    current = [];
  };
  const add = (atom: Atom, level: number) => {
    if (fits([...current, atom])) {
      current.push(atom);
      return;
    }
    const cutter = cutters[level];
    if (!cutter || fits([atom])) {
      flush();
      current.push(cutter ? atom : { ...atom, url: null });
      return;
    }
    for (const text of cutter(atom.text, piece.language)) addJoined({ ...atom, text }, level + 1);
  };
  /** Neighbours cut from one run are put together again, so that marks stay few. */
  const addJoined = (atom: Atom, level: number) => {
    const last = current.at(-1);
    if (last && last.mark === atom.mark && last.url === atom.url) {
      const joined = { ...last, text: last.text + atom.text };
      if (fits([...current.slice(0, -1), joined])) {
        current.splice(-1, 1, joined);
        return;
      }
      flush();
    }
    add(atom, level);
  };
  for (const atom of piece.atoms) add(atom, 0);
  flush();
  return done;
}

const cutters: readonly ((text: string, language: Language) => readonly string[])[] = [
  (text, language) =>
    between(
      text,
      sentencesOf(text, language).map(({ start }) => start),
    ),
  (text) => text.match(/\s*\S+\s*$|\s*\S+/g) ?? [text],
  (text) => graphemesOf(text),
];

/** The text cut before each of the positions, nothing lost. */
function between(text: string, starts: readonly number[]): readonly string[] {
  const cuts = [0, ...starts.slice(1), text.length];
  return cuts.slice(1).map((end, at) => text.slice(cuts[at], end));
}
