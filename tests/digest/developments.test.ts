import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { noveltyOf } from '../../src/digest/index.ts';
import { fingerprintOf } from '../../src/text/index.ts';
import { storyOf } from '../events/support.ts';

/** True past events: what was told, what is told now and whether it adds anything, and which numbers are others now. */
interface Case {
  readonly id: string;
  readonly language: string;
  readonly told: readonly string[];
  readonly new: readonly { readonly text: string; readonly adds: boolean }[];
  /** `12 19`: as written in what was told, and in what is told now. */
  readonly changes: readonly string[];
}

const casesIn = (file: string) =>
  readFileSync(join(import.meta.dirname, '../fixtures', file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Case);
const cases = casesIn('developments/cases.jsonl');
/** Written when the others had been read for what failed. */
const heldOut = casesIn('held-out/developments.jsonl');

/** What is wrong in a case; empty where all is as it should be. */
function faultsOf({ id, language, told, new: now, changes }: Case): readonly string[] {
  const before = storyOf({ id: 'before', title: told[0] ?? '', language, paragraphs: told });
  const texts = now.map(({ text }) => text);
  const after = storyOf({ id: 'after', title: texts[0] ?? '', language, paragraphs: texts });
  const novelty = noveltyOf([before], [after]);
  const found = novelty.changes.map(({ from, to }) => `${from} ${to}`).sort();
  const wrong = now
    .filter(({ text, adds }) => novelty.sentences.has(fingerprintOf(text)) !== adds)
    .map(({ text, adds }) => `${language} ${id}: ${adds ? 'adds' : 'adds nothing'}: ${text}`);
  if (found.join() !== [...changes].sort().join())
    wrong.push(`${language} ${id}: changes ${found.join(', ')} instead of ${changes.join(', ')}`);
  return wrong;
}

suite('noveltyOf() on the fixture of developments', () => {
  test('there are at least sixty cases, in the six languages', () => {
    assert.ok(cases.length >= 60);
    assert.equal(new Set(cases.map(({ language }) => language)).size, 6);
  });

  for (const [name, list] of [
    ['the cases', cases],
    ['the cases held out', heldOut],
    ['the cases held out again', casesIn('held-out/developments-again.jsonl')],
  ] as const) {
    test(`what adds something, and which numbers changed, is right in 90 of 100 of ${name}`, () => {
      const faults = list.map(faultsOf).filter((one) => one.length > 0);
      const right = 1 - faults.length / list.length;
      assert.ok(right >= 0.9, `${(100 * right).toFixed(0)} of 100\n${faults.flat().join('\n')}`);
    });
  }

  test('four figures that may be a year are a number where they count something', () => {
    const faults = [
      ['en', 'An earthquake in Herat killed 1000 people.', '2000 people were killed in Herat.', '1000 2000'],
      ['en', 'An earthquake in Herat left 1000 dead.', 'In Herat 2053 people are dead.', '1000 2053'],
      [
        'ru',
        'При землетрясении в Герате погибли 1000 человек.',
        'В Герате погибли 2000 человек.',
        '1000 2000',
      ],
      [
        'es',
        'El terremoto de Herat dejó 1000 muertos.',
        'El terremoto deja 2000 muertos en Herat.',
        '1000 2000',
      ],
      ['en', 'The flood in Derna killed 5300 people.', 'In 2000 people of Derna asked for a new dam.', ''],
      ['en', 'The flood in Derna killed 5300 people.', 'The dams at Derna were last mended in 2002.', ''],
    ].flatMap(([language = '', before = '', after = '', change = '']) =>
      faultsOf({
        id: after,
        language,
        told: [before],
        new: [{ text: after, adds: true }],
        changes: change === '' ? [] : [change],
      }),
    );
    assert.deepEqual(faults, []);
  });

  test('a toll does not fall to a few: those are some of the dead, or others', () => {
    const told = ['A plane crashed in Kathmandu, killing 49 people.'];
    const changesOf = (text: string) =>
      faultsOf({ id: 'plane', language: 'en', told, new: [{ text, adds: true }], changes: [] });
    assert.deepEqual(changesOf('Two firemen died of smoke on the way from Kathmandu to hospital.'), []);
    assert.deepEqual(
      changesOf('The toll of the crash in Kathmandu was lowered to 45 by the airline.').length,
      1,
    );
  });
});
