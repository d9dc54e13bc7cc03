import type { NewsEvent, Window } from '../core/index.ts';

const hour = 3_600_000;

/**
 * How much an event matters to one topic; greater is better, always positive.
 *
 * Three things multiply, as `product.md` orders them: independent voices (logarithmic: the tenth adds less than the
 * second), freshness (halved every day and a half, or every third of a longer window, so that a look back over years
 * is not ruled by its last week) and how central the topic is (0 to 1).
 */
export function rankOf(
  event: Pick<NewsEvent, 'voices' | 'lastAt'>,
  centrality: number,
  window: Window,
): number {
  const until = window.until.epochMilliseconds;
  const halfLife = Math.max(36 * hour, (until - window.since.epochMilliseconds) / 3);
  const age = Math.max(0, until - event.lastAt.epochMilliseconds);
  const voices = 1 + Math.log2(Math.max(1, event.voices));
  return voices * 0.5 ** (age / halfLife) * (0.25 + centrality);
}
