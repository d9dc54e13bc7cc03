import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { actionsIn, shown } from '../render/support.ts';
import { assertMistake, offered, talk } from './support.ts';

suite('/search', () => {
  test('finds stories best first, with source, date and the piece that matched', async () => {
    const { say } = await talk('search');
    const answer = await say('/search "South Sudan" famine');
    const [title, first, snippet] = shown(answer);
    assert.equal(title, 'Stories with “"South Sudan" famine”');
    assert.equal(first, '1. Famine declared in parts of South Sudan | Sample Courier · 20 Feb 2017, 09:10');
    assert.match(snippet ?? '', /[Ff]amine/);
    assert.match(offered(answer)[0] ?? '', /^\/story [0-9a-z]{12}$/);
  });

  test('goes on by its button where there are more than ten', async () => {
    const { say, press } = await talk('search-pages');
    const first = await say('/search lang:en since:20y -xyzzy the');
    const numbers = (lines: readonly string[]) => lines.filter((line) => /^\d+\. /.test(line));
    const next = actionsIn(first).find(({ label }) => label === 'More');
    assert.equal(numbers(shown(first)).length, 10);
    assert.ok(next);
    const second = await press(next);
    assert.match(shown(second)[0] ?? '', / · page 2$/);
    const both = [...numbers(shown(first)), ...numbers(shown(second))].map((line) =>
      line.replace(/^\d+/, ''),
    );
    assert.equal(new Set(both).size, both.length);
  });

  test('topic:, source:, lang:, since:, before:, OR and - narrow it', async () => {
    const { say } = await talk('search-filters');
    const found = async (query: string) =>
      shown(await say(`/search ${query}`)).filter((line) => /^\d+\. /.test(line));
    assert.equal((await found('famine topic:"South Sudan" source:Courier')).length, 1);
    assert.ok((await found('lang:ru Чечне')).length > 0);
    assert.equal((await found('famine before:2017-01-01')).length, 0);
    assert.ok((await found('xyzzy OR famine')).length > 0);
    const all = await found('Lula');
    const fewer = await found('Lula -Bolsonaro');
    assert.ok(fewer.length < all.length);
  });

  test('a place is found by its other names, a strict phrase is not', async () => {
    const { say } = await talk('search-names');
    const found = shown(await say('/search earthquake Marrocos')).join(' ');
    assert.match(found, /Morocco earthquake kills more than 2,000/);
    assert.match(shown(await say('/search "Marrocos"'))[0] ?? '', /^No stored story has/);
  });

  test('where no story has all of the words, those that have some are told as such', async () => {
    const { say } = await talk('search-partly');
    const answer = shown(await say('/search famine xyzzyqwert'));
    assert.equal(answer[1], 'No story has all of these words. These have some of them:');
    assert.match(answer[2] ?? '', /[Ff]amine/);
    assert.match(shown(await say('/search famine "xyzzyqwert"'))[0] ?? '', /^No stored story has/);
    assert.doesNotMatch(shown(await say('/search famine "South Sudan"')).join(' '), /all of these words/);
  });

  test('a mistyped word is offered as stories write it, where that finds something', async () => {
    const chat = await talk('search-spelling');
    const offeredBy = async (query: string) => {
      const answer = await chat.say(`/search ${query}`);
      return {
        said: shown(answer).join(' '),
        ways: offered(answer).filter((one) => one.startsWith('/search')),
      };
    };
    const both = await offeredBy('presidental elction lang:en');
    assert.match(
      both.said,
      /^No stored story has “presidental elction lang:en”. Did you mean “presidential election lang:en”\?/,
    );
    assert.deepEqual(both.ways, ['/search presidential election lang:en']);
    assert.deepEqual((await offeredBy('Chechya')).ways, ['/search Chechnya']);
    assert.deepEqual((await offeredBy('зимлетрясение')).ways, []);
    assert.deepEqual((await offeredBy('задержния')).ways, ['/search задержания']);
    const some = await offeredBy('famine refugess');
    assert.match(some.said, /No story has all of these words.* Did you mean “famine refugees”\?/);
    assert.deepEqual((await offeredBy('xyzzyqwert')).ways, []);
    // Nothing that is muted is offered.
    await chat.say('/mute word Lapunov');
    assert.deepEqual((await offeredBy('Lapunvo')).ways, []);
  });

  test('a Russian name is found in all its cases, whichever is typed', async () => {
    const { say } = await talk('search-cases');
    for (const name of ['Кадыров', 'Кадырова', 'Кадыровым', '"Рамзан Кадыров"'])
      assert.match(shown(await say(`/search ${name}`))[1] ?? '', /^1\. .*Новая газета/, name);
    for (const name of ['Лапунов', 'Лапунову'])
      assert.match(shown(await say(`/search ${name} lang:ru`)).join(' '), /Лапунов/, name);
  });

  test('a language is named by its code or in any language', async () => {
    const { say } = await talk('search-languages');
    const first = async (query: string) => shown(await say(`/search ${query}`))[1] ?? '';
    for (const name of ['ru', 'RU', 'ru-RU', 'russian', 'русский', 'russo', 'الروسية'])
      assert.match(await first(`Чечня lang:${name}`), /Пример/, name);
  });

  test('mistakes are answered with what works', async () => {
    const chat = await talk('search-mistakes');
    const example = '/search "South Sudan" refugees since:30d';
    await assertMistake(chat, '/search', `Something is missing. This works: ${example}`, [example]);
    assert.equal(
      shown(await chat.say('/search since:never Brazil'))[0],
      '“since:never” is not a filter I can read. These work: topic:Brazil source:Courier lang:en since:7d before:2017-05-23',
    );
    for (const nothing of ['-', '""', 'OR'])
      assert.match(shown(await chat.say(`/search ${nothing}`))[0] ?? '', /^Say what to search for/, nothing);
    await assertMistake(
      chat,
      '/search topic:Brzil since:20y',
      'No topic is called “Brzil”. The nearest there are, or all of them: /topics',
      ['/search topic:"Brazil" since:20y'],
    );
    assert.match(
      shown(await chat.say('/search peace lang:xx'))[0] ?? '',
      /^“xx” is no language that I know\./,
    );
    assert.equal(
      shown(await chat.say('/search peace source:"Daily Nobody"'))[0],
      'No stored story is from a source called “Daily Nobody”.',
    );
    // Half a name, as the filter takes it, is no unknown one.
    assert.match(shown(await chat.say('/search xyzzyqwert source:Courier'))[0] ?? '', /^No stored story has/);
    assert.match(shown(await chat.say('/search xyzzyqwert'))[0] ?? '', /^No stored story has “xyzzyqwert”/);
  });

  test('/search for words that no story has offers the topic that they name, where there are stories about it', async () => {
    const chat = await talk('search-topic');
    await chat.say('/settings language ru');
    const answer = await chat.say('/search беженцы');
    assert.equal(shown(answer)[0], 'Публикаций с такими словами («беженцы») нет, но по этой теме они есть:');
    const [way] = actionsIn(answer);
    assert.ok(way);
    assert.ok(actionsIn(await chat.press(way)).length > 1);
  });
});
