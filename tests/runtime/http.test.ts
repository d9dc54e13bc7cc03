import assert from 'node:assert/strict';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { suite, test } from 'node:test';
import { brotliCompressSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { SourceError } from '../../src/core/index.ts';
import { createHttp, type HttpLimits } from '../../src/runtime/http.ts';

/** A server on loopback for the time of `use`; `origin` names it by its literal address. */
async function served(answer: RequestListener, use: (origin: string) => Promise<void>): Promise<void> {
  const server = createServer(answer);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  try {
    await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  }
}

const client = (limits: Partial<HttpLimits> = {}) =>
  createHttp({ allowPrivate: ['127.0.0.1'], userAgent: 'Tidings/test', limits });
const guarded = createHttp({ allowPrivate: [], userAgent: 'Tidings/test' });
const text = (body: Uint8Array) => new TextDecoder().decode(body);

suite('createHttp', () => {
  test('request() says in words why nobody answered', () =>
    served(
      (_, answer) => answer.end(),
      async (origin) => {
        const secure = origin.replace('http:', 'https:');
        await assert.rejects(client().request({ url: secure }), /failed: no secure connection \([a-z ]+\)$/);
        await assert.rejects(
          client().request({ url: 'http://127.0.0.1:9/' }),
          /failed: nothing answers there \(ECONNREFUSED\)$/,
        );
      },
    ));

  test('request() gives status, lower-case headers and the body', () =>
    served(
      (asked, answer) => {
        answer.writeHead(404, { ETag: '"a"', 'Set-Cookie': 'a=b' });
        answer.end(asked.headers['user-agent']);
      },
      async (origin) => {
        const answer = await client().request({ url: `${origin}/x` });
        assert.equal(answer.status, 404);
        assert.equal(answer.url, `${origin}/x`);
        assert.equal(answer.headers['etag'], '"a"');
        assert.equal(answer.headers['set-cookie'], undefined);
        assert.equal(text(answer.body), 'Tidings/test');
      },
    ));

  test('request() refuses a private address, written in any way, without connecting', () => {
    let asked = 0;
    return served(
      (_, answer) => {
        asked++;
        answer.end();
      },
      async (origin) => {
        const { port } = new URL(origin);
        for (const host of ['127.0.0.1', '2130706433', '0x7f.1', '[::ffff:127.0.0.1]', 'localhost']) {
          await assert.rejects(
            guarded.request({ url: `http://${host}:${port}/` }),
            (error) =>
              error instanceof SourceError && error.permanent && /is a private address/.test(error.message),
            host,
          );
        }
        assert.equal(asked, 0);
      },
    );
  });

  test('request() checks the target of a redirect like any other', () =>
    served(
      (_, answer) => answer.writeHead(302, { location: 'http://localhost:9/' }).end(),
      async (origin) => {
        await assert.rejects(client().request({ url: origin }), /'localhost' is a private address/);
      },
    ));

  test('request() follows redirects to the end, at most as many as allowed, and only on the web', () =>
    served(
      (asked, answer) => {
        const left = Number(asked.url?.slice(1));
        if (asked.url === '/file') answer.writeHead(301, { location: 'file:///etc/passwd' }).end();
        else if (left > 0) answer.writeHead(301, { location: `/${left - 1}` }).end();
        else answer.end('there');
      },
      async (origin) => {
        const answer = await client().request({ url: `${origin}/5` });
        assert.equal(text(answer.body), 'there');
        assert.equal(answer.url, `${origin}/0`);
        await assert.rejects(client().request({ url: `${origin}/6` }), /more than 5 redirects/);
        await assert.rejects(client().request({ url: `${origin}/file` }), /not an http or https address/);
      },
    ));

  test('request() turns a redirected POST into a GET without its body, and keeps it at 307', () =>
    served(
      (asked, answer) => {
        if (asked.url === '/see') answer.writeHead(302, { location: '/end' }).end();
        else if (asked.url === '/same') answer.writeHead(307, { location: '/end' }).end();
        else asked.pipe(answer.writeHead(200, { method: asked.method }));
      },
      async (origin) => {
        const seen = await client().request({ url: `${origin}/see`, method: 'POST', body: 'x' });
        assert.deepEqual([seen.headers['method'], text(seen.body)], ['GET', '']);
        const same = await client().request({ url: `${origin}/same`, method: 'POST', body: 'x' });
        assert.deepEqual([same.headers['method'], text(same.body)], ['POST', 'x']);
      },
    ));

  test('request() keeps credentials to the origin they were given for', () =>
    served(
      (asked, answer) => answer.end(asked.headers.authorization ?? 'none'),
      (target) =>
        served(
          (asked, answer) =>
            answer.writeHead(302, { location: asked.url === '/away' ? target : '/home' }).end(),
          async (origin) => {
            const headers = { authorization: 'Bearer key' };
            assert.equal(text((await client().request({ url: `${origin}/away`, headers })).body), 'none');
            assert.equal(text((await client().request({ url: target, headers })).body), 'Bearer key');
          },
        ),
    ));

  const codings = { gzip: gzipSync, br: brotliCompressSync, zstd: zstdCompressSync, deflate: deflateSync };
  for (const [coding, compress] of Object.entries(codings)) {
    test(`request() reads ${coding} and stops a bomb of it by its decoded size`, () =>
      served(
        (asked, answer) => {
          const body = asked.url === '/bomb' ? Buffer.alloc(3_000_000) : Buffer.from('news');
          answer.writeHead(200, { 'content-encoding': coding }).end(compress(body));
        },
        async (origin) => {
          assert.equal(text((await client().request({ url: origin })).body), 'news');
          const small = client({ maxBytes: 1_000_000 });
          await assert.rejects(small.request({ url: `${origin}/bomb` }), /it is larger than 977 KB/);
        },
      ));
  }

  test('request() gives up on a server that never answers, and on one that never ends', () =>
    served(
      (asked, answer) => {
        if (asked.url === '/slow') answer.write('a little');
      },
      async (origin) => {
        await assert.rejects(client({ firstByteMs: 40 }).request({ url: origin }), /no answer within 0.04 s/);
        await assert.rejects(
          client({ wholeMs: 60 }).request({ url: `${origin}/slow` }),
          /no whole answer within 0.06 s/,
        );
      },
    ));

  test('request() ends with the signal of its caller', () =>
    served(
      () => undefined,
      async (origin) => {
        await assert.rejects(
          client().request({ url: origin, signal: AbortSignal.abort() }),
          (error) => error instanceof SourceError && /it was called off/.test(error.message),
        );
      },
    ));

  test('request() says in one line what failed, without a password', async () => {
    await served(
      () => undefined,
      async (origin) => {
        const { port } = new URL(origin);
        await assert.rejects(
          client({ firstByteMs: 40 }).request({ url: `http://ann:secret@127.0.0.1:${port}/` }),
          (error: Error) => !error.message.includes('secret') && !error.message.includes('\n'),
        );
      },
    );
    await assert.rejects(guarded.request({ url: 'ftp://example.org/' }), /not an http or https address/);
    await assert.rejects(
      guarded.request({ url: 'no address' }),
      /'no address' is not an http or https address/,
    );
  });

  test('request() reports broken compression as a failure of the source', () =>
    served(
      (_, answer) => answer.writeHead(200, { 'content-encoding': 'gzip' }).end('no gzip at all'),
      async (origin) => {
        await assert.rejects(client().request({ url: origin }), SourceError);
      },
    ));
});
