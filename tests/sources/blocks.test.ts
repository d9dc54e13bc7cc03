import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { blocksOf, linkedBlocksOf } from '../../src/sources/shared/blocks.ts';
import { simpleBlocks } from '../../src/sources/shared/simple-blocks.ts';

const pieces = [
  '<p>',
  '</p>',
  '<P class="a b">',
  '<br>',
  '<br/>',
  '<br />',
  '<a href="https://a.example/?a=1&amp;b=2" rel=nofollow>',
  '</a>',
  '<b>',
  '</b>',
  "<span style='x'>",
  '</span>',
  '<div>',
  '</div>',
  '<blockquote>',
  '</blockquote>',
  '<img src="x" alt>',
  '<em>',
  '</em>',
  'The lander',
  ' ',
  '\n\n',
  ' touched down.',
  '&amp;',
  '&nbsp;',
  '&#8217;',
  '&lt;b&gt;',
  'é – “ж”',
];
const tokenizedBlocks = (html: string) => linkedBlocksOf(html).map(({ role, text }) => ({ role, text }));
const odd = [
  '<',
  '>',
  '&',
  '&copy;',
  '&#128;',
  '<li>',
  '</br>',
  '<h2>',
  '<!-- x -->',
  '<script>x</script>',
  '<p title="a>b">',
  '"',
];

suite('blocksOf', () => {
  test('what is simple is read as a tokenizer reads it', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 30 }), (parts) => {
        const html = parts.join('');
        assert.deepEqual(simpleBlocks(html) ?? tokenizedBlocks(html), tokenizedBlocks(html), html);
      }),
      { numRuns: 3000 },
    );
  });

  test("a feed's usual paragraphs are simple", () => {
    const html =
      '<div><p>The <b>lander</b> touched <a href="/x">down</a> &amp; stood.<br><br/>It&#8217;s there.</p>\n<p>“67P”</p></div>';
    assert.deepEqual(
      simpleBlocks(html)?.map(({ text }) => text),
      ['The lander touched down & stood.', 'It’s there.', '“67P”'],
    );
    assert.equal(simpleBlocks('<ul><li>a</li></ul>'), null);
  });

  test('so is what is not simple', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces, ...odd), { maxLength: 30 }), (parts) => {
        const html = parts.join('');
        assert.deepEqual(simpleBlocks(html) ?? tokenizedBlocks(html), tokenizedBlocks(html), html);
      }),
      { numRuns: 3000 },
    );
  });

  test('a tag of a hundred thousand attributes is read or refused soon', () => {
    const started = performance.now();
    blocksOf(`<p ${'a '.repeat(100_000)}`);
    blocksOf(`<p ${'a="b" '.repeat(100_000)}<`);
    blocksOf(`<p ${' '.repeat(100_000)}<`);
    assert.ok(performance.now() - started < 2000);
  });
});
