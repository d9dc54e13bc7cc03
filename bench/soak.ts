/**
 * Thirty days in which nothing happens, in minutes: the whole service with both platforms before the loopback Discord and
 * Bot API, on a clock that is passed on as fast as they keep up. Each heartbeat of the gateway (41 s), each empty long poll
 * (30 s) and each tick of the loop (deliver every 10 s, collect every minute) takes place; once a day a connection is lost
 * or a poll fails, and somebody asks for help on both platforms.
 *
 *     npm run bench -- soak [-- --days 30]
 *
 * Nothing may grow from the end of the first tenth to the end: memory after a forced collection, objects alive by class,
 * sockets, timers, file handles. The servers are in the same process: what they hold is counted as well.
 */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { queryObjects, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { newChat } from '../src/core/index.ts';
import { platformTypes } from '../src/platforms/index.ts';
import type { Platform } from '../src/ports/index.ts';
import { createLog } from '../src/runtime/index.ts';
import { embedded } from '../src/stores/index.ts';
import { startDiscord } from '../tests/support/discord/index.ts';
import { startTelegram } from '../tests/support/telegram/index.ts';
import { openBenchApp } from './support/app.ts';
import { fastClock } from './support/fast-clock.ts';
import { type Row, report } from './support/table.ts';

const { values } = parseArgs({ options: { days: { type: 'string', default: '30' } } });
const days = Number(values.days);
/** Real time between heartbeats: what two turns of this process's loop take, with some to spare. */
const beatMs = 5;
const tickMs = 10_000;
/** A heartbeat every 40 s, where Discord asks for one every 41. */
const ticksPerBeat = 4;
const chats = 300;
const patienceMs = 30_000;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Alive after everything that can go is gone. */
async function takeStock() {
  for (let round = 0; round < 3; round++) {
    await turn();
    collectGarbage();
  }
  const { heapUsed, external } = process.memoryUsage();
  const resources = process.getActiveResourcesInfo();
  const alive = (kind: Parameters<typeof queryObjects>[0]) => Number(queryObjects(kind, { format: 'count' }));
  const of = (name: RegExp) => resources.filter((one) => name.test(one)).length;
  return {
    heapMb: heapUsed / 2 ** 20,
    externalMb: external / 2 ** 20,
    maps: alive(Map),
    promises: alive(Promise),
    listening: alive(EventTarget),
    sockets: of(/TCP|Pipe/),
    timers: of(/Timeout|Immediate/),
    files: process.platform === 'linux' ? readdirSync('/proc/self/fd').length : 0,
  };
}

type Stock = Awaited<ReturnType<typeof takeStock>>;

/** How much more there may be at the end: noise of the moment, not of the days. */
const slack: Readonly<Record<keyof Stock, number>> = {
  heapMb: 3,
  externalMb: 3,
  maps: 60,
  promises: 60,
  listening: 40,
  sockets: 4,
  timers: 8,
  files: 4,
};

const folder = mkdtempSync(join(import.meta.dirname, '..', 'data', 'bench-soak-'));
const clock = fastClock(Temporal.Now.instant());
const telegram = await startTelegram({ limits: 'off', clock: { now: clock.ms, wait: clock.sleep } });
const discord = await startDiscord({
  clock: { now: clock.ms },
  limits: 'off',
  heartbeatMs: beatMs,
  keepMessages: 5,
  guardMs: patienceMs,
});

async function openService() {
  const store = await embedded.open(folder);
  for (let at = 0; at < chats; at++)
    await store.chats.put({ ...newChat(`telegram:${at + 1}`), pausedUntil: 'forever' });
  await store.close();
  const env = {
    TELEGRAM_BOT_TOKEN: telegram.token,
    TELEGRAM_API_ROOT: telegram.apiRoot,
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.api,
  };
  const http = { request: () => Promise.reject(new Error('nothing is asked of the web')) };
  const deps = { clock, http, log: createLog('error'), operators: [] };
  const platforms = new Map<string, Platform>();
  for (const type of platformTypes) {
    const platform = type.fromEnv(env)?.(deps);
    if (platform) platforms.set(type.kind, platform);
  }
  const app = await openBenchApp(folder, { platforms, clock });
  for (const platform of platforms.values()) await platform.start(app.host);
  return { app, platforms };
}

/** Turns the loop until it is so. Rejects after half a minute of real time. */
async function until(isSo: () => boolean, what: string): Promise<void> {
  const deadline = performance.now() + patienceMs;
  while (!isSo()) {
    if (performance.now() > deadline) throw new Error(`waited for ${what} in vain`);
    await turn();
  }
}

const anna = telegram.user({ first_name: 'Anna' });
const maria = discord.user('maria');
const room = discord.guild('Newsroom', { owner: maria }).channel('general');
const { gateway } = discord;
const { counts } = gateway;
const polls = () => telegram.counts.calls['getUpdates'] ?? 0;

/** What goes wrong now and then; each is over when the bot has connected or asked again. */
const mishaps: readonly (() => Promise<void>)[] = [
  () => reconnects(() => gateway.cut({ resume: true })),
  async () => telegram.fail('getUpdates', { code: 502 }),
  () => reconnects(() => gateway.askReconnect()),
  async () => telegram.fail('getUpdates', { code: 429, retryAfter: 3 }),
  () => reconnects(() => gateway.invalidate({ resumable: true })),
  () => reconnects(() => gateway.drop({ resume: false })),
];

async function reconnects(mishap: () => void): Promise<void> {
  const before = counts.connections;
  mishap();
  await until(() => counts.connections > before && gateway.online === 1, 'the gateway');
}

async function askBoth(): Promise<void> {
  anna.sends('/help');
  await Promise.all([anna.chat.hears(undefined, patienceMs), maria.command('help', {}, room).answer()]);
  anna.chat.unheard();
}

const begin = performance.now();
try {
  const { app, platforms } = await openService();
  await discord.registered('help');
  const { signal } = new AbortController();
  const stocks: Stock[] = [];
  const ticks = { deliver: 0, collect: 0 };
  for (let day = 0; day < days; day++) {
    for (let at = 0; at < 86_400_000; at += tickMs) {
      clock.pass(tickMs);
      ticks.deliver += 1;
      await app.deliver(signal);
      if (at % 60_000 === 0) {
        ticks.collect += 1;
        await app.collect(signal);
      }
      // The bot has asked again, or waits before it does.
      await until(() => telegram.polled || clock.sleeping > 0, 'a long poll');
      if (ticks.deliver % ticksPerBeat !== 0) continue;
      const beats = counts.heartbeats;
      await until(() => counts.heartbeats > beats, 'a heartbeat');
    }
    await mishaps[day % mishaps.length]?.();
    await askBoth();
    if (day === Math.ceil(days / 10) - 1 || day === days - 1) stocks.push(await takeStock());
  }
  const [first, last] = [stocks[0]!, stocks.at(-1)!];
  const rows: Row[] = (Object.keys(slack) as (keyof Stock)[]).map((what) => {
    const [before, after] = [first[what], last[what]];
    const shown = (value: number) => value.toFixed(Number.isInteger(value) ? 0 : 1);
    return {
      what,
      value: `${shown(before)} -> ${shown(after)}`,
      limit: `+${slack[what]}`,
      ok: after - before <= slack[what],
    };
  });
  const told = (what: string, value: number) =>
    rows.unshift({ what, value: `${value}`, limit: '', ok: true });
  told('polls', polls());
  told('heartbeats', counts.heartbeats);
  told('connections made, resumed', counts.connections);
  told('ticks of deliver', ticks.deliver);
  if (discord.violations.length + telegram.violations.length > 0) throw new Error('the bot broke a rule');
  for (const platform of platforms.values()) await platform.stop();
  await app.close();
  report(`${days} idle days in ${Math.round((performance.now() - begin) / 1000)} s`, rows);
} finally {
  await discord.stop();
  await telegram.close();
  rmSync(folder, { recursive: true, force: true });
}
// What the libraries keep open for a next call would hold the process.
process.exit();
