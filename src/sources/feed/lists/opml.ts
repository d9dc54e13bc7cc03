import { generateOpml, parseOpml } from 'feedsmith';
import { InputError } from '../../../core/index.ts';
import type { ListedSource } from '../../../ports/index.ts';
import { foldSpace } from '../../../text/index.ts';
import { absolute } from '../../shared/index.ts';
import type { Found } from './found.ts';

const maxDepth = 20;
const maxGroup = 100;
/** What stands between the names of folders that lie in each other. */
const between = ' / ';

/** As a parser gives it: whatever stood in the file. */
interface Outline {
  readonly text?: unknown;
  readonly title?: unknown;
  readonly xmlUrl?: unknown;
  readonly outlines?: readonly Outline[] | undefined;
}

/** The feeds of an OPML file; the folders around one are its group. RSS-to-Telegram-Bot hands its lists over so as well. */
export function readOpml(text: string, name: string, found: Found): void {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text.slice(0, 65_536)))
    throw new InputError(`'${name}' declares entities, which no list of feeds needs`);
  for (const outline of outlinesOf(text, name)) collect(outline, found, []);
}

function outlinesOf(text: string, name: string): readonly Outline[] {
  try {
    return parseOpml(text)?.body?.outlines ?? [];
  } catch {
    throw new InputError(`'${name}' is not an OPML file`);
  }
}

function collect(outline: Outline, found: Found, folders: readonly string[]): void {
  if (folders.length > maxDepth) return;
  const { xmlUrl, title, text, outlines = [] } = outline;
  const written = [title, text].find((one) => typeof one === 'string' && one.trim() !== '');
  const label = typeof written === 'string' ? foldSpace(written) : null;
  const address = typeof xmlUrl === 'string' ? absolute(xmlUrl, 'file:///') : null;
  if (address !== null)
    found.add({ address, title: label, group: folders.join(between).slice(0, maxGroup) || null });
  const inner = label === null || address !== null ? folders : [...folders, label];
  for (const one of outlines) collect(one, found, inner);
}

interface Folder {
  readonly feeds: ListedSource[];
  readonly folders: Map<string, Folder>;
}

const emptyFolder = (): Folder => ({ feeds: [], folders: new Map() });

/** A group `A / B` is written as a folder B in a folder A. */
export function writeOpml(sources: readonly ListedSource[]): Uint8Array {
  const root = emptyFolder();
  for (const source of sources) {
    let folder = root;
    for (const name of source.group?.split(between) ?? []) {
      const inner = folder.folders.get(name) ?? emptyFolder();
      folder.folders.set(name, inner);
      folder = inner;
    }
    folder.feeds.push(source);
  }
  const text = generateOpml({ head: { title: 'Tidings' }, body: { outlines: outlinesIn(root) } });
  return new TextEncoder().encode(text);
}

interface Written {
  readonly type?: 'rss';
  readonly text: string;
  readonly title?: string;
  readonly xmlUrl?: string;
  readonly outlines?: Written[];
}

function outlinesIn({ feeds, folders }: Folder): Written[] {
  return [
    ...feeds.map(({ address, title }) => ({
      type: 'rss' as const,
      text: title ?? address,
      title: title ?? address,
      xmlUrl: address,
    })),
    ...[...folders].map(([text, inner]) => ({ text, outlines: outlinesIn(inner) })),
  ];
}
