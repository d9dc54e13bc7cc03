import type { LocalTime, Schedule } from '../../src/core/index.ts';
import { nextSlots } from '../../src/schedule/index.ts';

export const at = (text: string) => Temporal.Instant.from(text);

export function timeOf(text: string): LocalTime {
  const [hour = 0, minute = 0] = text.split(':').map(Number);
  return { hour, minute };
}

export const daily = (...times: string[]): Schedule => ({
  kind: 'weekly',
  weekdays: [1, 2, 3, 4, 5, 6, 7],
  times: times.map(timeOf),
});

/** Local times of the slots, with their offsets: what a person reads on the clock. */
export function clock(schedule: Schedule, zone: string, after: string, count: number): readonly string[] {
  return nextSlots(schedule, zone, at(after), count).map((slot) =>
    slot.toZonedDateTimeISO(zone).toString({ smallestUnit: 'minute', timeZoneName: 'never' }),
  );
}

/** `12345 7:30 18:00`, `month 15 9:00`, `hourly 9-18`: a schedule short enough for a table. */
export function inShort(schedule: Schedule | null): string | null {
  if (schedule === null || schedule.kind === 'breaking') return schedule && 'breaking';
  if (schedule.kind === 'hourly') return `hourly ${schedule.from}-${schedule.to}`;
  const times = schedule.times
    .map(({ hour, minute }) => `${hour}:${String(minute).padStart(2, '0')}`)
    .join(' ');
  return schedule.kind === 'monthly'
    ? `month ${schedule.day} ${times}`
    : `${schedule.weekdays.join('')} ${times}`;
}

/** Phrases with what they mean, as a test writes it; null for what means nothing. */
export type Table = readonly (readonly [text: string, meaning: string | null])[];

export const everyTwo = '1234567 8:00 10:00 12:00 14:00 16:00 18:00 20:00';
export const dayAndNight = '1234567 0:00 2:00 4:00 6:00 8:00 10:00 12:00 14:00 16:00 18:00 20:00 22:00';
