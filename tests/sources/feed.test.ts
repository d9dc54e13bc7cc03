import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { InputError } from '../../src/core/index.ts';
import { feed, parseFeedDocument } from '../../src/sources/feed/index.ts';
import { sourceContract } from '../contracts/source.ts';
import { feeds } from '../support/feeds/index.ts';
import { bytesOf } from './support/bytes.ts';

const signal = new AbortController().signal;
const address = 'https://news.example.org/feed.xml';
const read = (text: string) => feed.read(bytesOf(text, address), signal);
const rss = (items: string) => `<rss version="2.0"><channel><title>Wire</title>${items}</channel></rss>`;

sourceContract('feed', feed, {
  good: Object.entries(feeds).map(([name, text]) => bytesOf(text, name)),
  bad: ['Only a line of text.', '<html><body><p>A page.</p></body></html>', '{"items": 7'].map((text, at) =>
    bytesOf(text, `bad-${at}.xml`),
  ),
  web: true,
});

suite('feed: formats', () => {
  for (const [name, text] of Object.entries(feeds)) {
    test(`read ${name}: title, link and text of the story`, async () => {
      const { stories, skipped } = await read(text);
      assert.equal(skipped, 0);
      assert.equal(stories.length, 2);
      assert.equal(stories[0]?.title, 'Philae lands on a comet');
      assert.equal(stories[0]?.url, 'https://news.example.org/2014/philae');
      assert.match(stories[0]?.blocks[0]?.text ?? '', /^The lander touched down on 67P/);
      assert.equal(stories[1]?.title, 'New Horizons passes Pluto');
      assert.equal(stories[1]?.publisher, 'Space & Sky');
      if (/0\.9[12]/.test(name)) return;
      assert.match(stories[0]?.published ?? '', /12 Nov 2014|2014-11-12/);
    });
  }
});

suite('feed: broken', () => {
  const item = (at: number) =>
    `<item><title>Story ${at}</title><description>Text ${at}.</description></item>`;
  const whole = rss(item(1) + item(2) + item(3));
  const broken: Record<string, [string, number]> = {
    'cut off within an item': [whole.slice(0, whole.indexOf('Text 3')), 2],
    'without its closing tags': [whole.replace('</channel></rss>', ''), 3],
    'with bare ampersands': [whole.replaceAll('Text', 'Salt & pepper & text'), 3],
    'with junk before its root': [`Warning: mysql_connect() in /var/x.php\n\n${whole}`, 3],
    'with a control character': [whole.replace('Text 2', 'Te\x08xt 2'), 3],
  };
  for (const [what, [text, count]] of Object.entries(broken)) {
    test(`read: a feed ${what} gives what is whole`, async () => {
      const { stories } = await read(text);
      assert.deepEqual(
        stories.map(({ title }) => title),
        ['Story 1', 'Story 2', 'Story 3'].slice(0, count),
      );
    });
  }

  test('read: an item with neither title nor text is left out and counted', async () => {
    const { stories, skipped } = await read(rss(`${item(1)}<item><link>https://a.example/</link></item>`));
    assert.equal(stories.length, 1);
    assert.equal(skipped, 1);
  });

  test('read: an item that holds nothing at all is counted too', async () => {
    const entry = '<entry><title>One</title></entry>';
    const { stories, skipped } = await read(
      `<feed xmlns="http://www.w3.org/2005/Atom">${entry}<entry>\n<author></author><id/></entry></feed>`,
    );
    assert.deepEqual([stories.length, skipped], [1, 1]);
  });

  test('read: the story is where FeedBurner took it from, not where it counts', async () => {
    const via = 'http://feedproxy.google.com/~r/sky/~3/x/';
    const own = 'https://sky.example/1?a=1&amp;b=2';
    const space = 'xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0"';
    const item = `<item ${space}><title>One</title><link>${via}</link><feedburner:origLink>${own}</feedburner:origLink></item>`;
    const entry = `<entry ${space}><title>One</title><link rel="alternate" href="${via}"/><feedburner:origLink>${own}</feedburner:origLink></entry>`;
    for (const text of [rss(item), `<feed xmlns="http://www.w3.org/2005/Atom">${entry}</feed>`]) {
      assert.equal((await read(text)).stories[0]?.url, 'https://sky.example/1?a=1&b=2');
      const { link, links } = parseFeedDocument(bytesOf(text, 'feed.xml')).items[0] ?? {};
      assert.deepEqual([link, links?.length], [via, 1]);
    }
  });

  test('read: Atom content that is neither text nor XML is read from base64', async () => {
    const content = (type: string) =>
      `<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>One</title><content type="${type}">UGhpbGFlIDxiPmxhbmRlZDwvYj4gb24gNjdQLg==</content></entry></feed>`;
    const first = async (type: string) => (await read(content(type))).stories[0]?.blocks[0]?.text;
    assert.equal(await first('application/octet-stream'), 'Philae landed on 67P.');
    assert.match((await first('text')) ?? '', /^UGhp/);
  });

  test('read: a feed without a story is told; to a fetch it is no failure', async () => {
    await assert.rejects(read(rss('')), /is a feed without a story in it/);
    await assert.rejects(read(rss('').slice(0, -9)), /cut off before its first story/);
  });

  test('read: a feed is cut off where its own root does not end, whatever else it tells of', async () => {
    const whole = rss('<item><title>One</title></item>');
    const told = JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Wire',
      items: [{ id: '1', title: 'One', content_html: 'How a <feed> begins' }],
    });
    for (const text of [whole, `<!-- not a <feed> -->${whole}`, told])
      assert.equal((await read(text)).isCut, false, text);
    assert.equal((await read(whole.slice(0, -1))).isCut, true);
  });

  test('read: relative links are made absolute by xml:base, else by the address', async () => {
    const entry = '<entry><title>One</title><link href="one"/><summary>Text.</summary></entry>';
    const atom = (attributes: string) =>
      `<feed xmlns="http://www.w3.org/2005/Atom"${attributes}>${entry}</feed>`;
    assert.equal((await read(atom(''))).stories[0]?.url, 'https://news.example.org/one');
    const based = await read(atom(' xml:base="https://other.example/a/"'));
    assert.equal(based.stories[0]?.url, 'https://other.example/a/one');
  });
});

