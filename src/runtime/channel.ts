/**
 * A local request channel: how `npx tidings VERB` asks the process that owns the data folder. A Unix domain socket (a
 * named pipe on Windows) that only the owner of the folder can open; one JSON document a line.
 */
import { createHash } from 'node:crypto';
import { chmodSync, rmSync } from 'node:fs';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import { StoreError } from '../core/index.ts';
import { readLines } from './lines.ts';

/**
 * Does one request; what it replies goes out in order. `signal`: the asker went away. Who has much to reply awaits
 * `drained` between: without it all that the asker has not read yet is held in memory.
 */
export type ChannelHandler<Request, Reply> = (
  request: Request,
  reply: (reply: Reply) => void,
  signal: AbortSignal,
  drained: () => Promise<void>,
) => Promise<void>;

/** What the owner writes. A conversation without `end` or `failed` was broken off. */
type Answer<Reply> = { readonly reply: Reply } | { readonly end: true } | { readonly failed: string };

/** Unix limits a socket's path to 104 bytes (macOS; Linux 108), its end included. */
const longestPath = 103;

/** Where the owner of a data folder listens: in the folder, or by a short name where that path is too long. */
export function channelPath(folder: string): string {
  const whole = resolve(folder);
  const short = createHash('sha256').update(whole).digest('hex').slice(0, 16);
  if (process.platform === 'win32') return `\\\\.\\pipe\\tidings-${short}`;
  const inside = join(whole, 'ask.sock');
  if (Buffer.byteLength(inside) <= longestPath) return inside;
  return join(tmpdir(), `tidings-${userInfo().uid}-${short}.sock`);
}

/**
 * Answers requests until stopped. Call it while owning the folder: a socket that a crash left behind is taken away first.
 * Both ends are the same program of the same user, so a request is trusted to have the shape that it was sent in.
 */
export async function serveChannel<Request extends object, Reply>(
  path: string,
  handler: ChannelHandler<Request, Reply>,
): Promise<{ stop(): Promise<void> }> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    serve(socket, handler);
  });
  const isFile = process.platform !== 'win32';
  if (isFile) rmSync(path, { force: true });
  await listen(server, path);
  if (isFile) chmodSync(path, 0o600);
  return {
    stop() {
      for (const socket of sockets) socket.destroy();
      return new Promise((done) => server.close(() => done()));
    },
  };
}

function listen(server: Server, path: string): Promise<void> {
  return new Promise((done, failed) => {
    server.once('error', failed);
    server.listen(path, () => {
      server.off('error', failed);
      done();
    });
  });
}

function serve<Request extends object, Reply>(socket: Socket, handler: ChannelHandler<Request, Reply>): void {
  const gone = new AbortController();
  socket.on('error', () => gone.abort());
  socket.on('close', () => gone.abort());
  const send = (answer: Answer<Reply>) => {
    if (!socket.destroyed) socket.write(`${JSON.stringify(answer)}\n`);
  };
  const finish = (answer: Answer<Reply>) => {
    send(answer);
    socket.end();
  };
  let asked = false;
  const take = (line: string) => {
    if (asked) return;
    asked = true;
    const request = parsed(line);
    if (request === null)
      return finish({ failed: 'The request was not understood: the versions may differ' });
    handler(
      request as Request,
      (reply) => send({ reply }),
      gone.signal,
      () => drained(socket),
    ).then(
      () => finish({ end: true }),
      (error: unknown) => finish({ failed: error instanceof Error ? error.message : String(error) }),
    );
  };
  readLines(socket, take, () => finish({ failed: 'The request is too long' }));
}

/** Resolves when all that was written is out, or never will be. */
function drained(socket: Socket): Promise<void> {
  return new Promise((done) => {
    if (socket.destroyed) done();
    else socket.write('', () => done());
  });
}

function parsed(line: string): object | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}

/**
 * Asks the owner of a folder and hands its replies on as they come. Throws `StoreError` where nobody listens, where the
 * owner failed, or where it stopped before it was done.
 */
export function askChannel<Request extends object, Reply>(
  path: string,
  request: Request,
  receive: (reply: Reply) => void,
  signal?: AbortSignal,
): Promise<void> {
  return new Promise((done, failed) => {
    const socket = connect(path);
    let problem: string | null =
      'Asking the running Tidings failed: it has the data folder but does not answer; stop it and try again';
    const stop = () => socket.destroy();
    signal?.addEventListener('abort', stop, { once: true });
    socket.on('connect', () => {
      problem = 'The running Tidings stopped before it had answered; try again';
      socket.write(`${JSON.stringify(request)}\n`);
    });
    const take = (line: string) => {
      const answer = JSON.parse(line) as Answer<Reply>;
      if ('reply' in answer) receive(answer.reply);
      else problem = 'failed' in answer ? answer.failed : null;
    };
    readLines(socket, take, stop);
    // `close` follows in any case.
    socket.on('error', () => undefined);
    socket.on('close', () => {
      signal?.removeEventListener('abort', stop);
      if (problem === null) done();
      else failed(new StoreError(problem));
    });
  });
}
