import assert from 'node:assert/strict';
import { suite, type TestContext, test } from 'node:test';
import { newSource, type SourceSpec } from '../../src/core/index.ts';
import { openBench } from '../support/app.ts';
import { feedOf, memoryWeb, type WebPage } from '../support/web.ts';

const feed = 'https://gazette.example/feed.xml';
const signal = new AbortController().signal;
const spec = (id: string, address: string, kind = 'feed'): SourceSpec => newSource({ id, kind, address });

async function open(context: TestContext, pages: Readonly<Record<string, WebPage>>, kind = 'feed') {
  const web = memoryWeb(pages);
  const bench = await openBench(context, { http: web, samples: false });
  const unread = { cursor: null, lastOk: null, lastError: null, failures: 0 };
  await bench.store.sources.put({ spec: spec('gazette', Object.keys(pages)[0] ?? feed, kind), ...unread });
  const at = async (time: string) => {
    bench.clock.set(`2023-10-01T${time}:00Z`);
    return await bench.app.collect(signal);
  };
  const state = async (id = 'gazette') => {
    const found = await bench.store.sources.get(id);
    assert.ok(found, `no source '${id}'`);
    return found;
  };
  return { ...bench, web, at, state, unread };
}

const withChannel = (page: WebPage, inside: string): WebPage => ({
  ...page,
  body: page.body.replace('<item>', `${inside}<item>`),
});

