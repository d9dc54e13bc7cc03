/** How often a source is read: learnt from its own rhythm, within what it asks for, between five minutes and a day. */
import type { SourceRhythm } from '../core/index.ts';
import { fromWire } from './published.ts';

const shortestMinutes = 5;
const longestMinutes = 24 * 60;
/** Before anything is known of a source. */
export const firstMinutes = 15;

/** So many of its latest stories are looked at. */
const looked = 20;
/** Readings for each story that comes, so that a story waits for a third of the usual gap at most. */
const readingsPerStory = 3;
/** A reading without news makes the next one come so much later: a source that falls silent is asked less and less. */
const slower = 1.15;

interface Seen {
  readonly now: Temporal.Instant;
  /** Minutes between readings up to now; null at first. */
  readonly before: number | null;
  /** When the stories that it shows were published; empty where nothing changed or none says. */
  readonly published: readonly Temporal.Instant[];
  /** Whether a story came that was not there before. */
  readonly isNews: boolean;
}

/** Minutes until it is worth reading again: a third of the mean gap between its latest stories, the time since the last counted. */
export function learntMinutes({ now, before, published, isNews }: Seen): number {
  const latest = published
    .map((at) => at.epochMilliseconds)
    .filter((at) => at <= now.epochMilliseconds)
    .sort((a, b) => b - a)
    .slice(0, looked);
  const oldest = latest.at(-1);
  if (oldest !== undefined && latest.length >= 2) {
    const gap = (now.epochMilliseconds - oldest) / latest.length / 60_000;
    return within(gap / readingsPerStory);
  }
  if (before === null) return firstMinutes;
  return within(isNews ? before / slower ** 3 : before * slower);
}

/** When to read next, at the pace learnt, not faster than the source asks for, and not in hours or on days it leaves out. */
export function nextReading(
  now: Temporal.Instant,
  everyMinutes: number,
  rhythm: SourceRhythm | null,
): Temporal.Instant {
  const asked = Math.min(longestMinutes, rhythm?.everyMinutes ?? 0);
  const next = now.add({ seconds: Math.round(Math.max(everyMinutes, asked) * 60) });
  return rhythm ? outside(next, rhythm) : next;
}

/** After the n-th failure in a row, twice as long each time, up to a day; and not before the source said. */
export function nextTry(
  now: Temporal.Instant,
  everyMinutes: number,
  failures: number,
  retryAfter: string | null,
): Temporal.Instant {
  const minutes = within(Math.max(everyMinutes, shortestMinutes) * 2 ** Math.min(failures - 1, 10));
  const latest = now.add({ minutes: longestMinutes });
  const asked = instantOf(retryAfter, now);
  const backOff = now.add({ seconds: Math.round(minutes * 60) });
  const next = asked && Temporal.Instant.compare(asked, backOff) > 0 ? asked : backOff;
  return Temporal.Instant.compare(next, latest) > 0 ? latest : next;
}

const within = (minutes: number) => Math.min(longestMinutes, Math.max(shortestMinutes, minutes));

/** `Retry-After` (RFC 9110, 10.2.3): seconds, or a date. */
function instantOf(retryAfter: string | null, now: Temporal.Instant): Temporal.Instant | null {
  const text = retryAfter?.trim() ?? '';
  if (/^\d{1,9}$/.test(text)) return now.add({ seconds: Number(text) });
  return /^[A-Z][a-z]{2}, .+ GMT$/.test(text) ? (fromWire(text)?.at ?? null) : null;
}

/** The first moment from then on that lies in no hour and on no day left out; `at` itself where all are. */
function outside(at: Temporal.Instant, { skipHours, skipDays }: SourceRhythm): Temporal.Instant {
  if (skipHours.length === 0 && skipDays.length === 0) return at;
  let time = at.toZonedDateTimeISO('UTC');
  for (let hour = 0; hour < 24 * 7; hour++) {
    if (!skipHours.includes(time.hour) && !skipDays.includes(time.dayOfWeek)) return time.toInstant();
    time = time.round({ smallestUnit: 'hour', roundingMode: 'floor' }).add({ hours: 1 });
  }
  return at;
}
