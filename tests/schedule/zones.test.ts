/** Slots on the days that real zones make hard. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Schedule } from '../../src/core/index.ts';
import { clock, daily, timeOf } from './support.ts';

suite('slots of hard days', () => {
  /** Berlin, 29 March 2026: 02:00 to 03:00 is left out; 25 October: it comes twice. */
  test('Berlin: in the gap at the first moment after it, twice the first time, two times in the gap are one slot', () => {
    assert.deepEqual(clock(daily('02:30'), 'Europe/Berlin', '2026-03-28T12:00:00Z', 2), [
      '2026-03-29T03:00+02:00',
      '2026-03-30T02:30+02:00',
    ]);
    assert.deepEqual(clock(daily('02:10', '02:40'), 'Europe/Berlin', '2026-03-28T12:00:00Z', 3), [
      '2026-03-29T03:00+02:00',
      '2026-03-30T02:10+02:00',
      '2026-03-30T02:40+02:00',
    ]);
    assert.deepEqual(clock(daily('02:30'), 'Europe/Berlin', '2026-10-24T12:00:00Z', 2), [
      '2026-10-25T02:30+02:00',
      '2026-10-26T02:30+01:00',
    ]);
    // Asked between the two 02:30 of that night: the second is none.
    assert.deepEqual(clock(daily('02:30'), 'Europe/Berlin', '2026-10-25T00:45:00Z', 1), [
      '2026-10-26T02:30+01:00',
    ]);
  });

  test('New York: 01:30 that comes twice is sent once, nine o’clock stays nine', () => {
    assert.deepEqual(clock(daily('01:30'), 'America/New_York', '2026-10-31T12:00:00Z', 2), [
      '2026-11-01T01:30-04:00',
      '2026-11-02T01:30-05:00',
    ]);
    assert.deepEqual(clock(daily('09:00'), 'America/New_York', '2026-03-07T12:00:00Z', 3), [
      '2026-03-07T09:00-05:00',
      '2026-03-08T09:00-04:00',
      '2026-03-09T09:00-04:00',
    ]);
  });

  test('Lord Howe: half an hour left out, and half an hour twice', () => {
    assert.deepEqual(clock(daily('02:15'), 'Australia/Lord_Howe', '2026-10-03T12:00:00Z', 2), [
      '2026-10-04T02:30+11:00',
      '2026-10-05T02:15+11:00',
    ]);
    assert.deepEqual(clock(daily('01:45'), 'Australia/Lord_Howe', '2026-04-04T12:00:00Z', 2), [
      '2026-04-05T01:45+11:00',
      '2026-04-06T01:45+10:30',
    ]);
  });

  test('Juba, 1 February 2021: the hour stays when a country leaves its offset', () => {
    assert.deepEqual(clock(daily('09:00'), 'Africa/Juba', '2021-01-31T00:00:00Z', 3), [
      '2021-01-31T09:00+03:00',
      '2021-02-01T09:00+02:00',
      '2021-02-02T09:00+02:00',
    ]);
    // The last hour of January came twice.
    assert.deepEqual(clock(daily('23:30'), 'Africa/Juba', '2021-01-31T12:00:00Z', 2), [
      '2021-01-31T23:30+03:00',
      '2021-02-01T23:30+02:00',
    ]);
  });

  test('São Paulo 2018: midnight does not exist on the day that summer time begins', () => {
    assert.deepEqual(clock(daily('00:00'), 'America/Sao_Paulo', '2018-11-03T12:00:00Z', 2), [
      '2018-11-04T01:00-02:00',
      '2018-11-05T00:00-02:00',
    ]);
    const sundays: Schedule = { kind: 'weekly', weekdays: [7], times: [timeOf('00:30')] };
    assert.deepEqual(clock(sundays, 'America/Sao_Paulo', '2018-11-03T12:00:00Z', 1), [
      '2018-11-04T01:00-02:00',
    ]);
  });

  test('São Paulo 2019: summer time was abolished, midnight is midnight', () => {
    assert.deepEqual(clock(daily('00:00'), 'America/Sao_Paulo', '2019-11-02T12:00:00Z', 2), [
      '2019-11-03T00:00-03:00',
      '2019-11-04T00:00-03:00',
    ]);
    // February: the last hour of Saturday came twice.
    assert.deepEqual(clock(daily('23:30'), 'America/Sao_Paulo', '2019-02-16T12:00:00Z', 2), [
      '2019-02-16T23:30-02:00',
      '2019-02-17T23:30-03:00',
    ]);
  });

  test('Cairo: summer time came back in 2023, at midnight before a Friday', () => {
    assert.deepEqual(clock(daily('00:15'), 'Africa/Cairo', '2023-04-27T12:00:00Z', 2), [
      '2023-04-28T01:00+03:00',
      '2023-04-29T00:15+03:00',
    ]);
    assert.deepEqual(clock(daily('23:15'), 'Africa/Cairo', '2023-10-26T12:00:00Z', 2), [
      '2023-10-26T23:15+03:00',
      '2023-10-27T23:15+02:00',
    ]);
    assert.deepEqual(clock(daily('09:00'), 'Africa/Cairo', '2022-04-28T12:00:00Z', 1), [
      '2022-04-29T09:00+02:00',
    ]);
  });

  test('Casablanca: the clock goes back for Ramadan and forward after it', () => {
    assert.deepEqual(clock(daily('02:30'), 'Africa/Casablanca', '2024-03-09T12:00:00Z', 2), [
      '2024-03-10T02:30+01:00',
      '2024-03-11T02:30+00:00',
    ]);
    assert.deepEqual(clock(daily('02:30'), 'Africa/Casablanca', '2024-04-13T12:00:00Z', 2), [
      '2024-04-14T03:00+01:00',
      '2024-04-15T02:30+01:00',
    ]);
  });

  test('Apia 2011: the day that was skipped has no slot, weekly, monthly or hourly', () => {
    assert.deepEqual(clock(daily('08:00'), 'Pacific/Apia', '2011-12-29T12:00:00Z', 2), [
      '2011-12-29T08:00-10:00',
      '2011-12-31T08:00+14:00',
    ]);
    const fridays: Schedule = { kind: 'weekly', weekdays: [5], times: [timeOf('08:00')] };
    assert.deepEqual(clock(fridays, 'Pacific/Apia', '2011-12-29T12:00:00Z', 1), ['2012-01-06T08:00+14:00']);
    const thirtieth: Schedule = { kind: 'monthly', day: 30, times: [timeOf('08:00')] };
    assert.deepEqual(clock(thirtieth, 'Pacific/Apia', '2011-12-29T12:00:00Z', 1), ['2012-01-30T08:00+14:00']);
    assert.deepEqual(clock({ kind: 'hourly', from: 0, to: 23 }, 'Pacific/Apia', '2011-12-30T09:00:00Z', 2), [
      '2011-12-31T00:00+14:00',
      '2011-12-31T01:00+14:00',
    ]);
  });

  test('Troll: two hours are left out, and two come twice', () => {
    assert.deepEqual(clock(daily('01:30', '02:30'), 'Antarctica/Troll', '2026-03-28T12:00:00Z', 3), [
      '2026-03-29T03:00+02:00',
      '2026-03-30T01:30+02:00',
      '2026-03-30T02:30+02:00',
    ]);
    assert.deepEqual(clock(daily('01:30', '02:30'), 'Antarctica/Troll', '2026-10-24T12:00:00Z', 3), [
      '2026-10-25T01:30+02:00',
      '2026-10-25T02:30+02:00',
      '2026-10-26T01:30+00:00',
    ]);
  });
});
