import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import type { LocalTime, Schedule, Weekday } from '../../src/core/index.ts';
import { nextSlots } from '../../src/schedule/index.ts';
import { at, clock, daily, timeOf } from './support.ts';

/** Whether a schedule says a time of a day, by its words: hours one by one, the last day as the one before a first. */
function says(schedule: Schedule, day: Temporal.PlainDate, { hour, minute }: LocalTime): boolean {
  const isAt = (times: readonly LocalTime[]) =>
    times.some((time) => time.hour === hour && time.minute === minute);
  switch (schedule.kind) {
    case 'weekly':
      return isAt(schedule.times) && schedule.weekdays.some((weekday) => weekday === day.dayOfWeek);
    case 'monthly': {
      if (!isAt(schedule.times)) return false;
      const isLast = day.add({ days: 1 }).day === 1;
      return schedule.day === 'last'
        ? isLast
        : day.day === schedule.day || (isLast && day.day < schedule.day);
    }
    case 'hourly': {
      let said = schedule.from;
      while (said !== hour && said !== schedule.to) said = (said + 1) % 24;
      return minute === 0 && said === hour;
    }
    case 'breaking':
      return false;
  }
}

const minutesADay = 24 * 60;
const epoch = Temporal.PlainDate.from('1970-01-01');

/** What the zone's clock shows, in minutes of an endless day, minute by minute; looked up where the offset changes. */
function wallClock(zone: string, from: number, to: number): readonly number[] {
  const offset = (minute: number) =>
    Temporal.Instant.fromEpochMilliseconds(minute * 60_000).toZonedDateTimeISO(zone).offsetNanoseconds / 60e9;
  const walls: number[] = [];
  for (let half = from; half < to; half += 30) {
    const [first, last] = [offset(half), offset(half + 30)];
    for (let minute = half; minute < half + 30; minute++)
      walls.push(minute + (first === last ? first : offset(minute)));
  }
  return walls;
}

/**
 * The slow, obvious oracle: walks the zone's clock minute by minute. A slot is the first minute at which the local clock
 * shows a time that the schedule says or, where it jumps over that time, a later one; of a day that never comes there is none.
 */
function oracle(schedule: Schedule, zone: string, after: Temporal.Instant, hours: number): readonly number[] {
  const start = Math.floor(after.epochMilliseconds / 60_000) - 30 * 60;
  const [first = 0, ...walls] = wallClock(zone, start, start + (hours + 31) * 60);
  const dayOf = (wall: number) => Math.floor(wall / minutesADay);
  const found = new Set<number>();
  let before = first;
  // What the clock has shown or jumped over: a time that it shows again does not count.
  let reached = first;
  for (const [index, now] of walls.entries()) {
    for (let wall = reached + 1; wall <= now; wall++) {
      if (dayOf(wall) !== dayOf(before) && dayOf(wall) !== dayOf(now)) continue;
      const rest = wall - dayOf(wall) * minutesADay;
      const time = { hour: Math.floor(rest / 60), minute: rest % 60 };
      if (says(schedule, epoch.add({ days: dayOf(wall) }), time)) found.add((start + index + 1) * 60_000);
    }
    reached = Math.max(reached, now);
    before = now;
  }
  const last = after.add({ hours }).epochMilliseconds;
  return [...found].filter((ms) => ms > after.epochMilliseconds && ms <= last);
}

const zones = [
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Africa/Juba',
  'America/Sao_Paulo',
  'Africa/Cairo',
  'Africa/Casablanca',
  'Pacific/Apia',
  'Antarctica/Troll',
  'Asia/Kathmandu',
  'Asia/Tehran',
  'America/St_Johns',
  'Asia/Gaza',
  'Europe/Moscow',
  'UTC',
];

/** Moments near a change of offset, where slots go wrong, as well as any others from 1990 to 2040. */
const moments = fc
  .tuple(
    fc.constantFrom(...zones),
    fc.integer({ min: 631_152_000, max: 2_208_988_800 }),
    fc.integer({ min: -2_000, max: 300 }),
    fc.boolean(),
  )
  .map(([zone, seconds, minutes, near]) => {
    const moment = Temporal.Instant.fromEpochMilliseconds(seconds * 1000);
    const change = near ? moment.toZonedDateTimeISO(zone).getTimeZoneTransition('next') : null;
    return { zone, after: change ? change.toInstant().add({ minutes }) : moment };
  });

