import { join } from 'node:path';
import { Low } from 'lowdb';
import { z } from 'zod';
import { StoreError } from '../../core/index.ts';
import { DurableFile } from './durable-file.ts';

type Records<T> = Readonly<Record<string, T>>;

/** Records by id in one or more JSON files. What `get` gives is on the disk: memory changes after the write, not before. */
export class Collection<T> {
  readonly #files: readonly { readonly low: Low<Records<T>>; readonly file: DurableFile<Records<T>> }[];
  readonly #readOnly: boolean;
  #tail: Promise<unknown>[];

  private constructor(files: Collection<T>['files'], readOnly: boolean) {
    this.#files = files;
    this.#readOnly = readOnly;
    this.#tail = files.map(() => Promise.resolve());
  }

  get files(): readonly { readonly low: Low<Records<T>>; readonly file: DurableFile<Records<T>> }[] {
    return this.#files;
  }

  static async open<T>(
    folder: string,
    names: readonly string[],
    shape: z.ZodType<T>,
    readOnly: boolean,
  ): Promise<Collection<T>> {
    const records = z.record(z.string(), shape);
    const files = names.map((name) => {
      const file = new DurableFile<Records<T>>(join(folder, name), records);
      return { file, low: new Low<Records<T>>(file, {}) };
    });
    for (const { low } of files) await low.read();
    return new Collection(files, readOnly);
  }

  get(id: string): T | null {
    const { data } = this.#files[this.#place(id)]!.low;
    return Object.hasOwn(data, id) ? (data[id] ?? null) : null;
  }

  all(): T[] {
    return this.#files.flatMap(({ low }) => Object.values(low.data));
  }

  put(id: string, record: T): Promise<void> {
    return this.#change(id, async ({ low }) => {
      await replace(low, { ...low.data, [id]: record });
    });
  }

  /** Each file is written once, however many of the records are in it. */
  async putAll(records: ReadonlyMap<string, T>): Promise<void> {
    for (const ids of Map.groupBy(records.keys(), (id) => this.#place(id)).values()) {
      const these = Object.fromEntries(ids.map((id) => [id, records.get(id) as T]));
      await this.#change(ids[0] ?? '', async ({ low }) => {
        await replace(low, { ...low.data, ...these });
      });
    }
  }

  /** The file is written and so is its last good copy: the record is in neither. */
  remove(id: string): Promise<boolean> {
    return this.#change(id, async ({ low, file }) => {
      const { [id]: removed, ...rest } = low.data;
      if (removed !== undefined) await replace(low, rest);
      // Even where it was not found: an earlier removal may have stopped between the file and its copy.
      await file.forgetLastGood();
      return removed !== undefined;
    });
  }

  /** Resolves when no write is under way. */
  async settled(): Promise<void> {
    await Promise.allSettled(this.#tail);
  }

  /** One writer a file at a time, in the order of the calls. */
  #change<R>(id: string, work: (file: Collection<T>['files'][number]) => Promise<R>): Promise<R> {
    if (this.#readOnly)
      return Promise.reject(new StoreError('Writing failed: the store is open for reading'));
    const place = this.#place(id);
    const done = (this.#tail[place] ?? Promise.resolve()).then(() => work(this.#files[place]!));
    this.#tail[place] = done.catch(() => undefined);
    return done;
  }

  #place(id: string): number {
    return this.#files.length === 1 ? 0 : fnv1a(id) % this.#files.length;
  }
}

async function replace<T>(low: Low<T>, data: T): Promise<void> {
  await low.adapter.write(data);
  low.data = data;
}

/** 32-bit FNV-1a over UTF-16 units: which file a chat is in must never change. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}
