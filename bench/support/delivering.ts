/**
 * Tidings over a folder whose chats are due, in a process of its own so that its memory and CPU are what delivering takes.
 * Asked once over IPC, answers once: sends over the platforms that are given, or builds and composes for chat networks
 * that take everything at once.
 */

import { platformTypes } from '../../src/platforms/index.ts';
import type { Clock, Platform, Store } from '../../src/ports/index.ts';
import { createHttp, createLog, systemClock } from '../../src/runtime/index.ts';
import { embedded } from '../../src/stores/index.ts';
import { openBenchApp } from './app.ts';
import { cpuMs } from './cpu.ts';

export interface DeliverAsked {
  readonly folder: string;
  /** What the clock shows when delivering begins, ms since 1970: the folder may have been made long before. */
  readonly due: number;
  /** Of the platforms; null to build alone. */
  readonly env: Readonly<Record<string, string>> | null;
}

export interface Delivered {
  readonly settled: number;
  /** All of the delivery, and what of it the durable writes took, ms. */
  readonly cpuMs: number;
  readonly writesCpuMs: number;
  /** The most that was resident, and how late the event loop was at worst. */
  readonly megabytes: number;
  readonly latestMs: number;
}

/** Nobody is reached there. */
const nowhere = {
  TELEGRAM_BOT_TOKEN: '7000001:AAloopback-token-of-thirtyfive-char',
  TELEGRAM_API_ROOT: 'http://127.0.0.1:9',
  DISCORD_TOKEN: 'loopback.bot.token',
  DISCORD_API_URL: 'http://127.0.0.1:9/api',
};

function platformsOf(env: Readonly<Record<string, string>>, clock: Clock): ReadonlyMap<string, Platform> {
  const deps = {
    clock,
    http: createHttp({ allowPrivate: [], userAgent: 'Tidings' }),
    log: createLog('error'),
    operators: [],
  };
  const platforms = platformTypes
    .filter(({ kind }) => ['telegram', 'discord'].includes(kind))
    .flatMap((type) => type.fromEnv(env)?.(deps) ?? []);
  return new Map(platforms.map((platform) => [platform.kind, platform]));
}

/** Composes as the platform does, and takes every part at once. */
function takingAll({ kind, compose }: Platform): Platform {
  return {
    kind,
    start: async () => undefined,
    stop: async () => undefined,
    compose: (chatId, document) =>
      compose(chatId, document).map(({ text }) => ({
        text,
        send: async () => ({ chatId, messageId: '1' }),
      })),
  };
}

/** Counts the CPU of what is written durably; the embedded store does it before it gives its promise. */
function writesCounted(store: Store): { readonly store: Store; readonly spent: () => number } {
  let spent = 0;
  const counted =
    <Given extends readonly unknown[], Result>(write: (...given: Given) => Result) =>
    (...given: Given): Result => {
      const before = cpuMs();
      try {
        return write(...given);
      } finally {
        spent += cpuMs() - before;
      }
    };
  const { claim, keep, record, settle } = store.deliveries;
  return {
    store: {
      ...store,
      slots: { ...store.slots, set: counted(store.slots.set) },
      deliveries: {
        ...store.deliveries,
        claim: counted(claim),
        keep: counted(keep),
        record: counted(record),
        settle: counted(settle),
      },
    },
    spent: () => spent,
  };
}

async function deliver({ folder, due, env }: DeliverAsked): Promise<Delivered> {
  const ahead = systemClock.now().epochMilliseconds - due;
  const clock: Clock = { ...systemClock, now: () => systemClock.now().subtract({ milliseconds: ahead }) };
  const real = platformsOf(env ?? nowhere, clock);
  const platforms = env
    ? real
    : new Map([...real].map(([kind, platform]) => [kind, takingAll(platform)] as const));
  const { store, spent } = writesCounted(await embedded.open(folder));
  const app = await openBenchApp(folder, { platforms, store, clock });
  for (const platform of platforms.values()) await platform.start(app.host);
  let megabytes = 0;
  let latestMs = 0;
  let last = performance.now();
  const sampling = setInterval(() => {
    const now = performance.now();
    latestMs = Math.max(latestMs, now - last - samplesMs);
    last = now;
    megabytes = Math.max(megabytes, process.memoryUsage.rss() / 2 ** 20);
  }, samplesMs);
  const before = cpuMs();
  const { settled } = await app.deliver(new AbortController().signal);
  const cpu = cpuMs() - before;
  clearInterval(sampling);
  for (const platform of platforms.values()) await platform.stop();
  await app.close();
  return { settled, cpuMs: cpu, writesCpuMs: spent(), megabytes, latestMs };
}

const samplesMs = 20;

process.once('message', async (asked: DeliverAsked) => {
  const delivered = await deliver(asked);
  process.send?.(delivered, () => process.exit());
});
