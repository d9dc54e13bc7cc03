import type { Clock } from '../ports/index.ts';

/** The clock by which stories arrive: never before the end of a window that was told already. */
export interface Arrivals extends Clock {
  /** What arrives from now on came after this. */
  toldUntil(at: Temporal.Instant): void;
}

/** A clock put back by more was wrong before: then it is believed as it is. */
const longestStep = { hours: 2 } as const;

/**
 * Windows go by time of arrival, so a story that arrives while the clock is put back would fall into a window that is
 * told already, and be lost. Until the clock has caught up, stories arrive at the window's end.
 */
export function createArrivals(clock: Clock): Arrivals {
  let last: Temporal.Instant | null = null;
  return {
    elapsed: () => clock.elapsed(),
    sleep: (ms, signal) => clock.sleep(ms, signal),
    now() {
      const now = clock.now();
      if (last === null || Temporal.Instant.compare(now, last) >= 0) return now;
      if (Temporal.Instant.compare(now, last.subtract(longestStep)) >= 0) return last;
      last = null;
      return now;
    },
    toldUntil(at) {
      if (last === null || Temporal.Instant.compare(at, last) > 0) last = at;
    },
  };
}
