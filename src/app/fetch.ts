import type { SourceId } from '../core/index.ts';
import type { Clock, Http, Log, SourceState, SourceType, Store } from '../ports/index.ts';
import type { Collector } from './collect.ts';
import type { Line } from './line-up.ts';
import { hostOf } from './trial.ts';

export interface FetcherDeps {
  readonly store: Store;
  readonly sourceTypes: readonly SourceType[];
  readonly collector: Collector;
  readonly http: Http;
  readonly clock: Clock;
  readonly log: Log;
  /** Called before the first story of the operator's own is kept. */
  readonly beforeFirst: () => Promise<void>;
  /** Changes of sources happen in it, or one would undo another. */
  readonly inLine: Line;
}

/** What one round came to. */
export interface FetchRun {
  readonly read: number;
  readonly failed: number;
  readonly added: number;
}

/** A source is read this often. */
const everyMinutes = 15;
/** Hosts read side by side; the sources of one host are read one after another. */
const hostsAtOnce = 4;

/** Reads the configured sources that are due, each from where it was left. */
export function createFetcher(deps: FetcherDeps): {
  tick(signal: AbortSignal): Promise<FetchRun>;
  /** Sources that fail are due at the next tick; gives their number. */
  retry(): Promise<number>;
} {
  const { store, sourceTypes, collector, http, clock, log, beforeFirst, inLine } = deps;
  /** A failed source waits as long as one that was read; only this process need know. */
  const tried = new Map<SourceId, Temporal.Instant>();

  async function tick(signal: AbortSignal): Promise<FetchRun> {
    const due = (await store.sources.all()).filter(isDue);
    const hosts = [...Map.groupBy(due, ({ spec }) => hostOf(spec.address)).values()];
    const run = { read: 0, failed: 0, added: 0 };
    let next = 0;
    const worker = async () => {
      for (let host = hosts[next++]; host; host = hosts[next++]) {
        for (const state of host) if (!signal.aborted) await readOne(state, run, signal);
      }
    };
    await Promise.all(Array.from({ length: Math.min(hostsAtOnce, hosts.length) }, worker));
    return run;
  }

  function isDue({ spec, lastOk }: SourceState): boolean {
    const type = typeOf(spec.kind);
    if (spec.paused || spec.sample || !type || type.isLocal) return false;
    const last = tried.get(spec.id) ?? lastOk;
    if (last === null) return true;
    const minutes = clock.now().since(last).total('minutes');
    // Before the last time: the clock was put back since, and nobody knows by how much.
    return minutes < 0 || minutes >= everyMinutes;
  }

  const typeOf = (kind: string) => sourceTypes.find((type) => type.kind === kind) ?? null;

  async function readOne(
    { spec, cursor }: SourceState,
    run: { read: number; failed: number; added: number },
    signal: AbortSignal,
  ): Promise<void> {
    tried.set(spec.id, clock.now());
    try {
      const source = typeOf(spec.kind)?.open(spec, { http, readFile });
      const batch = await source?.fetch(cursor, signal);
      if (!batch) return;
      if (batch.stories.length > 0) {
        await beforeFirst();
        run.added += (await collector.take(batch.stories, spec, { signal })).added;
        // Cut short, the rest is read again from the same place.
        if (signal.aborted) return;
      }
      run.read += 1;
      // An answer without a story moves nothing on: a server's slip would hide what stands behind it.
      const next = batch.stories.length > 0 ? batch.cursor : cursor;
      await note(spec.id, () => ({ cursor: next, lastOk: clock.now(), lastError: null, failures: 0 }));
    } catch (error) {
      if (signal.aborted) return;
      run.failed += 1;
      const why = error instanceof Error && error.name === 'SourceError' ? error.message : 'reading failed';
      if (why === 'reading failed') log.error('reading a source failed', { source: spec.id, error });
      await note(spec.id, ({ failures }) => ({ lastError: why, failures: failures + 1 }));
    }
  }

  /** Only where it is still a source: it may have been removed or paused while it was read. */
  function note(
    id: SourceId,
    news: (state: SourceState) => Partial<Omit<SourceState, 'spec'>>,
  ): Promise<void> {
    return inLine(async () => {
      const state = await store.sources.get(id);
      if (state) await store.sources.put({ ...state, ...news(state) });
    });
  }

  async function retry(): Promise<number> {
    const failing = (await store.sources.all()).filter(({ spec, failures }) => failures > 0 && !spec.paused);
    for (const { spec } of failing) tried.delete(spec.id);
    return failing.length;
  }

  return { tick, retry };
}

/** Sources on files are read by whoever imports them; this job reads the web alone. */
const readFile = () => Promise.reject(new Error('a file is no place for a source that is read by itself'));
