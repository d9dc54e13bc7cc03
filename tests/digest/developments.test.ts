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

const file = join(import.meta.dirname, '../fixtures/developments/cases.jsonl');
const cases = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Case);

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

  test('what adds something, and which numbers changed, is right in 90 of 100', () => {
    const faults = cases.map(faultsOf).filter((list) => list.length > 0);
    const right = 1 - faults.length / cases.length;
    assert.ok(right >= 0.9, `${(100 * right).toFixed(0)} of 100\n${faults.flat().join('\n')}`);
  });
});
