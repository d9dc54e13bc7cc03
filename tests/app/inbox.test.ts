import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { suite, type TestContext, test } from 'node:test';
import { createInboxReader } from '../../src/app/inbox.ts';
import { openInbox } from '../../src/runtime/index.ts';
import { type Bench, handClock, keptLog, openBench } from '../support/app.ts';
import { feedOf } from '../support/web.ts';

const { signal } = new AbortController();
const feed = (...titles: readonly string[]) => feedOf('Gazette', titles).body;

async function open(context: TestContext, dataDir?: string) {
  const bench = await openBench(context, { samples: false, ...(dataDir ? { dataDir } : {}) });
  return { ...bench, ...inboxOf(bench) };
}

function inboxOf({ app, clock, dataDir }: Pick<Bench, 'app' | 'clock' | 'dataDir'>) {
  const folder = join(dataDir, 'inbox');
  return {
    folder,
    put(name: string, text: string | Uint8Array) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    },
    /** Ten seconds later, as the service looks. */
    look() {
      clock.set(clock.now().add({ seconds: 10 }).toString());
      return app.readInbox(signal);
    },
    has: (name: string) => existsSync(join(folder, name)),
    text: (name: string) => readFileSync(join(folder, name), 'utf8'),
  };
}

suite('inbox', () => {
  test('takes in saved pages, feeds and HTML files, in folders too, and moves them to taken', async (context) => {
    const { put, look, has, store } = await open(context);
    assert.deepEqual(await look(), { taken: 0, refused: 0 });
    put('feed.xml', feed('Floods in Juba', 'Votes in Peru'));
    put(
      'mine/page.txt',
      'Voters in Iceland choose a parliament\n\n28 October 2017\n\nPeople in Iceland voted on Saturday for the second time in a year, after a coalition had broken up in September.\n\nThe Independence Party came first with a quarter of the votes, the electoral commission said.\n',
    );
    put(
      'article.html',
      `<!doctype html><html lang="en"><head><title>A bridge to Crimea</title></head><body><article><h1>A bridge to Crimea</h1>${'<p>A road bridge over the Kerch Strait was opened on Tuesday, and the first cars went over it in the morning, officials said.</p>'.repeat(6)}</article></body></html>`,
    );
    assert.deepEqual(await look(), { taken: 0, refused: 0 });
    assert.deepEqual(await look(), { taken: 3, refused: 0 });
    assert.ok(has('taken/feed.xml') && has('taken/mine/page.txt') && has('taken/article.html'));
    assert.ok(!has('feed.xml') && !has('mine/page.txt'));
    assert.equal((await store.stories.count()).stories, 4);
    assert.deepEqual(await look(), { taken: 0, refused: 0 });
  });

  test('leaves alone what is still written, hidden, a link, or what a browser saved beside a page', async (context) => {
    const { put, look, has, folder } = await open(context);
    put('growing.xml', feed('Floods in Juba').slice(0, 100));
    await look();
    for (const part of [150, 200, 250]) {
      put('growing.xml', feed('Floods in Juba').slice(0, part));
      assert.deepEqual(await look(), { taken: 0, refused: 0 });
    }
    for (const name of ['.hidden.xml', 'feed.xml.part', 'page_files/script.xml']) put(name, feed('Never'));
    symlinkSync(join(folder, '.hidden.xml'), join(folder, 'link.xml'));
    put('growing.xml', feed('Floods in Juba'));
    await look();
    assert.deepEqual(await look(), { taken: 1, refused: 0 });
    assert.ok(has('.hidden.xml') && has('feed.xml.part') && has('page_files/script.xml') && has('link.xml'));
  });

  test('moves what cannot be read to refused, with the reason in one line beside it', async (context) => {
    const { put, look, has, text } = await open(context);
    put('picture.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]));
    put('empty.html', '');
    put('list.opml', '<opml version="2.0"><body><outline xmlUrl="https://a.example/"/></body></opml>');
    await look();
    assert.deepEqual(await look(), { taken: 0, refused: 3 });
    assert.match(text('refused/picture.png.reason.txt'), /^'picture\.png' is neither .+\n$/);
    assert.equal(text('refused/empty.html.reason.txt'), "'empty.html' is empty\n");
    assert.match(text('refused/list.opml.reason.txt'), /is a list of sources, not stories; .*sources import/);
    assert.ok(has('refused/picture.png') && has('refused/list.opml') && !has('picture.png'));
    assert.deepEqual(await look(), { taken: 0, refused: 0 });
  });

  test('never writes over a file that was taken before', async (context) => {
    const { put, look, text } = await open(context);
    for (const title of ['Floods in Juba', 'Votes in Peru']) {
      put('feed.xml', feed(title));
      await look();
      await look();
    }
    assert.match(text('taken/feed.xml'), /Floods in Juba/);
    assert.match(text('taken/feed-2.xml'), /Votes in Peru/);
  });

  test('a file whose stories are kept and that was not moved is the same stories at the next start', async (context) => {
    const { put, look, dataDir, close, store, folder } = await open(context);
    put('feed.xml', feed('Floods in Juba', 'Votes in Peru'));
    await look();
    await look();
    assert.equal((await store.stories.count()).stories, 2);
    await close();
    // As a kill between keeping and moving leaves it.
    writeFileSync(join(folder, 'feed.xml'), readFileSync(join(folder, 'taken/feed.xml')));
    const next = await open(context, dataDir);
    await next.look();
    assert.deepEqual(await next.look(), { taken: 1, refused: 0 });
    assert.equal((await next.store.stories.count()).stories, 2);
  });

  test('moves nothing that the service did not finish, and tries again what failed through no fault of the file', async (context) => {
    const { folder, put, dataDir } = await open(context);
    const clock = handClock('2023-10-01T09:00:00Z');
    put('feed.xml', feed('Floods in Juba'));
    const stopping = new AbortController();
    const full = () => Promise.reject(new Error('the disk is full'));
    let works: () => Promise<unknown> = full;
    const log = keptLog();
    const reader = createInboxReader({
      inbox: openInbox(join(dataDir, 'inbox')),
      importer: {
        async importBytes() {
          await works();
          return { added: 1, full: 1, revised: 0, unchanged: 0, skipped: 0, events: 1 };
        },
      },
      clock,
      log,
    });
    await reader.tick(stopping.signal);
    clock.set('2023-10-01T09:00:10Z');
    assert.deepEqual(await reader.tick(stopping.signal), { taken: 0, refused: 0 });
    assert.match(String(log.lines[0]?.fields['error']), /the disk is full/);
    works = async () => stopping.abort();
    clock.set('2023-10-01T09:01:20Z');
    assert.deepEqual(await reader.tick(stopping.signal), { taken: 0, refused: 0 });
    assert.deepEqual(readdirSync(folder), ['feed.xml']);
    works = async () => undefined;
    assert.deepEqual(await reader.tick(signal), { taken: 1, refused: 0 });
    assert.deepEqual(readdirSync(folder), ['taken']);
  });
});
