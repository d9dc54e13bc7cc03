import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import type { Schedule, Weekday } from '../../src/core/index.ts';
import { dueTimes, heldUntil, isQuiet, nextSlots } from '../../src/schedule/index.ts';
import { at, daily, timeOf } from './support.ts';

const quiet = (from: string, to: string) => ({ from: timeOf(from), to: timeOf(to) });
const said = (times: readonly Temporal.Instant[]) => times.map(String);

suite('quiet hours', () => {
  test('heldUntil() waits for the end of the night, across midnight', () => {
    const night = quiet('22:00', '07:00');
    assert.equal(String(heldUntil(at('2023-05-01T22:00:00Z'), night, 'UTC')), '2023-05-02T07:00:00Z');
    assert.equal(String(heldUntil(at('2023-05-02T06:59:00Z'), night, 'UTC')), '2023-05-02T07:00:00Z');
    assert.equal(String(heldUntil(at('2023-05-02T07:00:00Z'), night, 'UTC')), '2023-05-02T07:00:00Z');
    assert.equal(String(heldUntil(at('2023-05-02T21:59:00Z'), night, 'UTC')), '2023-05-02T21:59:00Z');
  });

  test('equal ends, or none, mean no quiet hours; midnight as an end is an end', () => {
    for (const none of [null, quiet('00:00', '00:00'), quiet('07:30', '07:30')]) {
      assert.equal(isQuiet(at('2023-05-02T07:30:00Z'), none, 'UTC'), false);
      assert.equal(String(heldUntil(at('2023-05-02T00:00:00Z'), none, 'UTC')), '2023-05-02T00:00:00Z');
    }
    assert.equal(isQuiet(at('2023-05-02T23:59:00Z'), quiet('22:00', '00:00'), 'UTC'), true);
    assert.equal(isQuiet(at('2023-05-02T00:00:00Z'), quiet('22:00', '00:00'), 'UTC'), false);
    assert.equal(isQuiet(at('2023-05-02T00:00:00Z'), quiet('00:00', '06:00'), 'UTC'), true);
  });

  test('over DST the end is the local time of the chat, in a gap the first moment after it', () => {
    // Berlin, 26 March 2023: 02:00 to 03:00 is left out; 29 October: 02:00 to 03:00 comes twice.
    const zone = 'Europe/Berlin';
    assert.equal(
      String(heldUntil(at('2023-03-26T00:30:00Z'), quiet('23:00', '07:00'), zone)),
      '2023-03-26T05:00:00Z',
    );
    assert.equal(
      String(heldUntil(at('2023-03-26T00:30:00Z'), quiet('23:00', '02:30'), zone)),
      '2023-03-26T01:00:00Z',
    );
    assert.equal(
      String(heldUntil(at('2023-10-28T22:30:00Z'), quiet('23:00', '07:00'), zone)),
      '2023-10-29T06:00:00Z',
    );
  });

  test('quiet hours that ended do not begin again where the clock is set back', () => {
    const night = quiet('23:00', '02:30');
    // The second 02:10 of 29 October 2023 in Berlin.
    assert.equal(isQuiet(at('2023-10-29T01:10:00Z'), night, 'Europe/Berlin'), false);
    assert.equal(isQuiet(at('2023-10-29T00:10:00Z'), night, 'Europe/Berlin'), true);
    assert.equal(
      String(heldUntil(at('2023-10-29T00:10:00Z'), night, 'Europe/Berlin')),
      '2023-10-29T00:30:00Z',
    );
  });

  test('dueTimes() makes one of all that is held in one night, and none of it is lost', () => {
    const night = quiet('22:00', '07:00');
    const schedule = daily('23:00', '01:00', '06:30', '12:00');
    assert.deepEqual(said(dueTimes(schedule, 'UTC', night, at('2023-05-01T13:00:00Z'), 3)), [
      '2023-05-02T07:00:00Z',
      '2023-05-02T12:00:00Z',
      '2023-05-03T07:00:00Z',
    ]);
    // Asked in the middle of the night, after a slot that is held: it is still to come.
    assert.deepEqual(said(dueTimes(schedule, 'UTC', night, at('2023-05-02T06:45:00Z'), 1)), [
      '2023-05-02T07:00:00Z',
    ]);
    assert.deepEqual(said(dueTimes(daily('07:00'), 'UTC', night, at('2023-05-02T06:00:00Z'), 1)), [
      '2023-05-02T07:00:00Z',
    ]);
    assert.deepEqual(dueTimes({ kind: 'breaking' }, 'UTC', night, at('2023-05-02T06:00:00Z'), 1), []);
  });

  test('dueTimes() is what a slow walk over every slot gives, in any zone', () => {
    const times = fc.record({ hour: fc.nat(23), minute: fc.constantFrom(0, 15, 30, 59) });
    const weekdays = fc.subarray([1, 2, 3, 4, 5, 6, 7] as Weekday[], { minLength: 1 });
    const zones = [
      'UTC',
      'Europe/Berlin',
      'America/New_York',
      'Australia/Lord_Howe',
      'Asia/Kolkata',
      'Africa/Cairo',
    ];
    fc.assert(
      fc.property(
        fc.record({ from: times, to: times }),
        fc.array(times, { minLength: 1, maxLength: 4 }),
        weekdays,
        fc.constantFrom(...zones),
        fc.integer({
          min: at('2000-01-01T00:00:00Z').epochMilliseconds,
          max: at('2035-01-01T00:00:00Z').epochMilliseconds,
        }),
        (hours, list, days, zone, ms) => {
          const after = Temporal.Instant.fromEpochMilliseconds(ms);
          const schedule: Schedule = { kind: 'weekly', weekdays: days, times: list };
          const slots = nextSlots(schedule, zone, after.subtract({ hours: 48 }), 60);
          const expected = [...new Set(slots.map((slot) => heldUntil(slot, hours, zone).epochMilliseconds))]
            .filter((one) => one > ms)
            .sort((a, b) => a - b)
            .slice(0, 3);
          const due = dueTimes(schedule, zone, hours, after, 3).map((one) => one.epochMilliseconds);
          assert.deepEqual(due, expected);
          for (const one of due)
            assert.equal(isQuiet(Temporal.Instant.fromEpochMilliseconds(one), hours, zone), false);
        },
      ),
      { numRuns: 300 },
    );
  });
});
