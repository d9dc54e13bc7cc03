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

  test('/why tells an event by the headline of the reader’s language, alone and in its list', async () => {
    const { say } = await talk('why-language');
    await say('/settings language ru');
    const told = shown(await say('/brief Чечня 20y')).join('\n');
    const [line = '', number = ''] = /^(\d+)\. ЛГБТ-сеть заявила о новых задержаниях/m.exec(told) ?? [];
    assert.ok(
      shown(await say(`/why ${number}`))[1]?.startsWith('ЛГБТ-сеть заявила о новых задержаниях'),
      told,
    );
    assert.ok(
      shown(await say('/why'))
        .join('\n')
        .includes(line),
    );
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

  test('/why in reply to a further page is about the story whose button has that number', async () => {
    const { bench, say } = await talk('why-page');
    await say('/brief Chechnya 20y');
    const [first, second] = actionsIn(await say('/search famine'));
    assert.ok(first && second);
    const why = (line: string) =>
      bench.app.host.answer({
        chatId: 'console:why-page',
        userId: null,
        mayManage: true,
        operator: true,
        language: 'en',
        input: { kind: 'line', text: line },
        repliedTo: [
          { ...first, label: '11' },
          { ...second, label: '12. As a menu has it' },
        ],
      });
    assert.deepEqual(shown(await why('/why 12')), shown(await say(`/why ${second.args['id']}`)));
    // No button there has it: that of the last briefing.
    assert.deepEqual(shown(await why('/why 1')), shown(await say('/why 1')));
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
    await assertMistake(
      await talk('story-none'),
      '/story 1',
      /^I do not know the item “1”\. Give its number/,
      ['/search Chechnya'],
    );
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
