import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import type { Leaning } from '../../src/core/index.ts';
import { lean, leaningsOn } from '../../src/digest/index.ts';
import { leanOf } from '../../src/digest/lean.ts';

const about = (...ids: readonly string[]) => ({
  topics: ids.map((topicId) => ({ topicId, about: true, centrality: 0.5, words: [] })),
});
const by = (...publishers: readonly string[]) => publishers.map((publisher) => ({ publisher }));
const topic = (value: string, weight: number): Leaning => ({ kind: 'topic', value, weight });
const outlet = (value: string, weight: number): Leaning => ({ kind: 'publisher', value, weight });

suite('lean', () => {
  test('leanOf() lowers what fewer was asked of, raises what more was, and leaves the rest alone', () => {
    const leanings = [topic('BR', -1), topic('RU', 2)];
    assert.ok(leanOf(about('BR'), by('One'), leanings) < 1);
    assert.ok(leanOf(about('RU'), by('One'), leanings) > 1);
    assert.equal(leanOf(about('SS'), by('One'), leanings), 1);
    assert.equal(leanOf(about('BR'), by('One'), []), 1);
  });

  test('leanOf() does not count a topic that is only named', () => {
    const named = { topics: [{ topicId: 'BR', about: false, centrality: 0.1, words: [] }] };
    assert.equal(leanOf(named, by('One'), [topic('BR', -3)]), 1);
    assert.deepEqual(leaningsOn(named, by('One'), [topic('BR', -3)]), []);
  });

  test('leanOf() leaves out the topic of the section, so that it says nothing about what is told apart there', () => {
    const under = { kind: 'catalogue', id: 'BR', without: [] } as const;
    assert.equal(leanOf(about('BR'), by('One'), [topic('BR', -3)], under), 1);
    assert.ok(leanOf(about('BR', 'RU'), by('One'), [topic('RU', -1)], under) < 1);
  });

  test('leanOf() goes on moving where much was asked for already', () => {
    const [much, more] = [[topic('BR', -3)], [topic('BR', -3), outlet('One', -1)]];
    assert.ok(leanOf(about('BR'), by('One'), more) < leanOf(about('BR'), by('One'), much));
  });

  test('leanOf() counts a publisher by its share of the stories', () => {
    const alone = leanOf(about(), by('One'), [outlet('One', -2)]);
    const among = leanOf(about(), by('One', 'Two', 'Three', 'Four'), [outlet('One', -2)]);
    assert.ok(alone > 0.5 && alone < 0.6, `${alone}`);
    assert.ok(among > alone && among < 1);
  });

  test('leanOf() never leaves its bounds, whatever was asked for', () => {
    const leaning = fc.record({
      kind: fc.constantFrom('topic' as const, 'publisher' as const),
      value: fc.constantFrom('BR', 'RU', 'SS', 'One', 'Two'),
      weight: fc.integer({ min: -3, max: 3 }),
    });
    fc.assert(
      fc.property(fc.array(leaning), (leanings) => {
        const factor = leanOf(about('BR', 'RU', 'SS'), by('One', 'Two'), leanings);
        assert.ok(factor > 0.35 && factor < 2.83, `${factor}`);
      }),
    );
  });

  test('lean() is taken back by its opposite, and never weighs more than three', () => {
    const wanted = [{ kind: 'topic', value: 'BR' } as const, { kind: 'publisher', value: 'One' } as const];
    const once = lean([], wanted, -1);
    assert.deepEqual(once, [topic('BR', -1), outlet('One', -1)]);
    assert.deepEqual(lean(once, wanted, 1), []);
    const often = [1, 2, 3, 4, 5].reduce<readonly Leaning[]>((so) => lean(so, wanted, 1), []);
    assert.deepEqual(often, [topic('BR', 3), outlet('One', 3)]);
  });

  test('lean() keeps a bounded number, the oldest goes first', () => {
    const ids = Array.from({ length: 200 }, (_, at) => `t${at}`);
    const kept = ids.reduce<readonly Leaning[]>((so, value) => lean(so, [{ kind: 'topic', value }], -1), []);
    assert.equal(kept.length, 60);
    assert.equal(kept.at(-1)?.value, 't199');
  });
});
