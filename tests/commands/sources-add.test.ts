import assert from 'node:assert/strict';
import { suite, type TestContext, test } from 'node:test';
import type { Document } from '../../src/core/index.ts';
import { shown } from '../render/support.ts';
import { openBench } from '../support/app.ts';
import { feedOf, memoryWeb, type WebPage } from '../support/web.ts';

const feed = 'https://gazette.example/feed.xml';
const said = (document: Document) => shown(document).join('\n');

async function open(context: TestContext, pages: Readonly<Record<string, WebPage>>) {
  const bench = await openBench(context, { http: memoryWeb(pages) });
  return { ...bench, ask: (line: string) => bench.say(line, { operator: true }) };
}

suite('/sources add: what a typed address leads to', () => {
  test('a page that names its feed is followed there; one that does not is a source itself', async (context) => {
    const article = `<!doctype html><html lang="en"><head><title>Floods in Juba</title></head><body><article><h1>Floods in Juba</h1>${'<p>The Nile flooded parts of Juba on Sunday, officials in the capital said, and hundreds of families left their homes for higher ground.</p>'.repeat(6)}</article></body></html>`;
    const home =
      '<!doctype html><html><head><title>Gazette</title><link rel="alternate" type="application/rss+xml" href="/feed.xml"></head><body><p>Home</p></body></html>';
    const { ask, store } = await open(context, {
      'https://gazette.example/': { body: home, headers: { 'content-type': 'text/html' } },
      [feed]: feedOf('Gazette', ['Votes in Peru']),
      'https://courier.example/juba': { body: article, headers: { 'content-type': 'text/html' } },
      'https://courier.example/robots.txt': { body: '', status: 404 },
      'https://closed.example/juba': { body: article, headers: { 'content-type': 'text/html' } },
      'https://closed.example/robots.txt': { body: 'User-agent: *\nDisallow: /' },
    });
    assert.match(said(await ask('/sources add gazette.example')), /^Added: Gazette/);
    assert.match(
      said(await ask('/sources add https://courier.example/juba')),
      /^Added: .*\n.*\npage · .*\n.*\nNo feed was found there\. This one page is read/,
    );
    assert.match(
      said(await ask('/sources add https://closed.example/juba')),
      /^That gives no stories: .*asks programs not to read it/,
    );
    const kinds = (await store.sources.all()).map(({ spec }) => [spec.kind, spec.address]);
    assert.deepEqual(kinds.sort(), [
      ['feed', feed],
      ['page', 'https://courier.example/juba'],
    ]);
  });

  test('add looks where sites keep their feed most often, and names the other feeds of a page', async (context) => {
    const html = { 'content-type': 'text/html' };
    const links = ['/comments/feed.xml', '/feed.xml', '/sport.xml', '/feed.xml'].map(
      (href, at) =>
        `<link rel="alternate" type="${at === 1 ? 'text/xml' : 'application/rss+xml'}" href="${href}">`,
    );
    const { ask, store } = await open(context, {
      'https://plain.example/': {
        body: '<!doctype html><html><body><p>Home</p></body></html>',
        headers: html,
      },
      'https://plain.example/feed': { body: 'not here', status: 404 },
      'https://plain.example/rss': { body: '<!doctype html><p>All our pages</p>', headers: html },
      'https://plain.example/rss.xml': feedOf('Plain', ['Votes in Peru']),
      'https://gazette.example/': { body: `<!doctype html><html><head>${links.join('')}</head></html>` },
      [feed]: feedOf('Gazette', ['Floods in Juba']),
    });
    assert.match(said(await ask('/sources add plain.example')), /^Added: Plain/);
    assert.match(
      said(await ask('/sources add gazette.example')),
      /Other feeds that the page names:\nhttps:\/\/gazette\.example\/sport\.xml/,
    );
    assert.deepEqual(
      (await store.sources.all()).map(({ spec }) => spec.address),
      ['https://plain.example/rss.xml', feed],
    );
  });

  test('add takes a feed that stands empty or ends in the middle, and says so; one with nothing whole in it is refused', async (context) => {
    const { body } = feedOf('Gazette', ['Floods in Juba', 'Votes in Peru']);
    const { ask, store } = await open(context, {
      'https://quiet.example/': {
        body: '<!doctype html><html><head><link rel="alternate" type="application/rss+xml" href="/rss"></head><body><p>Home</p></body></html>',
        headers: { 'content-type': 'text/html' },
      },
      'https://quiet.example/rss': feedOf('Corrections', []),
      'https://cut.example/rss': { body: body.slice(0, body.indexOf('</item>') + 20) },
      'https://head.example/rss': { body: body.slice(0, body.indexOf('<item>')) },
      'https://void.example/rss': { body: '' },
    });
    assert.match(
      said(await ask('/sources add quiet.example')),
      /^Added: Corrections \(corrections\).*\n.*\nfeed · https:\/\/quiet\.example\/rss\n0 stories.*\nThe feed holds no story right now/,
    );
    assert.match(
      said(await ask('/sources add https://cut.example/rss')),
      /^Added: Gazette.*\n.*\n.*\n1 story,.*\nThe feed ends in the middle/,
    );
    const refused = async (host: string) => said(await ask(`/sources add https://${host}.example/rss`));
    assert.match(await refused('head'), /^That gives no stories: .*cut off before its first story/);
    assert.match(await refused('void'), /^That gives no stories: .*answered with nothing/);
    assert.equal((await store.sources.all()).length, 2);
  });

  test('add finds a site without https where no scheme was typed, and puts a source into the group that is said', async (context) => {
    const { ask, store } = await open(context, {
      'http://old.example/rss': feedOf('Old Courier', ['Floods in Juba']),
      'https://new.example/rss': feedOf('New Courier', ['Rain in Juba']),
    });
    assert.match(said(await ask('/sources add https://old.example/rss')), /^That gives no stories/);
    assert.match(
      said(await ask('/sources add old.example/rss group: World / Africa')),
      /^Added: Old Courier/,
    );
    const [state] = await store.sources.all();
    assert.deepEqual([state?.spec.address, state?.spec.group], ['http://old.example/rss', 'World / Africa']);
    await ask('/sources add https://new.example/rss group:');
    assert.equal((await store.sources.all()).find(({ spec }) => /new/.test(spec.address))?.spec.group, null);
  });
});
