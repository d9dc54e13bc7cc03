import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { commands } from '../../commands/index.ts';
import { shown } from '../render/support.ts';
import { samplesBench } from './support.ts';

/** As long as an option of Discord may be. */
const longest = 6000;
const filled = (text: string) => text.repeat(Math.ceil(longest / text.length)).slice(0, longest);

const hostile = [
  `${filled(',')} a b`,
  filled('a '),
  filled('1 '),
  filled('monday 8:00 '),
  filled('Brazl, '),
  filled('--since='),
  `a${filled(' ')}b c`,
  filled('"a '),
];
/** Every chat waits while one line is read. */
const longestMs = 3000;

suite('lines as long as a platform takes', () => {
  for (const { name, access } of commands.filter((one) => one.access !== 'operator')) {
    test(`/${name} answers each before others have to wait (${access})`, async () => {
      const { say } = await samplesBench();
      for (const text of hostile) {
        const begun = performance.now();
        const answer = await say(`/${name} ${text}`, { chat: 'console:long-lines' });
        assert.ok(shown(answer).length > 0);
        const took = performance.now() - begun;
        assert.ok(took < longestMs, `${text.slice(0, 20)}: ${Math.round(took)} ms`);
      }
    });
  }
});
