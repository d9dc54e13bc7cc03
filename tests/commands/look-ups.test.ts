import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { actionsIn, shown } from '../render/support.ts';
import { assertMistake, offered, talk } from './support.ts';

suite('/topics', () => {
  test('lists the catalogue, world regions and themes first, page by page without end or repeat', async () => {
    const { say, press } = await talk('topics');
    let answer = await say('/topics');
    assert.equal(shown(answer)[0], 'Topics');
    assert.match(shown(answer).join('\n'), /Africa · no event this week/);
    assert.match(shown(answer).join('\n'), /Caucasus · 1 event this week/);
    const seen = new Set<string>();
    let pages = 0;
    for (;;) {
      const names = shown(answer).slice(1, -1);
      for (const name of names) assert.ok(!seen.has(name) && seen.add(name), `${name} comes twice`);
      const next = actionsIn(answer).find(({ label }) => label === 'More');
      if (!next) break;
      answer = await press(next);
      pages++;
      assert.ok(pages < 60);
    }
    assert.ok(seen.size >= 40, String(seen.size));
  });

  test('finds topics by what is typed, in any language, each with a way to its news', async () => {
    const { say } = await talk('topics-text');
    const answer = await say('/topics Sudan');
    assert.equal(shown(answer)[0], 'Topics like “Sudan”');
    assert.match(shown(answer)[1] ?? '', /^Sudan · /);
    assert.equal(offered(answer)[0], '/brief SD 7d');
    assert.match(shown(await say('/topics Чечня'))[1] ?? '', /^Chechnya · /);
  });

  test('says what can be followed instead where nothing is like it', async () => {
    const { say } = await talk('topics-none');
    assert.match(shown(await say('/topics xyzzyqwert'))[0] ?? '', /\/follow "xyzzyqwert"$/);
  });
});

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
    assert.deepEqual((await offeredBy('Chechya')).ways, ['/search chechnya']);
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

