import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { leadsTo } from '../../src/sources/page/onward.ts';

const google = 'https://news.google.com/rss/articles/CBMiabc';
const at = (address: string, html: string) =>
  leadsTo({ data: new TextEncoder().encode(html), address, mediaType: 'text/html' });

suite('leadsTo()', () => {
  for (const [name, address, html, expected] of [
    [
      'a refresh',
      'https://a.example/x',
      `<meta http-equiv="refresh" content="0; url='/story'">`,
      'https://a.example/story',
    ],
    [
      'a refresh after a minute is none',
      'https://a.example/x',
      '<meta http-equiv="refresh" content="60; url=/story">',
      null,
    ],
    [
      'no canonical link of an outlet',
      'https://a.example/x',
      '<link rel="canonical" href="https://b.example/y">',
      null,
    ],
    [
      'a canonical link of an aggregator',
      google,
      '<link rel="canonical" href="https://b.example/y?a=1&amp;b=2">',
      'https://b.example/y?a=1&b=2',
    ],
    ['not the aggregator itself', google, `<link rel="canonical" href="${google}">`, null],
    [
      'og:url of an aggregator',
      google,
      '<meta property="og:url" content="https://b.example/y">',
      'https://b.example/y',
    ],
    [
      'the attribute of Google News',
      google,
      '<a href="https://support.google.com">Help</a><c-wiz data-n-au="https://b.example/y">',
      'https://b.example/y',
    ],
    [
      'a link to an outlet',
      google,
      'Opening <a href="https://www.google.com/">Google</a> <a href="https://b.example/y" rel="nofollow">here</a>',
      'https://b.example/y',
    ],
    ['no script as an address', google, '<a href="javascript:alert(1)">x</a>', null],
    ['nothing in broken bytes', google, '<a href="https://b.example/y', null],
  ] as const) {
    test(name, () => assert.equal(at(address, html), expected));
  }

  test('takes time in line with the length of a hostile page', () => {
    const before = process.cpuUsage();
    at(google, '<a '.repeat(130_000));
    at(google, `<a ${'href='.repeat(80_000)}>`);
    // Microseconds.
    assert.ok(process.cpuUsage(before).user < 1_500_000);
  });
});
