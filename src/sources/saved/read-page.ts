import type { Block, RawStory } from '../../core/index.ts';
import { endsWhole, foldSpace, sentencesOf } from '../../text/index.ts';
import { type Chunk, chunksOf } from './chunks.ts';
import { type Header, isHeadline, readAddress, readBullet, readHeader, wordCount } from './lines.ts';

/** A page put together while its chunks are read. */
interface Draft {
  title: string;
  url: string | null;
  header: Header;
  updated: string | null;
  readonly blocks: Block[];
  readonly form: 'full' | 'excerpt' | null;
}

const noHeader: Header = { published: null, byline: null };
const maxTitle = 140;

/**
 * The stories of a saved text page. A page is a headline, a line of date and author (where there is one), perhaps a
 * caption as a list item, and paragraphs; then teasers: a headline with a sentence or two right below it. A rule, a form
 * feed, or a headline with a date line of its own begins another page. Teasers take their page's date.
 */
export function readPages(text: string): readonly RawStory[] {
  const chunks = chunksOf(text);
  const pages: { readonly from: number; readonly to: number }[] = [];
  let from = 0;
  /** What all chunks of the page so far are. */
  let above = { addresses: true, heads: true };
  for (let at = 1; at < chunks.length; at++) {
    const last = chunks[at - 1]!;
    above = { addresses: above.addresses && isAddress(last), heads: above.heads && isHead(last) };
    if (!beginsPage(chunks, at) || above.addresses || (above.heads && isByline(chunks[at]))) continue;
    pages.push({ from, to: at });
    from = at;
    above = { addresses: true, heads: true };
  }
  if (chunks.length > 0) pages.push({ from, to: chunks.length });
  return pages.flatMap((page) => readPage(chunks.slice(page.from, page.to)));
}

/** What stands above a headline belongs to it. */
function isAddress({ lines }: Chunk): boolean {
  return lines.every((line) => readAddress(line) !== null);
}

function isHead({ lines }: Chunk): boolean {
  return lines.every((line) => readAddress(line) !== null || isHeadline(line));
}

/** A name between headline and date line is no headline of its own. */
function isByline(chunk: Chunk | undefined): boolean {
  return chunk !== undefined && !chunk.apart && readHeader(chunk.lines[0] ?? '') !== null;
}

/** A rule before it, or a headline alone with a date line right behind it. */
function beginsPage(chunks: readonly Chunk[], at: number): boolean {
  const chunk = chunks[at];
  const next = chunks[at + 1];
  if (!chunk) return false;
  if (chunk.apart) return true;
  const [first = '', second] = chunk.lines;
  if (!isHeadline(first) || readHeader(first)?.published) return false;
  const below = second ?? (chunk.lines.length === 1 ? next?.lines[0] : undefined);
  const header = below === undefined ? null : readHeader(below);
  return header !== null && header.published !== null;
}

function readPage(chunks: readonly Chunk[]): readonly RawStory[] {
  const teasersFrom = firstTeaser(chunks);
  const body = chunks.slice(0, teasersFrom);
  const page = body.length > 0 ? readBody(body) : null;
  const teasers = chunks.slice(teasersFrom).flatMap((chunk) => readTeaser(chunk, page?.header ?? noHeader));
  return [...(page ? rawOf(page) : []), ...teasers];
}

/** Where the run of teasers begins that the page ends with; its length where it has none. */
function firstTeaser(chunks: readonly Chunk[]): number {
  let from = chunks.length;
  while (from > 0 && isTeaser(chunks[from - 1])) from--;
  // The page's own headline with its text right below looks the same, and so does a part with a heading of its own:
  // a page is not all teasers unless there are several, and teasers stand apart from the text or in number.
  if (from === 0) return chunks.length > 1 ? 0 : chunks.length;
  const first = chunks[from];
  if (!first) return chunks.length;
  return first.gap >= 2 || chunks.length - from >= 2 ? from : chunks.length;
}

/** A headline and, right below, one to three lines of sentences. */
function isTeaser(chunk: Chunk | undefined): boolean {
  if (!chunk || chunk.lines.length < 2 || chunk.lines.length > 4) return false;
  const [first = '', ...rest] = chunk.lines;
  if (!isHeadline(first) || readHeader(first)) return false;
  return rest.every(
    (line) => readBullet(line) === null && readHeader(line)?.published == null && wordCount(line) >= 4,
  );
}

