import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { passagesOf } from '../../src/text/index.ts';

/** Each passage; `~` before what stands within a quotation, `*2` behind what is two sentences. */
const shown = (text: string, language = 'en') =>
  passagesOf(text, language).map(
    ({ text: one, sentences, isSpoken }) =>
      `${isSpoken ? '~' : ''}${one}${sentences > 1 ? `*${sentences}` : ''}`,
  );

suite('passagesOf()', () => {
  test('keeps together the sentences that a quotation runs over, in each kind of marks', () => {
    assert.deepEqual(shown('"We must go. It is late," said Anna Smith. The bus left.'), [
      '"We must go. It is late," said Anna Smith.*2',
      'The bus left.',
    ]);
    assert.deepEqual(shown('“So it is. We go on.” The end came.'), [
      '“So it is. We go on.”*2',
      'The end came.',
    ]);
    assert.deepEqual(shown('«Это так. Мы идём», — сказал Иван. Автобус ушёл.', 'ru'), [
      '«Это так. Мы идём», — сказал Иван.*2',
      'Автобус ушёл.',
    ]);
  });

  test('gives places in the paragraph, so that a passage is verbatim', () => {
    const text = 'Rain fell. “We  wait. It stops,” she said.  Then it stopped.';
    for (const { text: one, start, end } of passagesOf(text, 'en')) assert.equal(text.slice(start, end), one);
  });

  test('marks what a longer quotation holds as spoken, up to its next mark', () => {
    const long = `"One goes here. Two goes here. Three goes here. Four goes here," said Bob. Six is outside.`;
    assert.deepEqual(shown(long), [
      '"One goes here.',
      '~Two goes here.',
      '~Three goes here.',
      'Four goes here," said Bob.',
      'Six is outside.',
    ]);
  });

  test('joins nothing across the next quotation, an inch mark or a mark that is never closed', () => {
    assert.deepEqual(shown('He said: "A long one. "But not that." Then all went home.'), [
      'He said: "A long one.',
      '"But not that."',
      'Then all went home.',
    ]);
    assert.deepEqual(shown('A 5" nail was found. It was rusty.'), ['A 5" nail was found.', 'It was rusty.']);
    const lost = `She said "yes. ${'Rain fell on the town. '.repeat(9)}`;
    assert.equal(shown(lost).filter((one) => one.startsWith('~')).length, 6);
  });

  test('takes time in proportion to the text, where marks only open too', () => {
    const started = performance.now();
    for (const mark of ['“', '«', '„', '"']) shown(`He said ${`${mark}a `.repeat(50_000)}” to all.`);
    assert.ok(performance.now() - started < 3000);
  });
});
