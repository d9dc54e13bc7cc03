import type { Timeline } from '../ports/index.ts';

/** A stretch of the calendar and the stories told in it. */
export interface Bar {
  readonly start: Temporal.PlainDate;
  readonly stories: number;
}

export type Unit = 'day' | 'week' | 'month' | 'year';

/** The finest unit that gives at most this many bars. */
const mostBars = 60;
const units = ['day', 'week', 'month', 'year'] as const satisfies readonly Unit[];

/**
 * Stories by stretches of the chat's own calendar, without gaps. An event's stories are spread evenly from its first
 * to its last day.
 */
export function barsOf(
  coverage: Timeline['coverage'],
  local: (at: Temporal.Instant) => Temporal.PlainDateTime,
): { readonly unit: Unit; readonly bars: readonly Bar[] } {
  const days = coverage.map(({ firstAt, lastAt, stories }) => ({
    first: local(firstAt).toPlainDate(),
    last: local(lastAt).toPlainDate(),
    stories,
  }));
  const [first] = days.map((one) => one.first).sort(Temporal.PlainDate.compare);
  const last = days
    .map((one) => one.last)
    .sort(Temporal.PlainDate.compare)
    .at(-1);
  if (!first || !last) return { unit: 'day', bars: [] };
  const unit = units.find((one) => count(startOf(first, one), last, one) <= mostBars) ?? 'year';
  const begin = startOf(first, unit);
  const stories = Array.from({ length: count(begin, last, unit) }, () => 0);
  for (const one of days) {
    const [from, to] = [count(begin, one.first, unit) - 1, count(begin, one.last, unit) - 1];
    for (let at = from; at <= to; at++) stories[at] = (stories[at] ?? 0) + one.stories / (to - from + 1);
  }
  return {
    unit,
    bars: stories.map((number, at) => ({ start: begin.add({ [`${unit}s`]: at }), stories: number })),
  };
}

function startOf(day: Temporal.PlainDate, unit: Unit): Temporal.PlainDate {
  if (unit === 'week') return day.subtract({ days: day.dayOfWeek - 1 });
  if (unit === 'month') return day.with({ day: 1 });
  return unit === 'year' ? day.with({ month: 1, day: 1 }) : day;
}

/** How many units from the one that begins at `begin` to the one that holds `day`, both counted. */
function count(begin: Temporal.PlainDate, day: Temporal.PlainDate, unit: Unit): number {
  const largestUnit = unit;
  const until = begin.until(startOf(day, unit), { largestUnit });
  return 1 + until[`${unit}s`];
}
