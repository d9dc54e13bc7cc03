import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  balancedBrackets,
  balancedQuotes,
  bandKeys,
  detectLanguage,
  endsWhole,
  estimateJaccard,
  fingerprintOf,
  foldSpace,
  hashOf,
  isStopWord,
  jaccard,
  minHash,
  primaryLanguage,
  shinglesOf,
  stem,
  termsOf,
  wordsOf,
} from '../../src/text/index.ts';

test('foldSpace() leaves one line: composed, single blanks, no invisible characters', () => {
  assert.equal(foldSpace('  a\u00A0\n\tb\u200B\uFEFFc\u00AD\u0007 '), 'a bc');
  assert.equal(foldSpace('e\u0301'), '\u00E9');
  assert.equal(foldSpace('x\u202Ey'), 'xy');
  assert.equal(foldSpace('a\uD800'), 'a\uFFFD');
});

test('foldSpace() keeps joiners where a script needs them and nowhere else', () => {
  assert.equal(foldSpace('می\u200Cخواهم'), 'می\u200Cخواهم');
  assert.equal(foldSpace('👨\u200D👩'), '👨\u200D👩');
  assert.equal(foldSpace('ab\u200Dcd \u200Cx'), 'abcd x');
});

test('foldSpace() called twice changes nothing more', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
      const once = foldSpace(text);
      assert.equal(foldSpace(once), once);
    }),
  );
});

test('wordsOf() keeps numbers whole and tells the country from the pronoun', () => {
  assert.deepEqual(wordsOf('US told us: 1,000 of 1.4', 'en'), ['usa', 'told', 'us', '1,000', 'of', '1.4']);
  assert.deepEqual(wordsOf('The U.S. and U.N. envoys', 'en'), ['the', 'usa', 'and', 'un', 'envoys']);
});

test('wordsOf() treats apostrophes as the language does', () => {
  assert.deepEqual(wordsOf('Brazil’s plan', 'en'), ['brazil', 'plan']);
  assert.deepEqual(wordsOf("l'eau", 'fr'), ['l', 'eau']);
  assert.deepEqual(wordsOf("м'яч", 'uk'), ["м'яч"]);
});

test('wordsOf() parts scripts without blanks by what the text is, not by its label', () => {
  assert.ok(wordsOf('東京都に行きました', 'en').includes('東京'));
  assert.ok(wordsOf('ประเทศไทยฝนตกหนัก', 'und').length >= 2);
  assert.ok(wordsOf('あ'.repeat(100_000), 'ja').length > 0);
});

test('stem() brings forms together and leaves unknown languages and numbers alone', () => {
  assert.equal(stem('elections', 'en'), stem('election', 'en'));
  assert.equal(stem('войны', 'ru'), stem('война', 'ru'));
  assert.equal(stem('elections', 'xx'), 'elections');
  assert.equal(stem('2010s', 'en'), '2010s');
});

test('stem() gives every word of every language back, whatever its stemmer makes of it', () => {
  // The Bulgarian stemmer throws at these.
  for (const word of ['валутен', 'младежът', 'ученици']) assert.ok(stem(word, 'bg').length > 0);
  assert.equal(stem('валутен', 'bg'), 'валутен');
});

test('termsOf() holds no stop words', () => {
  assert.deepEqual(termsOf('The elections in Brazil', 'en'), [stem('elections', 'en'), stem('brazil', 'en')]);
  assert.ok(isStopWord('que', 'pt'));
  assert.ok(!isStopWord('que', 'xx'));
});

test('detectLanguage() reads long text by itself and short text by what is declared', () => {
  const english = 'The parliament voted on Monday to leave the union after years of talks.';
  assert.equal(detectLanguage(english, null), 'en');
  assert.equal(detectLanguage(english, 'ru'), 'en');
  assert.equal(detectLanguage('Парламент проголосовал за новый закон в понедельник.', null), 'ru');
  assert.equal(detectLanguage('Madrid', 'gl'), 'gl');
  assert.equal(detectLanguage('1234 !!', null), 'und');
});

test('detectLanguage() trusts the source between languages that look alike', () => {
  const galician = 'O presidente do goberno falou onte no parlamento sobre os orzamentos do ano que vén.';
  assert.equal(detectLanguage(galician, 'gl'), 'gl');
  assert.equal(
    detectLanguage('Regjeringen sa mandag at den nye loven skal gjelde fra neste år.', 'no'),
    'nb',
  );
});

test('primaryLanguage() reads tags of any shape', () => {
  assert.equal(primaryLanguage('pt-BR'), 'pt');
  assert.equal(primaryLanguage('EN_us'), 'en');
  assert.equal(primaryLanguage('und'), null);
  assert.equal(primaryLanguage('english'), null);
});

test('hashOf() is twelve characters and always the same', () => {
  fc.assert(fc.property(fc.string(), (text) => assert.match(hashOf(text), /^[0-9a-z]{12}$/)));
  assert.equal(hashOf('a'), hashOf('a'));
  assert.notEqual(hashOf('a'), hashOf('b'));
});

test('fingerprintOf() overlooks case, blanks and marks, not words', () => {
  assert.equal(fingerprintOf('Rain, at last!'), fingerprintOf('rain at  LAST'));
  assert.notEqual(fingerprintOf('rain at last'), fingerprintOf('rain at first'));
});

test('minHash() estimates the likeness of shingles', () => {
  const words = Array.from({ length: 400 }, (_, at) => `w${at}`);
  const edited = words.with(200, 'changed').slice(0, 380);
  const real = jaccard(shinglesOf(words), shinglesOf(edited));
  assert.ok(Math.abs(estimateJaccard(minHash(words), minHash(edited)) - real) < 0.15);
  assert.ok(estimateJaccard(minHash(words), minHash(words.toReversed())) < 0.1);
  assert.equal(estimateJaccard(minHash([]), minHash([])), 0);
});

test('bandKeys() has a key in common for near copies and none for strangers', () => {
  const words = Array.from({ length: 300 }, (_, at) => `w${at}`);
  const near = new Set(bandKeys(minHash(words.with(150, 'changed'))));
  assert.ok(bandKeys(minHash(words)).some((key) => near.has(key)));
  const far = new Set(bandKeys(minHash(words.map((word) => `${word}x`))));
  assert.ok(!bandKeys(minHash(words)).some((key) => far.has(key)));
  assert.deepEqual(bandKeys(minHash([])), []);
});

test('endsWhole() knows the end of a sentence in any script', () => {
  for (const whole of ['Done.', 'Done."', 'Fini ! »', '終わり。」', 'انتهى؟', 'हुआ।', 'จบ', 'End.[2]'])
    assert.ok(endsWhole(whole), whole);
  for (const cut of ['He said', 'He said…', 'He said...', 'He said:', 'a, b,'])
    assert.ok(!endsWhole(cut), cut);
});

test('balancedQuotes() and balancedBrackets() see what is left open', () => {
  for (const good of ['He said "yes".', '“Yes.”', '«Да»', '„Ja.“', 'It’s 5" long.', '「はい」'])
    assert.ok(balancedQuotes(good), good);
  for (const bad of ['He said "yes.', '“Yes.', 'Да»', '「はい']) assert.ok(!balancedQuotes(bad), bad);
  assert.ok(balancedBrackets('It (the plan) is: 1) new and 2) good.'));
  assert.ok(!balancedBrackets('It (the plan is new.'));
});
