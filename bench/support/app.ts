import { commands } from '../../commands/index.ts';
import { type App, createApp } from '../../src/app/index.ts';
import { createHttp, createLog, systemClock } from '../../src/runtime/index.ts';
import { sourceTypes } from '../../src/sources/index.ts';
import { embedded } from '../../src/stores/embedded/index.ts';
import { summarizers } from '../../src/summarizers/index.ts';

/** The app over a folder, as `src/program.ts` joins it, without platforms and without samples. */
export async function openBenchApp(folder: string): Promise<App> {
  return createApp({
    store: await embedded.open(folder),
    clock: systemClock,
    log: createLog('error'),
    http: createHttp({ allowPrivate: [], userAgent: 'Tidings' }),
    commands,
    sourceTypes,
    summarizers,
    platforms: new Map(),
    print: () => '',
    dataDir: folder,
    samples: false,
    retentionDays: 36_500,
    version: 'bench',
  });
}
