import { readFile, stat, writeFile } from 'node:fs/promises';
import { basename, join, posix } from 'node:path';
import type { GivenFile } from '../../ports/index.ts';
import { cleanText } from '../shared/index.ts';

const mostTries = 1000;
/** Larger files are no lists of anything. */
const maxBytes = 10 * 1024 * 1024;

/** Writes the bytes into the folder under this name, or as `name-1.ext`, ... where it is taken; gives the path. */
export async function saveFile(folder: string, name: string, data: Uint8Array): Promise<string> {
  const { name: stem, ext } = posix.parse(safeName(name));
  for (let copy = 0; copy < mostTries; copy++) {
    const path = join(folder, copy === 0 ? `${stem}${ext}` : `${stem}-${copy}${ext}`);
    try {
      await writeFile(path, data, { flag: 'wx', mode: 0o600 });
      return path;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
  }
  throw new Error(`"${name}" is there ${mostTries} times already`);
}

/** A plain file name: no folders, no hidden file, nothing that Windows refuses. */
function safeName(name: string): string {
  const plain = posix.basename(cleanText(name).replaceAll('\\', '/')).replace(/[<>:"|?*]/g, '_');
  return plain.replace(/^[. ]+/, '').replace(/[. ]+$/, '') || 'file';
}

/** The file that the last word of a line names, and the line without it; null where it names none that can be read. */
export async function givenFile(
  line: string,
): Promise<{ readonly line: string; readonly file: GivenFile } | null> {
  const named = /^([^"]*\s)"([^"]+)"$/.exec(line) ?? /^(.*\s)(\S+)$/.exec(line);
  const [, before = '', plain = ''] = named ?? [];
  if (plain === '') return null;
  try {
    const info = await stat(plain);
    if (!info.isFile() || info.size > maxBytes) return null;
    return { line: before.trim(), file: { name: basename(plain), data: await readFile(plain) } };
  } catch {
    // It was a word, not a path.
    return null;
  }
}