function readTeaser({ lines }: Chunk, header: Header): readonly RawStory[] {
  const [first = '', ...rest] = lines;
  const text = foldSpace(rest.join(' '));
  const blocks: readonly Block[] = [{ role: 'paragraph', text }];
  return rawOf({
    title: foldSpace(first),
    url: null,
    header: { published: header.published, byline: null },
    updated: null,
    blocks: [...blocks],
    form: 'excerpt',
  });
}

function readBody(chunks: readonly Chunk[]): Draft {
  const draft: Draft = { title: '', url: null, header: noHeader, updated: null, blocks: [], form: null };
  let isOpening = true;
  for (const [at, { lines }] of chunks.entries()) {
    const rest = lines.filter((line) => !takeFrame(line, draft, isOpening && at < 4));
    if (rest.length === 0) continue;
    const begun = draft.blocks.length;
    addBlocks(rest, draft, isOpening, chunks.length);
    isOpening &&= draft.blocks.slice(begun).every(({ role }) => role === 'caption');
  }
  if (draft.title === '') draft.title = titleFrom(draft.blocks);
  const paragraphs = draft.blocks.filter(({ role }) => role === 'paragraph').length;
  return { ...draft, form: paragraphs >= 3 ? 'full' : null };
}

/** Takes address, headline and date line off the top; true where the line was one of them. */
function takeFrame(line: string, draft: Draft, isOpening: boolean): boolean {
  const address = readAddress(line);
  if (address !== null && draft.url === null) {
    draft.url = address;
    return true;
  }
  if (!isOpening) return false;
  const header = readHeader(line);
  if (
    header &&
    (draft.title !== '' || header.published !== null) &&
    !(draft.header.published && header.published)
  ) {
    const published = draft.header.published ?? header.published;
    const byline = [draft.header.byline, header.byline].filter((one) => one !== null).join(' | ') || null;
    draft.header = { published, byline };
    return true;
  }
  // A second date is that of the last change, and so is a third.
  if (header?.published && draft.blocks.length === 0) {
    draft.updated = header.published;
    return true;
  }
  if (draft.title === '' && isHeadline(line)) {
    draft.title = foldSpace(line);
    return true;
  }
  return false;
}

function addBlocks(lines: readonly string[], draft: Draft, isOpening: boolean, chunks: number): void {
  const bullets = lines.map(readBullet);
  if (bullets.every((one) => one !== null)) {
    // A list between date line and text is the page's picture.
    const role = isOpening ? 'caption' : 'list';
    for (const text of bullets)
      draft.blocks.push({ role, text: role === 'caption' ? withoutSize(text) : text });
    return;
  }
  if (lines.length > 1 && lines.every((line) => endsWhole(line.trim()) && readBullet(line) === null)) {
    // Lines that all end their sentences were paragraphs before the empty lines between them were lost.
    for (const line of lines) draft.blocks.push({ role: 'paragraph', text: foldSpace(line) });
    return;
  }
  const text = foldSpace(lines.map((line) => readBullet(line) ?? line).join(' '));
  const isHeading = lines.length === 1 && isHeadline(text) && wordCount(text) <= 12 && chunks > 3;
  draft.blocks.push({ role: isHeading ? 'heading' : 'paragraph', text });
}

/** `Solidarity Marchx500`: the width of a picture run into its caption. */
function withoutSize(caption: string): string {
  return caption.replace(/(\p{L})x\d{2,4}$/u, '$1');
}

/** A note without a headline is called by its first sentence, cut between words where that is long. */
function titleFrom(blocks: readonly Block[]): string {
  const text = blocks.find(({ role }) => role === 'paragraph')?.text ?? '';
  const sentence = sentencesOf(text.slice(0, 2000), 'en')[0]?.text ?? '';
  if (sentence.length <= maxTitle) return sentence.replace(/\.$/, '');
  const cut = sentence.lastIndexOf(' ', maxTitle);
  return `${sentence.slice(0, cut > 0 ? cut : maxTitle)}…`;
}

function rawOf({ title, url, header, updated, blocks, form }: Draft): readonly RawStory[] {
  if (title === '' || !blocks.some(({ role }) => role === 'paragraph' || role === 'list')) return [];
  return [
    {
      title,
      url,
      guid: null,
      byline: header.byline,
      published: header.published,
      updated,
      blocks,
      form,
      language: null,
      publisher: null,
      categories: [],
    },
  ];
}
