import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Document } from '../../src/core/index.ts';
import { actionsIn, shown } from '../render/support.ts';
import { openBench } from '../support/app.ts';

const said = (document: Document) => shown(document).join('\n');
const items = ({ blocks }: Document) => blocks.flatMap((block) => (block.kind === 'item' ? [block] : []));
const titles = (document: Document) => items(document).map(({ title }) => title);
/** Events told and events that wait for a further page. */
const counted = (document: Document) =>
  [/(\d+) events? from/, /(\d+) more events? about/]
    .map((pattern) => Number(pattern.exec(said(document).replace('One more', '1 more'))?.[1] ?? 0))
    .reduce((sum, count) => sum + count, 0);

suite('/mute and /unmute', () => {
  test('a muted event, source or word is neither shown nor counted, and comes back', async (context) => {
    const { say } = await openBench(context);
    await say('/settings length long');
    const before = await say('/brief Brazil 20y');
    const [first] = titles(before);
    assert.ok(first);

    assert.match(said(await say('/mute 1')), new RegExp(`Event: ${first}`));
    const without = await say('/brief Brazil 20y');
    assert.ok(!titles(without).includes(first));
    assert.equal(counted(without), counted(before) - 1);

    assert.match(said(await say(`/unmute ${first}`)), /^Shown again\. Event: /);
    assert.deepEqual(titles(await say('/brief Brazil 20y')), titles(before));

    await say('/mute word Lula');
    for (const { title, sentences } of items(await say('/brief Brazil 20y')))
      assert.doesNotMatch([title, ...sentences.map(({ text }) => text)].join(' '), /\bLula\b/);
    await say('/unmute lula');

    const source = items(before)[0]?.sentences[0]?.source ?? '';
    assert.match(said(await say(`/mute ${source}`)), new RegExp(`Source: ${source}`));
    for (const { sentences } of items(await say('/brief Brazil 20y')))
      assert.ok(!sentences.some((sentence) => sentence.source === source));
  });

  test('a search and an answer show nothing that is muted, and pages go on without gaps', async (context) => {
    const { say } = await openBench(context);
    const all = titles(await say('/search topic:Brazil'));
    const [first = ''] = all;
    const question = '/ask Who won the presidential election in Brazil?';
    const cited = (document: Document) =>
      document.blocks.flatMap((block) => (block.kind === 'quote' ? [block.source ?? ''] : []));
    const [source = ''] = cited(await say(question)).map((one) => one.split(' · ')[0] ?? '');
    assert.ok(source !== '', said(await say(question)));

    await say('/mute word Lula');
    const heard = titles(await say('/search topic:Brazil'));
    const next = titles(await say('/search --page 2 topic:Brazil'));
    assert.ok(heard.length > 0 && !heard.some((title) => title.includes('Lula')));
    assert.equal(new Set([...heard, ...next]).size, heard.length + next.length);
    assert.doesNotMatch(said(await say(question)), /Lula won|Lula da Silva/);
    await say('/unmute lula');
    assert.equal(titles(await say('/search topic:Brazil'))[0], first);

    await say(`/mute source ${source}`);
    assert.ok(!cited(await say(question)).some((one) => one.startsWith(source)));
  });

  test('other coverage shows nothing that is muted, topics count nothing of it, and /why says so', async (context) => {
    const { say, press } = await openBench(context, { now: '2017-02-22T09:00:00Z' });
    const [open] = actionsIn(await say('/search "South Sudan" famine'));
    assert.ok(open);
    const story = await press(open.command, open.args);
    const others = actionsIn(story).filter(({ label }) => /^\d+ · /.test(label));
    assert.ok(others.length > 1, said(story));
    const outlet = others[0]?.label.replace(/^\d+ · /, '') ?? '';
    const count = async () =>
      Number(/^South Sudan · (\d+) event/m.exec(said(await say('/topics South Sudan')))?.[1] ?? 0);
    const events = await count();
    assert.ok(events > 0);

    await say(`/mute source ${outlet}`);
    const fewer = await press(open.command, open.args);
    assert.ok(!actionsIn(fewer).some(({ label }) => label.endsWith(` · ${outlet}`)));
    const why = actionsIn(story).find(({ command }) => command === 'why');
    assert.match(said(await press('why', why?.args ?? {})), new RegExp(`Muted here: ${outlet}`));
    await say(`/unmute ${outlet}`);

    await say(`/mute event ${why?.args['item']}`);
    assert.equal(await count(), events - 1);
    assert.match(said(await press('why', why?.args ?? {})), /Muted here: /);
    await say('/unmute');
  });

  test('/topics counts no event of which nothing is left: by its source, by a word, and by both', async (context) => {
    const { say, take } = await openBench(context, { samples: false, now: '2019-01-26T09:00:00Z' });
    const page = (title: string, text: string) => `${title}\n\nJanuary 25, 2019, 16:00\n\n${text}\n`;
    await take(
      page(
        'Dam Bursts in Brazil',
        'A dam of the mining company Vale burst near Brumadinho, and mud buried its canteen. Hundreds of people in Brazil are missing.',
      ),
      'rio-courier.txt',
    );
    await take(
      page(
        'Brazil Sends Envoy to Caracas',
        'The foreign ministry of Brazil said that an envoy would talk with opposition leaders in Venezuela.',
      ),
      'rio-courier.txt',
    );
    const count = async () =>
      Number(/^Brazil · (\d+) event/m.exec(said(await say('/topics Brazil')))?.[1] ?? 0);
    assert.equal(await count(), 2);
    await say('/mute word envoys');
    assert.equal(await count(), 1);
    await say('/mute word dam');
    assert.equal(await count(), 0);
    await say('/unmute envoys');
    await say('/unmute dam');
    assert.equal(await count(), 2);
    await say('/mute source rio-courier');
    assert.equal(await count(), 0);
  });

  test('nobody is told that nothing came where all of it is hidden', async (context) => {
    const { say } = await openBench(context, { now: '2017-02-22T09:00:00Z' });
    await say('/mute word Juba');
    assert.match(said(await say('/search Juba')), /^Every story with “Juba” is hidden here\./);
    assert.match(said(await say('/search xyzzyqwert')), /^No stored story has/);
    // Nothing came, and nothing of it is hidden.
    assert.match(said(await say('/brief Ecuador')), /No story about this has come in so far\./);
  });

  test('/brief says that all of a topic is hidden, or offers the latest that is not', async (context) => {
    const { say, take } = await openBench(context, { samples: false, now: '2019-01-26T09:00:00Z' });
    const page = (day: number, title: string, text: string) =>
      `${title}\n\nJanuary ${day}, 2019, 16:00\n\n${text}\n`;
    await take(
      page(25, 'Dam Bursts in Brazil', 'A dam burst near Brumadinho in Brazil, and mud buried its canteen.'),
      'a.txt',
    );
    await take(
      page(1, 'Bolsonaro Sworn In', 'Jair Bolsonaro was sworn in as president of Brazil in Brasília.'),
      'b.txt',
    );
    await say('/mute word canteen');
    assert.match(said(await say('/brief Brazil')), /the latest is from 1 Jan 2019: Bolsonaro Sworn In/);
    await say('/mute word Bolsonaro');
    const hidden = /Nothing about this has come in so far but what is hidden here/;
    assert.match(said(await say('/brief Brazil')), hidden);
    await say('/unmute canteen');
    assert.match(said(await say('/brief Brazil')), /Dam Bursts in Brazil/);
    await say('/mute word canteen');
    assert.match(said(await say('/brief Brazil 2h')), hidden);
  });

  test('an empty section offers nothing that is muted', async (context) => {
    const { say } = await openBench(context);
    const latest = /the latest is from [^:]+: (.+)/.exec(said(await say('/brief Catalonia')))?.[1];
    assert.ok(latest);
    await say('/mute word Madrid');
    assert.ok(!said(await say('/brief Catalonia')).includes(latest));
  });

  test('a word is a word: part of another one is none, another form of it is', async (context) => {
    const { say, take } = await openBench(context, { samples: false });
    const page = (title: string, text: string) => `${title}\n\nOctober 1, 2023, 06:00\n\n${text}\n`;
    await take(
      page(
        'Iran Votes on Budget',
        'Parliament in Iran passed the budget on Sunday after a long debate in Tehran.',
      ),
      'a.txt',
    );
    await take(
      page(
        'Elections Called for March',
        'Voters across Iran will choose a president in two elections next spring, the interior ministry announced.',
      ),
      'b.txt',
    );
    await say('/mute word ran');
    assert.equal(titles(await say('/brief Iran')).length, 2);
    await say('/mute word election');
    assert.deepEqual(titles(await say('/brief Iran')), ['Iran Votes on Budget']);
  });

  test('a story offers to hide its source and its event; /unmute lists with buttons that work', async (context) => {
    const { say, press } = await openBench(context);
    const brief = await say('/brief Brazil 20y');
    const open = actionsIn(brief).find(({ label }) => label === '1');
    assert.ok(open);
    const story = await press(open.command, open.args);
    const hide = actionsIn(story).filter(({ command }) => command === 'mute');
    assert.equal(hide.length, 2);
    for (const { command, args } of hide) await press(command, args);
    const list = await say('/unmute');
    assert.equal(shown(list)[0], 'Never shown here');
    const ends = actionsIn(list);
    assert.equal(ends.length, 2);
    assert.ok(ends.every(({ inPlace }) => inPlace));
    for (const { command, args } of ends) await press(command, args);
    assert.match(said(await say('/unmute')), /^Nothing is hidden here/);
  });

  test('mistakes are answered with what works', async (context) => {
    const { say } = await openBench(context);
    assert.match(said(await say('/unmute nonsense')), /^“nonsense” is not hidden here/);
    assert.match(said(await say('/mute event zzz')), /^I do not know the item “zzz”/);
    assert.match(said(await say('/mute --kind colour red')), /^“colour” cannot be hidden/);
    assert.match(said(await say('/mute word')), /Word: word/);
    assert.match(said(await say('/mute word')), /^Hidden here already/);
    assert.match(said(await say('/mute word x', { mayManage: false })), /^Only those who manage/);
  });

  test('a word that is none for its length is refused, and nothing is kept of it', async (context) => {
    const { say, store } = await openBench(context, { samples: false });
    assert.match(said(await say(`/mute ${'x'.repeat(4000)}`)), /^That is too long: at most 100 characters\./);
    assert.equal(await store.chats.get('console:1'), null);
  });

  test('completes what is muted here alone', async (context) => {
    const { say, app } = await openBench(context);
    await say('/mute word football');
    await say('/mute word basketball', { chat: 'console:other' });
    const asker = { chatId: 'console:1', language: 'en', mayManage: true, operator: false };
    assert.deepEqual(await app.host.complete('unmute', 'what', 'f', asker), [
      { value: 'football', label: 'football' },
    ]);
    assert.deepEqual(await app.host.complete('unmute', 'what', 'b', asker), []);
    assert.deepEqual(await app.host.complete('unmute', 'what', '', { ...asker, mayManage: false }), []);
  });
});
