import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { noveltyOf } from '../../src/digest/index.ts';
import { extract } from '../../src/summarizers/extractive/index.ts';
import { sentencesOf, wordsOf } from '../../src/text/index.ts';
import { storyOf } from '../events/support.ts';

const languages = ['en', 'ru', 'pt', 'es', 'fr', 'ar', 'th', 'zh', 'ja', 'de', 'und'] as const;
const repeated = (text: string, length: number) =>
  text.repeat(Math.ceil(length / text.length)).slice(0, length);

/** What each step makes of a text; what holds of every text is asserted on the way. */
function through(text: string, language: string) {
  const sentences = sentencesOf(text, language);
  let last = 0;
  for (const sentence of sentences) {
    assert.equal(text.slice(sentence.start, sentence.end), sentence.text);
    assert.ok(sentence.start >= last && sentence.end > sentence.start);
    assert.equal(text.slice(last, sentence.start).trim(), '', 'text between two sentences');
    last = sentence.end;
  }
  assert.equal(text.slice(last).trim(), '', 'text behind the last sentence');
  for (const word of wordsOf(text, language)) assert.match(word, /[\p{L}\p{M}\p{N}]/u);
  const story = storyOf({ id: 'now', title: text.slice(0, 60), language, paragraphs: [text] });
  const told = extract([story], { characters: 700 });
  for (const { text: sentence } of told) assert.ok(text.includes(sentence));
  assert.equal(new Set(told.map((one) => one.text)).size, told.length, 'told twice');
  const before = storyOf({ id: 'before', title: 'Ports', language, paragraphs: ['Ports are open.'] });
  noveltyOf([before], [story]);
  assert.deepEqual([...noveltyOf([story], [{ ...story, id: 'again' }]).changes], []);
  assert.deepEqual([...noveltyOf([story], [{ ...story, id: 'again' }]).sentences], []);
  return { sentences: sentences.length, told: told.map((one) => one.text) };
}

const pieces = [
  'The port of Santos was closed on Monday. ',
  'Он сказал «нет». ',
  'قال الرئيس إن الميناء أغلق. ',
  '巴西总统周一表示，港口已经关闭。',
  'ブラジルの港が閉鎖された。',
  'นายกรัฐมนตรีกล่าวว่าน้ำท่วม ',
  '👨‍👩‍👧‍👦🔥',
  'U.S. ',
  'Mr. ',
  '1,000 ',
  'thirty-three ',
  '2,5 milhões ',
  '"',
  '“',
  '(',
  '...',
  '!?',
  '\u200f',
  'e\u0301',
  '\ud83d',
  'WHO SAYS SO? ',
  '\n',
] as const;

suite('text as it comes', () => {
  test('any text goes through sentences, words, summary and novelty whole', () => {
    const text = fc.oneof(
      fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join('')),
      fc.string({ unit: 'binary', maxLength: 200 }),
    );
    fc.assert(
      fc.property(text, fc.constantFrom(...languages), (one, language) => {
        through(one, language);
      }),
      { numRuns: 120 },
    );
  });

  test('nothing, white space, one word and emoji are told by nothing', () => {
    for (const text of ['', ' \n\t\u00a0', 'Brazil', '👨‍👩‍👧‍👦🔥 🔥🔥', '...', '—', '"'])
      assert.deepEqual(through(text, 'en').told, [], text);
  });

  test('capitals only, right to left, and scripts without blanks are told by whole sentences', () => {
    const texts = [
      ['en', 'THE PRESIDENT OF BRAZIL SAID ON MONDAY THAT THE PORT OF SANTOS WAS CLOSED.'],
      ['ar', 'قال الرئيس البرازيلي يوم الاثنين إن ميناء سانتوس أغلق بسبب الفيضانات.'],
      ['zh', '巴西总统周一表示，桑托斯港因洪水已经关闭。'],
      ['ja', 'ブラジルの大統領は月曜日にサントスの港が閉鎖されたと述べた。'],
    ] as const;
    for (const [language, text] of texts) assert.deepEqual(through(text, language).told, [text]);
  });

  test('words of Thai, Chinese and Japanese are parted by dictionary', () => {
    assert.ok(wordsOf('นายกรัฐมนตรีกล่าวว่าน้ำท่วม', 'th').length >= 3);
    assert.ok(wordsOf('巴西总统周一表示', 'zh').length >= 3);
    assert.ok(wordsOf('ブラジルの大統領は述べた', 'ja').length >= 4);
  });

  test('a sentence that a limit cuts is not told', () => {
    const sentence = 'The port of Santos in Brazil was closed on Monday after the flood reached the town.';
    const text = repeated(`${sentence} `, 200_000);
    for (const told of through(text, 'en').told) assert.equal(told, sentence);
  });

  /**
   * Processor time of our own, so that a busy machine is no fault; the faster of two. It is counted in ticks of some
   * milliseconds, so that what takes less is done several times.
   */
  const cost = (text: string, language: string, times = 1) =>
    Math.min(
      ...[0, 1].map(() => {
        const before = process.cpuUsage().user;
        for (let time = 0; time < times; time++) through(text, language);
        return (process.cpuUsage().user - before) / 1000 / times;
      }),
    );

  const long = [
    ['a paragraph', 'en', 'The flood reached the town on Friday and 12 people died there. '],
    ['no blanks', 'en', 'abcdefghij'],
    ['stops', 'en', '. '],
    ['initials', 'en', 'J. '],
    ['quotation marks', 'en', '"'],
    ['numbers', 'en', '1,000 '],
    ['numbers in words', 'en', 'thirty-three '],
    ['Chinese', 'zh', '巴西总统周一表示，港口已经关闭。'],
    ['Thai', 'th', 'นายกรัฐมนตรีกล่าวว่าน้ำท่วม'],
    ['Arabic', 'ar', 'قال الرئيس يوم الاثنين إن الميناء أغلق. '],
    ['all at once', 'und', pieces.join('')],
  ] as const;
  for (const [name, language, text] of long) {
    test(`time grows with the length, not with its square: ${name}`, () => {
      const some = cost(repeated(text, 4_000), language, 16);
      const many = cost(repeated(text, 64_000), language);
      assert.ok(
        many < 25 + 40 * some,
        `${some.toFixed(1)} ms, and ${many.toFixed(1)} ms for 16 times the text`,
      );
    });
  }

  test('a megabyte in one paragraph is read within seconds', () => {
    const text = repeated(
      'The flood reached the town of Porto Alegre on Friday and 12 people died. ',
      1_000_000,
    );
    const before = process.cpuUsage().user;
    assert.equal(through(text, 'en').told.length, 1);
    assert.ok(process.cpuUsage().user - before < 5_000_000);
  });
});
