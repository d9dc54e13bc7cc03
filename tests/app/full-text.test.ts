import assert from 'node:assert/strict';
import { suite, type TestContext, test } from 'node:test';
import { createCorrections } from '../../src/app/corrections.ts';
import { isSameArticle } from '../../src/app/fuller.ts';
import { newChat, newSource, type SourceSpec, type Story } from '../../src/core/index.ts';
import { fingerprintOf } from '../../src/text/index.ts';
import { openBench } from '../support/app.ts';
import { memoryWeb, type WebPage } from '../support/web.ts';

const feed = 'https://gazette.example/feed.xml';
const signal = new AbortController().signal;
const headline = 'Nyiragongo erupts above Goma';
const teaser = 'Mount Nyiragongo erupted on Saturday evening and lava ran towards the city of Goma.';
const text = [
  teaser,
  'Thousands of people left the city on foot in the night, many of them across the border into Rwanda, after the sky above the mountain had turned red.',
  'The governor of North Kivu said that the lava had stopped in Buhene, at the edge of the city, and that seventeen villages had been reached.',
  'In 2002 an eruption of the same volcano left more than a hundred thousand people without a home.',
];
const address = 'https://gazette.example/goma';

const feedWith = (link: string, item = headline, description = teaser): WebPage => ({
  body: `<?xml version="1.0"?><rss version="2.0"><channel><title>Gazette</title><item><title>${item}</title><link>${link}</link><pubDate>Sun, 01 Oct 2023 07:00:00 GMT</pubDate><description>${description}</description></item></channel></rss>`,
  headers: { 'content-type': 'application/rss+xml' },
});
const pageWith = (title: string, paragraphs: readonly string[], head = ''): WebPage => ({
  body: `<!doctype html><html lang="en"><head><title>${title}</title>${head}</head><body><article><h1>${title}</h1>${paragraphs.map((one) => `<p>${one}</p>`).join('')}</article></body></html>`,
  headers: { 'content-type': 'text/html; charset=utf-8' },
});

async function open(
  context: TestContext,
  pages: Readonly<Record<string, WebPage>>,
  more: Partial<SourceSpec> = {},
) {
  const web = memoryWeb({
    'https://gazette.example/robots.txt': { body: '' },
    'https://news.google.com/robots.txt': { body: '' },
    ...pages,
  });
  const bench = await openBench(context, { http: web });
  await bench.store.sources.put({
    spec: newSource({ id: 'gazette', kind: 'feed', address: feed, title: 'Gazette', ...more }),
    cursor: null,
    lastOk: null,
    lastError: null,
    failures: 0,
  });
  const asked = (url: string) => web.asked.filter((one) => one.url === url).length;
  const round = async () => {
    await bench.app.collect(signal);
    return await bench.app.readPages(signal);
  };
  const story = async () => {
    const [found] = await bench.store.stories.find({ limit: 5 });
    assert.ok(found, 'nothing is kept');
    return found.story;
  };
  return { ...bench, web, asked, round, story };
}

