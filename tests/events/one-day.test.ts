import assert from 'node:assert/strict';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { readOneDay } from '../../eval/sets/own-events.ts';

const told = await readOneDay(join(import.meta.dirname, '..', 'fixtures', 'events', 'one-day.tsv'));

suite('days of one country', () => {
  test('have nine events and more each, told within forty hours by at most eight outlets', () => {
    const countries = [...Map.groupBy(told, ({ event }) => event.split('/')[0]).values()];
    assert.equal(countries.length, 8);
    for (const stories of countries) {
      assert.ok(new Set(stories.map(({ event }) => event)).size >= 9);
      assert.ok(new Set(stories.map(({ source }) => source)).size <= 8);
      const times = stories.map(({ time }) => Temporal.Instant.from(time).epochMilliseconds);
      assert.ok(Math.max(...times) - Math.min(...times) <= 40 * 3_600_000);
    }
  });
});
