/**
 * What reading 6,000 feeds of 6,000 hosts in one round costs: names led to loopback by an injected resolver, some with
 * nothing new (304), some slow, some broken. Ours is the whole way to raw stories and the notes of how each reading went, on
 * the disk; taking stories in is measured by `import`. Beside it, in the same run, a bare loop of fetch and the library,
 * as many at once, on the same servers. Both with the flags of `npm start`.
 *
 *     node bench/feeds.ts [--hosts 6000] [--data FOLDER: feeds to serve in place of made ones]
 */

import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parseFeed } from 'feedsmith';
import { Agent, fetch as get } from 'undici';
import { createFetcher, oneLine } from '../src/app/index.ts';
import { newSource } from '../src/core/index.ts';
import type { SourceState } from '../src/ports/index.ts';
import { createHttp, systemClock } from '../src/runtime/index.ts';
import { sourceTypes } from '../src/sources/index.ts';
import { embedded } from '../src/stores/index.ts';
import { runAsService } from './support/as-service.ts';
import { cpuMs } from './support/cpu.ts';
import { isKnown } from './support/feed-hosts.ts';
import type { Asked, Served } from './support/feed-servers.ts';
import { report } from './support/table.ts';

runAsService();

const { values } = parseArgs({
  options: { hosts: { type: 'string', default: '6000' }, data: { type: 'string' } },
});
const hosts = Number(values.hosts);
/** As the fetcher does it. */
const atOnce = 10;
const mostMb = 350;
const mostTimes = 1.5;
const signal = new AbortController().signal;

const servers = fork(join(import.meta.dirname, 'support', 'feed-servers.ts'));
const asked: Asked = { data: values.data ?? null };
servers.send(asked);
const [{ port, meanBytes }] = (await once(servers, 'message')) as [Served];

const nameOf = (host: number) => `feed-${host}.example`;
const addressOf = (host: number) => `http://${nameOf(host)}:${port}/feed.xml`;
const peakMb = () => process.resourceUsage().maxRSS / 1024;

async function timed(work: () => Promise<unknown>): Promise<{ readonly ms: number; readonly cpuMs: number }> {
  const [started, cpu] = [performance.now(), cpuMs()];
  await work();
  return { ms: performance.now() - started, cpuMs: cpuMs() - cpu };
}

/** One round of ours over hosts `from` to `until`. */
async function ours(from: number, until: number) {
  const folder = mkdtempSync(join(tmpdir(), 'tidings-feeds-'));
  const store = await embedded.open(folder);
  const numbers = Array.from({ length: until - from }, (_, at) => from + at);
  const stateOf = (host: number): SourceState => ({
    spec: newSource({ id: `feed-${host}`, kind: 'feed', address: addressOf(host) }),
    cursor: isKnown(host) ? JSON.stringify({ etag: `"${host}"`, lastModified: null, hash: null }) : null,
    lastOk: null,
    lastError: null,
    failures: 0,
  });
  await store.sources.putAll(numbers.map(stateOf));
  let stories = 0;
  const fetcher = createFetcher({
    store,
    sourceTypes,
    clock: systemClock,
    http: createHttp({
      allowPrivate: numbers.map(nameOf),
      userAgent: 'Tidings/bench',
      resolve: (_, __, done) => done(null, [{ address: '127.0.0.1', family: 4 }]),
    }),
    robots: { allows: async () => true },
    log: { info: () => undefined, warn: () => undefined, error: (...what) => console.error(...what) },
    collector: {
      take: async (raw) => {
        stories += raw.length;
        return { added: raw.length, full: 0, revised: 0, unchanged: 0, skipped: 0, events: 0 };
      },
    },
    beforeFirst: async () => undefined,
    inLine: oneLine(),
    afterRound: async () => undefined,
  });
  let run = { read: 0, failed: 0, added: 0 };
  const cost = await timed(async () => {
    run = await fetcher.tick(signal);
  });
  await store.close();
  rmSync(folder, { recursive: true });
  return { ...run, ...cost, stories };
}

/** Fetch and parse, and nothing else: no limits, no notes, no texts out of markup. */
async function bare(from: number, until: number) {
  const dispatcher = new Agent({
    connect: { lookup: (_, __, done) => done(null, [{ address: '127.0.0.1', family: 4 }]) },
  });
  let [next, read, stories] = [from, 0, 0];
  const worker = async () => {
    for (let host = next++; host < until; host = next++) {
      try {
        const headers: Record<string, string> = isKnown(host) ? { 'if-none-match': `"${host}"` } : {};
        const answer = await get(addressOf(host), { dispatcher, headers });
        const text = await answer.text();
        if (answer.status === 200) {
          const { feed } = parseFeed(text);
          stories +=
            ('items' in feed ? feed.items?.length : 'entries' in feed ? feed.entries?.length : 0) ?? 0;
        }
        read += 1;
      } catch {
        // A broken one costs what it costs.
      }
    }
  };
  const cost = await timed(() => Promise.all(Array.from({ length: atOnce }, worker)));
  await dispatcher.destroy();
  return { ...cost, read, stories };
}

const warm = Math.min(300, Math.ceil(hosts / 10));
// Ours first, as its memory is what is measured; the bare loop then finds the library warm.
await ours(hosts, hosts + warm);
const before = peakMb();
const own = await ours(0, hosts);
const peak = peakMb();
await bare(hosts, hosts + warm);
const beside = await bare(0, hosts);
servers.kill();

const times = own.ms / beside.ms;
const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
report(
  `Reading ${hosts} feeds of ${hosts} hosts, ${Math.round(meanBytes / 1024)} KB in the mean, ${atOnce} at once`,
  [
    {
      what: 'read, failed',
      value: `${own.read}, ${own.failed}`,
      limit: '',
      ok: own.read + own.failed === hosts,
    },
    {
      what: 'stories',
      value: `${own.stories}`,
      limit: `${beside.stories} or more`,
      ok: own.stories >= beside.stories,
    },
    { what: 'one round', value: seconds(own.ms), limit: '', ok: true },
    { what: 'fetch and the library alone', value: seconds(beside.ms), limit: '', ok: true },
    { what: 'times the bare loop', value: times.toFixed(2), limit: `${mostTimes}`, ok: times <= mostTimes },
    {
      what: 'processor time, beside it',
      value: `${seconds(own.cpuMs)}, ${seconds(beside.cpuMs)}`,
      limit: '',
      ok: true,
    },
    {
      what: 'peak memory',
      value: `${Math.round(peak)} MB (${Math.round(before)} at the start)`,
      limit: `${mostMb} MB`,
      ok: peak <= mostMb,
    },
  ],
);
process.exit();
