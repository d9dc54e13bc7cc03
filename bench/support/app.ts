import { commands } from '../../commands/index.ts';
import { type App, createApp } from '../../src/app/index.ts';
import type { Clock, Platform, Store } from '../../src/ports/index.ts';
import { createHttp, createLog, systemClock } from '../../src/runtime/index.ts';
import { sourceTypes } from '../../src/sources/index.ts';
import { embedded } from '../../src/stores/embedded/index.ts';
import { summarizers } from '../../src/summarizers/index.ts';

export interface BenchAppOptions {
  readonly platforms?: ReadonlyMap<string, Platform>;
  readonly clock?: Clock;
  /** The folder's own unless given. */
  readonly store?: Store;
}

/** The app over a folder, as `src/program.ts` joins it, without samples and without platforms unless given. */
export async function openBenchApp(
  folder: string,
  { platforms = new Map(), clock = systemClock, store }: BenchAppOptions = {},
): Promise<App> {
  return createApp({
    store: store ?? (await embedded.open(folder)),
    clock,
    log: createLog('error'),
    http: createHttp({ allowPrivate: [], userAgent: 'Tidings' }),
    commands,
    sourceTypes,
    summarizers,
    platforms,
    print: () => '',
    dataDir: folder,
    samples: false,
    retentionDays: 36_500,
    version: 'bench',
  });
}
