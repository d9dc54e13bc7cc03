import type { ChatSettings, LocalTime, Schedule, TimeZone } from '../core/index.ts';
import { instantOf, nextSlots } from './slots.ts';

export type Quiet = ChatSettings['quiet'];

const minutes = ({ hour, minute }: LocalTime) => hour * 60 + minute;

/** No quiet hours: none set, or ends that are equal. */
function isNone(quiet: Quiet): quiet is null {
  return quiet === null || minutes(quiet.from) === minutes(quiet.to);
}

/**
 * The end of the quiet hours that an instant falls into; null where it is outside. They begin and end on the chat's own
 * calendar: in a gap at the first moment after it, and where a time comes twice, the first time counts.
 */
function quietEnd(at: Temporal.Instant, quiet: Quiet, zone: TimeZone): Temporal.Instant | null {
  if (isNone(quiet)) return null;
  const today = at.toZonedDateTimeISO(zone).toPlainDate();
  const overMidnight = minutes(quiet.from) > minutes(quiet.to) ? 1 : 0;
  for (const days of [-1, 0]) {
    const day = today.add({ days });
    const start = instantOf(day, quiet.from, zone);
    const end = instantOf(day.add({ days: overMidnight }), quiet.to, zone);
    if (Temporal.Instant.compare(start, at) <= 0 && Temporal.Instant.compare(at, end) < 0) return end;
  }
  return null;
}

/** From their start on, at their end no longer. */
export function isQuiet(at: Temporal.Instant, quiet: Quiet, zone: TimeZone): boolean {
  return quietEnd(at, quiet, zone) !== null;
}

/** The instant itself, or the end of the quiet hours that it falls into. */
export function heldUntil(at: Temporal.Instant, quiet: Quiet, zone: TimeZone): Temporal.Instant {
  return quietEnd(at, quiet, zone) ?? at;
}

/** The longest that quiet hours can have lasted before an instant inside them: a day, and an hour for a clock set back. */
const longest = { hours: 25 } as const;

/**
 * The first `count` times after an instant at which a schedule is due in a chat with quiet hours: its slots, where those
 * inside the quiet hours wait for their end and become one.
 */
export function dueTimes(
  schedule: Schedule,
  zone: TimeZone,
  quiet: Quiet,
  after: Temporal.Instant,
  count: number,
): readonly Temporal.Instant[] {
  if (isNone(quiet)) return nextSlots(schedule, zone, after, count);
  const due: Temporal.Instant[] = [];
  // What was held before `after` may be due behind it still.
  let from = after.subtract(longest);
  for (;;) {
    const slots = nextSlots(schedule, zone, from, 32);
    for (const slot of slots) {
      const at = heldUntil(slot, quiet, zone);
      const last = due.at(-1) ?? after;
      if (Temporal.Instant.compare(at, last) > 0) due.push(at);
      if (due.length === count) return due;
    }
    const end = slots.at(-1);
    if (!end) return due;
    from = end;
  }
}
