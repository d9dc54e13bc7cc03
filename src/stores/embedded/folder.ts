import { chmodSync, closeSync, existsSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StoreError } from '../../core/index.ts';

/** Makes the folder and closes it to other users: it says who reads what. */
export function prepareFolder(folder: string): void {
  try {
    mkdirSync(join(folder, 'chosen'), { recursive: true, mode: 0o700 });
    chmodSync(folder, 0o700);
    chmodSync(join(folder, 'chosen'), 0o700);
  } catch (error) {
    throw new StoreError(
      `Preparing the data folder "${folder}" failed (${reason(error)}): DATA_DIR must be a folder of one's own`,
      { cause: error },
    );
  }
}

export function requireFolder(folder: string): void {
  if (existsSync(join(folder, 'made.sqlite'))) return;
  throw new StoreError(`Reading the data folder "${folder}" failed: there is no store in it`);
}

/** Makes sure that a file exists and that only its owner reads it, before SQLite opens it. */
export function makePrivate(file: string): void {
  closeSync(openSync(file, 'a', 0o600));
  chmodSync(file, 0o600);
}

/**
 * Takes the folder for this process. The operating system holds the lock, so it ends with the process however that ends
 * and nothing stale can be left behind. Throws `StoreError` with `owned` where another process (or another store of this
 * one) has it.
 */
export function lockFolder(folder: string): { close(): void } {
  const file = join(folder, 'lock.sqlite');
  makePrivate(file);
  const database = new DatabaseSync(file, { timeout: 0 });
  try {
    database.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
  } catch (error) {
    database.close();
    if (!isBusy(error)) throw error;
    throw new StoreError(
      `Opening the data folder "${folder}" failed: another Tidings process has it open; stop that one, or use another DATA_DIR`,
      { owned: true, cause: error },
    );
  }
  return database;
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === 5;
}

export function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error && typeof error.code === 'string' ? error.code : error.message;
}
