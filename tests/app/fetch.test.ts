import assert from 'node:assert/strict';
import { suite, type TestContext, test } from 'node:test';
import { newSource, type SourceSpec } from '../../src/core/index.ts';
import { openBench } from '../support/app.ts';
import { feedOf, memoryWeb, type WebPage } from '../support/web.ts';

const feed = 'https://gazette.example/feed.xml';
const signal = new AbortController().signal;

async function open(context: TestContext, pages: Readonly<Record<string, WebPage>>) {
  const web = memoryWeb(pages);
  const bench = await openBench(context, { http: web });
  const state = async (id = 'gazette') => {
    const found = await bench.store.sources.get(id);
    assert.ok(found, `no source '${id}'`);
    return found;
  };
  const add = async (id: string, address: string, more: Partial<SourceSpec> = {}) =>
    bench.store.sources.put({
      spec: newSource({ id, kind: 'feed', address, ...more }),
      cursor: null,
      lastOk: null,
      lastError: null,
      failures: 0,
    });
  return { ...bench, web, state, add, collect: () => bench.app.collect(signal) };
}

const titles = async ({ store }: Awaited<ReturnType<typeof open>>) =>
  (await store.stories.find({ limit: 50 })).map(({ story }) => story.title).sort();

suite('collect', () => {
  test('takes the first fetch in whole, sends the samples away, and notes that all is well', async (context) => {
    const bench = await open(context, { [feed]: feedOf('Gazette', ['Floods in Juba', 'Votes in Peru']) });
    await bench.add('gazette', feed);
    assert.deepEqual(await bench.collect(), { read: 1, failed: 0, added: 2 });
    assert.deepEqual(await titles(bench), ['Floods in Juba', 'Votes in Peru']);
    const { lastOk, failures, lastError } = await bench.state();
    assert.deepEqual([String(lastOk), failures, lastError], ['2023-10-01T09:00:00Z', 0, null]);
  });

  test('reads a source of which nothing is known every quarter of an hour, by conditional requests', async (context) => {
    const page = feedOf('Gazette', ['Floods in Juba']);
    const bench = await open(context, { [feed]: { ...page, headers: { ...page.headers, etag: '"1"' } } });
    await bench.add('gazette', feed);
    await bench.collect();
    bench.clock.set('2023-10-01T09:14:00Z');
    assert.equal((await bench.collect()).read, 0);
    bench.clock.set('2023-10-01T09:15:00Z');
    assert.deepEqual(await bench.collect(), { read: 1, failed: 0, added: 0 });
    assert.equal(bench.web.asked.length, 2);
    assert.equal(bench.web.asked[1]?.headers?.['if-none-match'], '"1"');
    assert.equal(String((await bench.state()).lastOk), '2023-10-01T09:15:00Z');
  });

  test('a clock put back by an hour does not stop it for an hour, over a restart either', async (context) => {
    const page = feedOf('Gazette', ['Floods in Juba']);
    const bench = await open(context, { [feed]: page });
    await bench.add('gazette', feed);
    await bench.collect();
    bench.clock.set('2023-10-01T08:01:00Z');
    assert.equal((await bench.collect()).read, 1);
    assert.equal((await bench.collect()).read, 0);
    // A little later than the first time: nothing was new.
    bench.clock.set('2023-10-01T08:19:00Z');
    assert.equal((await bench.collect()).read, 1);
    bench.clock.set('2023-10-01T07:16:00Z');
    await bench.close();
    const again = await openBench(context, {
      http: bench.web,
      dataDir: bench.dataDir,
      now: '2023-10-01T07:16:00Z',
    });
    assert.equal((await again.app.collect(signal)).read, 1);
  });

  for (const [name, slip] of [
    ['an empty answer', { body: '', headers: { etag: '"empty"' } }],
    ['a feed without a story', { ...feedOf('Gazette', []), headers: { etag: '"none"' } }],
  ] as const) {
    test(`${name} never takes the place of the last good cursor`, async (context) => {
      const page = feedOf('Gazette', ['Floods in Juba']);
      const bench = await open(context, { [feed]: { ...page, headers: { etag: '"1"' } } });
      await bench.add('gazette', feed);
      await bench.collect();
      const { cursor } = await bench.state();
      bench.web.pages.set(feed, slip);
      bench.clock.set('2023-10-01T09:15:00Z');
      await bench.collect();
      assert.equal((await bench.state()).cursor, cursor);
      bench.web.pages.set(feed, feedOf('Gazette', ['Floods in Juba', 'Votes in Peru']));
      bench.clock.set('2023-10-01T09:33:00Z');
      assert.equal((await bench.collect()).added, 1);
    });
  }

  test('a feed cut off in the middle is asked for whole again, and one cut off before its first story fails', async (context) => {
    const page = feedOf('Gazette', ['Floods in Juba', 'Votes in Peru']);
    const cut = page.body.slice(0, page.body.indexOf('</item>') + 20);
    const bench = await open(context, { [feed]: { body: cut, headers: { etag: '"1"' } } });
    await bench.add('gazette', feed);
    assert.deepEqual(await bench.collect(), { read: 1, failed: 0, added: 1 });
    assert.equal((await bench.state()).cursor, null);
    bench.web.pages.set(feed, { ...page, headers: { etag: '"1"' } });
    bench.clock.set('2023-10-01T10:15:00Z');
    assert.equal((await bench.collect()).added, 1);
    const { cursor } = await bench.state();
    assert.match(cursor ?? '', /"etag":"\\"1\\""/);
    bench.web.pages.set(feed, { body: cut.slice(0, cut.indexOf('<item>')), headers: { etag: '"2"' } });
    bench.clock.set('2023-10-01T12:15:00Z');
    assert.equal((await bench.collect()).failed, 1);
    assert.equal((await bench.state()).cursor, cursor);
  });

  test('a failing source is counted with its reason, and takes no other with it', async (context) => {
    const bench = await open(context, {
      [feed]: { body: 'down', status: 503 },
      'https://courier.example/rss': feedOf('Courier', ['Votes in Peru']),
    });
    await bench.add('gazette', feed);
    await bench.add('courier', 'https://courier.example/rss');
    assert.deepEqual(await bench.collect(), { read: 1, failed: 1, added: 1 });
    bench.clock.set('2023-10-01T09:15:00Z');
    await bench.collect();
    const { failures, lastError, lastOk } = await bench.state();
    assert.deepEqual([failures, lastError, lastOk], [2, `'${feed}' answered 503`, null]);
    bench.web.pages.set(feed, feedOf('Gazette', ['Floods in Juba']));
    // Twice as long after the second failure.
    bench.clock.set('2023-10-01T09:44:00Z');
    assert.equal((await bench.collect()).failed, 0);
    bench.clock.set('2023-10-01T09:45:00Z');
    await bench.collect();
    assert.deepEqual([(await bench.state()).failures, (await bench.state()).lastError], [0, null]);
  });

  test('the sources of one host are read one after another, those of several side by side', async (context) => {
    const hosts = ['a', 'a', 'a', 'b'];
    const addresses = hosts.map((host, at) => `https://${host}.example/${at}.xml`);
    const bench = await open(
      context,
      Object.fromEntries(
        addresses.map((url, at) => [url, feedOf(`Paper${at}`, [`Votes number ${at} in Peru`])]),
      ),
    );
    let [now, most, mostOfOne] = [0, 0, 0];
    const open_ = new Map<string, number>();
    const { request } = bench.web;
    Object.assign(bench.web, {
      async request(asked: Parameters<typeof request>[0]) {
        const host = new URL(asked.url).hostname;
        now += 1;
        open_.set(host, (open_.get(host) ?? 0) + 1);
        most = Math.max(most, now);
        mostOfOne = Math.max(mostOfOne, open_.get(host) ?? 0);
        await Promise.resolve();
        const answer = await request(asked);
        now -= 1;
        open_.set(host, (open_.get(host) ?? 1) - 1);
        return answer;
      },
    });
    for (const [at, url] of addresses.entries()) await bench.add(`s${at}`, url);
    assert.equal((await bench.collect()).read, 4);
    assert.equal(mostOfOne, 1);
    assert.ok(most >= 2, 'nothing was read side by side');
  });

  test('what is paused, a sample or on a file is left alone; what was removed meanwhile stays away', async (context) => {
    const bench = await open(context, { [feed]: feedOf('Gazette', ['Floods in Juba']) });
    await bench.add('paused', feed, { paused: true });
    await bench.add('sample', feed, { sample: true });
    await bench.add('file', '/tmp/x.txt', { kind: 'saved' });
    await bench.add('odd', feed, { kind: 'no-such-kind' });
    assert.deepEqual(await bench.collect(), { read: 0, failed: 0, added: 0 });
    await bench.add('gazette', feed);
    const { request } = bench.web;
    Object.assign(bench.web, {
      async request(asked: Parameters<typeof request>[0]) {
        await bench.store.sources.remove('gazette');
        return await request(asked);
      },
    });
    await bench.collect();
    assert.equal(await bench.store.sources.get('gazette'), null);
  });
});