suite('collect: the pace of a source', () => {
  test('is learnt from its stories and kept over a restart, no faster than it asks for', async (context) => {
    const bench = await open(context, {
      [feed]: feedOf('Gazette', ['One in Juba', 'Two in Peru', 'Three in Rome']),
    });
    await bench.at('09:00');
    const { everyMinutes, nextAt } = await bench.state();
    // Three stories in the nine hours since midnight: one in three hours, read thrice as often.
    assert.equal(everyMinutes, 60);
    assert.equal(String(nextAt), '2023-10-01T10:00:00Z');
    assert.equal((await bench.at('09:59')).read, 0);
    bench.web.pages.set(feed, withChannel(feedOf('Gazette', ['Four in Oslo']), '<ttl>240</ttl>'));
    assert.equal((await bench.at('10:00')).read, 1);
    assert.equal(String((await bench.state()).nextAt), '2023-10-01T14:00:00Z');
  });

  test('waits as long as the server says, and twice as long after each failure', async (context) => {
    const busy = { body: 'busy', status: 503, headers: { 'retry-after': '7200' } };
    const bench = await open(context, { [feed]: busy });
    await bench.at('09:00');
    assert.equal(String((await bench.state()).nextAt), '2023-10-01T11:00:00Z');
    bench.web.pages.set(feed, { body: 'busy', status: 503 });
    await bench.at('11:00');
    assert.equal(String((await bench.state()).nextAt), '2023-10-01T11:30:00Z');
    assert.equal(await bench.app.service.operations.retry().then(({ sources }) => sources), 1);
    bench.web.pages.set(feed, feedOf('Gazette', ['One in Juba']));
    assert.equal((await bench.at('11:01')).read, 1);
  });

  test('a source that says it is gone for good is asked once, until somebody wants it tried again', async (context) => {
    const bench = await open(context, { [feed]: { body: '', status: 410 } });
    assert.equal((await bench.at('09:00')).failed, 1);
    assert.match((await bench.state()).lastError ?? '', /is gone for good/);
    bench.clock.set('2023-11-01T09:00:00Z');
    assert.deepEqual(await bench.app.collect(signal), { read: 0, failed: 0, added: 0 });
    await bench.app.service.operations.retry();
    assert.equal((await bench.app.collect(signal)).failed, 1);
  });

  test('a source that has moved for good is read at its new address, one that moved for now at its own', async (context) => {
    const moved = 'https://gazette.example/new.xml';
    const bench = await open(context, {
      [feed]: feedOf('Gazette', ['One in Juba']),
      [moved]: feedOf('Gazette', ['Two in Peru']),
    });
    const { request } = bench.web;
    let movedTo: string | null = null;
    Object.assign(bench.web, {
      request: async (asked: Parameters<typeof request>[0]) => ({ ...(await request(asked)), movedTo }),
    });
    await bench.at('09:00');
    assert.equal((await bench.state()).spec.address, feed);
    movedTo = moved;
    bench.web.pages.set(feed, feedOf('Gazette', ['Three in Oslo']));
    await bench.at('12:00');
    assert.equal((await bench.state()).spec.address, moved);
    assert.notEqual((await bench.state()).lastOk, null);
    movedTo = null;
    assert.equal((await bench.at('20:00')).added, 1);
    assert.equal(bench.web.asked.at(-1)?.url, moved);
  });

  test('the same bytes again are no news, whatever the server says of them', async (context) => {
    const page = feedOf('Gazette', ['One in Juba']);
    const bench = await open(context, { [feed]: { ...page, headers: { etag: '"a"' } } });
    await bench.at('09:00');
    bench.web.pages.set(feed, { ...page, headers: { etag: '"b"' } });
    assert.deepEqual(await bench.at('09:15'), { read: 1, failed: 0, added: 0 });
  });

  test('identifiers and times that change at every fetch make no new story; an edited title is a revision', async (context) => {
    const page = (title: string, at: number): WebPage => ({
      body: `<rss version="2.0"><channel><title>Gazette</title><lastBuildDate>${at}</lastBuildDate><item><title>${title}</title>
        <guid isPermaLink="false">${at}-${at * 7}</guid><link>https://gazette.example/1?utm_source=rss&amp;utm_id=${at}</link>
        <pubDate>Sun, 01 Oct 2023 0${at}:00:00 GMT</pubDate><description>The Nile rose over its banks in Juba on Sunday.</description></item></channel></rss>`,
    });
    const bench = await open(context, { [feed]: page('Floods in Juba', 1) });
    assert.equal((await bench.at('09:00')).added, 1);
    bench.web.pages.set(feed, page('Floods in Juba', 2));
    assert.equal((await bench.at('12:00')).added, 0);
    bench.web.pages.set(feed, page('Floods in Juba, thousands flee', 3));
    assert.equal((await bench.at('20:00')).added, 0);
    const stories = await bench.store.stories.find({ limit: 9 });
    assert.deepEqual(
      stories.map(({ story }) => [story.title, story.revision]),
      [['Floods in Juba, thousands flee', 2]],
    );
  });

  test('a pause lies between two readings of one host', async (context) => {
    const bench = await open(context, { [feed]: feedOf('Gazette', ['One in Juba']) });
    const others = ['a', 'b'].map((name) => `https://www.gazette.example/${name}.xml`);
    for (const [at, url] of others.entries()) {
      bench.web.pages.set(url, feedOf(`Other${at}`, [`Story ${at} in Rome`]));
      await bench.store.sources.put({ spec: spec(`other-${at}`, url), ...bench.unread });
    }
    const waited: number[] = [];
    bench.clock.sleep = async (ms) => {
      if (ms > 0) waited.push(ms);
    };
    assert.equal((await bench.at('09:00')).read, 3);
    assert.deepEqual(waited, [1000, 1000]);
  });

  test('a page is read where robots.txt lets us, which is asked once a day', async (context) => {
    const url = 'https://gazette.example/news';
    const body = `<html><head><title>Floods</title></head><body><article><h1>Floods in Juba</h1><p>${'The Nile rose over its banks in Juba on Sunday. '.repeat(20)}</p></article></body></html>`;
    const robots = 'https://gazette.example/robots.txt';
    const bench = await open(
      context,
      {
        [url]: { body, headers: { 'content-type': 'text/html' } },
        [robots]: { body: 'User-agent: *\nDisallow: /news' },
      },
      'page',
    );
    assert.equal((await bench.at('09:00')).failed, 1);
    assert.match((await bench.state()).lastError ?? '', /robots\.txt/);
    bench.web.pages.set(robots, { body: 'User-agent: Tidings\nAllow: /news\n\nUser-agent: *\nDisallow: /' });
    await bench.at('10:00');
    assert.equal(bench.web.asked.filter((one) => one.url === robots).length, 1);
    bench.clock.set('2023-10-02T10:00:00Z');
    assert.equal((await bench.app.collect(signal)).read, 1);
  });
});
