import { copyFile, link, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Adapter } from 'lowdb';
import type { z } from 'zod';
import { StoreError } from '../../core/index.ts';
import { reason } from './folder.ts';

/**
 * A lowdb adapter for one JSON file that outlives a power cut: temporary file, fsync, rename, fsync of the folder, the
 * version before kept as `<file>.last-good`. What is read is validated; a file that is damaged, or gone while its last
 * good copy is there, is a `StoreError` that says the way back, never an empty database.
 */
export class DurableFile<T> implements Adapter<T> {
  readonly #file: string;
  readonly #lastGood: string;
  readonly #shape: z.ZodType<T>;

  constructor(file: string, shape: z.ZodType<T>) {
    this.#file = file;
    this.#lastGood = `${file}.last-good`;
    this.#shape = shape;
  }

  /** Null where the file was never written. */
  async read(): Promise<T | null> {
    const text = await readText(this.#file);
    if (text === null) {
      if ((await readText(this.#lastGood)) === null) return null;
      throw await this.#damaged('it is missing');
    }
    const parsed = this.#parse(text);
    if ('data' in parsed) return parsed.data;
    throw await this.#damaged(parsed.problem);
  }

  async write(data: T): Promise<void> {
    const temporary = `${this.#file}.new`;
    await writeSynced(temporary, `${JSON.stringify(data, null, 1)}\n`);
    await this.#keepLastGood();
    await rename(temporary, this.#file);
    await syncFolder(dirname(this.#file));
  }

  /** Makes the last good copy equal to the file, so that nothing erased from one lives on in the other. */
  async forgetLastGood(): Promise<void> {
    await rm(`${this.#file}.new`, { force: true });
    if ((await readText(this.#file)) === null) return;
    await rm(this.#lastGood, { force: true });
    await link(this.#file, this.#lastGood).catch(() => copyFile(this.#file, this.#lastGood));
    await syncFolder(dirname(this.#file));
  }

  async #keepLastGood(): Promise<void> {
    if ((await readText(this.#file)) === null) return;
    await rm(this.#lastGood, { force: true });
    await link(this.#file, this.#lastGood).catch(() => copyFile(this.#file, this.#lastGood));
  }

  #parse(text: string): { data: T } | { problem: string } {
    try {
      const result = this.#shape.safeParse(JSON.parse(text));
      if (result.success) return { data: result.data };
      const issue = result.error.issues[0];
      return { problem: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not as expected'}` };
    } catch (error) {
      return { problem: error instanceof Error ? error.message : String(error) };
    }
  }

  async #damaged(problem: string): Promise<StoreError> {
    const copy = await readText(this.#lastGood);
    const usable = copy !== null && 'data' in this.#parse(copy);
    const way = usable
      ? `its last good copy is whole, take it with: cp '${this.#lastGood}' '${this.#file}'`
      : 'there is no whole last good copy; put it back from a backup of your own';
    return new StoreError(`Reading "${this.#file}" failed (${problem}): ${way}`);
  }
}

async function readText(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (reason(error) === 'ENOENT') return null;
    throw new StoreError(`Reading "${file}" failed (${reason(error)}): check the file's owner and the disk`, {
      cause: error,
    });
  }
}

async function writeSynced(file: string, text: string): Promise<void> {
  await rm(file, { force: true });
  const handle = await open(file, 'wx', 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A rename is on the disk when its folder is. Windows cannot open a folder and orders renames by itself. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  if (handle === null) return;
  try {
    await handle.sync();
  } catch {
    // Some file systems refuse to sync a folder; they have no more to give.
  } finally {
    await handle.close();
  }
}
