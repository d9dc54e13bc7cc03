import type { Story } from '../core/index.ts';
import { sentencesOf } from '../text/index.ts';
import { isBeginning } from './beginnings.ts';
import { listingAt } from './exchanges.ts';
import type { Entry, Lexicon, Node } from './lexicon.ts';
import { type Token, tokensOf } from './tokens.ts';

export type StoryText = Pick<Story, 'title' | 'paragraphs' | 'dateline' | 'language'>;
type Zone = 'title' | 'dateline' | 'lead' | 'body';

/** One field or paragraph with its tokens. */
export interface Piece {
  readonly zone: Zone;
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Tokens of the body before this piece. */
  readonly before: number;
  /** Whether capital letters tell anything: false in titles of capitals alone. */
  readonly cased: boolean;
}

/** A name found in a piece: tokens `[from, to)`, and all that it may stand for. */
export interface Mention {
  readonly piece: Piece;
  readonly from: number;
  readonly to: number;
  readonly entries: readonly Entry[];
}

export function piecesOf({ title, dateline, paragraphs, language }: StoryText): readonly Piece[] {
  const pieces: Piece[] = [];
  const push = (zone: Zone, text: string, before: number) => {
    const tokens = tokensOf(text);
    pieces.push({ zone, text, tokens, before, cased: !isShouted(text) });
    return tokens.length;
  };
  if (title !== '') push('title', title, 0);
  if (dateline) push('dateline', dateline, 0);
  let before = 0;
  for (const [index, paragraph] of paragraphs.entries()) {
    if (index > 0) {
      before += push('body', paragraph, before);
      continue;
    }
    const end = sentencesOf(paragraph.slice(0, 600), language)[0]?.end ?? paragraph.length;
    before += push('lead', paragraph.slice(0, end), before);
    if (end < paragraph.length) before += push('body', paragraph.slice(end), before);
  }
  return pieces;
}

function isShouted(text: string): boolean {
  return text === text.toUpperCase() && text !== text.toLowerCase();
}

/** All names in a piece, longest first, none inside another. Blockers take their words and stand for nothing. */
export function mentionsIn(piece: Piece, lexicon: Lexicon): readonly Mention[] {
  const { tokens } = piece;
  const mentions: Mention[] = [];
  let last = 0;
  for (let index = 0; index < tokens.length; ) {
    const token = tokens[index] as Token;
    const own = lexicon.formsOf(token.word).begins ? longest(piece, index, last, lexicon) : null;
    const found = withCities(piece, index, own, lexicon);
    if (found === null || isBeginning(piece, found.from, found.to, lexicon.language)) {
      const listing = listingAt(piece.text, tokens, index);
      if (listing) mentions.push({ piece, from: index - 1, to: index + 1, entries: [listing] });
      index++;
      continue;
    }
    mentions.push(found, ...elided(found, lexicon));
    index = found.to;
    last = found.to;
  }
  return mentions;
}

/** `North` of `North and South Korea`, the rest of whose name stands with the other. */
const direction = /^(?:north|south|east|west|северн|южн|восточн|западн)/;
const and = new Set(['and', 'и']);

function elided({ piece, from, to }: Mention, lexicon: Lexicon): readonly Mention[] {
  const { tokens } = piece;
  const lead = tokens[from - 2];
  if (to - from < 2 || !lead || !and.has(tokens[from - 1]!.folded)) return [];
  if (!direction.test(lead.folded) || !direction.test(tokens[from]!.folded)) return [];
  let nodes: readonly Node[] = [lexicon.root];
  for (const { word } of [lead, ...tokens.slice(from + 1, to)]) {
    const { labels } = lexicon.formsOf(word);
    nodes = nodes.flatMap(({ next }) => labels.flatMap((label) => next.get(label) ?? []));
  }
  const entries = nodes.flatMap((node) => node.entries);
  return entries.length === 0 ? [] : [{ piece, from: from - 2, to, entries }];
}

/** A small place is not told from a word in a text of capitals alone. */
const minimumShouted = 500_000;

/** The longer of a name of the catalogue and one of the gazetteer; of one length, all that both may stand for. */
function withCities(piece: Piece, from: number, own: Mention | null, { gazetteer }: Lexicon): Mention | null {
  const city = gazetteer.find(piece.tokens, from);
  if (city === null || (own !== null && own.to > city.to)) return own;
  const taken = own?.to === city.to ? own.entries : [];
  if (taken.some(({ topicId }) => topicId === null)) return own;
  const cities = city.entries.filter(
    ({ topicId, country, population }) =>
      (piece.cased || population >= minimumShouted) &&
      !taken.some((entry) => entry.topicId === topicId || entry.topicId === country),
  );
  if (cities.length === 0) return own;
  return { piece, from, to: city.to, entries: [...taken, ...cities] };
}

function longest(piece: Piece, from: number, last: number, lexicon: Lexicon): Mention | null {
  let best: Mention | null = null;
  const walk = (node: Node, at: number) => {
    const token = piece.tokens[at];
    if (!token || (at > from && token.gap !== 'joined')) return;
    for (const label of lexicon.formsOf(token.word).labels) {
      const next = node.next.get(label);
      if (!next) continue;
      if (next.entries.length > 0 && (best === null || at + 1 > best.to)) {
        const entries = next.entries.filter((entry) => isWritten(entry, piece, from, at + 1, last));
        if (entries.length > 0) best = { piece, from, to: at + 1, entries };
      }
      walk(next, at + 1);
    }
  };
  walk(lexicon.root, from);
  return best;
}

/** After `the us` in lower case: what only a country does. */
const verbs = new Set(
  'has is was will would had says said and could may should military government president senate'.split(' '),
);

function isWritten(
  { casing, topicId, endsCapital, accented }: Entry,
  piece: Piece,
  from: number,
  to: number,
  placeTo: number,
): boolean {
  const { tokens, cased } = piece;
  const first = tokens[from]!;
  const last = tokens[to - 1]!;
  if (casing === 'capitals') {
    const letters = first.text.replaceAll('.', '');
    if (letters === letters.toUpperCase()) return cased || first.text.includes('.') || first.folded !== 'us';
    return topicId === 'US' && first.text === 'us' && isTheUs(tokens, from);
  }
  if (casing === 'short') return cased && isShort(piece, from, placeTo);
  if (accented && first.text.toLowerCase() === first.folded) return false;
  if (casing === 'any') return true;
  return first.capital && (last.capital || !endsCapital || last.text.length < 4);
}

function isTheUs(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.folded === 'the' && verbs.has(tokens[at + 1]?.folded ?? '');
}

/** `Paris, TX` and `Paris, Tex.`: right behind a comma, letters alone only behind a place; `Tex.` also with its dot. */
function isShort({ tokens, text }: Piece, at: number, placeTo: number): boolean {
  const token = tokens[at]!;
  const isCode = token.text.replaceAll('.', '') === token.text.toUpperCase();
  if (isCode && !token.text.includes('.')) return token.gap === 'comma' && placeTo === at;
  if (!token.capital) return false;
  if (token.text.length === 2)
    return token.gap === 'comma' && text[token.end] === '.' && twoLetters.has(token.folded);
  return (
    token.gap === 'comma' || token.text.includes('.') || (text[token.end] === '.' && !words.has(token.folded))
  );
}

/** Of the short forms of two letters, those written with a small one. */
const twoLetters = new Set('ga ky la md mo pa va vt'.split(' '));
/** Short forms that are words, names or titles of their own. */
const words = new Set(
  'ala ark cal colo conn del ill ind la mass miss mo mont ore pa va wash alta'.split(' '),
);
