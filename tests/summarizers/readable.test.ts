import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { faultsOf } from '../../eval/support/readable.ts';
import { extract } from '../../src/summarizers/extractive/index.ts';
import { sampleStories } from '../events/support.ts';

const text =
  'Divers freed four boys from the Tham Luang cave on Sunday. He said the rest would follow. ' +
  '“The water is rising,” she said. A newspaper wrote that the army had asked for money. He denied the report. ' +
  'On Sunday divers freed four boys from the flooded Tham Luang cave. The governor of the province said “the oxygen.';

suite('faultsOf()', () => {
  const faults: readonly (readonly [string, readonly string[]])[] = [
    ['not in the text', ['Divers freed five boys from the Tham Luang cave on Sunday.']],
    ['not whole', ['Divers freed four boys from the Tham Luang cave']],
    ['hangs on what came before', ['He said the rest would follow.']],
    ['speaker missing', ['“The water is rising,” she said.']],
    ['odd quotation mark', ['The governor of the province said “the oxygen.']],
    ['denial cut off', ['A newspaper wrote that the army had asked for money.']],
  ];
  for (const [fault, summary] of faults) {
    test(`finds '${fault}'`, () => {
      assert.ok(
        faultsOf(summary, [text]).some((one) => one.fault === fault),
        JSON.stringify(faultsOf(summary, [text])),
      );
    });
  }

  test('finds what is told twice, and lets a denial follow its claim', () => {
    const twice = [
      'Divers freed four boys from the Tham Luang cave on Sunday.',
      'On Sunday divers freed four boys from the flooded Tham Luang cave.',
    ];
    assert.deepEqual(
      faultsOf(twice, [text]).map(({ fault }) => fault),
      ['told twice'],
    );
    const claim = ['A newspaper wrote that the army had asked for money.', 'He denied the report.'];
    assert.deepEqual(faultsOf(claim, [text]), []);
  });

  test('lets a sentence hang on the one told right before it, if that stands there in the text too', () => {
    const [he, she] = ['He said the rest would follow.', '“The water is rising,” she said.'];
    const [chief, all] = ['Narongsak Osatanakorn led the rescue.', 'Divers freed the boys.'];
    const stands = `${chief} ${he} ${all} ${she}`;
    const faults = (told: readonly string[]) => faultsOf(told, [stands]).map(({ fault }) => fault);
    assert.deepEqual(faults([chief, he]), []);
    assert.deepEqual(faults([he, all]), ['hangs on what came before']);
    assert.deepEqual(faults([all, she]), ['speaker missing']);
    assert.deepEqual(faults([chief, she]), ['speaker missing']);
  });

  test('finds nothing in the summaries of the samples', () => {
    for (const story of sampleStories()) {
      for (const characters of [320, 700]) {
        const told = extract([story], { characters }).map((one) => one.text);
        assert.deepEqual(faultsOf(told, [story.paragraphs.join('\n')], story.language), [], story.title);
      }
    }
  });
});