suite('/story and /why', () => {
  test('/why and /story leave out parts of the world that only hold what they name', async () => {
    const { say, press } = await talk('wide');
    const [hit] = actionsIn(await say('/search Lapunov'));
    assert.ok(hit);
    const story = await press(hit);
    const about = shown(story).find((line) => line.startsWith('About: ')) ?? '';
    assert.match(about, /Chechnya/);
    assert.doesNotMatch(about, /Caucasus|Europe/);
    const why = actionsIn(story).find(({ command }) => command === 'why');
    assert.ok(why);
    assert.doesNotMatch(shown(await press(why)).join('\n'), /^Eastern Europe: found/m);
    await say('/follow Eastern Europe daily 8:00');
    assert.match(shown(await press(why)).join('\n'), /^Eastern Europe: found/m);
  });

  test('/story in reply to a search is about the story of that number there', async () => {
    const { bench, say } = await talk('story-reply');
    await say('/brief Chechnya 20y');
    const found = await say('/search famine');
    const [, second] = actionsIn(found);
    const answer = await bench.app.host.answer({
      chatId: 'console:story-reply',
      userId: null,
      mayManage: true,
      operator: true,
      language: 'en',
      input: { kind: 'line', text: '/story 2' },
      repliedTo: actionsIn(found),
    });
    assert.equal(shown(answer)[0], shown(await say(`/story ${second?.args['id']}`))[0]);
  });

  test('/story gives summary, facts, topics, link and other coverage, with a way to each', async () => {
    const { bench, say, press } = await talk('story');
    const [hit] = actionsIn(await say('/search "South Sudan" famine'));
    assert.ok(hit);
    const answer = await press(hit);
    const lines = shown(answer);
    assert.equal(lines[0], 'Famine declared in parts of South Sudan | ');
    assert.ok(lines.includes('Sample Courier · 20 Feb 2017, 09:10'));
    assert.ok(lines.some((line) => /^About: .*South Sudan/.test(line)));
    assert.ok(lines.includes('Read at Sample Courier'));
    assert.ok(lines.some((line) => /^\d+ other stories tell the same event$/.test(line)));
    const [placed] = await bench.store.stories.get([hit.args['id'] ?? '']);
    const sentences = lines.filter((line) => line.endsWith('[Sample Courier]'));
    assert.ok(sentences.length > 0);
    for (const sentence of sentences) {
      const text = sentence.replace(' [Sample Courier]', '');
      assert.ok(
        placed?.story.paragraphs.some((paragraph) => paragraph.includes(text)),
        text,
      );
    }
    const other = actionsIn(answer).find(({ label }) => label.startsWith('1 · '));
    assert.ok(other);
    assert.ok(shown(await press(other)).some((line) => /tells? the same event$/.test(line)));
    const why = actionsIn(answer).find(({ command }) => command === 'why');
    assert.ok(why);
    assert.equal(shown(await press(why))[0], 'Why you were shown this');
  });

  test('/story takes the number of an item in the last briefing, as /why does', async () => {
    const { say } = await talk('story-number');
    const told = (await say('/brief South Sudan 20y')).blocks.flatMap((block) =>
      block.kind === 'item' ? [block] : [],
    );
    assert.ok(told.length > 1);
    for (const { number, title } of told)
      assert.ok(shown(await say(`/story ${number}`))[0]?.startsWith(title), title);
    await assertMistake(await talk('story-none'), '/story 1', 'There is no story “1” any more.', [
      '/search Chechnya',
    ]);
  });

  test('/story of an id that is gone says so and offers a search', async () => {
    const chat = await talk('story-unknown');
    await assertMistake(chat, '/story nope', 'There is no story “nope” any more.', ['/search Chechnya']);
    assert.match(shown(await chat.say('/story'))[0] ?? '', /^Something is missing/);
  });

  test('/why names the words that matched, as they are written', async () => {
    const { bench, say } = await talk('why');
    const stories = await bench.store.stories.find({ limit: 500 });
    const one = stories.find(({ story }) => story.title === 'В Чечне сообщили о массовых задержаниях геев');
    const placed = one ?? stories.find(({ story }) => /Чечне/.test(story.title));
    assert.ok(placed);
    const lines = shown(await say(`/why ${placed.story.id}`));
    const chechnya = lines.find((line) => line.startsWith('Chechnya: found by '));
    assert.ok(chechnya, lines.join('\n'));
    const text = [placed.story.title, ...placed.story.paragraphs].join('\n');
    for (const [, word = ''] of chechnya.matchAll(/“([^”]+)”/g)) assert.ok(text.includes(word), word);
  });

  test('/why tells the number in the briefing and what ranks it; a score is no place', async () => {
    const { say } = await talk('why-parts');
    const items = (await say('/brief Brazil 20y')).blocks.filter(({ kind }) => kind === 'item');
    for (const number of [1, 2]) {
      const lines = shown(await say(`/why ${number}`));
      assert.ok(
        lines.includes(`Number ${number} of ${items.length} in the last briefing here`),
        lines.join('\n'),
      );
      const parts = lines.find((line) => line.startsWith('What ranks it: independent sources ('));
      assert.match(parts ?? '', /how central Brazil is to it \((?:100|\d\d?) of 100\)$/);
      assert.ok(lines.some((line) => /^Told by \d+ outlets?, \d+ of them independent/.test(line)));
      assert.ok(!lines.some((line) => /\d\.\d{3}/.test(line)), 'a bare score is shown');
    }
  });

  test('/why of a number that was not shown says what it takes; another chat’s briefing is not looked into', async () => {
    const [one, other] = [await talk('why-own'), await talk('why-other')];
    await one.say('/brief Brazil 20y');
    assert.equal(shown(await one.say('/why 1'))[0], 'Why you were shown this');
    for (const [chat, line] of [
      [other, '1'],
      [one, '99'],
      [one, 'nope'],
    ] as const) {
      const answer = await chat.say(`/why ${line}`);
      assert.match(shown(answer)[0] ?? '', new RegExp(`^I do not know the item “${line}”`));
      assert.deepEqual(offered(answer), ['/brief']);
    }
  });
});
