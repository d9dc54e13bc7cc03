import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { headlineOf } from '../../src/sources/page/headline.ts';
import { readArticle } from '../../src/sources/page/index.ts';
import { treeOf } from '../../src/sources/page/tree/index.ts';

const body = [
  'Voters in Ireland agreed on Friday to lift the ban on abortion that had stood in the constitution since 1983.',
  'Two in three of those who took part said yes, and only the county of Donegal voted against it by a small margin.',
  'The government had promised a law that allows abortion in the first twelve weeks, which passed in December.',
  'Turnout was 64 per cent, one of the highest that a referendum in the republic has seen since the vote on divorce.',
  'Supporters filled the courtyard of Dublin Castle when the result was read out on Saturday evening by the officer.',
];
const paragraphs = body.map((text) => `<p>${text}</p>`).join('\n');
const headline = 'Ireland votes to lift its ban on abortion';

interface Page {
  readonly head?: string;
  readonly above?: string;
  readonly below?: string;
  readonly text?: string;
  readonly address?: string;
  readonly bodyClass?: string;
}

function articleOf(page: Page) {
  const { head = '', above = `<h1>${headline}</h1>`, below = '', text = paragraphs } = page;
  const html = `<!doctype html><html lang="en"><head>${head}</head><body class="${page.bodyClass ?? ''}">
    <div class="top"><a href="/">News</a></div><div class="page">${above}<div class="text">${text}${below}</div></div></body></html>`;
  return readArticle({
    data: new TextEncoder().encode(html),
    address: page.address ?? 'https://courier.example/ireland',
    mediaType: 'text/html',
  });
}

const textsOf = ({ blocks }: Awaited<ReturnType<typeof articleOf>>) => blocks.map(({ text }) => text);

