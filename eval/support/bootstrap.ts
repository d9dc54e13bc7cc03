/** Figures with their spread: percentile bootstrap (Efron 1979) from a fixed seed, so that a run repeats its intervals. */

export interface Interval {
  readonly low: number;
  readonly high: number;
}

export const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

/** The harmonic mean of precision and recall; 0 where both are. */
export const f1 = (precision: number, recall: number): number =>
  precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0;

/** Mulberry32 (T. Ettinger, public domain): numbers in [0, 1) from a seed of 32 bits. */
function numbersFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The middle 95 % of a statistic over samples drawn with replacement. */
export function bootstrap<T>(
  items: readonly T[],
  statistic: (sample: readonly T[]) => number,
  samples = 500,
): Interval {
  const next = numbersFrom(7);
  const values = Array.from({ length: samples }, () =>
    statistic(items.map(() => items[Math.floor(next() * items.length)] as T)),
  ).sort((a, b) => a - b);
  return {
    low: values[Math.floor(0.025 * samples)] ?? 0,
    high: values[Math.floor(0.975 * samples)] ?? 0,
  };
}
