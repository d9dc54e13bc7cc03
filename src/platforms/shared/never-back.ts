import type { Clock } from '../../ports/index.ts';

/**
 * Milliseconds that never go back: where the clock is put back, they go on from the last that was read, so that a wait
 * counted in them does not grow by the step.
 */
export function neverBack(clock: Clock): () => number {
  let last = Number.NEGATIVE_INFINITY;
  let ahead = 0;
  return () => {
    const read = clock.now().epochMilliseconds;
    if (read + ahead < last) ahead = last - read;
    last = read + ahead;
    return last;
  };
}
