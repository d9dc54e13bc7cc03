import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import type { LocalTime, Schedule, Weekday } from '../../src/core/index.ts';
import { nextSlots } from '../../src/schedule/index.ts';

const at = (text: string) => Temporal.Instant.from(text);
const everyDay = [1, 2, 3, 4, 5, 6, 7] as const;
const daily = (...times: string[]): Schedule => ({
  kind: 'weekly',
  weekdays: everyDay,
  times: times.map(timeOf),
});

function timeOf(text: string): LocalTime {
  const [hour = 0, minute = 0] = text.split(':').map(Number);
  return { hour, minute };
}

/** Local times of the slots, with their offsets: what a person reads on the clock. */
function clock(schedule: Schedule, zone: string, after: string, count: number): readonly string[] {
  return nextSlots(schedule, zone, at(after), count).map((slot) =>
    slot.toZonedDateTimeISO(zone).toString({ smallestUnit: 'minute', timeZoneName: 'never' }),
  );
}

/**
 * The slow, obvious oracle: walks the zone's clock minute by minute. The slot of a day and time is the first minute at
 * which the local clock shows that time or, where it jumps over it, a later one; a day that never comes has none.
 */
function oracle(
  schedule: Extract<Schedule, { kind: 'weekly' }>,
  zone: string,
  after: Temporal.Instant,
  hours: number,
) {
  const found = new Set<number>();
  let before: Temporal.PlainDateTime | null = null;
  const reached = new Set<string>();
  const from = after.subtract({ hours: 30 }).round({ smallestUnit: 'minute', roundingMode: 'floor' });
  for (let minute = 0; minute <= (hours + 30) * 60; minute++) {
    const now = from.add({ minutes: minute });
    const local = now.toZonedDateTimeISO(zone).toPlainDateTime();
    for (const { hour, minute: minutes } of schedule.times) {
      for (const days of [-1, 0]) {
        const wanted = local.toPlainDate().add({ days }).toPlainDateTime({ hour, minute: minutes });
        const isReached = Temporal.PlainDateTime.compare(local, wanted) >= 0;
        const wasBefore = before !== null && Temporal.PlainDateTime.compare(before, wanted) < 0;
        if (!isReached || !wasBefore || reached.has(wanted.toString())) continue;
        reached.add(wanted.toString());
        const day = wanted.toPlainDate();
        const comes = day.toZonedDateTime(zone).toPlainDate().equals(day);
        if (comes && schedule.weekdays.some((weekday) => weekday === day.dayOfWeek))
          found.add(now.epochMilliseconds);
      }
    }
    before = local;
  }
  return [...found]
    .filter((ms) => ms > after.epochMilliseconds && ms <= after.add({ hours }).epochMilliseconds)
    .sort((a, b) => a - b);
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
  test('nextSlots() gives exactly the slots of the minute-by-minute oracle, in any zone from 1990 to 2040', () => {
    const weekdays = fc.uniqueArray(fc.constantFrom<Weekday>(1, 2, 3, 4, 5, 6, 7), {
      minLength: 1,
      maxLength: 7,
    });
    const times = fc.uniqueArray(fc.integer({ min: 0, max: 1439 }), { minLength: 1, maxLength: 3 });
    const hours = 40;
    fc.assert(
      fc.property(moments, weekdays, times, ({ zone, after }, days, minutes) => {
        const schedule = {
          kind: 'weekly' as const,
          weekdays: days.sort(),
          times: minutes
            .sort((a, b) => a - b)
            .map((all) => ({ hour: Math.floor(all / 60), minute: all % 60 })),
        };
        const until = after.add({ hours });
        const slots = nextSlots(schedule, zone, after, 20)
          .filter((slot) => Temporal.Instant.compare(slot, until) <= 0)
          .map((slot) => slot.epochMilliseconds);
        assert.deepEqual(slots, oracle(schedule, zone, after, hours));
      }),
      { numRuns: 120 },
    );
  });

  test('a time in the spring gap is sent at the first moment after it', () => {
    assert.deepEqual(clock(daily('02:30'), 'Europe/Berlin', '2026-03-28T12:00:00Z', 2), [
      '2026-03-29T03:00+02:00',
      '2026-03-30T02:30+02:00',
    ]);
    assert.deepEqual(clock(daily('02:15'), 'Australia/Lord_Howe', '2026-10-03T12:00:00Z', 2), [
      '2026-10-04T02:30+11:00',
      '2026-10-05T02:15+11:00',
    ]);
  });

  test('a time that occurs twice is sent the first time', () => {
    assert.deepEqual(clock(daily('01:30'), 'America/New_York', '2026-10-31T12:00:00Z', 2), [
      '2026-11-01T01:30-04:00',
      '2026-11-02T01:30-05:00',
    ]);
  });

  test('two times that fall together in the gap are one slot', () => {
    assert.deepEqual(clock(daily('02:10', '02:40'), 'Europe/Berlin', '2026-03-28T12:00:00Z', 3), [
      '2026-03-29T03:00+02:00',
      '2026-03-30T02:10+02:00',
      '2026-03-30T02:40+02:00',
    ]);
  });

  test('a day that the zone skipped has no slot', () => {
    assert.deepEqual(clock(daily('08:00'), 'Pacific/Apia', '2011-12-29T12:00:00Z', 2), [
      '2011-12-29T08:00-10:00',
      '2011-12-31T08:00+14:00',
    ]);
  });

  test('the local hour stays when a country changes its zone or ends DST', () => {
    assert.deepEqual(clock(daily('09:00'), 'Africa/Juba', '2021-01-31T00:00:00Z', 3), [
      '2021-01-31T09:00+03:00',
      '2021-02-01T09:00+02:00',
      '2021-02-02T09:00+02:00',
    ]);
    assert.deepEqual(clock(daily('00:00'), 'America/Sao_Paulo', '2018-11-03T12:00:00Z', 2), [
      '2018-11-04T01:00-02:00',
      '2018-11-05T00:00-02:00',
    ]);
    assert.deepEqual(clock(daily('00:00'), 'America/Sao_Paulo', '2019-11-02T12:00:00Z', 2), [
      '2019-11-03T00:00-03:00',
      '2019-11-04T00:00-03:00',
    ]);
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
