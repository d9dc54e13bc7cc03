import { closeSync, fdatasync, openSync } from 'node:fs';
import { promisify } from 'node:util';
import { StoreError } from '../../core/index.ts';
import { reason } from './folder.ts';

const syncData = promisify(fdatasync);

/** Syncs a write-ahead log beside the thread, so that nobody else waits for the disk. */
export interface LogSync {
  /**
   * Resolves when all that was written to the log before the call is on the disk. Calls during a sync share the next one. After
   * one that failed all fail: what the disk did not take it may not be asked for again, and what follows is read only behind it.
   */
  sync(): Promise<void>;
  /** What the log held is on the disk by another way. */
  heal(): void;
  /** Resolves when no sync is under way. */
  settled(): Promise<void>;
  close(): void;
}

/** The log is there from the first write on, and the same file until the last connection closes. */
export function openLogSync(log: string): LogSync {
  let file: number | null = null;
  let running: Promise<void> = Promise.resolve();
  let next: Promise<void> | null = null;
  let failed: unknown = null;

  async function begin(): Promise<void> {
    if (failed) throw failed;
    try {
      // For writing: some systems sync no file that is open for reading.
      file ??= openSync(log, 'r+');
      await syncData(file);
    } catch (error) {
      failed = new StoreError(
        `Writing "${log}" failed (${reason(error)}): check the disk and its free space`,
        {
          cause: error,
        },
      );
      throw failed;
    }
  }

  return {
    sync() {
      next ??= running
        .catch(() => undefined)
        .then(() => {
          next = null;
          running = begin();
          return running;
        });
      return next;
    },
    heal() {
      failed = null;
    },
    async settled() {
      while (next) await next.catch(() => undefined);
      await running.catch(() => undefined);
    },
    close() {
      if (file !== null) closeSync(file);
      file = null;
    },
  };
}
