import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { loadCatalogue } from '../../data/topics/index.ts';
import { createTopics } from '../../src/topics/index.ts';

const topics = createTopics(loadCatalogue());
const catalogue = (id: string, ...without: string[]) => ({ kind: 'catalogue', id, without });

function choiceOf(text: string, language = 'en') {
  const reading = topics.read(text, language);
  return reading.ok ? reading.choice : null;
}

describe('read()', () => {
  test('takes any name of a topic in any language, case and accents aside', () => {
    for (const text of ['Chechnya', 'CHECHNYA', 'чечня', 'Чечни', 'Tchetchenie', 'الشيشان', ' chechen ']) {
      assert.deepEqual(choiceOf(text), catalogue('chechnya'), text);
    }
    assert.deepEqual(choiceOf('south-sudan'), catalogue('SS'));
    assert.deepEqual(choiceOf('SS'), catalogue('SS'));
    assert.deepEqual(choiceOf('brésil', 'fr'), catalogue('BR'));
  });
  test('reads Georgia as the country and offers the state', () => {
    const reading = topics.read('Georgia', 'en');
    assert.deepEqual(reading.ok && reading.choice, catalogue('GE'));
    assert.ok(reading.nearest?.some(({ topic }) => topic.id === 'georgia-us-state'));
  });
  test('leaves parts out', () => {
    const reading = topics.read('Russia -Chechnya -Dagestan', 'en');
    assert.deepEqual(reading.ok && reading.choice, catalogue('RU', 'chechnya', 'dagestan'));
    assert.equal(reading.ok && reading.name, 'Russia -Chechnya -Dagestan');
  });
  test('names the nearest for a slip, five at most, and accepts none', () => {
    for (const [typed, id] of [
      ['Chechnay', 'chechnya'],
      ['Brazl', 'BR'],
      ['Sotuh Sudan', 'SS'],
    ] as const) {
      const reading = topics.read(typed, 'en');
      assert.equal(reading.ok, false, typed);
      assert.equal(reading.nearest?.[0]?.topic.id, id, typed);
      assert.ok((reading.nearest?.length ?? 0) <= 5);
    }
    assert.deepEqual(topics.read('', 'en'), { ok: false, text: '', nearest: [] });
  });
  test('keeps what has quotes, OR, or words with -word as a query', () => {
    for (const query of ['"JBS"', 'JBS OR Batista', '"JBS" OR Batista -football', 'JBS Batista -football']) {
      assert.deepEqual(choiceOf(query), { kind: 'query', query });
    }
  });
});

describe('complete()', () => {
  test('countries first, in the language of the reader or in English, within the limit', () => {
    assert.equal(topics.complete('bra', 'en', 5)[0]?.label, 'Brazil');
    assert.equal(
      topics.complete('юж', 'ru', 20).some(({ label }) => label === 'Южный Судан'),
      true,
    );
    assert.equal(topics.complete('geo', 'en', 2).length, 2);
    assert.deepEqual(topics.complete('', 'en', 5), []);
  });
  test('every value reads back as its own topic', () => {
    for (const start of ['a', 'b', 'g', 's', 't']) {
      for (const { value, label } of topics.complete(start, 'en', 100)) {
        const reading = topics.read(value, 'en');
        assert.equal(reading.ok && reading.name, label, value);
      }
    }
  });
});

describe('the catalogue as a tree', () => {
  test('children and ancestors', () => {
    assert.ok(topics.children('RU').some(({ id }) => id === 'chechnya'));
    assert.ok(topics.ancestors('chechnya').some(({ id }) => id === 'RU'));
    assert.equal(topics.get('nowhere'), null);
    assert.deepEqual(topics.ancestors('nowhere'), []);
  });
  test('browse() begins with regions and themes and opens what is named', () => {
    assert.ok(topics.browse(null, 'en').some(({ id }) => id === 'africa'));
    const russia = topics.browse('Russia', 'en').map(({ id }) => id);
    assert.equal(russia[0], 'RU');
    assert.ok(russia.includes('chechnya'));
  });
  test('browse() shows the neighbours that a name could be taken for before the parts of what it names', () => {
    for (const [text, language] of [
      ['Sudan', 'en'],
      ['судан', 'ru'],
      ['Sudán', 'es'],
    ] as const) {
      const [first, ...rest] = topics.browse(text, language).map(({ id }) => id);
      assert.equal(first, 'SD');
      assert.ok(rest.indexOf('SS') >= 0 && rest.indexOf('SS') < rest.indexOf('darfur'), language);
      assert.equal(new Set(rest).size, rest.length);
    }
  });
  test('choiceMatches() honours what is left out', () => {
    const story = {
      title: 'Chechnya denies it',
      paragraphs: ['Chechnya denied in 2017 that men were detained.'],
      dateline: null,
      language: 'en',
    };
    const matches = topics.match(story);
    assert.ok(topics.choiceMatches({ kind: 'catalogue', id: 'RU', without: [] }, story, matches));
    assert.equal(
      topics.choiceMatches({ kind: 'catalogue', id: 'RU', without: ['chechnya'] }, story, matches),
      null,
    );
    assert.ok(topics.choiceMatches({ kind: 'query', query: 'denies men' }, story, matches));
  });
});