suite('feed: hostile', () => {
  const quick = async (act: () => Promise<unknown>) => {
    const from = performance.now();
    await act().catch((error: unknown) => assert.ok(error instanceof InputError, String(error)));
    assert.ok(performance.now() - from < 5_000, 'took over five seconds');
  };

  test('read: an entity bomb is refused', async () => {
    const entities = Array.from({ length: 9 }, (_, at) => {
      return `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`;
    });
    const bomb = `<!DOCTYPE rss [<!ENTITY l0 "lol">${entities.join('')}]>${rss('<item><title>&l9;</title></item>')}`;
    await assert.rejects(read(bomb), InputError);
  });

  test('read: a million items are refused', async () => {
    await assert.rejects(
      read(rss('<item><title>x</title></item>'.repeat(1_000_000))),
      /more than 10000 items/,
    );
  });

  test('read: 10,000 elements within each other are read or refused, soon', async () => {
    await quick(() => read(rss(`<item><title>${'<b>'.repeat(10_000)}x`)));
    await quick(() =>
      read(rss(`<item><title>x</title>${'<x>'.repeat(10_000)}${'</x>'.repeat(10_000)}</item>`)),
    );
  });

  test('read: a line of 5 MB is read or refused, soon', async () => {
    await quick(() =>
      read(rss(`<item><title>x</title><description>${'word &amp; '.repeat(500_000)}</description></item>`)),
    );
    await quick(() => read('&'.repeat(5_000_000)));
    await quick(() => read(`<rss>${'<'.repeat(5_000_000)}`));
  });

  test('parseFeedDocument: throws nothing but InputError, whatever was cut, doubled or put in', () => {
    const texts = Object.values(feeds);
    const change = fc.record({
      text: fc.nat(texts.length - 1),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.nat(60),
      put: fc.oneof(
        fc.string(),
        fc.constantFrom('<', '>', '&', '<![CDATA[', ']]>', '"', '<!--', '<item>', '\0', '}'),
      ),
    });
    fc.assert(
      fc.property(change, ({ text, at, length, put }) => {
        const whole = texts[text] ?? '';
        const from = Math.floor(at * whole.length);
        const changed = whole.slice(0, from) + put + whole.slice(from + length);
        try {
          parseFeedDocument(bytesOf(changed, address));
        } catch (error) {
          assert.ok(error instanceof InputError, String(error));
        }
      }),
      { numRuns: 400 },
    );
  });
});

test('parse() refuses more items than a feed has, however they are written', () => {
  const entries = '<a:entry><a:title>x</a:title></a:entry>'.repeat(10_001);
  const objects = Array.from({ length: 10_001 }, () => '{"title":"x"}').join(',');
  for (const text of [
    `<a:feed xmlns:a="http://www.w3.org/2005/Atom">${entries}</a:feed>`,
    `{"version":"https://jsonfeed.org/version/1.1","title":"t","items":[${objects}]}`,
  ]) {
    const bytes = { data: new TextEncoder().encode(text), address: 'feed.xml', mediaType: null };
    assert.throws(() => parseFeedDocument(bytes), /more than 10000 items/);
  }
});
