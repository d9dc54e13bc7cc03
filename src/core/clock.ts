/** Clocks are trimmed all the time; a difference of more than this is somebody setting one, ms. */
const leastStepMs = 1000;

interface TwoClocks {
  now(): Temporal.Instant;
  elapsed(): number;
}

/** What a clock shows less the time that has gone by, ms: the same for ever, but where the clock is set. */
export function offsetOf(clock: TwoClocks): number {
  return clock.now().epochMilliseconds - clock.elapsed();
}

/** Whether the clock was put back since its offset was `before`. */
export function wasPutBack(clock: TwoClocks, before: number): boolean {
  return offsetOf(clock) < before - leastStepMs;
}
