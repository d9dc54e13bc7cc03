import type { LocalTime, Schedule } from '../core/index.ts';
import type { Voice } from './build.ts';
import { clockTime, listOf, weekdayName } from './times.ts';

/** A schedule as people say it: `Monday to Friday at 07:30 and 18:00`. */
export function scheduleWords(schedule: Schedule, { say, language }: Voice): string {
  const timesOf = (times: readonly LocalTime[]) => inShort(times) ?? listOf(language, times.map(clockTime));
  switch (schedule.kind) {
    case 'weekly': {
      const times = timesOf(schedule.times);
      const days = schedule.weekdays.join('');
      if (days === '1234567') return say('schedule-daily', { times });
      if (days === '12345') return say('schedule-weekdays', { times });
      if (days === '67') return say('schedule-weekends', { times });
      const names = schedule.weekdays.map((weekday) => weekdayName(language, weekday));
      return say('schedule-days', { days: listOf(language, names), times });
    }
    case 'monthly': {
      const times = timesOf(schedule.times);
      if (schedule.day === 'last') return say('schedule-monthly-last', { times });
      return say('schedule-monthly', { times, day: schedule.day });
    }
    case 'hourly': {
      if (schedule.from === 0 && schedule.to === 23) return say('schedule-hourly');
      const [from, to] = [schedule.from, schedule.to].map((hour) => clockTime({ hour, minute: 0 }));
      return say('schedule-hourly-between', { from: from ?? '', to: to ?? '' });
    }
    case 'breaking':
      return say('schedule-breaking');
  }
}

/** More times than these at equal distances are told by the first two and the last. */
const mostListed = 5;

function inShort(times: readonly LocalTime[]): string | null {
  const minutes = times.map(({ hour, minute }) => hour * 60 + minute);
  const [first = 0, second = 0] = minutes;
  const isEven = minutes.every((minute, at) => minute === first + at * (second - first));
  const [start, next, ...others] = times.map(clockTime);
  return isEven && times.length > mostListed ? `${start}, ${next} … ${others.at(-1)}` : null;
}
