import { type Batch, SourceError, type SourceId, type SourceSpec } from '../core/index.ts';
import { firstMinutes, learntMinutes, nextReading, nextTry, readPublished } from '../ingest/index.ts';
import type { Clock, Http, Log, SourceReading, SourceState, SourceType } from '../ports/index.ts';
import type { Collector } from './collect.ts';
import { sideBySide } from './line-up.ts';
import { noteReadings, type ReadingsDeps } from './readings.ts';
import type { Robots } from './robots.ts';
import { hostOf } from './source-names.ts';

export interface FetcherDeps extends ReadingsDeps {
  readonly sourceTypes: readonly SourceType[];
  readonly collector: Pick<Collector, 'take'>;
  readonly http: Http;
  readonly robots: Robots;
  readonly clock: Clock;
  readonly log: Log;
  /** Called before the first story of the operator's own is kept. */
  readonly beforeFirst: () => Promise<void>;
  /** Told after each round, so that people can be told of sources that fail, or are back. */
  readonly afterRound: () => Promise<void>;
}

/** What one round came to. */
export interface FetchRun {
  readonly read: number;
  readonly failed: number;
  readonly added: number;
}

/** Hosts read side by side; the sources of one host are read one after another, with a pause in between. */
const hostsAtOnce = 10;
const pauseMs = 1000;
/** A host with many sources holds a round up no longer than this; its others come in the next one. */
const hostMs = 60_000;
/** Readings are kept in steps of so many: each step waits for the disk once. */
const notesAtOnce = 200;

/** Reads the configured sources that are due, each from where it was left, at the pace that it has. */
export function createFetcher(deps: FetcherDeps): {
  tick(signal: AbortSignal): Promise<FetchRun>;
  /** Sources that fail are due at the next tick; gives their number. */
  retry(): Promise<number>;
} {
  const { store, sourceTypes, collector, http, robots, clock, log, beforeFirst, inLine, afterRound } = deps;
  const notes = new Map<SourceId, SourceReading>();

  async function tick(signal: AbortSignal): Promise<FetchRun> {
    const due = (await store.sources.all()).filter(isDue).sort(longestDue);
    const hosts = [...Map.groupBy(due, ({ spec }) => hostOf(spec.address)).values()];
    const run = { read: 0, failed: 0, added: 0 };
    await sideBySide(hosts, hostsAtOnce, (host) => readHost(host, run, signal));
    await keepNotes();
    if (due.length > 0 && !signal.aborted) await afterRound();
    return run;
  }

  async function readHost(states: readonly SourceState[], run: Run, signal: AbortSignal): Promise<void> {
    const started = clock.elapsed();
    for (const [at, state] of states.entries()) {
      if (at > 0) {
        if (clock.elapsed() - started > hostMs) return;
        await clock.sleep(pauseMs, signal);
      }
      if (signal.aborted) return;
      await readOne(state, run, signal);
    }
  }

  function isDue({ spec, lastOk, nextAt = null, gone }: SourceState): boolean {
    const type = typeOf(spec.kind);
    if (spec.paused || spec.sample || gone || !type || type.isLocal) return false;
    const now = clock.now();
    // Read in the future: the clock was put back since, and nobody knows by how much.
    if (lastOk !== null && Temporal.Instant.compare(lastOk, now) > 0) return true;
    return nextAt === null || Temporal.Instant.compare(nextAt, now) <= 0;
  }

  const typeOf = (kind: string) => sourceTypes.find((type) => type.kind === kind) ?? null;

  async function readOne(state: SourceState, run: Run, signal: AbortSignal): Promise<void> {
    const { spec, cursor } = state;
    try {
      const source = typeOf(spec.kind)?.open(spec, { http, readFile, mayRead: robots.allows });
      const batch = await source?.fetch(cursor, signal);
      if (!batch) return;
      let added = 0;
      if (batch.stories.length > 0) {
        await beforeFirst();
        added = (await collector.take(batch.stories, spec, { signal })).added;
        run.added += added;
        // Cut short, the rest is read again from the same place.
        if (signal.aborted) return;
      }
      run.read += 1;
      await note(spec.id, afterReading(state, batch, added > 0));
      if (batch.movedTo && batch.stories.length > 0) await move(spec, batch.movedTo);
    } catch (error) {
      if (signal.aborted) return;
      run.failed += 1;
      if (!(error instanceof SourceError)) log.error('reading a source failed', { source: spec.id, error });
      await note(spec.id, afterFailure(state, error));
    }
  }

  function afterReading({ spec, ...before }: SourceState, batch: Batch, isNews: boolean): SourceReading {
    const now = clock.now();
    const reading = { language: spec.language, timeZone: spec.timeZone, arrived: now };
    const published = batch.stories.flatMap((story) => readPublished(story.published, reading)?.at ?? []);
    const known = before.everyMinutes ?? null;
    const everyMinutes = learntMinutes({ now, before: known, published, isNews });
    return {
      ...before,
      // An answer without a story moves nothing on: a server's slip would hide what stands behind it.
      cursor: batch.stories.length > 0 ? batch.cursor : before.cursor,
      lastOk: now,
      lastError: null,
      failures: 0,
      gone: false,
      everyMinutes,
      nextAt: nextReading(now, everyMinutes, batch.rhythm ?? null),
    };
  }

  function afterFailure({ spec: _, ...before }: SourceState, error: unknown): SourceReading {
    const known = error instanceof SourceError ? error : null;
    const failures = before.failures + 1;
    const pace = before.everyMinutes ?? firstMinutes;
    return {
      ...before,
      lastError: known?.message ?? 'reading failed',
      failures,
      gone: known?.gone ?? false,
      nextAt: nextTry(clock.now(), pace, failures, known?.retryAfter ?? null),
    };
  }

  async function note(id: SourceId, reading: SourceReading): Promise<void> {
    notes.set(id, reading);
    if (notes.size >= notesAtOnce) await keepNotes();
  }

  function keepNotes(): Promise<void> {
    return inLine(async () => {
      const some = new Map(notes);
      notes.clear();
      if (some.size > 0) await store.sources.note(some);
    });
  }

  /** A source that has moved for good is read at its new address from now on, unless that is a source already. */
  function move(spec: SourceSpec, address: string): Promise<void> {
    if (spec.address.startsWith('https:') && !address.startsWith('https:')) return Promise.resolve();
    return inLine(async () => {
      const all = await store.sources.all();
      const state = all.find((one) => one.spec.id === spec.id);
      if (state?.spec.address !== spec.address || all.some((one) => one.spec.address === address)) return;
      await store.sources.put({ ...state, ...notes.get(spec.id), spec: { ...state.spec, address } });
      log.info('a source has moved for good', { source: spec.id, from: spec.address, to: address });
    });
  }

  function retry(): Promise<number> {
    return noteReadings(deps, ({ spec, failures }) =>
      failures > 0 && !spec.paused ? { gone: false, nextAt: null } : null,
    );
  }

  return { tick, retry };
}

type Run = { -readonly [Key in keyof FetchRun]: FetchRun[Key] };

/** The one that has waited longest first; before them, those that were never read. */
function longestDue(a: SourceState, b: SourceState): number {
  const at = ({ nextAt }: SourceState) => nextAt?.epochMilliseconds ?? 0;
  return at(a) - at(b);
}

/** Sources on files are read by whoever imports them; this job reads the web alone. */
const readFile = () => Promise.reject(new Error('a file is no place for a source that is read by itself'));
