import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { InputError } from '../../src/core/index.ts';
import type { ListedSource } from '../../src/ports/index.ts';
import { sourceTypes } from '../../src/sources/index.ts';

const lists = sourceTypes.find((type) => type.lists)?.lists;
assert.ok(lists);
const { read, write } = lists;
const bytes = (text: string) => ({
  data: new TextEncoder().encode(text),
  address: '/home/me/list',
  mediaType: null,
});
const listed = (text: string) => read(bytes(text));
const opml = (body: string) => `<?xml version="1.0"?><opml version="2.0"><head/><body>${body}</body></opml>`;

suite('lists of feeds', () => {
  test('read() gives the folders of OPML as groups, one within another as A / B', () => {
    const found = listed(
      opml(
        `<outline text="World"><outline title="Africa" text="x"><outline text="Juba" xmlUrl="https://juba.example/rss"/></outline>
         <outline text="Post" xmlUrl="https://post.example/rss"/></outline><outline xmlUrl="https://bare.example/rss"/>`,
      ),
    );
    assert.deepEqual(found, [
      { address: 'https://juba.example/rss', title: 'Juba', group: 'World / Africa' },
      { address: 'https://post.example/rss', title: 'Post', group: 'World' },
      { address: 'https://bare.example/rss', title: null, group: null },
    ]);
  });

  test('write() and read() keep every address, title and group', () => {
    const sources: readonly ListedSource[] = [
      { address: 'https://a.example/?x=1&y=2', title: 'A & "B" <C>', group: null },
      { address: 'https://b.example/', title: 'Новости', group: 'Мир' },
      { address: 'https://c.example/', title: 'أخبار', group: 'Мир / العربية / 3' },
      { address: 'https://d.example/', title: 'D', group: 'Мир / العربية' },
    ];
    const again = read({ data: write(sources), address: 'x.opml', mediaType: null });
    const byAddress = (list: readonly ListedSource[]) =>
      [...list].sort((a, b) => (a.address < b.address ? -1 : 1));
    assert.deepEqual(byAddress(again), sources);
  });

  test('read() takes what RSS-to-Telegram-Bot exports: outlines without a type, pretty-printed', () => {
    const text = `<?xml version="1.0" encoding="utf-8"?>
<opml version="2.0">
 <head>
  <title>
   Subscriptions in RSStT
  </title>
  <ownerName>
   RSS to Telegram Bot
  </ownerName>
  <dateCreated>
   Tue, 23 May 2017 05:00:00 UTC
  </dateCreated>
 </head>
 <body>
  <outline text="UN News" xmlUrl="https://news.un.org/feed/subscribe/en/news/all/rss.xml"/>
  <outline text="Meduza" xmlUrl="https://meduza.io/rss/all"/>
 </body>
</opml>`;
    assert.deepEqual(
      listed(text).map(({ title, group }) => [title, group]),
      [
        ['UN News', null],
        ['Meduza', null],
      ],
    );
  });

  test('read() takes what MonitoRSS kept of a guild at first: sources in a list, channels by name or number', () => {
    const guild = {
      name: 'a guild',
      id: '123456',
      sources: [
        { enabled: 1, name: 'UNNews', link: 'https://news.un.org/rss', channel: 'world', maxAge: 2 },
        {
          enabled: 0,
          name: '257938647771250688_https://meduza.io',
          link: 'https://meduza.io/rss/all',
          channel: '257931586721250688',
          filters: { title: ['first'] },
        },
        { enabled: 1, name: 'no link' },
      ],
    };
    assert.deepEqual(listed(JSON.stringify(guild)), [
      { address: 'https://news.un.org/rss', title: 'UNNews', group: 'world' },
      { address: 'https://meduza.io/rss/all', title: null, group: null, paused: true },
    ]);
  });

  test('read() takes its later shapes: sources by name, a backup with feeds, documents of its database', () => {
    const [juba, lima] = [
      { title: 'Juba', url: 'https://juba.example/rss', guild: '1', channel: '257931586721250688' },
      { title: 'Lima', url: 'https://lima.example/rss', disabled: 'too many failures', embeds: [] },
    ];
    const wanted = [
      { address: juba.url, title: 'Juba', group: null },
      { address: lima.url, title: 'Lima', group: null, paused: true },
    ];
    for (const text of [
      JSON.stringify({ profile: { _id: '1', name: 'a guild' }, feeds: [juba, lima], subscribers: [] }),
      JSON.stringify({ results: [juba, lima], total: 2 }),
      JSON.stringify([juba, lima]),
      `${JSON.stringify({ ...juba, _id: { $oid: '1' } })}\n${JSON.stringify(lima)}\n`,
    ])
      assert.deepEqual(listed(text), wanted);
    const byName = { sources: { 'one-1': { title: 'Juba', link: juba.url, channel: '257931586721250688' } } };
    assert.deepEqual(listed(JSON.stringify(byName)), wanted.slice(0, 1));
  });

  test('read() takes addresses one a line, with or without a scheme, and passes over remarks', () => {
    const text = '\uFEFF# mine\r\n\r\nhttps://a.example/feed\r\nb.example/rss\r\nhttps://a.example/feed\r\n';
    assert.deepEqual(
      listed(text).map(({ address }) => address),
      ['https://a.example/feed', 'https://b.example/rss'],
    );
  });

  test('read() refuses in one line what is no list, and says where it stumbled', () => {
    const many = Array.from({ length: 10_001 }, (_, at) => `https://a.example/${at}`).join('\n');
    for (const [text, why] of [
      [
        'https://a.example/feed\nsome words of a page\n',
        /line 2 \('some words of a page'\) is no web address/,
      ],
      ['{"sources": [', /begins like JSON and is none/],
      ['{"feeds": []}', /a list without a feed/],
      ['[1, null, "x", {"url": "javascript:alert(1)"}]', /a list without a feed/],
      [opml('<outline text="empty"/>'), /a list without a feed/],
      ['# nothing\n', /a list without a feed/],
      ['\u0000\u0001\u0002', /is not a list of feeds/],
      [many, /over 10000 feeds/],
      [`{"feeds": ${'['.repeat(100_000)}${']'.repeat(100_000)}}`, /^'list'/],
    ] as const)
      assert.throws(
        () => listed(text),
        (error) => error instanceof InputError && why.test(error.message) && !/\n/.test(error.message),
        text.slice(0, 40),
      );
  });
});
