import { writeFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { cleanText } from '../shared/index.ts';

const mostTries = 1000;

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
