/** A clock that stands until it is passed on; who sleeps on it wakes when its time has come. */
import type { Clock } from '../../src/ports/index.ts';

export interface FastClock extends Clock {
  ms(): number;
  pass(ms: number): void;
  /** Those who sleep. */
  readonly sleeping: number;
}

export function fastClock(start: Temporal.Instant): FastClock {
  let time = start.epochMilliseconds;
  const sleepers = new Set<{ readonly until: number; readonly wake: () => void }>();
  return {
    ms: () => time,
    elapsed: () => time,
    now: () => Temporal.Instant.fromEpochMilliseconds(time),
    sleep: (ms, signal) =>
      new Promise((resolve) => {
        const sleeper = {
          until: time + ms,
          wake: () => {
            sleepers.delete(sleeper);
            signal?.removeEventListener('abort', sleeper.wake);
            resolve();
          },
        };
        sleepers.add(sleeper);
        signal?.addEventListener('abort', sleeper.wake);
        if (signal?.aborted) sleeper.wake();
      }),
    pass(ms) {
      time += ms;
      for (const sleeper of sleepers) if (sleeper.until <= time) sleeper.wake();
    },
    get sleeping() {
      return sleepers.size;
    },
  };
}
