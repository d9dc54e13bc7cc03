import type { Schedule } from '../../src/core/index.ts';

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

/** Phrases with what they mean, as `inShort` writes it; null for what is no schedule. */
export type Table = readonly (readonly [text: string, meaning: string | null])[];

export const everyTwo = '1234567 8:00 10:00 12:00 14:00 16:00 18:00 20:00';
export const dayAndNight = '1234567 0:00 2:00 4:00 6:00 8:00 10:00 12:00 14:00 16:00 18:00 20:00 22:00';
