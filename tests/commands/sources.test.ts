import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, type TestContext, test } from 'node:test';
import type { Document } from '../../src/core/index.ts';
import { actionsIn, shown } from '../render/support.ts';
import { openBench } from '../support/app.ts';
import { feedOf, memoryWeb, type WebPage } from '../support/web.ts';

const feed = 'https://gazette.example/feed.xml';
const operator = { operator: true };
const said = (document: Document) => shown(document).join('\n');

async function open(context: TestContext, pages: Readonly<Record<string, WebPage>> = {}) {
  const web = memoryWeb(pages);
  const bench = await openBench(context, { http: web });
  return { ...bench, web, ask: (line: string) => bench.say(line, operator) };
}

const opml = (outlines: string) =>
  new TextEncoder().encode(`<?xml version="1.0"?><opml version="2.0"><head/><body>${outlines}</body></opml>`);

suite('/sources', () => {
  test('is for operators alone, as is /status; /help names them to nobody else', async (context) => {
    const { say } = await open(context);
    for (const line of ['/sources', '/sources add https://a.example/', '/status'])
      assert.match(said(await say(line)), /^Only those who/);
    assert.doesNotMatch(said(await say('/help')), /\/sources|\/status/);
    assert.match(said(await say('/help', operator)), /\/sources \[action\]/);
  });

  test('add reads the address first and says what will be taken; the service then reads it', async (context) => {
    const { ask, app, store } = await open(context, {
      [feed]: feedOf('Gazette', ['Floods in Juba', 'Votes in Peru']),
    });
    const answer = said(await ask(`/sources add ${feed}`));
    assert.match(answer, /^Added: Gazette \(gazette\)/);
    assert.match(answer, /2 stories, 0 known already; not taken: 0\./);
    assert.match(answer, /Floods in Juba \| 1 Oct 2023, 00:00/);
    assert.match(said(await ask('/sources')), /1 source\nGazette · gazette · not read yet/);
    await app.collect(new AbortController().signal);
    assert.match(said(await ask('/sources list')), /Gazette · gazette · read Sun 1 Oct, 09:00/);
    assert.equal((await store.stories.count()).stories, 2);
    assert.match(said(await ask(`/sources test gazette`)), /2 stories, 2 known already/);
    assert.match(said(await ask(`/sources add ${feed}`)), /^It is a source already: Gazette \(gazette\)/);
  });

  test('import keeps a long list in one durable step, and tells how far it is', async (context) => {
    const { ask, app, dataDir } = await open(context);
    await ask('/sources import https://first.example/rss');
    const list = Array.from({ length: 1200 }, (_, at) => `https://n${at}.example/rss`).join('\n');
    const told: (readonly [number, number])[] = [];
    await app.service.operations.importSources(
      { name: 'many.txt', data: new TextEncoder().encode(list) },
      (done, total) => told.push([done, total]),
    );
    const kept = (name: string) =>
      Object.keys(JSON.parse(readFileSync(join(dataDir, 'chosen', name), 'utf8'))).length;
    assert.deepEqual([kept('sources.json'), kept('sources.json.last-good')], [1201, 1]);
    assert.deepEqual(told.at(-1), [1200, 1200]);
    assert.ok(told.length >= 3 && told.every(([done], at) => at === 0 || done > (told[at - 1]?.[0] ?? 0)));
  });

  test('add starter:world adds the set that ships, skips what is known, and reads nothing', async (context) => {
    const { ask, store, web } = await open(context);
    assert.match(said(await ask('/sources')), /\[World news in six languages\]/);
    assert.match(said(await ask('/sources import http://meduza.io/rss/all/')), /^1 source added; 0 known/);
    const answer = said(await ask('/sources add starter:world'));
    assert.match(answer, /^59 sources added; 1 known already\./);
    assert.match(answer, /World \/ English\n(.*\n)*BBC News · bbc-en · not read yet/);
    assert.match(answer, /It is a source already: meduza\.io/);
    assert.match(said(await ask('/sources add starter:world')), /^0 sources added; 60 known already\./);
    const state = await store.sources.get('dw-ru');
    assert.deepEqual(
      [state?.spec.language, state?.spec.group, state?.spec.kind, state?.spec.paused],
      ['ru', 'World / Русский', 'feed', false],
    );
    assert.deepEqual(web.asked, []);
    assert.match(said(await ask('/sources add starter:moon')), /^No set of sources is called “moon”.*world/);
  });

  test('list goes by group, page by page, tells how many fail, and finds', async (context) => {
    const { ask, press, store } = await open(context);
    await ask('/sources add starter:world');
    const one = await store.sources.get('tass');
    assert.ok(one);
    await store.sources.put({ ...one, failures: 2, lastError: 'it is down' });
    await ask('/sources pause npr');
    const first = await ask('/sources');
    assert.match(said(first), /60 sources\nRead: 0 · not read yet: 58 · failing: 1 · paused: 1\nWorld \//);
    const more = actionsIn(first).find(({ args }) => args['page'] === '2');
    assert.ok(more?.inPlace);
    const second = await press(more.command, more.args, operator);
    const ids = [first, second].flatMap((page) =>
      [...said(page).matchAll(/ · ([a-z0-9-]+) · /g)].map((hit) => hit[1]),
    );
    assert.equal(new Set(ids).size, 60);
    assert.match(
      said(await ask('/sources list failing')),
      /1 source\nWorld \/ Русский\nТАСС · tass · failed 2 times/,
    );
    assert.match(said(await ask('/sources list paused')), /^1 source\n.*\nNPR · npr · paused/);
    assert.match(said(await ask('/sources list português')), /^10 sources/);
    assert.match(said(await ask('/sources list nowhere')), /^No source is called “nowhere”/);
  });

  test('test keeps nothing, and says why an address gives nothing', async (context) => {
    const { ask, store } = await open(context, {
      [feed]: feedOf('Gazette', ['Floods in Juba']),
      'https://empty.example/': { body: '<!doctype html><html><body></body></html>' },
      'https://gone.example/': { body: 'gone', status: 410 },
    });
    const answer = await ask(`/sources test ${feed}`);
    assert.match(said(answer), /^Gazette\nfeed · https:\/\/gazette\.example/);
    assert.deepEqual(await store.sources.all(), []);
    const add = actionsIn(answer).find(({ args }) => args['action'] === 'add');
    assert.deepEqual(add?.args, { action: 'add', address: feed });
    assert.match(
      said(await ask('/sources test https://empty.example/')),
      /^That gives no stories: .*without an article/,
    );
    assert.match(
      said(await ask('/sources test https://gone.example/')),
      /^That gives no stories: .*answered 410/,
    );
    assert.match(
      said(await ask('/sources add https://nowhere.example/')),
      /^That gives no stories: .*cannot be reached/,
    );
    assert.deepEqual(await store.sources.all(), []);
  });

  test('pause, resume and remove by id, by buttons in place, completed while typing', async (context) => {
    const { ask, app, press, store, web, clock } = await open(context, {
      [feed]: feedOf('Gazette', ['Floods in Juba']),
    });
    await ask(`/sources add ${feed}`);
    web.pages.delete(feed);
    await app.collect(new AbortController().signal);
    const list = await ask('/sources');
    assert.match(said(list), /gazette · failed: .*cannot be reached/);
    const pause = actionsIn(list).find(({ label }) => label === 'Pause gazette');
    assert.ok(pause?.inPlace);
    const paused = await press(pause.command, pause.args, operator);
    assert.match(said(paused), /^Paused: Gazette \(gazette\)\.\n1 source\nGazette · gazette · paused/);
    clock.set('2023-10-01T10:00:00Z');
    assert.equal((await app.collect(new AbortController().signal)).failed, 0);
    assert.match(said(await ask('/sources resume gazette')), /^Read again: /);
    const asker = { chatId: 'console:1', language: 'en', mayManage: true, operator: true };
    assert.deepEqual(await app.host.complete('sources', 'address', 'gaz', asker), [
      { value: 'gazette', label: 'Gazette' },
    ]);
    const manager = { ...asker, operator: false };
    assert.deepEqual(await app.host.complete('sources', 'address', 'gaz', manager), []);
    assert.match(
      said(await ask('/sources remove gazette')),
      /^Removed: Gazette \(gazette\)\. Its stories stay\./,
    );
    assert.deepEqual(await store.sources.all(), []);
    assert.match(said(await ask('/sources remove gazette')), /^No source is called “gazette”/);
  });

  test('import takes a list from a file, groups or not, each feed once; export gives it back', async (context) => {
    const { app, ask, store } = await open(context);
    const data = opml(
      '<outline text="News"><outline text="A &amp; B" xmlUrl="https://a.example/f?x=1&amp;y=2"/><outline text="A again" xmlUrl="https://a.example/f?x=1&amp;y=2"/></outline><outline text="C" type="rss" xmlUrl="https://c.example/rss"/><outline text="no feed"/>',
    );
    const send = (file: { readonly name: string; readonly data: Uint8Array }) =>
      app.host.answer({
        chatId: 'console:1',
        userId: null,
        mayManage: true,
        operator: true,
        language: null,
        input: { kind: 'line', text: '/sources import' },
        file,
      });
    assert.match(said(await send({ name: 'feeds.opml', data })), /^2 sources added; 0 known already\./);
    assert.match(said(await send({ name: 'feeds.opml', data })), /^0 sources added; 2 known already\./);
    const kept = (await store.sources.all()).map(({ spec }) => [spec.id, spec.title, spec.kind, spec.group]);
    assert.deepEqual(kept.sort(), [
      ['a-b', 'A & B', 'feed', 'News'],
      ['c', 'C', 'feed', null],
    ]);
    const file = (await ask('/sources export')).blocks.find(({ kind }) => kind === 'file');
    assert.ok(file?.kind === 'file');
    assert.equal(file.name, 'tidings-sources.opml');
    assert.match(
      new TextDecoder().decode(file.data),
      /<outline text="News">\s*<outline [^>]*text="A &amp; B"/,
    );
    assert.match(
      said(await send({ name: 'again.opml', data: file.data })),
      /^0 sources added; 2 known already\./,
    );
    for (const bad of [opml(''), new TextEncoder().encode('not xml'), new Uint8Array([0, 1, 2, 3])])
      assert.match(said(await send({ name: 'bad.opml', data: bad })), /^That gives no stories: 'bad\.opml'/);
    const bomb = new TextEncoder().encode('<!DOCTYPE x [<!ENTITY a "b">]><opml><body/></opml>');
    assert.match(said(await send({ name: 'bomb.opml', data: bomb })), /declares entities/);
    assert.match(said(await ask('/sources import')), /^Send the file/);
  });

  test('mistakes are answered with what works', async (context) => {
    const { ask } = await open(context);
    assert.match(said(await ask('/sources frobnicate')), /^“frobnicate” is nothing that can be done/);
    assert.match(said(await ask(`/sources ${feed}`)), /\[\/sources test .*\] \[\/sources add /);
    assert.match(said(await ask('/sources add')), /^Something is missing/);
    assert.match(said(await ask('/sources add ftp://a.example/x')), /is no web address/);
    assert.match(said(await ask('/sources pause nobody')), /^No source is called “nobody”/);
  });
});

suite('/status', () => {
  test('says what is owed, late and failed and why, what rests, what sources fail; never who reads what', async (context) => {
    const { ask, say, store, clock } = await open(context);
    const chat = (id: string) => ({ chat: `console:${id}` });
    await say('/follow Chechnya daily 8:00', chat('reader-one'));
    await say('/follow South Sudan daily 8:00', chat('reader-two'));
    const resting = await store.chats.get('console:reader-two');
    assert.ok(resting);
    await store.chats.put({ ...resting, resting: { reason: 'forbidden', since: clock.now() } });
    const due = clock.now().subtract({ hours: 1 });
    const claim = (id: string) =>
      store.deliveries.claim({ chatId: `console:${id}`, due, eventId: null }, due, 60_000);
    const [first, second, third] = [
      await claim('reader-one'),
      await claim('reader-two'),
      await claim('reader-three'),
    ];
    await store.deliveries.fail(first?.id ?? '', 'the network is down', clock.now());
    const failed = { kind: 'failed', reason: 'forbidden', detail: 'the bot was blocked' } as const;
    await store.deliveries.settle(second?.id ?? '', failed, clock.now());
    await store.deliveries.settle(third?.id ?? '', { kind: 'delivered' }, clock.now());
    const answer = said(await ask('/status'));
    for (const line of [
      'Chats: 2; resting because they are gone: 0, because writing is forbidden: 1',
      'Briefings owed: 1, late: 1',
      '1 × the network is down',
      'Failed of late: 1',
      '1 × forbidden: the bot was blocked',
      'Last briefing arrived Sun 1 Oct, 09:00',
      'Sources: 0, failing: 0',
      /Tidings 0\.0\.0, Node \d+/,
    ])
      assert.ok(typeof line === 'string' ? answer.includes(line) : line.test(answer), `${line}: ${answer}`);
    assert.doesNotMatch(answer, /reader|Chechnya|South Sudan/);
  });
});
