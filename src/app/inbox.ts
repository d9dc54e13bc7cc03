import { InputError } from '../core/index.ts';
import type { Clock, Inbox, InboxFile, Log } from '../ports/index.ts';
import type { Importer } from './import.ts';

export interface InboxDeps {
  readonly inbox: Inbox;
  readonly importer: Pick<Importer, 'importBytes'>;
  readonly clock: Clock;
  readonly log: Log;
}

/** What one look came to: files. */
export interface InboxRun {
  readonly taken: number;
  readonly refused: number;
}

/** A file that has not changed for so long is whole. */
const settledMs = 5_000;
/** One that failed through no fault of its own is tried again after this. */
const againMs = 60_000;

/**
 * Takes in what lies in the inbox. A file is looked at twice: only one that has not changed in between is read. It is moved
 * when its stories are on the disk, so that a kill leaves it where the next start takes it in again, as the same stories.
 */
export function createInboxReader({ inbox, importer, clock, log }: InboxDeps): {
  tick(signal: AbortSignal): Promise<InboxRun>;
} {
  let seen = new Map<string, { readonly mark: string; readonly since: number }>();
  /** Taken in, and not to be moved for some reason: not taken in again until they change. */
  const stuck = new Map<string, string>();

  async function tick(signal: AbortSignal): Promise<InboxRun> {
    const now = clock.elapsed();
    const files = await inbox.files();
    const before = seen;
    seen = new Map(
      files.map(({ name, mark }) => {
        const known = before.get(name);
        return [name, { mark, since: known?.mark === mark ? known.since : now }];
      }),
    );
    const run = { taken: 0, refused: 0 };
    for (const file of files) {
      if (signal.aborted) break;
      const since = seen.get(file.name)?.since ?? now;
      if (now - since < settledMs || stuck.get(file.name) === file.mark) continue;
      await takeIn(file, run, signal);
    }
    if (run.taken + run.refused > 0) log.info('files of the inbox were read', run);
    return run;
  }

  async function takeIn(file: InboxFile, run: Run, signal: AbortSignal): Promise<void> {
    let reason: string | null = null;
    try {
      const data = await inbox.read(file);
      if (data === null) return;
      await importer.importBytes({ data, address: file.name, mediaType: null }, () => undefined, signal);
      // Cut short, the rest is taken in at the next start.
      if (signal.aborted) return;
    } catch (error) {
      if (!(error instanceof InputError)) {
        seen.set(file.name, { mark: file.mark, since: clock.elapsed() + againMs });
        log.error('taking in a file of the inbox failed and will be tried again', { error });
        return;
      }
      reason = error.message;
    }
    const place = reason === null ? 'taken' : 'refused';
    run[place] += 1;
    try {
      await inbox.settle(file, place, reason);
    } catch (error) {
      stuck.set(file.name, file.mark);
      log.error('a file of the inbox cannot be moved out of it', { error });
    }
  }

  return { tick };
}

type Run = { -readonly [Key in keyof InboxRun]: InboxRun[Key] };
