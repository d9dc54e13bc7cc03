/**
 * Thousands of feeds behind one loopback port, in a process of their own: which feed is meant is said by the host's name,
 * `feed-17.example`. Half of them send gzip. Asks of its parent over IPC: `{data}` starts it and answers with the port.
 */
import { readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { clearTimeout, setTimeout } from 'node:timers';
import { gzipSync } from 'node:zlib';
import { makeStories, rssOf } from './corpus.ts';
import { brokenAs, isKnown, isSlow } from './feed-hosts.ts';
import { filesIn } from './files.ts';

export interface Asked {
  /** A folder of feeds to serve in place of made ones. */
  readonly data: string | null;
}

export interface Served {
  readonly port: number;
  /** Mean size of a feed in bytes, unpacked. */
  readonly meanBytes: number;
}

/** Small ones are many, large ones few: 3 KB to 400 KB. */
const shapes = [
  [10, 30],
  [10, 60],
  [15, 40],
  [15, 120],
  [20, 60],
  [20, 200],
  [25, 80],
  [30, 40],
  [30, 300],
  [40, 120],
  [50, 60],
  [100, 400],
] as const;

function madeFeeds(): Buffer[] {
  const until = Temporal.Now.instant().subtract({ hours: 1 });
  return shapes.map(([stories, words], seed) =>
    Buffer.from(rssOf([...makeStories({ stories, words, seed, days: 3, until })])),
  );
}

function feedsIn(folder: string): Buffer[] {
  return filesIn(folder).map((file) => readFileSync(file));
}

function answer(host: number, feeds: readonly Body[], known: boolean, to: ServerResponse): void {
  const broken = brokenAs(host);
  const { plain, packed } = feeds[host % feeds.length] ?? { plain: Buffer.alloc(0), packed: Buffer.alloc(0) };
  const etag = `"${host}"`;
  if (broken === 'reset') to.destroy();
  else if (broken === 'refused') to.writeHead(503, { 'retry-after': '600' }).end('busy');
  else if (known && isKnown(host)) to.writeHead(304, { etag }).end();
  else if (host % 2 === 0 || broken === 'cut')
    to.writeHead(200, { 'content-type': 'application/rss+xml', etag }).end(
      broken === 'cut' ? plain.subarray(0, Math.floor(plain.length * 0.6)) : plain,
    );
  else
    to.writeHead(200, { 'content-type': 'application/rss+xml', etag, 'content-encoding': 'gzip' }).end(
      packed,
    );
}

interface Body {
  readonly plain: Buffer;
  readonly packed: Buffer;
}

process.once('message', ({ data }: Asked) => {
  const feeds = (data ? feedsIn(data) : madeFeeds()).map((plain) => ({ plain, packed: gzipSync(plain) }));
  const server = createServer((asked, to) => {
    const host = Number(/^feed-(\d+)\./.exec(asked.headers.host ?? '')?.[1] ?? 0);
    const known = asked.headers['if-none-match'] !== undefined;
    if (!isSlow(host)) return answer(host, feeds, known, to);
    const timer = setTimeout(() => answer(host, feeds, known, to), 1500);
    to.on('close', () => clearTimeout(timer));
  });
  server.listen(0, '127.0.0.1', () => {
    const { port } = server.address() as AddressInfo;
    const meanBytes = feeds.reduce((sum, { plain }) => sum + plain.length, 0) / feeds.length;
    const served: Served = { port, meanBytes };
    process.send?.(served);
  });
});
