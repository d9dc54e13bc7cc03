import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { createRobots, isAllowed, rulesIn } from '../../src/app/robots.ts';
import { handClock } from '../support/app.ts';
import { memoryWeb } from '../support/web.ts';

const text = `# for all
User-agent: *
Disallow: /private/
Allow: /private/open
Disallow: /*.pdf$
Disallow: /a*b*c

User-Agent: OtherBot
User-Agent: Tidings # and us
Disallow: /never
Crawl-delay: 10
`;

suite('robots.txt', () => {
  const forAll = rulesIn(text.replace('Tidings', 'ThirdBot'));
  for (const [path, allowed] of [
    ['/', true],
    ['/private/x', false],
    ['/private/open/x', true],
    ['/x.pdf', false],
    ['/x.pdf?a=1', true],
    ['/a-b-c', false],
    ['/a-c-b', true],
    ['/never', true],
  ] as const) {
    test(`isAllowed() ${allowed ? 'lets us read' : 'keeps us from'} ${path}`, () => {
      assert.equal(isAllowed(forAll, path), allowed);
    });
  }

  test('rulesIn() takes the groups that name us in place of those for all', () => {
    assert.deepEqual(rulesIn(text), [{ path: '/never', allows: false }]);
    assert.deepEqual(rulesIn('User-agent: *\nDisallow:'), []);
    assert.deepEqual(rulesIn('<html>not found</html>'), []);
  });

  test('isAllowed() takes time in line with what it reads', () => {
    const rules = rulesIn(`User-agent: *\nDisallow: /${'*a'.repeat(50_000)}b`);
    const started = performance.now();
    assert.equal(isAllowed(rules, `/${'a'.repeat(50_000)}`), true);
    assert.ok(performance.now() - started < 1000);
  });

  test('a site without one may be read, one that cannot be asked may not, until it can', async () => {
    const signal = new AbortController().signal;
    const web = memoryWeb({ 'https://a.example/robots.txt': { body: 'no', status: 404 } });
    const clock = handClock('2023-10-01T09:00:00Z');
    const robots = createRobots({ http: web, clock });
    assert.equal(await robots.allows('https://a.example/x', signal), true);
    assert.equal(await robots.allows('https://b.example/x', signal), false);
    web.pages.set('https://b.example/robots.txt', { body: '' });
    clock.set('2023-10-01T09:31:00Z');
    assert.equal(await robots.allows('https://b.example/x', signal), true);
    await assert.rejects(robots.allows('https://c.example/x', AbortSignal.abort()));
  });
});
