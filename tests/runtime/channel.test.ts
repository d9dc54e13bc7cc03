import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { StoreError } from '../../src/core/index.ts';
import { askChannel, type ChannelHandler, channelPath, serveChannel } from '../../src/runtime/channel.ts';

interface Asked {
  readonly verb: string;
}
const request: Asked = { verb: 'status' };
const nothing = (reply: string) => assert.fail(`an unexpected reply: ${reply}`);
const problem = (words: RegExp) => (error: unknown) =>
  error instanceof StoreError && words.test(error.message);

async function withChannel(
  handler: ChannelHandler<Asked, string>,
  run: (path: string) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'tidings-channel-'));
  const path = channelPath(folder);
  const server = await serveChannel(path, handler);
  try {
    await run(path);
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

suite('channel', () => {
  test('askChannel() hands on every reply whole and in order', async () => {
    const long = 'снег \n'.repeat(100_000);
    const handler: ChannelHandler<Asked, string> = async ({ verb }, reply) => {
      reply(verb);
      reply(long);
      reply('last');
    };
    await withChannel(handler, async (path) => {
      const replies: string[] = [];
      await askChannel(path, request, (reply: string) => replies.push(reply));
      assert.deepEqual(replies, ['status', long, 'last']);
    });
  });

  test('askChannel() says that nobody listens, at a socket left by a crash too', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tidings-channel-'));
    const path = channelPath(folder);
    await assert.rejects(askChannel(path, request, nothing), problem(/does not answer/));
    writeFileSync(path, '');
    await assert.rejects(askChannel(path, request, nothing), problem(/does not answer/));
    const server = await serveChannel(path, async () => {});
    await askChannel(path, request, nothing);
    await server.stop();
    rmSync(folder, { recursive: true });
  });

  test('serveChannel() lets a handler wait for an asker that does not read', async () => {
    let sent = 0;
    let isDone = false;
    const piece = 'x'.repeat(64 * 1024);
    const handler: ChannelHandler<Asked, string> = async (_request, reply, _signal, drained) => {
      for (; sent < 500; sent++) {
        reply(piece);
        await drained();
      }
      isDone = true;
    };
    await withChannel(handler, async (path) => {
      const socket = connect(path);
      socket.pause();
      socket.write(`${JSON.stringify(request)}\n`);
      // Other askers are answered meanwhile, and each takes a few turns.
      for (let time = 0; time < 20; time++)
        await assert.rejects(askChannel(`${path}.none`, request, nothing));
      assert.ok(sent < 100, `${sent} of 500 pieces are held for nobody`);
      socket.resume();
      await once(socket, 'end');
      assert.ok(isDone);
      socket.destroy();
    });
  });

  test('askChannel() gives the failure of the handler', async () => {
    const handler = async () => {
      throw new Error('the disk is full');
    };
    await withChannel(handler, (path) =>
      assert.rejects(askChannel(path, request, nothing), problem(/^the disk is full$/)),
    );
  });

  test('askChannel() does not take half an answer for a whole one', async () => {
    const begun = Promise.withResolvers<void>();
    const folder = mkdtempSync(join(tmpdir(), 'tidings-channel-'));
    const path = channelPath(folder);
    const server = await serveChannel<Asked, string>(path, (_asked, reply, signal) => {
      reply('half');
      begun.resolve();
      return new Promise((done) => signal.addEventListener('abort', () => done()));
    });
    const asked = assert.rejects(
      askChannel(path, request, () => {}),
      problem(/before it had answered/),
    );
    await begun.promise;
    await server.stop();
    await asked;
    rmSync(folder, { recursive: true });
  });

  test('askChannel() that is aborted aborts the handler', async () => {
    const begun = Promise.withResolvers<void>();
    const ended = Promise.withResolvers<void>();
    const handler: ChannelHandler<Asked, string> = async (_asked, _reply, signal) => {
      signal.addEventListener('abort', () => ended.resolve());
      begun.resolve();
      await ended.promise;
    };
    await withChannel(handler, async (path) => {
      const abort = new AbortController();
      const asked = assert.rejects(askChannel(path, request, nothing, abort.signal));
      await begun.promise;
      abort.abort();
      await asked;
      await ended.promise;
    });
  });

  test('serveChannel() refuses what is not a request and goes on', async () => {
    await withChannel(
      async () => {},
      async (path) => {
        for (const junk of ['not json', '7', 'null']) {
          const socket = connect(path);
          socket.setEncoding('utf8');
          let answer = '';
          socket.on('data', (text) => {
            answer += text;
          });
          socket.write(`${junk}\n`);
          await once(socket, 'close');
          assert.match(answer, /^\{"failed":"[^"]*not understood[^"]*"\}\n$/);
        }
        await askChannel(path, request, nothing);
      },
    );
  });

  test('serveChannel() listens for the owner of the folder alone', {
    skip: process.platform === 'win32' && 'pipes have no mode',
  }, async () => {
    await withChannel(
      async () => {},
      async (path) => assert.equal(statSync(path).mode & 0o777, 0o600),
    );
  });

  test('channelPath() stays within the limit of sockets, one path for one folder', () => {
    const deep = join(tmpdir(), 'a'.repeat(120));
    assert.ok(Buffer.byteLength(channelPath(deep)) <= 103);
    assert.equal(channelPath(deep), channelPath(`${deep}/b/..`));
    assert.notEqual(channelPath(deep), channelPath(`${deep}b`));
  });
});
