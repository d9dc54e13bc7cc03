import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { page, readArticle } from '../../src/sources/page/index.ts';
import { pageLimits } from '../../src/sources/page/limits.ts';
import { readPage } from '../../src/sources/page/reader.ts';
import { sourceContract } from '../contracts/source.ts';
import { bytesOf } from './support/bytes.ts';

const folder = join(import.meta.dirname, '../fixtures/pages-html');
const address = 'https://news.example.org/space/rosetta?utm_source=x';
const fixture = (name: string) => readFileSync(join(folder, name), 'utf8');
const article = (text: string) => readArticle(bytesOf(text, address));

const sentence = 'Flight controllers in Darmstadt watched the signal fall silent at the expected minute. ';
const body = `<article><h1>Rosetta ends its journey on the comet</h1>${`<p>${sentence.repeat(4)}</p>`.repeat(4)}</article>`;
const pageOf = (head: string, text = body) =>
  `<!doctype html><html lang="en"><head><title>Rosetta ends its journey on the comet | Space</title>${head}</head><body>${text}</body></html>`;

sourceContract('page', page, {
  good: [bytesOf(fixture('rosetta.html'), 'rosetta.html'), bytesOf(pageOf(''), 'plain.html')],
  bad: ['<html><body></body></html>', '<!doctype html><html><head><title>Empty</title></head></html>'].map(
    (text, at) => bytesOf(text, `bad-${at}.html`),
  ),
  web: true,
});

suite('page: an article', () => {
  test('readArticle: takes the text, and leaves the boxes around it', async () => {
    const { blocks, title } = await article(fixture('rosetta.html'));
    assert.equal(title, 'Rosetta ends its journey on the comet');
    const text = blocks.map((block) => block.text).join('\n');
    assert.match(text, /^The European probe Rosetta/);
    assert.match(text, /for years to come\.$/);
    assert.doesNotMatch(text, /newsletter|Sign up|Read also|Share|Cookie|Copyright/i);
  });

  test('readArticle: a caption is a caption', async () => {
    const { blocks } = await article(fixture('rosetta.html'));
    assert.deepEqual(
      blocks.filter(({ role }) => role === 'caption').map(({ text }) => text),
      ['The comet 67P seen from a distance of 16 kilometres'],
    );
  });

  test('readArticle: canonical address, language and publisher as the page says', async () => {
    const { url, language, publisher } = await article(fixture('rosetta.html'));
    assert.equal(url, 'https://news.example.org/space/rosetta');
    assert.equal(language, 'en-GB');
    assert.equal(publisher, 'Space & Sky');
    assert.equal((await article(pageOf(''))).url, address);
  });

  const data = { '@type': 'NewsArticle', datePublished: '2016-09-30T11:19:00Z' };
  const dated: Record<string, string> = {
    'JSON-LD': pageOf(`<script type="application/ld+json">${JSON.stringify(data)}</script>`),
    'JSON-LD in a graph': pageOf(
      `<script type="application/ld+json">${JSON.stringify({ '@graph': [{ '@type': 'WebPage' }, data] })}</script>`,
    ),
    'a meta element': pageOf('<meta property="article:published_time" content="2016-09-30T11:19:00Z">'),
    'a time element': pageOf(
      '',
      body.replace('</h1>', '</h1><time datetime="2016-09-30T11:19:00Z">Friday</time>'),
    ),
  };
  for (const [place, html] of Object.entries(dated)) {
    test(`readArticle: the date stands in ${place}`, async () => {
      assert.equal((await article(html)).published, '2016-09-30T11:19:00Z');
    });
  }
});

suite('page: hostile', () => {
  const nested = (depth: number) => pageOf('', `${'<div>'.repeat(depth)}${body}${'</div>'.repeat(depth)}`);

  test('readArticle: nesting over 500 is refused, 100 is read', async () => {
    await assert.rejects(article(nested(pageLimits.maxDepth + 1)), /nests elements over 500 deep/);
    await assert.rejects(article('<div>'.repeat(1_000_000)), /nests elements over 500 deep/);
    assert.equal((await article(nested(100))).title, 'Rosetta ends its journey on the comet');
  });

  test('readArticle: over 10 MB is refused before it is read', async () => {
    const data = new Uint8Array(pageLimits.maxBytes + 1).fill(32);
    await assert.rejects(readArticle({ data, address, mediaType: null }), /is over 10 MB/);
  });

  test('readPage: a page that takes too long is given up, and the next one is read', async () => {
    const slow = pageOf('', body.repeat(2_000));
    assert.equal(await readPage(slow, address, 1), 'slow');
    const next = await readPage(pageOf(''), address);
    assert.equal(typeof next === 'object' && next.title, 'Rosetta ends its journey on the comet');
  });

  test('readPage: a page given up does not hold up those that wait behind it', async () => {
    const slow = pageOf('', body.repeat(2_000));
    const [first, second] = await Promise.all([readPage(slow, address, 1), readPage(pageOf(''), address)]);
    assert.equal(first, 'slow');
    assert.equal(typeof second, 'object');
  });
});