suite('full text', () => {
  test('an excerpt gets the text of its page, and stays the story that it is', async (context) => {
    const bench = await open(context, { [feed]: feedWith(address), [address]: pageWith(headline, text) });
    await bench.app.collect(signal);
    const before = await bench.story();
    assert.deepEqual([before.form, before.paragraphs], ['excerpt', [teaser]]);
    bench.clock.set('2023-10-01T09:02:00Z');
    assert.deepEqual(await bench.app.readPages(signal), { read: 1, filled: 1 });
    const after = await bench.story();
    assert.deepEqual([after.form, after.paragraphs], ['full', text]);
    for (const key of ['id', 'title', 'url', 'publisher'] as const) assert.equal(after[key], before[key]);
    assert.equal(String(after.arrived), String(before.arrived));
    assert.equal(String(after.published?.at), '2023-10-01T07:00:00Z');
    assert.equal(
      (
        await bench.store.events.find({
          since: before.arrived.subtract({ hours: 48 }),
          until: before.arrived.add({ hours: 48 }),
          limit: 9,
        })
      ).length,
      1,
    );
    assert.deepEqual(await bench.round(), { read: 0, filled: 0 });
    assert.equal(bench.asked(address), 1);
  });

  test('a teaser in other words is not told as corrected', async (context) => {
    const other = 'Lava ran towards Goma on Saturday evening when the mount Nyiragongo erupted.';
    const pages = { [feed]: feedWith(address, headline, other), [address]: pageWith(headline, text) };
    const bench = await open(context, pages);
    await bench.round();
    const { id, title, form } = await bench.story();
    const said = [`${id}:${fingerprintOf(other)}`];
    const told = { eventId: 'e', storyId: id, title, said, at: bench.clock.now() };
    const corrections = createCorrections(bench);
    const { corrections: found } = await corrections(newChat('console:1'), [told]);
    assert.deepEqual([form, found], ['full', []]);
  });

  test('the teaser of a later reading takes nothing away', async (context) => {
    const bench = await open(context, { [feed]: feedWith(address), [address]: pageWith(headline, text) });
    await bench.round();
    bench.web.pages.set(feed, feedWith(address, headline, `${teaser} More to come.`));
    bench.clock.set('2023-10-01T10:30:00Z');
    await bench.round();
    assert.deepEqual((await bench.story()).paragraphs, text);
  });

  for (const [name, page] of [
    [
      'another article',
      pageWith(
        'Parliament of Peru votes',
        text.map(
          (_, at) =>
            `The members of the Congress in Lima voted ${at} times on the law about pensions, and after a long debate no side had the votes that it needed to have it passed.`,
        ),
      ),
    ],
    ['nothing more than the teaser', pageWith(headline, [teaser])],
    ['a page that is gone', { body: 'gone', status: 404 }],
  ] as const) {
    test(`${name} leaves the teaser, and is asked for once`, async (context) => {
      const bench = await open(context, { [feed]: feedWith(address), [address]: page });
      assert.deepEqual(await bench.round(), { read: 1, filled: 0 });
      const { form, paragraphs } = await bench.story();
      assert.deepEqual([form, paragraphs], ['excerpt', [teaser]]);
      bench.clock.set('2023-10-01T15:00:00Z');
      await bench.round();
      assert.equal(bench.asked(address), 1);
      assert.equal((await bench.store.sources.get('gazette'))?.failures, 0);
    });
  }

  test('a page that fails is tried three times, over a restart too', async (context) => {
    const bench = await open(context, { [feed]: feedWith(address), [address]: { body: '', status: 503 } });
    await bench.round();
    bench.clock.set('2023-10-01T09:10:00Z');
    await bench.round();
    assert.equal(bench.asked(address), 1);
    bench.clock.set('2023-10-01T09:21:00Z');
    await bench.round();
    assert.equal(bench.asked(address), 2);
    await bench.close();
    const again = await openBench(context, {
      http: bench.web,
      dataDir: bench.dataDir,
      now: '2023-10-01T12:30:00Z',
    });
    await again.app.readPages(signal);
    assert.equal(bench.asked(address), 3);
    again.clock.set('2023-10-01T20:00:00Z');
    await again.app.readPages(signal);
    assert.equal(bench.asked(address), 3);
  });

  test('robots.txt is obeyed, and a source may say never', async (context) => {
    const pages = { [feed]: feedWith(address), [address]: pageWith(headline, text) };
    const robots = { body: 'User-agent: *\nDisallow: /goma' };
    const asked = await open(context, { ...pages, 'https://gazette.example/robots.txt': robots });
    await asked.round();
    const never = await open(context, pages, { text: 'never' });
    await never.round();
    assert.deepEqual([asked.asked(address), never.asked(address)], [0, 0]);
  });

  test('a whole text is read again only where the source says always', async (context) => {
    const whole = text.slice(0, 3).join(' ').repeat(1);
    const pages = {
      [feed]: feedWith(address, headline, whole),
      [address]: pageWith(headline, [...text, ...text.slice(1).map((one) => `Again: ${one}`)]),
    };
    const short = await open(context, pages);
    await short.round();
    const always = await open(context, pages, { text: 'always' });
    await always.round();
    assert.deepEqual([short.asked(address), always.asked(address)], [0, 1]);
    assert.ok((await always.story()).paragraphs.length > 4);
  });

  test('an aggregator’s page leads to the publisher’s, whose the story then is', async (context) => {
    const google = 'https://news.google.com/rss/articles/CBMiabc';
    const target = 'https://www.bbc.com/news/world-africa-57211672';
    const between = {
      body: `<html><body><c-wiz data-n-au="${target}"><a href="https://policies.google.com/">x</a></c-wiz></body></html>`,
      headers: { 'content-type': 'text/html' },
    };
    const bench = await open(context, {
      [feed]: feedWith(google, `${headline} - BBC News`, headline),
      [google]: between,
      'https://www.bbc.com/robots.txt': { body: '' },
      [target]: pageWith(headline, text),
    });
    assert.deepEqual(await bench.round(), { read: 1, filled: 1 });
    const { url, publisher, form } = await bench.story();
    assert.deepEqual([url, publisher, form], [target, 'BBC News', 'full']);
    bench.clock.set('2023-10-01T10:30:00Z');
    await bench.round();
    assert.equal((await bench.store.stories.count()).stories, 1);
  });
});

suite('isSameArticle()', () => {
  const of = (
    title: string,
    ...paragraphs: readonly string[]
  ): Pick<Story, 'title' | 'paragraphs' | 'language'> => ({ title, paragraphs, language: 'en' });

  test('takes a headline worded anew where the teaser stands in the text', () => {
    assert.ok(isSameArticle(of(headline, teaser), of('Goma: thousands flee as volcano erupts', ...text)));
  });

  test('refuses a list of headlines, and a title alone that is not alike', () => {
    assert.ok(!isSameArticle(of(headline, teaser), of('Latest news from the world', ...text)));
    assert.ok(!isSameArticle(of(headline), of('Goma hospital opens', ...text)));
  });
});
