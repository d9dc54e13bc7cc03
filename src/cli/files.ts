import { lstat, readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { InputError } from '../core/index.ts';

/** Files larger than this are refused before they are read. */
export const maxFileBytes = 50 * 1024 * 1024;
const maxFiles = 200_000;

/** Endings that cannot hold stories: passed over inside folders, refused in one line when named. */
const otherEndings =
  /\.(png|jpe?g|gif|webp|avif|ico|svg|css|m?js|ts|woff2?|ttf|otf|mp[34]|m4a|ogg|webm|zip|gz|xz|bz2|7z|tar|pdf|sqlite|db|exe|bin)$/i;

export interface FoundFile {
  readonly path: string;
  readonly name: string;
  /** True where the person named the file itself: then its failure is theirs to hear. */
  readonly named: boolean;
}

/** The files that a path stands for: itself, or all below it in order of name. Throws `InputError` in one line. */
export async function filesAt(path: string, cwd: string): Promise<readonly FoundFile[]> {
  const full = resolve(cwd, path);
  const info = await stat(full).catch((error: NodeJS.ErrnoException) => {
    throw new InputError(
      error.code === 'ENOENT'
        ? `'${path}' does not exist`
        : `'${path}' cannot be read (${error.code ?? error.message})`,
    );
  });
  if (!info.isDirectory()) return [{ path: full, name: basename(full), named: true }];
  const files: FoundFile[] = [];
  await walk(full, files, 0);
  return files;
}

async function walk(folder: string, files: FoundFile[], depth: number): Promise<void> {
  if (depth > 32) return;
  const names = (await readdir(folder)).filter((name) => !name.startsWith('.')).sort();
  for (const name of names) {
    const path = join(folder, name);
    // Links inside a folder are passed over: they lead out of it, or round in a circle.
    const info = await lstat(path);
    if (info.isDirectory()) await walk(path, files, depth + 1);
    else if (info.isFile() && !otherEndings.test(name)) files.push({ path, name, named: false });
    if (files.length > maxFiles)
      throw new InputError(`'${folder}' holds more than ${maxFiles} files; import its parts`);
  }
}

/** The bytes of a file. Throws `InputError` where it is empty, too large, no plain file or unreadable. */
export async function readBounded({ path, name }: FoundFile): Promise<Uint8Array> {
  try {
    const info = await stat(path);
    if (!info.isFile()) throw new InputError(`'${name}' is not a file that can be read whole`);
    if (info.size === 0) throw new InputError(`'${name}' is empty`);
    if (info.size > maxFileBytes) {
      throw new InputError(
        `'${name}' is ${megabytes(info.size)} MB; at most ${megabytes(maxFileBytes)} MB are read`,
      );
    }
    return await readFile(path);
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(`'${name}' cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'})`);
  }
}

const megabytes = (bytes: number) => Math.ceil(bytes / 1024 / 1024);
