import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { readability } from '../../src/sources/page/readability.ts';
import { type TreeDocument, treeOf } from '../../src/sources/page/tree/index.ts';

function tree(html: string): TreeDocument {
  const document = treeOf(html, 500);
  assert.ok(document);
  return document;
}

suite('treeOf', () => {
  test('gives every page a head and a body, and puts in them what stands outside', () => {
    const pages = [
      '<meta name="a"><title>T</title><p>one</p><p>two',
      '<html><head><meta name="a"><title>T</title><p>one</p></head><p>two</p></html>',
      '<!doctype html><html><head><meta name="a"><title>T</title></head><body><p>one</p></body></html> <p>two</p>',
      '<html><body><p>one</p></body><body class="x"><p>two</p></body></html><head><meta name="a"><title>T</title></head>',
    ];
    for (const page of pages) {
      const { head, body, title } = tree(page);
      assert.equal(head.innerHTML, '<meta name="a"><title>T</title>', page);
      assert.equal(body.innerHTML.replace(/\s+/g, ''), '<p>one</p><p>two</p>', page);
      assert.equal(title, 'T');
    }
    assert.equal(tree(pages[3] ?? '').body.className, 'x');
  });

  test('leaves out what is no text, but for the description of the page', () => {
    const { documentElement } = tree(
      '<script>let p = "<p>";</script><style>p{}</style><svg><title>s</title></svg><noscript><p>n</p></noscript><template><h1>n</h1></template><!-- c --><script type="application/ld+json">{"a":"<b>"}</script><script type="Application/LD+JSON; charset=utf-8">{}</script><p>t</p>',
    );
    assert.equal(documentElement.textContent, '{"a":"<b>"}{}t');
    assert.match(documentElement.innerHTML, /<script type="application\/ld\+json">\{"a":"<b>"\}<\/script>/);
  });

  test('reads what a declared shadow root holds as its element shows it', () => {
    const { body } = tree('<x-text><template shadowrootmode="open"><p>one</p></template></x-text><p>two</p>');
    assert.equal(body.innerHTML, '<x-text><div shadowrootmode="open"><p>one</p></div></x-text><p>two</p>');
  });

  test('keeps text that entities cut in one piece, and writes it so that it reads the same', () => {
    const { body } = tree('<p title="&quot;&lt;">Bread &amp; butter &lt; 2 &euro;</p>');
    assert.equal(body.firstChild?.childNodes.length, 1);
    assert.equal(body.textContent, 'Bread & butter < 2 €');
    assert.equal(body.innerHTML, '<p title="&quot;&lt;">Bread &amp; butter &lt; 2 €</p>');
  });

  test('gives no tree of elements that nest too deep, and reads them no further', () => {
    assert.equal(treeOf('<b>'.repeat(500), 500)?.querySelectorAll('b').length, 500);
    assert.equal(treeOf('<b>'.repeat(501), 500), null);
    const before = performance.now();
    assert.equal(treeOf('<b>'.repeat(3_000_000), 500), null);
    assert.ok(performance.now() - before < 500);
  });
});

suite('TreeElement', () => {
  test('moves, takes out and replaces nodes with all their neighbours right', () => {
    const { body } = tree('<i>1</i>two<b>3</b>four');
    const [one, three] = body.children;
    assert.ok(one && three);
    const inOrder = () => {
      const forth = body.childNodes.map(({ textContent }) => textContent);
      const back: string[] = [];
      for (let at = body.lastChild; at !== null; at = at.previousSibling) back.unshift(at.textContent);
      assert.deepEqual(back, forth);
      return forth.join(' ');
    };
    body.appendChild(one);
    assert.equal(inOrder(), 'two 3 four 1');
    body.replaceChild(one, three);
    assert.equal(inOrder(), 'two 1 four');
    assert.equal(three.parentNode, null);
    body.firstChild?.remove();
    body.lastChild?.remove();
    assert.equal(inOrder(), '1');
    assert.equal(one.nextSibling, null);
    body.innerHTML = '<p>new</p>';
    assert.equal(inOrder(), 'new');
  });

  test('finds by the selectors that are in use, and refuses others', () => {
    const document = tree(
      '<body class="a big-box"><div id="d" itemprop="author"><p><span itemprop="name" rel="x author">N</span></p></div><h2>H</h2></body>',
    );
    const found = (selector: string) =>
      document
        .querySelectorAll(selector)
        .map(({ localName }) => localName)
        .join(' ');
    assert.equal(found('h2,span'), 'span h2');
    assert.equal(found('[itemprop="author"] [itemprop="name"]'), 'span');
    assert.equal(found('h2 [itemprop="name"]'), '');
    assert.equal(found('[rel~="author"]'), 'span');
    assert.equal(found('[rel~="auth"]'), '');
    assert.equal(found('[class*="big-"],html'), 'html body');
    assert.equal(found('[itemprop]:not([itemprop="name"])'), 'div');
    assert.equal(document.querySelector('span')?.closest('body')?.className, 'a big-box');
    assert.equal(document.querySelector('span')?.matches('p span'), true);
    assert.throws(() => document.querySelector('p > span'), SyntaxError);
  });

  test('says what hides it', () => {
    const { body } = tree(
      '<p style="color:red; DISPLAY : none">x</p><p style="visibility:hidden">x</p><p>x</p>',
    );
    assert.deepEqual(
      body.children.map(({ style }) => [style.display, style.visibility]),
      [
        ['none', ''],
        ['', 'hidden'],
        ['', ''],
      ],
    );
  });
});

const tags = [
  '<p>',
  '</p>',
  '<div class="a&amp;b">',
  '</div>',
  '<br>',
  '<img alt="<">',
  '<li>',
  '<a href=x>',
];
const pieces = fc.array(fc.oneof(fc.constantFrom(...tags), fc.string({ maxLength: 8 })), { maxLength: 40 });

test('innerHTML reads as the tree it was written of, whatever the page', () => {
  fc.assert(
    fc.property(pieces, (parts) => {
      const { body } = tree(parts.join(''));
      const [html, text] = [body.innerHTML, body.textContent];
      body.innerHTML = html;
      assert.equal(body.innerHTML, html);
      assert.equal(body.textContent, text);
    }),
    { numRuns: 200 },
  );
});

test('readability reads a title of any length in no time', () => {
  const words = Array.from({ length: 20_000 }, (_, at) => `w${at}`).join(' ');
  const headings = '<h2>What the probe saw</h2>'.repeat(2_000);
  const before = process.cpuUsage().user;
  readability(tree(`<title>${words}</title><h1>${words}</h1>${headings}<p>${'One, two. '.repeat(60)}</p>`));
  assert.ok(process.cpuUsage().user - before < 1_500_000);
});
