import type { LocalTime, Schedule, TimeZone } from '../core/index.ts';

/** Schedules go by the minute. */
interface SlotTime extends LocalTime {
  readonly second?: number;
}

/** How far ahead a slot is looked for: a monthly one is at most two months away, a skipped day adds one. */
const maxDays = 100;

/**
 * The first `count` slots after an instant. A slot is a local time on the chat's own calendar: in a DST gap it is the
 * first moment after the gap, a time that occurs twice counts the first time, and a day that the zone skipped has none.
 */
export function nextSlots(
  schedule: Schedule,
  zone: TimeZone,
  after: Temporal.Instant,
  count: number,
): readonly Temporal.Instant[] {
  if (schedule.kind === 'breaking') return [];
  const timesOn = (day: Temporal.PlainDate) => (isDue(schedule, day) ? timesOf(schedule) : []);
  return slotsWhere(timesOn, zone, after, count, maxDays + 31 * count);
}

/** The same for any times on any days; `enough` days are looked at. */
export function slotsWhere(
  timesOn: (day: Temporal.PlainDate) => readonly SlotTime[],
  zone: TimeZone,
  after: Temporal.Instant,
  count: number,
  enough: number,
): readonly Temporal.Instant[] {
  const slots: Temporal.Instant[] = [];
  let day = after.toZonedDateTimeISO(zone).toPlainDate();
  for (let walked = 0; walked < enough && slots.length < count; walked++, day = day.add({ days: 1 })) {
    const times = timesOn(day);
    const ofDay =
      times.length > 0 && exists(day, zone) ? times.map((time) => instantOf(day, time, zone)) : [];
    for (const slot of ofDay.sort(Temporal.Instant.compare)) {
      const last = slots.at(-1);
      const isNew = last === undefined || Temporal.Instant.compare(slot, last) > 0;
      if (isNew && Temporal.Instant.compare(slot, after) > 0 && slots.length < count) slots.push(slot);
    }
  }
  return slots;
}

/** Whether the zone's calendar has the day at all: Apia had no 30 December 2011. */
function exists(day: Temporal.PlainDate, zone: TimeZone): boolean {
  return day.toZonedDateTime(zone).toPlainDate().equals(day);
}

/** A local time of a day: in a gap the first moment after it, the first of two. */
export function instantOf(
  day: Temporal.PlainDate,
  { hour, minute, second = 0 }: SlotTime,
  zone: TimeZone,
): Temporal.Instant {
  const wall = day.toPlainDateTime(Temporal.PlainTime.from({ hour, minute, second }));
  const earlier = wall.toZonedDateTime(zone, { disambiguation: 'earlier' });
  if (earlier.toPlainDateTime().equals(wall)) return earlier.toInstant();
  // In a gap: `earlier` reads the time by the offset after it, so the transition is the next one from there.
  return earlier.getTimeZoneTransition('next')?.toInstant() ?? earlier.toInstant();
}

function isDue(schedule: Schedule, day: Temporal.PlainDate): boolean {
  switch (schedule.kind) {
    case 'weekly':
      return schedule.weekdays.some((weekday) => weekday === day.dayOfWeek);
    case 'monthly':
      return (
        day.day === (schedule.day === 'last' ? day.daysInMonth : Math.min(schedule.day, day.daysInMonth))
      );
    case 'hourly':
      return true;
    case 'breaking':
      return false;
  }
}

function timesOf(schedule: Schedule): readonly LocalTime[] {
  if (schedule.kind === 'weekly' || schedule.kind === 'monthly') return schedule.times;
  if (schedule.kind === 'breaking') return [];
  const { from, to } = schedule;
  const hours = from <= to ? range(from, to) : [...range(0, to), ...range(from, 23)];
  return hours.map((hour) => ({ hour, minute: 0 }));
}

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at);
