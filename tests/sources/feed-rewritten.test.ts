import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { parseFeedDocument } from '../../src/sources/feed/index.ts';
import { bytesOf } from './support/bytes.ts';

const address = 'https://news.example.org/feed.xml';
const parse = (text: string) => parseFeedDocument(bytesOf(text, address));
const first = (text: string) => {
  const item = parse(text).items[0];
  assert.ok(item, 'no item');
  return item;
};
const atom03 = (inside: string) => `<feed version="0.3" xmlns="http://purl.org/atom/ns#">${inside}</feed>`;
const rss = (inside: string) => `<rss version="2.0"><channel><title>Sky</title>${inside}</channel></rss>`;
const base64 = (text: string) => Buffer.from(text).toString('base64');
const landed = 'Philae <b>landed</b> on 67P.';

suite('parse: what the library does not read', () => {
  test('Atom 0.3: texts in base64, whichever they are, and the info line as the subtitle', () => {
    const feed = parse(
      atom03(
        `<title mode="base64">\n ${base64('Sky')}\n</title><info mode="base64">${base64('From above')}</info>` +
          `<entry><title mode="base64">${base64('Landing')}</title><summary type="text/html" mode="base64">${base64(landed)}</summary>` +
          `<content mode="base64"><![CDATA[${base64(landed)}]]></content></entry>`,
      ),
    );
    assert.deepEqual([feed.title?.value, feed.subtitle?.value], ['Sky', 'From above']);
    const [item] = feed.items;
    assert.deepEqual(
      [item?.title?.value, item?.summary?.value, item?.content?.value],
      ['Landing', landed, landed],
    );
  });

  test('Atom 0.3: a link that says its address between its tags; three dates', () => {
    const item = first(
      atom03(
        '<entry><title>Landing</title><link rel="alternate">https://news.example.org/1</link>' +
          '<created>2014-11-12T16:03:00Z</created><issued>2014-11-12T17:00:00Z</issued></entry>',
      ),
    );
    assert.equal(item.link, 'https://news.example.org/1');
    assert.deepEqual([item.created, item.published], ['2014-11-12T16:03:00Z', '2014-11-12T17:00:00Z']);
  });

  for (const [name, text, value] of [
    ['xhtml:body', `<xhtml:body xmlns:xhtml="http://www.w3.org/1999/xhtml">${landed}</xhtml:body>`, landed],
    ['body', `<body xml:lang="en_GB">${landed}</body>`, landed],
    ['body in CDATA', `<body xml:lang="en_GB"><![CDATA[${landed}]]></body>`, landed],
    ['fullitem', '<fullitem>Philae &lt;b&gt;landed&lt;/b&gt; on 67P.</fullitem>', landed],
  ] as const) {
    test(`RSS: <${name}> is the item's content`, () => {
      const item = first(rss(`<item><title>Landing</title>${text}</item>`));
      assert.equal(item.content?.value, value);
      if (text.includes('xml:lang')) assert.equal(item.language, 'en-GB');
    });
  }

  test('RSS: categories within categories, made-up tags, dc:author', () => {
    const item = first(
      rss(
        '<item><title>Landing</title><tags>Space, Comets</tags><itunes:category text="Science"><itunes:category text="Physics"/></itunes:category>' +
          '<category>Space</category><dc:author>Ann Ito</dc:author></item>',
      ),
    );
    assert.deepEqual(
      item.categories.map(({ term }) => term),
      ['Space', 'Comets', 'Science', 'Physics'],
    );
    assert.deepEqual(item.authors, [{ name: 'Ann Ito', email: null }]);
  });

  const item = '<item><title>Landing</title><description>On 67P.</description></item>';
  for (const [name, text] of [
    [
      'a namespace of its own',
      `<rss version="2.0" xmlns="http://backend.userland.com/rss2"><channel>${item}</channel></rss>`,
    ],
    [
      'a namespace that is another’s',
      `<rss version="2.0" xmlns="http://www.w3.org/2005/Atom"><channel>${item}</channel></rss>`,
    ],
    [
      'a prefix on all its names',
      `<r:rss version="2.0" xmlns:r="http://backend.userland.com/rss2"><r:channel>${item.replace(/<(\/?)/g, '<$1r:')}</r:channel></r:rss>`,
    ],
    ['no channel', `<rss version="0.91">${item}</rss>`],
    ['no root', `<channel>${item}</channel>`],
  ] as const) {
    test(`RSS with ${name} is read`, () => {
      assert.equal(first(text).title?.value, 'Landing');
      assert.equal(first(text).summary?.value, 'On 67P.');
    });
  }

  test('CDF is read: addresses and dates in attributes, abstracts', () => {
    const feed = parse(
      '<CHANNEL HREF="https://news.example.org/" LASTMOD="2014-11-12T16:03:00Z"><TITLE>Sky</TITLE><ABSTRACT>From above</ABSTRACT>' +
        '<ITEM HREF="/1" LASTMOD="2014-11-12T16:03:00Z"><TITLE>Landing</TITLE><ABSTRACT>On 67P.</ABSTRACT></ITEM></CHANNEL>',
    );
    assert.deepEqual([feed.link, feed.subtitle?.value], ['https://news.example.org/', 'From above']);
    const [item] = feed.items;
    assert.deepEqual(
      [item?.title?.value, item?.link, item?.summary?.value, item?.updated],
      ['Landing', 'https://news.example.org/1', 'On 67P.', '2014-11-12T16:03:00Z'],
    );
  });

  test('a date said twice: the later one counts; an id that is a path is an address', () => {
    const item = first(
      atom03(
        '<entry><title>Landing</title><id>/1</id><modified>2010-01-01T00:00:00Z</modified><modified>2014-11-12T16:03:00Z</modified></entry>',
      ),
    );
    assert.equal(item.updated, '2014-11-12T16:03:00Z');
    assert.equal(item.id, 'https://news.example.org/1');
  });

  test('text that was encoded twice is read as it was meant, and no other text is changed', () => {
    const title = (text: string) => first(rss(`<item><title>${text}</title></item>`)).title?.value;
    assert.equal(title('&#226;&#128;&#166;'), '…');
    assert.equal(title('CafÃ© â€“ dÃ©jÃ vu'.replace('Ã v', 'Ã\u00a0 v')), 'Café – déjà vu');
    for (const text of ['Café – déjà vu', 'Ærø', 'Привет, «мир»', '¿Qué? ½ ©'])
      assert.equal(title(text), text);
  });

  test('scripts, styles and comments are no text, even where they never end', () => {
    const text = (html: string) =>
      first(rss(`<item><title>x</title><description><![CDATA[${html}]]></description></item>`)).summary
        ?.value;
    assert.equal(text('safe<script type="a">alert(1)</script> text'), 'safe text');
    assert.equal(text('safe<STYLE>p{}</STYLE\n> text'), 'safe text');
    assert.equal(text('safe<script>alert(1)'), 'safe');
    assert.equal(text('sa<!-- a -->fe<!-- b > text'), 'safe text');
    assert.equal(text('safe<!--'), 'safe');
  });

  test('a feed cut within its last tag gives what is whole', () => {
    assert.equal(
      parse('<rss><channel><title>Sky &#8217; News</title></channel></rss').title?.value,
      'Sky ’ News',
    );
    assert.equal(
      parse('<feed xmlns="http://www.w3.org/2005/Atom"><link href="https://a.example/?a=1&amp;b=2"/></feed')
        .link,
      'https://a.example/?a=1&b=2',
    );
  });

  test('what a feed says of its own rhythm is kept', () => {
    assert.deepEqual(
      parse(
        rss(
          '<ttl>90</ttl><skipHours><hour>24</hour><hour>3</hour><hour>99</hour></skipHours><skipDays><day>Sunday</day><day>Someday</day></skipDays>',
        ),
      ).rhythm,
      { everyMinutes: 90, skipHours: [0, 3], skipDays: [7] },
    );
    const sy = '<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>';
    assert.equal(parse(rss(sy)).rhythm.everyMinutes, 360);
    assert.equal(parse(rss('')).rhythm.everyMinutes, null);
  });

  const long = 50_000;
  for (const [name, text] of Object.entries({
    'start tags that never end': '<rss><channel><item><description>'.concat('<script'.repeat(long)),
    'comments that never end': rss(`<item><description>${'&lt;!--'.repeat(long)}</description></item>`),
    'bodies within bodies': rss(`<item>${'<body>'.repeat(long)}</item>`),
    'a channel of channels': '<channel>'.repeat(long),
    'dates in a row': atom03(`<entry>${'<updated>2014</updated>'.repeat(long)}</entry>`),
    'links without an address': atom03(`<entry>${'<link>'.repeat(long)}</entry>`),
  })) {
    test(`${name} are read or refused in time in line with their length`, () => {
      const started = performance.now();
      try {
        parse(text);
      } catch (error) {
        assert.equal((error as Error).name, 'InputError');
      }
      assert.ok(performance.now() - started < 4000);
    });
  }
});