suite('sources that are changed from two sides at once', () => {
  test('one that is removed does not come back with what else was changed of it', async (context) => {
    const bench = await open(context, { [feed]: feedOf('Gazette', ['Floods in Juba']) });
    await bench.add('gazette', feed);
    const { operations } = bench.app.service;
    const [, paused] = await Promise.allSettled([
      operations.removeSource('gazette'),
      operations.pauseSource('gazette', true),
    ]);
    assert.equal(paused.status, 'rejected');
    assert.equal(await bench.store.sources.get('gazette'), null);
  });

  test('one that is paused while it is read stays paused', async (context) => {
    const bench = await open(context, {});
    await bench.add('gazette', feed);
    // Nothing is new, so that the fetch notes how it went while the pause is still being written.
    let pausing: Promise<unknown> = Promise.resolve();
    bench.web.request = async ({ url }) => {
      pausing = bench.app.service.operations.pauseSource('gazette', true);
      return { status: 304, url, headers: {}, body: new Uint8Array() };
    };
    await bench.collect();
    await pausing;
    assert.equal((await bench.state()).spec.paused, true);
    assert.notEqual((await bench.state()).lastOk, null);
  });

  test('two of one title are two sources', async (context) => {
    const other = 'https://courier.example/feed.xml';
    const bench = await open(context, {
      [feed]: feedOf('News', ['Floods in Juba']),
      [other]: feedOf('News', ['Votes in Peru']),
    });
    const { operations } = bench.app.service;
    await Promise.all([operations.addSource(feed), operations.addSource(other), operations.addSource(feed)]);
    const kept = (await bench.store.sources.all()).map(({ spec }) => [spec.id, spec.address]);
    assert.deepEqual(kept.map(([id]) => id).sort(), ['news', 'news-2']);
    assert.deepEqual(kept.map(([, address]) => address).sort(), [other, feed].sort());
  });
});
