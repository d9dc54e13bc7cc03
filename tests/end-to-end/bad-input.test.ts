import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { temporaryFolder, tidings } from '../support/process.ts';

const peakMemory = new URL('../support/peak-memory.ts', import.meta.url).href;
const repeat = (text: string, times: number) => text.repeat(times);

/** Each writes a bad file into a folder and names it. */
const inputs: Readonly<Record<string, (folder: string) => string>> = {
  'an empty file': (folder) => written(folder, 'empty.txt', ''),
  'a binary': (folder) =>
    written(folder, 'picture.txt', Buffer.from(Array.from({ length: 4096 }, (_, at) => (at * 37) % 256))),
  'a file of 200 MB': (folder) => {
    const file = written(folder, 'large.xml', '<rss>');
    truncateSync(file, 200 * 1024 * 1024);
    return file;
  },
  'a folder without stories': (folder) => {
    mkdirSync(join(folder, 'none'));
    written(join(folder, 'none'), 'style.css', 'p { color: red }');
    return join(folder, 'none');
  },
  'a path that does not exist': (folder) => join(folder, 'nowhere.txt'),
  'a feed with a million items': (folder) =>
    written(
      folder,
      'million.xml',
      `<rss version="2.0"><channel><title>t</title>${repeat('<item><title>a b</title></item>', 1_000_000)}</channel></rss>`,
    ),
  'an entity bomb': (folder) => written(folder, 'bomb.xml', bomb()),
  '10,000 nested elements': (folder) =>
    written(
      folder,
      'nested.html',
      `<!doctype html><html><body>${repeat('<div>', 10_000)}text${repeat('</div>', 10_000)}</body></html>`,
    ),
  'an HTML page of one line of 5 MB': (folder) =>
    written(
      folder,
      'line.html',
      `<!doctype html><html><body><script>${repeat('abcdefghi ', 524_288)}</script></body></html>`,
    ),
  'a page of one line of 5 MB': (folder) => written(folder, 'line.txt', repeat('abcdefghi ', 524_288)),
};

function written(folder: string, name: string, data: string | Uint8Array): string {
  const file = join(folder, name);
  writeFileSync(file, data);
  return file;
}

function bomb(): string {
  const levels = Array.from(
    { length: 12 },
    (_, at) => `<!ENTITY e${at + 1} "${repeat(`&e${at};`, 10)}">`,
  ).join('');
  return `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY e0 "bang">${levels}]><rss version="2.0"><channel><title>&e12;</title><item><title>&e12;</title><description>&e12;</description></item></channel></rss>`;
}

/** A server whose answers cannot be read: nothing there, no end, no text. */
async function misbehaving(): Promise<{ readonly url: string; stop(): void }> {
  const server = createServer((request, response) => {
    if (request.url === '/gone') return response.writeHead(404).end('Not here');
    if (request.url === '/picture')
      return response.end(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0, 1]));
    response.writeHead(200, { 'content-type': 'application/rss+xml' });
    const piece = Buffer.alloc(256 * 1024, '<item><title>again</title></item>');
    const more = () => {
      while (!response.destroyed && response.write(piece));
    };
    response.on('drain', more);
    return more();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/`,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

suite('bad input to tidings import', () => {
  for (const [what, make] of Object.entries(inputs)) {
    test(`${what} gets one clear line and exit code 1, and nothing of it is kept`, async (context) => {
      const folder = temporaryFolder(context);
      const file = make(folder);
      const data = join(folder, 'data');
      const peak = join(folder, 'peak');
      const env = { NODE_OPTIONS: `--import ${peakMemory}`, PEAK_MEMORY_FILE: peak };
      const { code, out, err } = await tidings(['import', file], data, { env });
      assert.equal(out, '');
      assert.match(err, /^[^\n]{10,300}\n$/, err);
      assert.doesNotMatch(err, /undefined|\bat .*\.ts:|Error:/);
      assert.equal(code, 1);
      assert.ok(Number(readFileSync(peak, 'utf8')) < 500, `${readFileSync(peak, 'utf8')} MB were used`);
      const kept = await tidings(['export'], data);
      assert.equal(kept.out, '');
    });
  }

  test('an address that cannot be read gets one clear line, and nothing of it is kept', async (context) => {
    const folder = temporaryFolder(context);
    const data = join(folder, 'data');
    const server = await misbehaving();
    context.after(() => server.stop());
    const cases = [
      ['http://127.0.0.1:9/feed.xml', '', /ALLOW_PRIVATE_SOURCES/],
      ['http://127.0.0.1:9/feed.xml', '127.0.0.1', /http:\/\/127\.0\.0\.1:9\/feed\.xml/],
      [`${server.url}gone`, '127.0.0.1', /404/],
      [`${server.url}endless`, '127.0.0.1', /MB|large/],
      [`${server.url}picture`, '127.0.0.1', /neither a saved text page, an HTML page nor a feed/],
    ] as const;
    for (const [url, allowed, said] of cases) {
      const peak = join(folder, 'peak');
      const env = {
        NODE_OPTIONS: `--import ${peakMemory}`,
        PEAK_MEMORY_FILE: peak,
        ALLOW_PRIVATE_SOURCES: allowed,
      };
      const { code, out, err } = await tidings(['import', url], data, { env });
      assert.deepEqual([code, out], [1, ''], url);
      assert.match(err, /^[^\n]{10,300}\n$/);
      assert.match(err, said);
      assert.doesNotMatch(err, /undefined|\bat .*\.ts:|Error:/);
      assert.ok(Number(readFileSync(peak, 'utf8')) < 500, `${readFileSync(peak, 'utf8')} MB were used`);
    }
    assert.equal((await tidings(['export'], data)).out, '');
  });

  test('an unknown verb, option or topic says what would be right', async (context) => {
    const folder = temporaryFolder(context);
    const verb = await tidings(['breif', 'Brazil'], folder);
    assert.equal(verb.code, 2);
    assert.match(verb.err, /^'breif' is no verb; did you mean 'brief'\?.*\n$/);
    const option = await tidings(['brief', 'Brazil', '--sinse', '7d'], folder);
    assert.equal(option.code, 2);
    assert.match(option.err, /^[^\n]*--sinse[^\n]*usage: tidings brief[^\n]*\n$/);
    const since = await tidings(['brief', 'Brazil', '--since', 'soon'], folder);
    assert.equal(since.code, 2);
    assert.match(since.err, /^--since is 'soon'; accepted is 12h, 7d[^\n]*\n$/);
    const topic = await tidings(['brief', 'Sudn'], folder);
    assert.equal(topic.code, 1);
    assert.match(topic.err, /^no topic is called [^\n]*'Sudan'[^\n]*\n$/);
  });

  test('a wrong setting stops the start with one line naming the variable', async (context) => {
    const folder = temporaryFolder(context);
    const { code, err } = await tidings(['start'], folder, { env: { HTTP_PORT: 'eighty' } });
    assert.equal(code, 1);
    assert.equal(err, "HTTP_PORT is 'eighty'; accepted is a port from 0 to 65535\n");
  });
});
