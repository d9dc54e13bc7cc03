import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { sentencesOf } from '../../src/text/index.ts';

/** Sentences are parted by ` | ` in what is expected. */
const cases: readonly (readonly [language: string, text: string, expected: string])[] = [
  [
    'en',
    'Mr. Kerry met Gov. Brown on Jan. 5. They talked.',
    'Mr. Kerry met Gov. Brown on Jan. 5. | They talked.',
  ],
  [
    'en',
    'The U.S. Senate voted. It left the U.S. The vote was close.',
    'The U.S. Senate voted. | It left the U.S. | The vote was close.',
  ],
  [
    'en',
    'J. K. Rowling wrote it. No. 5 cost $1.4 million.',
    'J. K. Rowling wrote it. | No. 5 cost $1.4 million.',
  ],
  ['en', 'The police left them.He said so.', 'The police left them. | He said so.'],
  ['en', 'See example.com for more. Done.', 'See example.com for more. | Done.'],
  ['en', 'He said "it is over." Then he left.', 'He said "it is over." | Then he left.'],
  ['en', '“Will it pass?” he asked. Nobody knew!', '“Will it pass?” he asked. | Nobody knew!'],
  ['en', 'Well… maybe. It ended.[3] Next came rain.', 'Well… maybe. | It ended.[3] | Next came rain.'],
  [
    'ru',
    'Дом на ул. Ленина, т.е. в центре. А. С. Пушкин жил там.',
    'Дом на ул. Ленина, т.е. в центре. | А. С. Пушкин жил там.',
  ],
  ['ru', '«Всё кончено!» — сказал он. Дождь шёл.', '«Всё кончено!» — сказал он. | Дождь шёл.'],
  ['pt', 'O Sr. Temer falou. O art. 5 vale.', 'O Sr. Temer falou. | O art. 5 vale.'],
  ['es', 'La Dra. Bachelet habló. Llovió.', 'La Dra. Bachelet habló. | Llovió.'],
  ['fr', 'M. Macron a gagné. « Merci ! » Il est parti.', 'M. Macron a gagné. | « Merci ! » | Il est parti.'],
  ['de', 'Am 3. April kam er. Dann ging er.', 'Am 3. April kam er. | Dann ging er.'],
  ['ar', 'هل انتهى؟ نعم. بدأ المطر.', 'هل انتهى؟ | نعم. | بدأ المطر.'],
  ['ja', '彼は「行く。」と言った。雨が降った。', '彼は「行く。」と言った。 | 雨が降った。'],
  ['hi', 'बारिश हुई। वे गए।', 'बारिश हुई। | वे गए।'],
  ['th', 'ฝนตกหนัก คนกลับบ้าน', 'ฝนตกหนัก คนกลับบ้าน'],
];

for (const [language, text, expected] of cases) {
  test(`sentencesOf() splits: ${expected}`, () => {
    const found = sentencesOf(text, language).map((one) => one.text);
    assert.equal(found.join(' | '), expected);
  });
}

test('sentencesOf() gives places in the text, in order, and loses nothing but blanks', () => {
  const piece = fc.constantFrom(
    'a',
    'B',
    '. ',
    '.',
    '"',
    ' ',
    '…',
    '。',
    'Mr',
    '»',
    '(',
    '\u{1F600}',
    '5',
    '!',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const text = pieces.join('');
      const sentences = sentencesOf(text, 'en');
      let at = 0;
      let kept = '';
      for (const { text: sentence, start, end } of sentences) {
        assert.ok(start >= at && end > start);
        assert.equal(text.slice(start, end), sentence);
        kept += sentence;
        at = end;
      }
      assert.equal(kept.replace(/\s/g, ''), text.replace(/\s/g, ''));
    }),
  );
});

test('sentencesOf() takes time in proportion to the text', () => {
  for (const unit of ['A. ', '."', 'a.', '" . a', '. »', '... ', '[1] ']) {
    const started = performance.now();
    sentencesOf(unit.repeat(1_000_000 / unit.length), 'en');
    assert.ok(performance.now() - started < 4000, unit);
  }
});
