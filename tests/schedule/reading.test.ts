import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import {
  completeTimeZones,
  parseSchedule,
  parseSince,
  parseTimeZone,
  parseUntil,
} from '../../src/schedule/index.ts';
import { inShort, type Table } from './support.ts';

const phrases: Table = [
  ['', '1234567 8:00'],
  ['daily 8:00', '1234567 8:00'],
  ['every day at 8 and 20', '1234567 8:00 20:00'],
  ['8am', '1234567 8:00'],
  ['at 8 pm', '1234567 20:00'],
  ['12am', '1234567 0:00'],
  ['noon', '1234567 12:00'],
  ['weekdays 07:30 and 18:00', '12345 7:30 18:00'],
  ['weekdays 18:00, 07:30, 18:00', '12345 7:30 18:00'],
  ['fridays 17:00', '5 17:00'],
  ['mon, wed 9', '13 9:00'],
  ['weekends 10:00', '67 10:00'],
  ['hourly', 'hourly 0-23'],
  ['hourly 9-18', 'hourly 9-18'],
  ['breaking', 'breaking'],
  ['monthly 15 9:00', 'month 15 9:00'],
  ['last day 18:00', 'month last 18:00'],
  ['ежедневно 8:00', '1234567 8:00'],
  ['по будням в 7:30', '12345 7:30'],
  ['каждую пятницу в 17', '5 17:00'],
  ['по средам и пятницам в 9:15', '35 9:15'],
  ['по выходным', '67 8:00'],
  ['todos os dias às 8h', '1234567 8:00'],
  ['dias úteis 7h30', '12345 7:30'],
  ['terça 9h', '2 9:00'],
  ['todos los días a las 8:00', '1234567 8:00'],
  ['cada viernes a las 17:00', '5 17:00'],
  ['sábado 10', '6 10:00'],
  ['tous les jours à 8h', '1234567 8:00'],
  ['en semaine 8h30', '12345 8:30'],
  ['يوميا ٨:٠٠', '1234567 8:00'],
  ['الجمعة ١٧:٠٠', '5 17:00'],
  ['25:00', null],
  ['8:75', null],
  ['13pm', null],
  ['daily 24', null],
  ['monthly 32', null],
  ['hourly 9-30', null],
  ['bananas', null],
  ['daily bananas', null],
  ['8:00 '.repeat(100), null],
];

suite('reading times', () => {
  for (const [text, expected] of phrases) {
    test(`parseSchedule() reads “${text.slice(0, 40)}”`, () =>
      assert.equal(inShort(parseSchedule(text)), expected));
  }

  const now = Temporal.Instant.from('2026-11-24T12:00:00Z');

  test('parseSince() counts back on the calendar and takes dates as days of the zone', () => {
    const since = (text: string, zone = 'UTC') => parseSince(text, zone, now)?.toString() ?? null;
    assert.equal(since('12h'), '2026-11-24T00:00:00Z');
    assert.equal(since('7d'), '2026-11-17T12:00:00Z');
    assert.equal(since('20y'), '2006-11-24T12:00:00Z');
    assert.equal(since('2017-05-19', 'Europe/Moscow'), '2017-05-18T21:00:00Z');
    assert.equal(since('19 May 2017'), '2017-05-19T00:00:00Z');
    assert.equal(since('yesterday', 'America/New_York'), '2026-11-23T05:00:00Z');
    for (const wrong of ['soon', '0d', '7', '2017-02-30', '2030-01-01', '9999999h'])
      assert.equal(since(wrong), null);
  });

  test('parseUntil() lies ahead, a weekday is the next one', () => {
    const until = (text: string) => parseUntil(text, 'UTC', now)?.toString() ?? null;
    assert.equal(until('3d'), '2026-11-27T12:00:00Z');
    assert.equal(until('tuesday'), '2026-12-01T00:00:00Z');
    assert.equal(until('tomorrow'), '2026-11-25T00:00:00Z');
    for (const wrong of ['never', '2020-01-01']) assert.equal(until(wrong), null);
  });

  test('parseTimeZone() knows zones, cities and offsets, and refuses what means several', () => {
    const known = {
      'europe/berlin': 'Europe/Berlin',
      moscow: 'Europe/Moscow',
      'New York': 'America/New_York',
      'UTC+3': '+03:00',
      utc: 'UTC',
      grozny: 'Europe/Moscow',
    };
    for (const [text, zone] of Object.entries(known)) assert.equal(parseTimeZone(text), zone);
    for (const wrong of ['CST', 'IST', 'Atlantis', '', 'UTC+25']) assert.equal(parseTimeZone(wrong), null);
  });

  test('completeTimeZones() puts cities that begin so first', () => {
    assert.equal(completeTimeZones('berl', 5)[0], 'Europe/Berlin');
    assert.ok(completeTimeZones('europe', 50).length > 20);
  });
});
