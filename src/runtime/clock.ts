import { setTimeout as wait } from 'node:timers/promises';
import type { Clock } from '../ports/index.ts';

/** The machine's clock. */
export const systemClock: Clock = {
  now: () => Temporal.Now.instant(),
  elapsed: () => performance.now(),
  sleep: async (ms, signal) => {
    await wait(ms, undefined, signal ? { signal } : {}).catch(() => undefined);
  },
};
