import { generateOpml, parseOpml } from 'feedsmith';
import { InputError } from '../../core/index.ts';
import type { Bytes, ListedSource, SourceType } from '../../ports/index.ts';
import { foldSpace } from '../../text/index.ts';
import { absolute, decode, fileName } from '../shared/index.ts';

const maxBytes = 5 * 1024 * 1024;
const maxSources = 10_000;
const maxDepth = 20;
const maxTitle = 200;

/** As a parser gives it: whatever stood in the file. */
interface Outline {
  readonly text?: unknown;
  readonly title?: unknown;
  readonly xmlUrl?: unknown;
  readonly outlines?: readonly Outline[] | undefined;
}

/** The feeds of an OPML file, each once, whatever groups they stand in. Throws `InputError`. */
function read({ data, address, mediaType }: Bytes): readonly ListedSource[] {
  const name = fileName(address);
  if (data.length > maxBytes) throw new InputError(`'${name}' is over 5 MB, too large for a list of feeds`);
  const { text } = decode(data, mediaType);
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text.slice(0, 65_536)))
    throw new InputError(`'${name}' declares entities, which no list of feeds needs`);
  const found = new Map<string, ListedSource>();
  for (const outline of outlinesOf(text, name)) collect(outline, found, 0);
  if (found.size === 0) throw new InputError(`'${name}' is an OPML file without a feed in it`);
  return [...found.values()];
}

function outlinesOf(text: string, name: string): readonly Outline[] {
  try {
    return parseOpml(text)?.body?.outlines ?? [];
  } catch {
    throw new InputError(`'${name}' is not an OPML file`);
  }
}

function collect(outline: Outline, found: Map<string, ListedSource>, depth: number): void {
  if (depth > maxDepth || found.size >= maxSources) return;
  const { xmlUrl, title, text } = outline;
  const address = typeof xmlUrl === 'string' ? absolute(xmlUrl, 'file:///') : null;
  if (address !== null && !found.has(address)) {
    const name = [title, text].find((one) => typeof one === 'string' && one.trim() !== '');
    found.set(address, {
      address,
      title: typeof name === 'string' ? foldSpace(name).slice(0, maxTitle) : null,
    });
  }
  for (const inner of outline.outlines ?? []) collect(inner, found, depth + 1);
}

function write(sources: readonly ListedSource[]): Uint8Array {
  const outlines = sources.map(({ address, title }) => ({
    type: 'rss',
    text: title ?? address,
    title: title ?? address,
    xmlUrl: address,
  }));
  const text = generateOpml({ head: { title: 'Tidings' }, body: { outlines } });
  return new TextEncoder().encode(text);
}

/** Lists of feeds as programs hand them to each other (OPML 2.0). */
export const opml: NonNullable<SourceType['lists']> = { read, write };
