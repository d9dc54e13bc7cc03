import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { suite, type TestContext, test } from 'node:test';
import { temporaryFolder, tidings } from '../support/process.ts';
import { feedOf } from '../support/web.ts';

/** A feed on loopback, which the service may read because the operator says so. */
async function serveFeed(context: TestContext): Promise<string> {
  const { body } = feedOf('Gazette', ['Floods in Juba', 'Votes in Peru']);
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'application/rss+xml').end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  context.after(() => server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/feed.xml`;
}

suite('tidings sources and status', () => {
  test('add, list, test, pause, export, import and remove, each by a process of its own', async (context) => {
    const dataDir = temporaryFolder(context);
    const address = await serveFeed(context);
    const run = (...args: readonly string[]) =>
      tidings(args, dataDir, { env: { ALLOW_PRIVATE_SOURCES: '127.0.0.1' } });
    const added = await run('sources', 'add', address);
    assert.deepEqual([added.code, added.err], [0, '']);
    assert.match(added.out, /Added: Gazette \(gazette\)/);
    const list = JSON.parse((await run('sources', 'list', '--json')).out);
    assert.equal(list.sources[0].spec.address, address);
    assert.match((await run('sources', 'test', 'gazette')).out, /Floods in Juba/);
    assert.match((await run('sources', 'pause', 'gazette')).out, /gazette · paused/);
    const { out: opml } = await run('sources', 'export');
    assert.ok(opml.includes(`xmlUrl="${address}"`), opml);
    assert.equal((await run('sources', 'remove', 'gazette')).code, 0);
    const file = join(temporaryFolder(context), 'list.opml');
    writeFileSync(file, opml);
    assert.match((await run('import', file)).out, /^1 source added; 0 known already\.\n$/);
    assert.match((await run('sources', 'import', file)).out, /0 sources added; 1 known/);
  });

  test('a private address is refused until the operator allows it', async (context) => {
    const address = await serveFeed(context);
    const { code, err } = await tidings(['sources', 'add', address], temporaryFolder(context));
    assert.equal(code, 1);
    assert.match(err, /^That gives no stories: .*\n$/);
  });

  test('wrong usage is exit code 2, with one line', async (context) => {
    const dataDir = temporaryFolder(context);
    for (const args of [['frobnicate'], ['add'], ['export', 'x'], ['list', '--starter', 'world']]) {
      const { code, err, out } = await tidings(['sources', ...args], dataDir);
      assert.deepEqual([code, out], [2, ''], args.join(' '));
      assert.match(err, /^.+usage: tidings sources .+\n$/);
    }
  });

  test('status says how the service fares, as text and as one JSON document', async (context) => {
    const dataDir = temporaryFolder(context);
    assert.match((await tidings(['status'], dataDir)).out, /^How Tidings fares\nStories: 0/);
    const status = JSON.parse((await tidings(['status', '--json'], dataDir)).out);
    assert.deepEqual([status.owed, status.late, status.failed, status.sources], [0, 0, 0, 0]);
  });
});