suite('slots', () => {
  const weekdays = fc
    .uniqueArray(fc.constantFrom<Weekday>(1, 2, 3, 4, 5, 6, 7), { minLength: 1, maxLength: 7 })
    .map((days) => days.toSorted());
  const times = fc
    .uniqueArray(fc.oneof(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 0, max: 250 })), {
      minLength: 1,
      maxLength: 4,
    })
    .map((minutes) =>
      minutes
        .toSorted((a, b) => a - b)
        .map((all): LocalTime => ({ hour: Math.floor(all / 60), minute: all % 60 })),
    );
  const hour = fc.integer({ min: 0, max: 23 });
  const hours = 40;

  /** Holds the slots of the next hours against the oracle. */
  function assertSlots(schedule: Schedule, zone: string, after: Temporal.Instant): void {
    const until = after.add({ hours });
    const slots = nextSlots(schedule, zone, after, schedule.kind === 'hourly' ? 45 : 12)
      .filter((slot) => Temporal.Instant.compare(slot, until) <= 0)
      .map((slot) => slot.epochMilliseconds);
    assert.deepEqual(slots, oracle(schedule, zone, after, hours));
  }

  test('nextSlots(): weekdays and times are exactly those of a minute-by-minute walk, in any zone, 1990 to 2040', () => {
    const property = fc.property(moments, weekdays, times, ({ zone, after }, days, list) =>
      assertSlots({ kind: 'weekly', weekdays: days, times: list }, zone, after),
    );
    fc.assert(property, { numRuns: 200 });
  });

  test('nextSlots(): days of the month and last days are exactly those of the walk', () => {
    const which = fc.constantFrom('that day', 'at most the 31st', 'the last');
    const property = fc.property(
      moments,
      fc.integer({ min: 0, max: 2 }),
      which,
      fc.boolean(),
      times,
      ({ zone, after }, ahead, day, atEnd, list) => {
        // Near the day itself or the end of its month, where something is to be seen.
        const local = after.toZonedDateTimeISO(zone);
        const toEnd = atEnd || day !== 'that day' ? local.daysInMonth - local.day - 1 : 0;
        const moment = local.add({ days: toEnd }).toInstant();
        const wanted = moment.toZonedDateTimeISO(zone).add({ days: ahead }).day;
        const said = day === 'the last' ? 'last' : day === 'that day' ? wanted : 31;
        assertSlots({ kind: 'monthly', day: said, times: list }, zone, moment);
      },
    );
    fc.assert(property, { numRuns: 150 });
  });

  test('nextSlots(): hours from one to another, over midnight too, are exactly those of the walk', () => {
    const property = fc.property(moments, hour, hour, ({ zone, after }, from, to) =>
      assertSlots({ kind: 'hourly', from, to }, zone, after),
    );
    fc.assert(property, { numRuns: 100 });
  });

  test('nextSlots() are strictly later and strictly rising, and asking from one of them goes on behind it', () => {
    const schedule = fc.oneof(
      fc.record({ kind: fc.constant('weekly' as const), weekdays, times }),
      fc.record({
        kind: fc.constant('monthly' as const),
        day: fc.oneof(fc.integer({ min: 1, max: 31 }), fc.constant('last' as const)),
        times,
      }),
      fc.record({ kind: fc.constant('hourly' as const), from: hour, to: hour }),
    );
    const property = fc.property(moments, schedule, ({ zone, after }, one) => {
      const slots = nextSlots(one, zone, after, 6);
      assert.equal(slots.length, 6);
      const all = [after, ...slots];
      for (const [index, slot] of slots.entries()) {
        assert.ok(Temporal.Instant.compare(slot, all[index] ?? slot) > 0);
        assert.deepEqual(nextSlots(one, zone, all[index] ?? slot, 1).map(String), [String(slot)]);
      }
    });
    fc.assert(property, { numRuns: 150 });
  });

  test('a monthly schedule keeps to its day, and to the last one where the month is shorter', () => {
    const monthly = (day: number | 'last'): Schedule => ({ kind: 'monthly', day, times: [timeOf('09:00')] });
    assert.deepEqual(clock(monthly(31), 'UTC', '2027-01-31T10:00:00Z', 3), [
      '2027-02-28T09:00+00:00',
      '2027-03-31T09:00+00:00',
      '2027-04-30T09:00+00:00',
    ]);
    assert.deepEqual(clock(monthly('last'), 'UTC', '2028-02-01T00:00:00Z', 1), ['2028-02-29T09:00+00:00']);
  });

  test('an hourly schedule keeps within its hours, over midnight too', () => {
    assert.deepEqual(clock({ kind: 'hourly', from: 22, to: 1 }, 'UTC', '2026-01-01T21:30:00Z', 5), [
      '2026-01-01T22:00+00:00',
      '2026-01-01T23:00+00:00',
      '2026-01-02T00:00+00:00',
      '2026-01-02T01:00+00:00',
      '2026-01-02T22:00+00:00',
    ]);
  });

  test('a slot is strictly after the instant asked for, and breaking has none', () => {
    assert.deepEqual(clock(daily('09:00'), 'UTC', '2026-01-01T09:00:00Z', 1), ['2026-01-02T09:00+00:00']);
    assert.deepEqual(nextSlots({ kind: 'breaking' }, 'UTC', at('2026-01-01T09:00:00Z'), 3), []);
  });
});
