import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Document } from '../../src/core/index.ts';
import { actionsIn, shown } from '../render/support.ts';
import { openBench } from '../support/app.ts';
import { assertMistake, talk } from './support.ts';

const items = ({ blocks }: Document) => blocks.flatMap((block) => (block.kind === 'item' ? [block] : []));
const sections = ({ blocks }: Document) =>
  blocks.flatMap((block) => (block.kind === 'heading' && block.level === 2 ? [block.text] : []));

suite('/brief', () => {
  test('tells the topics named in their order, numbered, with what they stand on', async () => {
    const { say } = await talk('brief-order');
    const answer = await say('/brief Chechnya, South Sudan, Brazil 20y');
    assert.deepEqual(sections(answer), ['Chechnya', 'South Sudan', 'Brazil']);
    const told = items(answer);
    assert.ok(told.length >= 9, String(told.length));
    assert.deepEqual(
      told.map(({ number }) => number),
      told.map((_, at) => at + 1),
    );
    const [title, counts, window] = shown(answer);
    assert.equal(title, 'Morning briefing · Sun 1 Oct 2023 · 09:00 UTC');
    assert.match(counts ?? '', new RegExp(`^3 topics · ${told.length} events from \\d+ stories · \\d+ min$`));
    assert.equal(window, 'From 1 Oct 2003 to 1 Oct 2023');
    assert.ok(told.some(({ note }) => /^[45] outlets, [34] independent$/.test(note ?? '')));
    assert.ok(told.some(({ note }) => note === '2 independent outlets'));
  });

  test('takes twenty topics at once, and says so for more', async () => {
    const { say } = await talk('brief-many');
    const names = (count: number) => Array.from({ length: count }, () => 'Brazil').join(', ');
    assert.ok(items(await say(`/brief ${names(20)} 20y`)).length > 0);
    assert.equal(
      shown(await say(`/brief ${names(21)} 20y`))[0],
      'That is too many topics at once: a briefing takes 20 at most.',
    );
  });

  test("an item's title and its sentences are of one language, and are marked where it is not the reader's", async () => {
    const { bench, say } = await talk('brief-tongue');
    const stories = (await bench.store.stories.find({ limit: 500 })).map(({ story }) => story);
    for (const language of ['en', 'ru', 'pt', 'es']) {
      await say(`/settings language ${language}`);
      for (const { title, sentences, language: marked } of items(
        await say('/brief Brazil, Ukraine, Lebanon 20y'),
      )) {
        const tongue = stories.find((story) => story.title === title)?.language;
        assert.equal(marked ?? language, tongue, title);
        for (const { text, source } of sentences) {
          const from = stories.filter(
            ({ publisher, paragraphs }) =>
              publisher === source && paragraphs.some((paragraph) => paragraph.includes(text)),
          );
          assert.ok(
            from.some((story) => story.language === tongue),
            `${title}: ${text}`,
          );
        }
      }
    }
  });

  test('every sentence stands word for word in a story of the outlet named, and every item leads to its source', async () => {
    const { bench, say } = await talk('brief-words');
    const told = items(await say('/brief Chechnya, South Sudan, Brazil 20y'));
    const stories = (await bench.store.stories.find({ limit: 500 })).map(({ story }) => story);
    for (const { title, url, sentences } of told) {
      assert.ok(
        stories.some((story) => story.title === title && story.url === url),
        title,
      );
      assert.ok(sentences.length > 0, title);
      for (const { text, source } of sentences) {
        const from = stories.filter(({ publisher }) => publisher === source);
        assert.ok(
          from.some(({ paragraphs }) => paragraphs.some((paragraph) => paragraph.includes(text))),
          `${source} did not write: ${text}`,
        );
      }
    }
  });

  test('an event stands once in a briefing, under its best topic, the other beside it', async () => {
    const { say } = await talk('brief-once');
    const told = items(await say('/brief Chechnya, Russia 20y'));
    const titles = told.map(({ title }) => title);
    assert.equal(new Set(titles).size, titles.length);
  });

  test('samples are marked as samples wherever they are told', async () => {
    const { say } = await talk('brief-samples');
    const answer = await say('/brief Brazil 20y');
    assert.match(shown(answer).join('\n'), /These are sample stories that come with Tidings/);
    for (const { footers } of items(answer)) assert.match(footers.join(' '), /Sample story/);
  });

  test('the window is 24 hours; an empty one says so and offers the latest there is', async () => {
    const press = await talk('brief-empty');
    const answer = await press.say('/brief Catalonia');
    assert.equal(shown(answer)[1], '1 topic · nothing new');
    assert.match(shown(answer).join('\n'), /Nothing in this window; the latest is from \d+ Oct 2017: /);
    const latest = actionsIn(answer).find(({ label }) => label === 'Latest on Catalonia');
    assert.ok(latest);
    assert.ok(items(await press.press(latest)).length > 0);
  });

  test('the latest there is has its headline in the language of the chat where its event is told in it', async () => {
    const { say } = await talk('brief-latest-language');
    const latest = async () => shown(await say('/brief Chechnya')).join('\n');
    assert.match(await latest(), /from 14 Jan 2019: Activists report new wave/);
    await say('/settings language ru');
    assert.match(await latest(), /14 янв. 2019 г.: ЛГБТ-сеть заявила/);
  });

  test('the time is the last word, a named parameter, a date, or years', async () => {
    const { say } = await talk('brief-since');
    for (const line of [
      '/brief Nagorno-Karabakh 2w',
      '/brief --since 2w Nagorno-Karabakh',
      '/brief since=2w Nagorno-Karabakh',
      '/brief Nagorno-Karabakh since 2023-09-17',
      '/brief Nagorno-Karabakh 20y',
    ]) {
      assert.ok(items(await say(line)).length > 0, line);
    }
    assert.equal(items(await say('/brief Nagorno-Karabakh 24h')).length, 0);
  });

  test('without topics it tells those followed', async () => {
    const chat = await talk('brief-followed');
    await assertMistake(chat, '/brief', 'You follow nothing yet. Name a topic: /brief Brazil 7d', [
      '/brief Chechnya',
      '/topics',
      '/follow South Sudan',
    ]);
    await chat.say('/unfollow South Sudan');
    await chat.say('/follow Brazil');
    await chat.say('/follow Morocco');
    assert.deepEqual(sections(await chat.say('/brief 20y')), ['Brazil', 'Morocco']);
  });

  test('topics are understood in other languages, less a part, and as a saved query', async () => {
    const { say } = await talk('brief-kinds');
    assert.deepEqual(sections(await say('/brief Южный Судан 20y')), ['South Sudan']);
    const without = items(await say('/brief Russia -Chechnya 20y'));
    assert.ok(without.length > 0);
    for (const { footers } of without) assert.doesNotMatch(footers.join(' '), /Chechnya/);
    const query = await say('/brief "JBS" OR Batista -football 20y');
    assert.deepEqual(sections(query), ['"JBS" OR Batista -football']);
    assert.deepEqual(sections(await say('/brief Brazil South Sudan Chechnya 20y')), [
      'Brazil',
      'South Sudan',
      'Chechnya',
    ]);
    assert.ok(items(query).length > 0);
  });

  test('mistakes are answered with what works', async () => {
    const chat = await talk('brief-mistakes');
    const unknown = 'No topic is called “Sudn”. Did you mean one of these?';
    await assertMistake(chat, '/brief Sudn', unknown, ['/brief Sudan']);
    await assertMistake(chat, '/brief Brazil, Sudn 7d', unknown, ['/brief Brazil, Sudan 7d']);
    const nearBrazil = 'No topic is called “Brazil soon”. Did you mean one of these?';
    await assertMistake(chat, '/brief Brazil soon', nearBrazil, ['/brief Brazil']);
    const badTime = /^“7dd” is not a time I can read\. These work: 12h, 7d, 2w, 2017-05-23$/;
    await assertMistake(chat, '/brief Brazil 7dd', badTime, ['/brief Brazil 7d']);
    await assertMistake(chat, '/brief Chechnya, Brazil --since 7dd', badTime, ['/brief Chechnya, Brazil 7d']);
    const [nothingLike = ''] = shown(await chat.say('/brief xyzzyqwert'));
    assert.match(nothingLike, /^No topic is called “xyzzyqwert”\. .*\/follow "xyzzyqwert"$/);
  });

  test('the language and the zone are the chat’s own; a story stays in its language and is marked', async () => {
    const chat = await talk('brief-language', { language: 'ru' });
    await chat.say('/settings zone Moscow');
    const answer = await chat.say('/brief Чечня 20y');
    assert.match(shown(answer)[0] ?? '', /12:00/);
    assert.deepEqual(sections(answer), ['Чечня']);
    const told = items(answer);
    assert.ok(told.some(({ language }) => language === null));
    for (const { language, footers } of told)
      if (language === 'en') assert.match(footers.join(' '), /английск/);
  });

  test('a button of an item leads to its story, and /why by its number says what it stood on', async () => {
    const chat = await talk('brief-buttons');
    const answer = await chat.say('/brief South Sudan 20y');
    const [first] = items(answer);
    const story = actionsIn(answer).find(({ label }) => label === '1');
    assert.ok(first && story);
    assert.equal(shown(await chat.press(story))[0], `${first.title} | `);
    const why = shown(await chat.say('/why 1'));
    assert.equal(why[1], first.title);
    assert.ok(
      why.some((line) => /^South Sudan: found by “/.test(line)),
      why.join('\n'),
    );
    assert.ok(why.some((line) => /^Told by \d+ outlets?, \d+ of them independent: /.test(line)));
  });

  test('a briefing by hand marks nothing as told', async () => {
    const { bench, say } = await talk('brief-told');
    await say('/brief Brazil 20y');
    assert.deepEqual(
      await bench.store.deliveries.told('console:brief-told', Temporal.Instant.fromEpochMilliseconds(0)),
      [],
    );
    assert.equal(await bench.store.deliveries.lastWindowEnd('console:brief-told'), null);
  });

  test('one’s own stories are told without a mark, under their source', async (context) => {
    const bench = await openBench(context, { samples: false });
    await bench.take(
      'Floods Reach Juba\n\nOctober 1, 2023, 06:00\n\nThe Nile flooded parts of Juba, the capital of South Sudan, on Sunday, officials said. Hundreds of families left their homes for higher ground.\n',
      'nile-gazette.txt',
    );
    const answer = await bench.say('/brief South Sudan');
    assert.deepEqual(
      items(answer).map(({ title, note }) => [title, note]),
      [['Floods Reach Juba', '1 source']],
    );
    assert.doesNotMatch(shown(answer).join('\n'), /[Ss]ample/);
  });

  test('what a section has no room for is reached by its button, page by page, each event once', async () => {
    const { say, press } = await talk('brief-more');
    let answer = await say('/brief Africa 20y');
    const titles = items(answer).map(({ title }) => title);
    const left = Number(/(\d+) more events about Africa/.exec(shown(answer).join('\n'))?.[1]);
    assert.ok(left > 5, `only ${left} more`);
    for (;;) {
      const more = actionsIn(answer).find(({ label }) => /^\d+ more: Africa$/.test(label));
      if (!more) break;
      answer = await press(more);
      assert.ok(items(answer).length > 0);
      titles.push(...items(answer).map(({ title }) => title));
    }
    assert.equal(titles.length, 5 + left);
    assert.equal(new Set(titles).size, titles.length);
  });
});
