import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { loadCatalogue } from '../../data/topics/index.ts';
import { UserError } from '../../src/core/index.ts';
import { createTopics } from '../../src/topics/index.ts';

const topics = createTopics(loadCatalogue());
const now = Temporal.Instant.from('2020-01-15T12:00:00Z');
const story = {
  title: 'JBS pays a record fine',
  paragraphs: [
    'The owners of the meat packer, the Batista brothers, agreed in 2017 to pay 10.3 billion reais.',
  ],
  language: 'en',
};

describe('matchQuery()', () => {
  const finds = [
    'JBS',
    '"JBS"',
    'jbs OR football',
    'football OR batista',
    '"batista brother"',
    'paying fines',
    '-football',
    'JBS -football',
  ];
  const misses = [
    'football',
    '"brothers Batista"',
    'JBS football',
    'JBS -Batista',
    '-jbs',
    'JBS -"record fine"',
  ];
  for (const query of finds) test(`${query} finds it`, () => assert.ok(topics.matchQuery(query, story)));
  for (const query of misses)
    test(`${query} does not`, () => assert.equal(topics.matchQuery(query, story), null));

  test('a headline weighs more than a word in the text', () => {
    const title = topics.matchQuery('JBS', story)?.centrality ?? 0;
    const body = topics.matchQuery('reais', story)?.centrality ?? 1;
    assert.ok(title > body, `${title} over ${body}`);
  });
  test('Russian words by their stems', () => {
    const russian = {
      title: 'Выборы',
      paragraphs: ['Избирателей звали на участки в 2018 году.'],
      language: 'ru',
    };
    assert.ok(topics.matchQuery('избиратели', russian));
  });
  test('time grows with the story, not with its square', () => {
    const long = { title: '', paragraphs: ['a b '.repeat(50_000)], language: 'en' };
    const start = performance.now();
    assert.equal(topics.matchQuery(`"${'a b '.repeat(10)}c"`, long), null);
    assert.ok(performance.now() - start < 2_000);
  });
});

