import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { openBench } from '../support/app.ts';
import { feeds } from '../support/feeds/index.ts';

const fixtures = join(import.meta.dirname, '../fixtures');
const article = readFileSync(join(fixtures, 'pages-html/rosetta.html'), 'utf8');
const pages = readFileSync(join(fixtures, 'pages/juba-and-others.txt'), 'utf8');
const going = () => new AbortController().signal;

suite('importer', () => {
  test('knows text pages, HTML pages and every kind of feed by what is in them, whatever they are called', async (context) => {
    const bench = await openBench(context, { samples: false });
    const all = [
      ['text', pages, 4],
      ['html', article, 1],
      ...Object.entries(feeds).map((one) => [...one, 2]),
    ];
    for (const [kind, text, count] of all as [string, string, number][]) {
      const { added, unchanged, revised } = await bench.take(text, `${kind}.bin`);
      assert.equal(added + unchanged + revised, count, kind);
    }
    const kinds = new Set((await bench.store.stories.find({ limit: 50 })).map(({ story }) => story.sourceId));
    assert.deepEqual([...kinds].sort(), ['feed', 'page', 'saved']);
  });

  const refused: readonly (readonly [what: string, text: string, said: RegExp])[] = [
    ['nothing', '', /^'x\.txt' is neither a saved text page, an HTML page nor a feed; nothing was taken in$/],
    ['a picture', '\u0000\u0001\u0002PNG\u0000'.repeat(99), /^'x\.txt' is neither a saved text page/],
    [
      'a feed without items',
      '<rss version="2.0"><channel><title>t</title></channel></rss>',
      /^'x\.txt' is a feed without a story in it$/,
    ],
    ['a page without an article', '<!doctype html><html><body><p>Hi</p></body></html>', /^'x\.txt' /],
    [
      'a page that names its feed',
      '<!doctype html><html><head><link rel="alternate" type="application/rss+xml" href="https://a.example/rss"></head><body></body></html>',
      /^'x\.txt' is a page without an article in it; it names a feed: 'https:\/\/a\.example\/rss'$/,
    ],
    ['a bare headline', 'Only a headline\n', /^'x\.txt' holds no stories/],
    ['JSON of another kind', '{"a":1}', /^'x\.txt' /],
  ];
  for (const [what, text, said] of refused) {
    test(`${what} gets one clear line, and nothing is kept`, async (context) => {
      const bench = await openBench(context, { samples: false });
      await assert.rejects(bench.take(text, 'x.txt'), (error: Error) => {
        assert.equal(error.name, 'InputError');
        assert.match(error.message, said);
        assert.doesNotMatch(error.message, /\n|undefined/);
        return true;
      });
      assert.deepEqual(await bench.store.stories.count(), { stories: 0, samples: 0 });
    });
  }

  test('reads an address, names its publisher by what it says of itself, and resolves its links', async (context) => {
    const url = 'https://news.example.org/feed.xml';
    const { app, store } = await openBench(context, {
      samples: false,
      web: {
        [url]: { status: 200, headers: { 'content-type': 'application/rss+xml' }, body: feeds['RSS 2.0']! },
      },
    });
    const report = await app.importAddress(url, () => undefined, going());
    assert.equal(report.added, 2);
    const stories = (await store.stories.find({ limit: 5 })).map(({ story }) => story);
    assert.deepEqual(new Set(stories.map(({ publisher }) => publisher)), new Set(['Space & Sky']));
    assert.ok(stories.every((story) => /^feed-[0-9a-z]{8}$/.test(story.sourceId)));
    assert.ok(stories.every((story) => story.url?.startsWith('https://news.example.org/20')));
  });

  test('says what an address answered, or that it cannot be reached', async (context) => {
    const gone = 'https://news.example.org/gone';
    const { app } = await openBench(context, {
      samples: false,
      web: { [gone]: { status: 404, headers: {}, body: 'Not here' } },
    });
    await assert.rejects(
      app.importAddress(gone, () => undefined, going()),
      {
        name: 'InputError',
        message: `'${gone}' answered 404; nothing was taken in`,
      },
    );
    await assert.rejects(
      app.importAddress('https://nowhere.example/', () => undefined, going()),
      {
        name: 'SourceError',
      },
    );
  });

  test('tells how far it is', async (context) => {
    const { app } = await openBench(context, { samples: false });
    const items = Array.from(
      { length: 150 },
      (_, at) =>
        `<item><title>Notice ${at} of the harbour</title><link>https://a.example/${at}</link></item>`,
    );
    const data = new TextEncoder().encode(
      `<rss version="2.0"><channel><title>t</title>${items.join('')}</channel></rss>`,
    );
    const told: (readonly [number, number])[] = [];
    const bytes = { data, address: 'feed.xml', mediaType: null };
    await app.importBytes(bytes, (done, total) => told.push([done, total]), going());
    assert.deepEqual(told, [
      [100, 150],
      [150, 150],
    ]);
  });
});
