import assert from 'node:assert/strict';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { random } from '../../bench/support/random.ts';
import { predictEvents } from '../../eval/events.ts';
import { readOneDay } from '../../eval/sets/own-events.ts';
import { bCubed } from '../../eval/support/b-cubed.ts';

const told = await readOneDay(join(import.meta.dirname, '..', 'fixtures', 'events', 'one-day.tsv'));

/** Pairs of stories, in percent: F1 of those put together against those that belong together. */
function pairF1(homes: ReadonlyMap<string, string>): number {
  let [both, gold, found] = [0, 0, 0];
  for (const [at, one] of told.entries()) {
    for (const other of told.slice(0, at)) {
      const isGold = one.event === other.event;
      const isFound = homes.get(one.id) === homes.get(other.id);
      gold += isGold ? 1 : 0;
      found += isFound ? 1 : 0;
      both += isGold && isFound ? 1 : 0;
    }
  }
  return (200 * both) / (gold + found);
}

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

  const homesOf = (stories: typeof told) =>
    new Map([...predictEvents(stories)].map(({ id, cluster }) => [id, cluster]));
  const f1Of = (homes: ReadonlyMap<string, string>) =>
    100 * bCubed(told.map(({ id, event }) => ({ gold: event, predicted: homes.get(id) ?? '' }))).f1;

  test('place() keeps their events apart and tells each once: B-cubed F1 of 92, pair F1 of 82 at least', () => {
    const homes = homesOf(told);
    assert.ok(f1Of(homes) >= 92, `B-cubed F1 is ${f1Of(homes).toFixed(1)}`);
    assert.ok(pairF1(homes) >= 82, `pair F1 is ${pairF1(homes).toFixed(1)}`);
  });

  test('place() tells them alike in whatever order they come: B-cubed F1 within 1.5', () => {
    const next = random(11);
    const shuffled = () =>
      told
        .map((one) => ({ one, at: next() }))
        .sort((a, b) => a.at - b.at)
        .map(({ one }) => one);
    const all = [told, told.toReversed(), shuffled(), shuffled()].map((stories) => f1Of(homesOf(stories)));
    assert.ok(Math.max(...all) - Math.min(...all) <= 1.5, all.map((one) => one.toFixed(1)).join(', '));
  });
});