describe('toSearchQuery()', () => {
  test('reads words, phrases, alternatives, what is left out, and filters', () => {
    const query = topics.toSearchQuery(
      '"South Sudan" famine OR голод -football topic:Brazil source:"The Courier" lang:en since:7d before:2020-01-10',
      now,
    );
    assert.deepEqual(query, {
      all: [[['south', 'sudan']], [['famine'], ['голод']]],
      none: [['football']],
      topics: ['BR'],
      source: 'The Courier',
      language: 'en',
      since: now.subtract({ hours: 7 * 24 }),
      before: Temporal.Instant.from('2020-01-10T00:00:00Z'),
      match: 'all',
    });
  });
  test('a month and a year are their beginnings', () => {
    const { since, before } = topics.toSearchQuery('fine since:2017 before:2017-05', now);
    assert.deepEqual([String(since), String(before)], ['2017-01-01T00:00:00Z', '2017-05-01T00:00:00Z']);
  });
  test('a sentence of bare words is a question', () => {
    assert.equal(topics.toSearchQuery('who paid the fine of jbs', now).match, 'most');
    assert.equal(topics.toSearchQuery('jbs fine', now).match, 'all');
  });
  test('what a question has in quotes must stand in the story, and filters hold', () => {
    const query = topics.toSearchQuery('who paid the "record fine" of jbs in 2017 -football', now);
    assert.equal(query.match, 'most');
    assert.deepEqual(query.must, [[['record', 'fine']]]);
    assert.deepEqual(query.none, [['football']]);
  });
  test('OR is a word in a sentence of capitals, and an operator elsewhere', () => {
    const shouted = topics.toSearchQuery('RESULTS OF THE LABOUR PARTY OR THE CONSERVATIVES', now);
    assert.equal(shouted.match, 'most');
    assert.equal(topics.toSearchQuery('JBS OR FOOTBALL', now).all.length, 1);
  });
  test('bare words that only join others are not asked for, but where nothing else is', () => {
    const asked = (text: string) => topics.toSearchQuery(text, now).all.map((group) => group[0]?.join(' '));
    assert.deepEqual(asked('the fine of jbs'), ['fine', 'jbs']);
    assert.deepEqual(asked('цена на нефть'), ['цена', 'нефть']);
    assert.deepEqual(asked('"the fine"'), ['the fine']);
    assert.deepEqual(asked('the who'), ['the', 'who']);
    assert.deepEqual(asked('WHO report'), ['who', 'report']);
  });
  test('the name of a place asks for its other names, in the languages of the catalogue', () => {
    const names = (text: string) => topics.toSearchQuery(text, now).all[0]?.map((words) => words.join(' '));
    for (const other of ['britain', 'united kingdom', 'великобритания', 'reino unido'])
      assert.ok(names('British')?.includes(other), other);
    assert.ok(names('Южный Судан')?.includes('south sudan'));
    assert.ok(!names('Sudan')?.some((name) => /south|южн/.test(name)));
    assert.deepEqual(names('"British"'), ['british']);
    // A longer name is another: Latin America is not America, an airline is no country.
    assert.deepEqual(names('Latin America'), ['latin']);
    assert.equal(topics.toSearchQuery('Latin America', now).all[1]?.length, 1);
    assert.deepEqual(names('American Airlines'), ['american']);
    // The country's short name is a pronoun in lower case, and joining words are no names.
    assert.ok(names('US')?.includes('united states') && !names('US')?.includes('us'));
    assert.ok(!names('United States')?.some((name) => /\b(?:us|of|the|de|da)\b/.test(name)));
    // Two places are called so; and a word in lower case is no name of three letters.
    assert.deepEqual(names('Georgia'), ['georgia']);
    assert.deepEqual(names('tell us more'), ['tell']);
    // A form of a case is the name too; a short form behind a comma is none.
    assert.ok(names('Бразилии')?.includes('brazil') && names('Южном Судане')?.includes('south sudan'));
    assert.deepEqual(names('mass'), ['mass']);
    assert.deepEqual(names('ont'), ['ont']);
  });
  test('few words are asked for loosely where that is wanted', () => {
    assert.equal(topics.toSearchQuery('jbs fine', now, { loosely: true }).match, 'most');
    assert.equal(topics.toSearchQuery('"jbs fine"', now, { loosely: true }).match, 'all');
  });
  for (const [text, filter, example] of [
    ['since:yesterday', 'since:yesterday', 'since:7d'],
    ['since:2017-13', 'since:2017-13', 'since:7d'],
    ['before:2020-02-31', 'before:2020-02-31', 'before:2017-05-23'],
    ['colour:red', 'colour:red', 'topic:Brazil'],
    ['source:', 'source:', 'source:Courier'],
    ['после:', 'since:', 'since:7d'],
  ] as const) {
    test(`${text} is refused with an example`, () => {
      assert.throws(
        () => topics.toSearchQuery(`fine ${text}`, now),
        (error) =>
          error instanceof UserError &&
          error.key === 'search-bad-filter' &&
          error.values['filter'] === filter &&
          error.values['example'] === example,
      );
    });
  }
  test('a topic and a language that nobody knows are refused by what they are, a topic with the nearest names', () => {
    const refusal = (text: string, language: string): readonly unknown[] | null => {
      try {
        topics.toSearchQuery(text, now, { language });
        return null;
      } catch (error) {
        return error instanceof UserError ? [error.key, error.values['text'], ...error.suggestions] : [error];
      }
    };
    assert.deepEqual(refusal('fine topic:nowhereland', 'en'), ['search-topic-unknown', 'nowhereland']);
    assert.deepEqual(refusal('fine topic:Sout-Sudan', 'en')?.slice(0, 3), [
      'search-topic-unknown',
      'Sout-Sudan',
      '/search fine topic:"South Sudan"',
    ]);
    assert.deepEqual(refusal('topic:Бразили закон', 'ru')?.[2], '/search topic:"Бразилия" закон');
    assert.deepEqual(refusal('бразили topic:«бразили»', 'ru')?.[2], '/search бразили topic:"Бразилия"');
    assert.deepEqual(
      refusal('source:бразили тема:бразили', 'ru')?.[2],
      '/search source:бразили тема:"Бразилия"',
    );
    assert.deepEqual(refusal('fine lang:xx', 'en'), ['search-language-unknown', 'xx']);
    assert.equal(refusal('fine lang:english', 'en'), null);
    assert.equal(topics.toSearchQuery('fine lang:португальский', now).language, 'pt');
    assert.equal(topics.toSearchQuery('fine lang:PT-br', now).language, 'pt');
    // By the code that stories have, whichever was typed.
    assert.equal(topics.toSearchQuery('fine lang:rus', now).language, 'ru');
    assert.equal(topics.toSearchQuery('fine lang:Norwegian', now).language, 'nb');
  });
  test('filters have names in each language of the interface; other words before a colon are words', () => {
    for (const text of [
      'тема:Чечня закон',
      'tema:Chechênia lei',
      'sujet:Tchétchénie loi',
      'موضوع:الشيشان قانون',
    ])
      assert.deepEqual(topics.toSearchQuery(text, now).topics, ['chechnya'], text);
    assert.equal(topics.toSearchQuery('язык:ru закон', now).language, 'ru');
    assert.equal(topics.toSearchQuery('desde:2020 ley', now).since?.toString(), '2020-01-01T00:00:00Z');
    assert.deepEqual(topics.toSearchQuery('Лавров:ждём', now).topics, []);
    assert.equal(topics.toSearchQuery('Лавров:ждём', now).all.flat(2).includes('лавров'), true);
  });
  test('an address and a time of day are words', () => {
    assert.deepEqual(topics.toSearchQuery('https://example.org 10:30', now).topics, []);
    assert.equal(topics.toSearchQuery('source: jbs', now).source, null);
  });
});