suite('readArticle', () => {
  test('takes the headline that readers see, not the one written for search engines', async () => {
    const { title } = await articleOf({
      head: '<title>Abortion vote Ireland: results and what comes next | Courier</title><meta property="og:site_name" content="Courier">',
    });
    assert.equal(title, headline);
  });

  test('takes no heading that names the site or the section', async () => {
    const head = `<title>${headline} | Courier</title><meta property="og:site_name" content="Courier">`;
    assert.equal((await articleOf({ head, above: '<h1>Courier</h1>' })).title, headline);
    assert.equal((await articleOf({ head, above: '<h1>World news</h1>' })).title, headline);
  });

  test('takes no logo for a headline: it leads home, or the tab ends in it', async () => {
    const plain = `<title>${headline} | The Daily Courier</title>`;
    const og = `<meta property="og:title" content="${headline}">`;
    for (const logo of ['The Daily Courier', '<a href="/">The Daily Courier</a>'])
      for (const head of [plain, plain + og, `<title>${headline} - The Daily Courier</title>`]) {
        const above = `<h1>${logo}</h1><h2>${headline}</h2>`;
        assert.equal((await articleOf({ head, above })).title, headline, `${head} ${logo}`);
      }
    const home = '<h1><a href="https://courier.example/">The Daily Courier</a></h1>';
    assert.equal((await articleOf({ head: og, above: home })).title, headline);
  });

  test('cuts no part of a headline that only begins like the name of the site', async () => {
    const title = 'What Ireland decided on Friday - the new normal';
    const head = `<title>${title}</title><meta property="og:site_name" content="The New York Times">`;
    assert.equal((await articleOf({ head, above: '' })).title, title);
  });

  test('takes the address it was read at where the canonical one is the first page of the site', async () => {
    const head = '<link rel="canonical" href="https://courier.example/">';
    assert.equal((await articleOf({ head })).url, 'https://courier.example/ireland');
  });

  test('leaves out what stands below the text about who wrote it, in Russian too', async () => {
    const about =
      'Фёдор Лукьянов пишет о внешней политике для нескольких изданий и ведёт передачу на телевидении.';
    const head = '<meta name="author" content="Фёдор Лукьянов">';
    assert.ok(!textsOf(await articleOf({ head, below: `<p>${about}</p>` })).includes(about));
  });

  test('signs with no account, reading time or label', async () => {
    for (const head of [
      '<meta name="author" content="admin">',
      '<meta name="twitter:label1" content="Reading time"><meta name="twitter:data1" content="5 minutes">',
    ])
      assert.equal((await articleOf({ head })).byline, null, head);
    const above = `<h1>${headline}</h1><span class="author">Follow the author</span><p class="byline">By Fintan O'Toole</p>`;
    assert.match((await articleOf({ above })).byline ?? '', /Fintan O'Toole$/);
  });

  test('reads JSON-LD of the article, not of those in a list before it', async () => {
    const listed = {
      '@type': 'ItemList',
      itemListElement: [
        { '@type': 'NewsArticle', headline: 'What else is new', datePublished: '2001-01-01' },
      ],
    };
    const own = { '@type': 'NewsArticle', headline, datePublished: '2018-05-26' };
    const head = `<script type="application/ld+json">${JSON.stringify([listed, own])}</script>`;
    const { title, published } = await articleOf({ head, above: '' });
    assert.deepEqual([title, published], [headline, '2018-05-26']);
  });

  test('calls a page without a title by its first words', async () => {
    const { title } = await articleOf({ above: '' });
    assert.ok(body[0]?.startsWith(title.replace(/…$/, '')) && title.length > 40, title);
  });

  test('reads a name from the markup without post, date or links around it', async () => {
    const above = `<h1>${headline}</h1><div class="byline-box">By <span class="author">Fintan O'Toole</span>
      <span class="job">Columnist</span> <span>26 May 2018</span> <a href="/all">View all articles</a></div>`;
    assert.equal((await articleOf({ above })).byline, "Fintan O'Toole");
  });

  test('takes no outlet for an author where the page names one', async () => {
    const head = `<script type="application/ld+json">{"@type":"NewsArticle","headline":"${headline}","author":{"@type":"Organization","name":"Courier"},"publisher":{"@type":"Organization","name":"Courier"}}</script>`;
    const above = `<h1>${headline}</h1><a rel="author" href="/by/1">Fintan O'Toole</a>`;
    assert.equal((await articleOf({ head, above })).byline, "Fintan O'Toole");
  });

  test('takes no author of another article', async () => {
    const below = '<div class="related"><a class="author" href="/by/2">Gene Kerrigan</a></div>';
    assert.equal((await articleOf({ below })).byline, null);
  });

  test('reads the day below the headline before any other on the page', async () => {
    const above = `<div class="card"><time>16 Feb 2024</time></div><h1>${headline}</h1><ul><li>By the desk</li><li>26 May 2018</li></ul>`;
    assert.equal((await articleOf({ above })).published, '26 May 2018');
  });

  test('leaves a broken datetime for the text beside it', async () => {
    const above = `<h1>${headline}</h1><time datetime="2016-02-112018-05-26">May 26, 2018</time>`;
    assert.equal((await articleOf({ above })).published, 'May 26, 2018');
  });

  test('takes the day from the address where the page gives none', async () => {
    const { published } = await articleOf({ address: 'https://courier.example/2018/05/26/ireland' });
    assert.equal(published, '2018-05-26');
  });

  test('keeps the text of a page that is marked whole as furniture', async () => {
    const { blocks } = await articleOf({ bodyClass: 'related-off share-on no-newsletter' });
    assert.equal(blocks.length, body.length);
    const shared = await articleOf({ text: `<div class="share-zone">${paragraphs}</div>` });
    assert.deepEqual(textsOf(shared), body);
  });

  test('reads a page that a server put warnings in front of', async () => {
    const html = `<br /><b>Warning</b>: mysql_connect(): Access denied in <b>x.php</b><br />\n<!doctype html><html><head><title>${headline}</title></head><body><h1>${headline}</h1><div>${paragraphs}</div></body></html>`;
    const { title, blocks } = await readArticle({
      data: new TextEncoder().encode(html),
      address: 'https://courier.example/ireland',
      mediaType: 'text/html',
    });
    assert.deepEqual([title, blocks.map(({ text }) => text)], [headline, body]);
  });

  test('reads a page of a single paragraph', async () => {
    const { blocks } = await articleOf({ text: `<p>${body[0]}</p>` });
    assert.deepEqual(
      blocks.map(({ text }) => text),
      [body[0]],
    );
  });

  test('puts first what stands between headline and text', async () => {
    const standfirst =
      'A campaign of thirty-five years ends with two votes in three for the change of the constitution';
    const head = `<meta name="description" content="${standfirst}">`;
    const above = `<h1>${headline}</h1><p class="deck">${standfirst}</p><div class="picture"><img src="x.jpg" alt=""></div>`;
    const texts = textsOf(await articleOf({ head, above }));
    assert.deepEqual(texts.slice(0, 2), [standfirst, body[0]]);
    assert.equal(texts.filter((text) => text === standfirst).length, 1);
  });

  test('leaves out lines above the text that say when, and keeps days that the text tells', async () => {
    const lines = ['Published 4:00 am CST, Saturday, May 26, 2018', '| UPDATED: 10:48, Sat, May 26, 2018'];
    const told = [
      'The vote was on May 25, 2018.',
      'Results by county, as of May 26, 2018 at noon, in the order of turnout',
    ];
    const above = `<h1>${headline}</h1>`;
    const text = [...lines, ...told].map((line) => `<p>${line}</p>`).join('') + paragraphs;
    const found = textsOf(await articleOf({ above, text }));
    assert.deepEqual(found.slice(0, 3), [...told, body[0]]);
  });

  test('ends where it turns to other articles, and not at a heading with more of its own below', async () => {
    const others = '<h3>More top stories from the Courier</h3><p>A storm closes the port of Cork.</p>';
    assert.deepEqual(textsOf(await articleOf({ below: others })), body);
    const own = `<h3>More from the count</h3>${paragraphs.replaceAll('Ireland', 'the west')}`;
    assert.equal(textsOf(await articleOf({ below: own })).length, 2 * body.length + 1);
  });

  test('ends where it turns to its author, and leaves out a dialog about cookies however long', async () => {
    const cookies =
      'We and our partners keep cookies on your device to know what you read and to show you more of it. ';
    const found = textsOf(
      await articleOf({
        head: '<meta name="author" content="Orla Byrne">',
        below: `<p>Orla joined the Courier in 2011.</p><h3>About the author</h3><p>She likes the sea.</p></div><div class="cookie-policy"><div><p>${cookies.repeat(40)}</p></div>`,
      }),
    );
    assert.deepEqual(found, body);
  });

  test('leaves out the lines about its author and the links that end the text', async () => {
    const above = `<h1>${headline}</h1><span class="author">Fintan O'Toole</span>`;
    const below = `<p>Fintan O'Toole is a columnist of the Irish Times and writes about politics.</p>
      <p><a href="/1">Ireland's rural voters surprise the parties in Dublin</a></p>`;
    assert.deepEqual(textsOf(await articleOf({ above, below })), body);
  });

  test('knows an author whose name begins like the word in front of it, above links that end the text', async () => {
    const head = '<meta name="author" content="By Diarmaid Ferriter">';
    const links = Array.from({ length: 6 }, (_, at) => `<p><a href="/${at}">More on the vote, ${at}</a></p>`);
    const below = `<p>Diarmaid Ferriter is a professor of history and writes for the Irish Times.</p>${links.join('')}`;
    const text = `<p>By<b>Diarmaid Ferriter</b></p>${paragraphs}`;
    assert.deepEqual(textsOf(await articleOf({ head, text, below })), body);
  });

  test('ends a text before any number of lines that lead on', async () => {
    const below = '<p>Read more of it here</p>'.repeat(20_000);
    assert.deepEqual(textsOf(await articleOf({ below })), body);
  });
});

test('headlineOf looks for few headings in a long title', () => {
  const document = treeOf(
    `<html><head><title>${'zyx '.repeat(25_000)}</title></head><body>${'<h1>abcdefghijk</h1>'.repeat(6000)}</body></html>`,
    9,
  );
  assert.ok(document);
  const before = process.cpuUsage().user;
  headlineOf(document, { said: [], publisher: null });
  assert.ok(process.cpuUsage().user - before < 700_000);
});
