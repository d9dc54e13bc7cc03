import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { learntMinutes, nextReading, nextTry } from '../../src/ingest/index.ts';

const now = Temporal.Instant.from('2017-05-19T09:30:00Z');
const every = (minutes: number, count: number) =>
  Array.from({ length: count }, (_, at) => now.subtract({ seconds: Math.round(minutes * 60 * (at + 1)) }));
const none = { everyMinutes: null, skipHours: [], skipDays: [] };
const after = (next: Temporal.Instant) => next.since(now).total('minutes');

suite('learntMinutes: a third of the usual gap, five minutes to a day', () => {
  for (const [what, gap, count, expected] of [
    ['a story a minute', 1, 100, 5],
    ['one in half an hour', 30, 20, 10],
    ['three a day', 480, 20, 160],
    ['one a week', 10_080, 10, 1440],
  ] as const) {
    test(what, () => {
      assert.equal(
        learntMinutes({ now, before: null, published: every(gap, count), isNews: true }),
        expected,
      );
    });
  }

  test('ten at once each morning are ten a day, not one a minute', () => {
    const days = [0, 1, 2].flatMap((day) =>
      Array.from({ length: 10 }, () => now.subtract({ hours: 24 * day + 3 })),
    );
    const minutes = learntMinutes({ now, before: null, published: days, isNews: true });
    assert.ok(minutes > 20 && minutes < 60, String(minutes));
  });

  test('a source that falls silent is asked less and less, one that speaks again more', () => {
    const silent = learntMinutes({ now, before: 10, published: [], isNews: false });
    assert.ok(silent > 10 && silent < 15);
    assert.ok(learntMinutes({ now, before: 60, published: [], isNews: true }) < 45);
    const old = [1, 2, 3].map((day) => now.subtract({ hours: 24 * (day + 60) }));
    assert.equal(learntMinutes({ now, before: 10, published: old, isNews: false }), 1440);
  });

  test('it is within its bounds whatever dates a source has', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1e8, max: 1e8 })), fc.boolean(), (seconds, isNews) => {
        const published = seconds.map((at) => now.add({ seconds: at }));
        const minutes = learntMinutes({ now, before: null, published, isNews });
        assert.ok(minutes >= 5 && minutes <= 1440);
      }),
      { numRuns: 200 },
    );
  });
});

suite('nextReading', () => {
  test('not more often than the source asks for, but at least once a day', () => {
    assert.equal(after(nextReading(now, 5, { ...none, everyMinutes: 60 })), 60);
    assert.equal(after(nextReading(now, 90, { ...none, everyMinutes: 60 })), 90);
    assert.equal(after(nextReading(now, 5, { ...none, everyMinutes: 1e6 })), 1440);
  });

  test('not in an hour or on a day that it leaves out', () => {
    const at = (skipHours: number[], skipDays: number[]) =>
      String(nextReading(now, 60, { everyMinutes: null, skipHours, skipDays }));
    assert.equal(at([10, 11], []), '2017-05-19T12:00:00Z');
    assert.equal(at([9], []), '2017-05-19T10:30:00Z');
    // A Friday.
    assert.equal(at([], [5, 6]), '2017-05-21T00:00:00Z');
    assert.equal(at([], [1, 2, 3, 4, 5, 6, 7]), '2017-05-19T10:30:00Z');
  });
});

suite('nextTry', () => {
  test('twice as long after each failure, up to a day', () => {
    const tries = [1, 2, 3, 4, 20].map((failures) => after(nextTry(now, 10, failures, null)));
    assert.deepEqual(tries, [10, 20, 40, 80, 1440]);
  });

  test('not before the source said, in seconds or as a date, and within a day', () => {
    assert.equal(after(nextTry(now, 10, 1, '3600')), 60);
    assert.equal(after(nextTry(now, 10, 1, 'Fri, 19 May 2017 11:30:00 GMT')), 120);
    assert.equal(after(nextTry(now, 10, 1, '9999999')), 1440);
    for (const odd of ['', 'soon', '-5', 'Fri, 99 May 2017 11:30:00 GMT', 'Thu, 18 May 2017 11:30:00 GMT'])
      assert.equal(after(nextTry(now, 10, 1, odd)), 10, odd);
  });
});
