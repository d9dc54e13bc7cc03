import { mkdir, open, readdir, readFile, rename, stat } from 'node:fs/promises';
import { dirname, join, parse } from 'node:path';
import { InputError } from '../core/index.ts';
import type { Inbox, InboxFile } from '../ports/index.ts';

const maxBytes = 50 * 1024 * 1024;
const maxFiles = 10_000;
const maxDepth = 8;
/** Where files go; what lies there is no longer in the inbox. */
const places = ['taken', 'refused'];
/** Names under which programs keep what they are still writing. */
const unfinished = /\.(?:part|partial|crdownload|download|tmp|swp)$|~$/i;

/** The folder is made at the first look. Files in folders within it count too; links and hidden files do not. */
export function openInbox(folder: string): Inbox {
  return {
    async files() {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const found: InboxFile[] = [];
      await walk(folder, '', found, 0);
      return found.sort((a, b) => (a.name < b.name ? -1 : 1));
    },
    async read({ name }) {
      try {
        const { size } = await stat(join(folder, name));
        if (size === 0) throw new InputError(`'${name}' is empty`);
        if (size > maxBytes) throw new InputError(`'${name}' is over 50 MB, more than is read of a file`);
        return await readFile(join(folder, name));
      } catch (error) {
        if (error instanceof InputError) throw error;
        const { code } = error as NodeJS.ErrnoException;
        if (code === 'ENOENT') return null;
        throw new InputError(`'${name}' cannot be read (${code ?? 'unknown'})`);
      }
    },
    async settle(file, place, reason = null) {
      if ((await markOf(join(folder, file.name))) !== file.mark) return;
      const target = await freeName(join(folder, place, file.name));
      await mkdir(dirname(target), { recursive: true, mode: 0o700 });
      // The reason first: a kill in between leaves it beside nothing, and the file where it is looked at again.
      if (reason !== null) await writeLine(`${target}.reason.txt`, reason);
      await rename(join(folder, file.name), target);
    },
  };
}

async function walk(folder: string, below: string, found: InboxFile[], depth: number): Promise<void> {
  if (depth > maxDepth) return;
  const entries = readdir(join(folder, below), { withFileTypes: true });
  // A folder within that is gone again, or closed to us, keeps nothing else from being read.
  for (const entry of await (depth === 0 ? entries : entries.catch(() => []))) {
    if (found.length >= maxFiles) return;
    const name = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.name.startsWith('.') || (depth === 0 && places.includes(entry.name))) continue;
    if (entry.isDirectory()) {
      // A browser keeps the pictures and scripts of a page that it saves in such a folder.
      if (!entry.name.endsWith('_files')) await walk(folder, name, found, depth + 1);
    } else if (entry.isFile() && !unfinished.test(entry.name)) {
      const mark = await markOf(join(folder, name));
      if (mark !== null) found.push({ name, mark });
    }
  }
}

/** Another after each change of the file; null where it is gone. */
async function markOf(path: string): Promise<string | null> {
  const info = await stat(path).catch(() => null);
  return info && [info.ino, info.size, info.mtimeMs, info.ctimeMs].join('-');
}

/** `page.html`, or `page-2.html` where there is one already. */
async function freeName(path: string): Promise<string> {
  const { dir, name, ext } = parse(path);
  for (let number = 1; ; number++) {
    const free = number === 1 ? path : join(dir, `${name}-${number}${ext}`);
    if ((await markOf(free)) === null) return free;
  }
}

async function writeLine(path: string, line: string): Promise<void> {
  const handle = await open(path, 'w', 0o600);
  try {
    await handle.writeFile(`${line.replace(/\s+/g, ' ').trim()}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
