import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { voicesOf } from '../../src/events/index.ts';
import { storyOf } from './support.ts';

const pairs = readFileSync(new URL('../fixtures/publishers/pairs.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('|').map((part) => part.trim()));

/** `The Sun @ thesun.co.uk`, a name, or a host alone. */
function story(outlet: string, id: string, text: string, agency: string | null = null) {
  const [publisher = '', given] = outlet.split(' @ ');
  const host = given ?? (/^\S+\.[a-z]+$/.test(publisher) ? publisher : null);
  const url = host === null ? null : `https://${host}/${id}`;
  return storyOf({ id, url, title: `Report ${id}`, publisher, paragraphs: [text], agency });
}

suite('voicesOf() tells houses apart', () => {
  for (const [one = '', other = '', verdict] of pairs) {
    test(`${one} and ${other}: ${verdict}`, () => {
      assert.ok(verdict === 'same' || verdict === 'different', `'${verdict}' is no verdict`);
      const { voices } = voicesOf([story(one, 'a', 'A short note.'), story(other, 'b', 'Another one.')]);
      assert.equal(voices, verdict === 'same' ? 1 : 2);
    });
  }
});
