/** The scorers against values counted by hand or given in the papers and packages that they follow. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { segmentF1, segmentShares, shingleF1, shingleShares } from '../../eval/support/article-text.ts';
import { bCubed, bCubedInterval } from '../../eval/support/b-cubed.ts';
import { bootstrap, mean } from '../../eval/support/bootstrap.ts';
import { conditionsOf, isTest } from '../../eval/support/feed-checks.ts';
import { sameTitle, wordF1 } from '../../eval/support/fields.ts';
import { microFigures } from '../../eval/support/labels.ts';
import { porterStem } from '../../eval/support/porter.ts';
import { rankFigures } from '../../eval/support/ranking.ts';
import { firstWords, rouge } from '../../eval/support/rouge.ts';

function near(actual: number, expected: number): void {
  assert.ok(Math.abs(actual - expected) < 1e-9, `${actual} is not ${expected}`);
}

const grouped = (gold: string, predicted: string) =>
  [...gold].map((one, at) => ({ gold: one, predicted: predicted[at] ?? '' }));

suite('scores', () => {
  test('bCubed() gives the figures of Bagga and Baldwin 1998 for their two responses', () => {
    const first = bCubed(grouped('aaaaabbccccc', '111112222222'));
    near(first.precision, (5 + 4 / 7 + 25 / 7) / 12);
    near(first.recall, 1);
    const second = bCubed(grouped('aaaaabbccccc', '111112211111'));
    near(second.precision, (2.5 + 2.5 + 2) / 12);
    near(second.recall, 1);
    near(bCubed(grouped('aaaa', '1234')).f1, 0.4);
    const { low, high } = bCubedInterval(grouped('aabbccdd', '11123344'));
    assert.ok(low < bCubed(grouped('aabbccdd', '11123344')).f1 && high <= 1);
  });

  test('rouge() gives the figures of rouge_score for its own examples', () => {
    const found = rouge(['testing one two three'], ['testing one two']);
    near(found.rouge1, 6 / 7);
    near(found.rouge2, 0.8);
    near(rouge(['the quick dogs barked'], ['a quick dog barking']).rouge1, 0.75);
    near(rouge(['b c'], ['a', 'b c']).rouge1, 1);
    near(rouge(['b c'], ['a', 'b c'], { several: 'mean' }).rouge1, 0.5);
    near(rouge([], ['a']).rouge1, 0);
    assert.deepEqual(firstWords(['one two three', 'four five'], 4), ['one two three', 'four']);
  });

  test('porterStem() stems the examples of Porter 1980, and as NLTK where that departs', () => {
    const stems = {
      caresses: 'caress',
      ponies: 'poni',
      agreed: 'agre',
      plastered: 'plaster',
      motoring: 'motor',
      conflated: 'conflat',
      troubling: 'troubl',
      hopping: 'hop',
      falling: 'fall',
      filing: 'file',
      happy: 'happi',
      relational: 'relat',
      vietnamization: 'vietnam',
      operator: 'oper',
      formality: 'formal',
      electrical: 'electr',
      adjustment: 'adjust',
      adoption: 'adopt',
      effective: 'effect',
      controlling: 'control',
      rate: 'rate',
      cease: 'ceas',
      dies: 'die',
      dying: 'die',
      skies: 'sky',
      enjoy: 'enjoy',
      geology: 'geolog',
      hopefully: 'hope',
    };
    for (const [word, stem] of Object.entries(stems)) assert.equal(porterStem(word), stem, word);
  });

  test('microFigures() counts labels of all items together', () => {
    const labelled = (gold: string, predicted: string) => ({
      gold: new Set(gold),
      predicted: new Set(predicted),
    });
    const figures = microFigures([labelled('ab', 'a'), labelled('b', 'bc'), labelled('', '')]);
    near(figures.precision, 2 / 3);
    near(figures.recall, 2 / 3);
    near(figures.exact, 1 / 3);
  });

  test('rankFigures() gives nDCG and average precision, a repeat counted once and what was not found as missed', () => {
    const found = rankFigures(['a', 'x', 'b', 'y'], ['a', 'b']);
    near(found.averagePrecision, 5 / 6);
    near(found.ndcg10, 1.5 / (1 + 1 / Math.log2(3)));
    near(rankFigures(['a', 'a', 'b'], ['a', 'b']).averagePrecision, 1);
    near(rankFigures(['a'], ['a', 'b']).averagePrecision, 0.5);
  });

  test('shingles and segments count what was found, wrongly taken and missed', () => {
    assert.deepEqual(shingleShares('a b c d e', 'a b c d'), [0.5, 0, 0.5]);
    assert.deepEqual(shingleShares('a b c d', 'a b c d e'), [0.5, 0.5, 0]);
    near(
      shingleF1([
        [0.5, 0, 0.5],
        [1, 0, 0],
      ]),
      (2 * 0.75) / 1.75,
    );
    const segments = segmentShares(['alpha  beta', 'gamma'], ['imprint'], 'alpha\nbeta imprint');
    assert.deepEqual(segments, [1, 1, 1]);
    near(segmentF1([segments]), 0.5);
  });

  test('fields are compared by letters and digits', () => {
    assert.ok(sameTitle('Hello, World! – 2', 'hello world 2'));
    near(wordF1('Ann Lee, Bo', 'ann lee'), 0.8);
  });

  test('conditionsOf() reads conditions on a feed in feedparser’s names', () => {
    const parsed = {
      feed: { title: 'A <b>b</b> &amp; c' },
      entries: [{ published_parsed: '2004-01-01T20:48:21+01:00' }],
    };
    const check = (path: readonly (string | number)[], op: string, value?: unknown) =>
      conditionsOf({ id: '1', group: 'g', expect: [{ path, op, value }] }, parsed)[0];
    assert.ok(check(['feed', 'title'], 'eq', 'A b & c'));
    assert.ok(check(['entries', 0, 'updated_parsed'], 'eq', { '#utc': '2004-01-01T19:48:21Z' }));
    assert.ok(check(['entries', '#len'], 'eq', 1));
    assert.ok(!check(['entries', 3, 'title'], 'eq', 'A'));
    assert.ok(check(['feed', 'link'], 'falsy'));
    assert.ok(!isTest({ id: '1', group: 'g', expect: [{ path: ['bozo'], op: 'truthy' }] }));
  });

  test('bootstrap() gives the same interval on every run, around the mean', () => {
    const values = Array.from({ length: 200 }, (_, at) => at % 10);
    const interval = bootstrap(values, mean);
    assert.deepEqual(bootstrap(values, mean), interval);
    assert.ok(interval.low < 4.5 && interval.high > 4.5 && interval.high - interval.low < 1);
  });
});
