import assert from 'node:assert/strict';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { suite, test } from 'node:test';
import { brotliCompressSync, constants, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { SourceError } from '../../src/core/index.ts';
import { createHttp } from '../../src/runtime/http.ts';

async function served(answer: RequestListener, use: (port: number) => Promise<void>): Promise<void> {
  const server = createServer(answer);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  try {
    await use((server.address() as AddressInfo).port);
  } finally {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  }
}

/** A client whose names lead where the test says; each name's answers come one after another, the last one again and again. */
function client(names: Readonly<Record<string, readonly string[][]>>, allowPrivate: readonly string[] = []) {
  const asked: string[] = [];
  const http = createHttp({
    allowPrivate,
    userAgent: 'Tidings/test',
    limits: { firstByteMs: 5000, wholeMs: 5000 },
    resolve: (host, _, done) => {
      const answers = names[host] ?? [];
      const addresses =
        answers[Math.min(asked.filter((one) => one === host).length, answers.length - 1)] ?? [];
      asked.push(host);
      done(
        null,
        addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
      );
    },
  });
  return { http, asked };
}

const isRefused = (error: unknown) =>
  error instanceof SourceError && error.permanent && /is a private address/.test(error.message);

suite('createHttp: addresses', () => {
  for (const host of [
    '127.0.0.1',
    '127.1',
    '0177.0.0.1',
    '0x7f.0.0.1',
    '2130706433',
    '127.0.0.1.',
    '①②⑦.⓪.⓪.①',
    '0.0.0.0',
    '10.1.2.3',
    '172.16.0.1',
    '192.168.1.1',
    '100.64.0.1',
    '169.254.169.254',
    '168.63.129.16',
    '[::]',
    '[::1]',
    '[fe80::1]',
    '[fc00::1]',
    '[fd00:ec2::254]',
    '[::ffff:127.0.0.1]',
    '[::ffff:7f00:1]',
    '[0:0:0:0:0:ffff:a9fe:a9fe]',
    '[64:ff9b::7f00:1]',
    '[64:ff9b:1::7f00:1]',
    '[2002:7f00:1::]',
    '[2001:0:7f00:1::]',
  ]) {
    test(`request() refuses ${host} before it connects`, async () => {
      const { http, asked } = client({});
      await assert.rejects(http.request({ url: `http://${host}:9/` }), isRefused);
      assert.deepEqual(asked, []);
    });
  }

  for (const address of [
    '127.0.0.1',
    '169.254.169.254',
    '::1',
    '::ffff:10.0.0.1',
    '64:ff9b::a00:1',
    '2002:a00:1::',
  ]) {
    test(`request() refuses a name that leads to ${address}`, async () => {
      const { http } = client({ 'metadata.example': [[address]] });
      await assert.rejects(http.request({ url: 'http://metadata.example/' }), isRefused);
    });
  }

  test('request() judges a name by each answer anew, and by the addresses that it would dial', () =>
    served(
      (_, answer) => answer.end('inside'),
      async (port) => {
        const { http, asked } = client({ 'rebind.example': [['192.0.2.1', '127.0.0.1'], ['127.0.0.1']] });
        for (let time = 0; time < 2; time++)
          await assert.rejects(http.request({ url: `http://rebind.example:${port}/` }), isRefused);
        assert.equal(asked.length, 2);
      },
    ));

  test('request() refuses to be led inside by a redirect, whatever its target is written as', () => {
    const targets = [
      'http://127.0.0.1:9/',
      'http://0x7f000001:9/',
      'http://[::1]:9/',
      'http://inside.example:9/',
      '//10.0.0.1/',
    ];
    return served(
      (asked, answer) =>
        answer.writeHead(302, { location: targets[Number(asked.url?.slice(1))] ?? '/' }).end(),
      async (port) => {
        const { http } = client({ 'outside.example': [['127.0.0.1']], 'inside.example': [['127.0.0.1']] }, [
          'outside.example',
        ]);
        for (const at of targets.keys())
          await assert.rejects(
            http.request({ url: `http://outside.example:${port}/${at}` }),
            isRefused,
            targets[at],
          );
      },
    );
  });

  test('request() reads a private host that is named as allowed, and that one alone', () =>
    served(
      (_, answer) => answer.end('inside'),
      async (port) => {
        const names = { 'intranet.example': [['127.0.0.1']], 'other.example': [['127.0.0.1']] };
        const { http } = client(names, ['Intranet.Example.']);
        const { body } = await http.request({ url: `http://intranet.example:${port}/` });
        assert.equal(new TextDecoder().decode(body), 'inside');
        await assert.rejects(http.request({ url: `http://other.example:${port}/` }), isRefused);
      },
    ));
});

suite('createHttp: moved and packed', () => {
  const moved: Readonly<Record<string, readonly [number, string]>> = {
    '/old': [301, '/new'],
    '/older': [308, '/old'],
    '/briefly': [302, '/new'],
    '/then': [301, '/briefly'],
  };
  for (const [path, expected] of [
    ['/old', '/new'],
    ['/older', '/new'],
    ['/briefly', null],
    ['/then', '/briefly'],
    ['/new', null],
  ] as const) {
    test(`request() says where ${path} has moved for good`, () =>
      served(
        (asked, answer) => {
          const [status, location] = moved[asked.url ?? ''] ?? [200, ''];
          answer.writeHead(status, location ? { location } : {}).end('there');
        },
        async (port) => {
          const origin = `http://127.0.0.1:${port}`;
          const { http } = client({}, ['127.0.0.1']);
          const answer = await http.request({ url: `${origin}${path}` });
          assert.equal(answer.url, `${origin}/new`);
          assert.equal(answer.movedTo, expected && `${origin}${expected}`);
        },
      ));
  }

  const quick = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };
  const codings = {
    gzip: gzipSync,
    br: (data: Buffer) => brotliCompressSync(data, quick),
    zstd: zstdCompressSync,
    deflate: deflateSync,
  };
  for (const [coding, compress] of Object.entries(codings)) {
    test(`request() stops a ${coding} bomb by what comes out of how little, within its size`, () =>
      served(
        (_, answer) =>
          answer.writeHead(200, { 'content-encoding': coding }).end(compress(Buffer.alloc(9_000_000))),
        async (port) => {
          const { http } = client({}, ['127.0.0.1']);
          await assert.rejects(
            http.request({ url: `http://127.0.0.1:${port}/` }),
            /more than 150 times its size/,
          );
        },
      ));
  }

  test('request() stops a bomb packed twice, and refuses one packed three times', () =>
    served(
      (asked, answer) => {
        const twice = gzipSync(gzipSync(Buffer.alloc(9_000_000)));
        const coding = asked.url === '/3' ? 'gzip, gzip, gzip' : 'gzip, gzip';
        answer
          .writeHead(200, { 'content-encoding': coding })
          .end(asked.url === '/3' ? gzipSync(twice) : twice);
      },
      async (port) => {
        const { http } = client({}, ['127.0.0.1']);
        await assert.rejects(http.request({ url: `http://127.0.0.1:${port}/2` }), /more than 150 times/);
        await assert.rejects(http.request({ url: `http://127.0.0.1:${port}/3` }), /is not accepted/);
      },
    ));
});
