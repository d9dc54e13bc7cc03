/**
 * Many chats due in the same minute on both platforms, before servers in a process of their own that enforce the real limits
 * in real time: drained, first send to last, in hardly more time than the limits alone allow, with no 429. Then what finding
 * the due among a million slots takes.
 *
 *     npm run bench -- delivery [-- --chats 1000 --round-trip 50]
 *
 * All round trips (2, 50 and 200 ms) where none is given; 10,000 chats a platform take 333 s on Telegram, each time.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { parseArgs } from 'node:util';
import { type Chat, newChat } from '../src/core/index.ts';
import { platformTypes } from '../src/platforms/index.ts';
import type { Platform, PlatformDeps } from '../src/ports/index.ts';
import { createHttp, createLog, systemClock } from '../src/runtime/index.ts';
import { embedded } from '../src/stores/index.ts';
import { openBenchApp } from './support/app.ts';
import type { Asked, Counts, Served } from './support/chat-servers.ts';
import { makeStories, rssOf } from './support/corpus.ts';
import { median, type Row, report } from './support/table.ts';

const { values } = parseArgs({
  options: { chats: { type: 'string', default: '10000' }, 'round-trip': { type: 'string' } },
});
const chats = Number(values.chats);
const roundTrips = values['round-trip'] ? [Number(values['round-trip'])] : [2, 50, 200];
/** Messages (requests) a second that the platforms allow. */
const perSecond = { telegram: 30, discord: 50 } as const;
const mostTimes = 1.02;
const mostMegabytes = 300;
const mostSlotsMs = 1;
const topicSets = 200;
const stories = 600;
const slots = 1_000_000;
const places =
  'AL AM AR AT AU BD BE BG BO BR CA CH CL CN CO CU CZ DE EG ES FR GB GE GR IN IR IT JP KE NO'.split(' ');

const folder = mkdtempSync(join(import.meta.dirname, '..', 'data', 'bench-'));

function follower(id: string, at: number, due: Temporal.Instant): Chat {
  const { hour, minute } = due.toZonedDateTimeISO('UTC');
  const set = at % topicSets;
  const chosen = new Set([set, set * 7 + 1, set * 13 + 2].map((one) => places[one % places.length] ?? 'BR'));
  return {
    ...newChat(id),
    settings: { ...newChat(id).settings, sayNothingNew: true, length: 'short' },
    subscriptions: [...chosen].map((topic) => ({
      id: topic,
      topic: { kind: 'catalogue', id: topic, without: [] },
      schedule: { kind: 'weekly', weekdays: [1, 2, 3, 4, 5, 6, 7], times: [{ hour, minute }] },
      created: due.subtract({ hours: 1 }),
    })),
  };
}

async function drain(roundTripMs: number): Promise<readonly Row[]> {
  const servers = fork(join(import.meta.dirname, 'support', 'chat-servers.ts'), { stdio: 'inherit' });
  const dataDir = join(folder, `drain-${roundTripMs}`);
  servers.send({ chats, roundTripMs } satisfies Asked);
  const [{ telegram, discord }] = (await once(servers, 'message')) as [Served];
  const deps: PlatformDeps = {
    clock: systemClock,
    http: createHttp({ allowPrivate: [], userAgent: 'Tidings' }),
    log: createLog('error'),
    operators: [],
  };
  const env = {
    TELEGRAM_BOT_TOKEN: telegram.token,
    TELEGRAM_API_ROOT: telegram.root,
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.root,
  };
  const platforms = new Map<string, Platform>();
  for (const type of platformTypes) {
    const platform = type.fromEnv(env)?.(deps);
    if (platform && ['telegram', 'discord'].includes(type.kind)) platforms.set(type.kind, platform);
  }
  const due = systemClock.now().round({ smallestUnit: 'minute', roundingMode: 'floor' });
  const store = await embedded.open(dataDir);
  const ids = [
    ...telegram.chats.map((id) => `telegram:${id}`),
    ...discord.chats.map((id) => `discord:${id}`),
  ];
  await Promise.all(ids.map((id, at) => store.chats.put(follower(id, at, due))));
  await store.close();
  setSlots(dataDir, ids, due);
  const app = await openBenchApp(dataDir, { platforms });
  const made = [...makeStories({ stories, words: 200, days: 1, until: due })];
  const bytes = new TextEncoder().encode(rssOf(made));
  const given = { data: bytes, address: 'bench.xml', mediaType: null };
  await app.importBytes(given, () => undefined, new AbortController().signal);
  for (const platform of platforms.values()) await platform.start(app.host);

  const before = process.cpuUsage();
  let megabytes = 0;
  const sampling = setInterval(() => {
    megabytes = Math.max(megabytes, process.memoryUsage().rss / 2 ** 20);
  }, 250);
  await app.deliver(new AbortController().signal);
  clearInterval(sampling);
  const used = process.cpuUsage(before);
  servers.send('counts');
  const [counts] = (await once(servers, 'message')) as [Counts];
  for (const platform of platforms.values()) await platform.stop();
  await app.close();
  servers.kill();
  await once(servers, 'close');

  const rows = (['telegram', 'discord'] as const).flatMap((kind): Row[] => {
    const { sends, first, last, refused } = counts[kind];
    const seconds = (last - first) / 1000;
    const times = seconds / ((sends - 1) / perSecond[kind]);
    return [
      {
        what: `${kind}, ${roundTripMs} ms: ${sends} messages to ${chats} chats in ${seconds.toFixed(1)} s, times the limit`,
        value: times.toFixed(4),
        limit: `${mostTimes}`,
        ok: times <= mostTimes && sends >= chats,
      },
      { what: `${kind}, ${roundTripMs} ms: 429`, value: `${refused}`, limit: '0', ok: refused === 0 },
    ];
  });
  const cpu = (used.user + used.system) / 1000 / (2 * chats);
  return [
    ...rows,
    {
      what: `${roundTripMs} ms: memory, MB`,
      value: megabytes.toFixed(0),
      limit: `${mostMegabytes}`,
      ok: megabytes < mostMegabytes,
    },
    {
      what: `${roundTripMs} ms: all CPU a chat, sends and store too, ms`,
      value: cpu.toFixed(2),
      limit: '-',
      ok: true,
    },
  ];
}

/** Straight into the table: a million durable writes are not what is measured. */
function setSlots(dataDir: string, ids: Iterable<string>, due: Temporal.Instant): void {
  const sent = new DatabaseSync(join(dataDir, 'sent.sqlite'));
  const insert = sent.prepare('INSERT INTO slot (chat, due) VALUES (?, ?)');
  sent.exec('BEGIN');
  for (const id of ids) insert.run(id, due.epochMilliseconds);
  sent.exec('COMMIT');
  sent.close();
}

/** What a tick with a hundred due, and one with nothing due, finds among a million slots. */
async function find(): Promise<readonly Row[]> {
  const dataDir = join(folder, 'slots');
  const now = systemClock.now();
  await (await embedded.open(dataDir)).close();
  const later = function* () {
    for (let at = 0; at < slots; at++) yield `telegram:${at}`;
  };
  setSlots(dataDir, later(), now.add({ hours: 5 }));
  setSlots(
    dataDir,
    Array.from({ length: 100 }, (_, at) => `discord:${at}`),
    now,
  );
  const store = await embedded.open(dataDir);
  const timed = async (kind: string) => {
    const times: number[] = [];
    for (let round = 0; round < 200; round++) {
      const began = performance.now();
      await store.slots.due(now, 100, kind);
      times.push(performance.now() - began);
    }
    return median(times);
  };
  const [some, none] = [await timed('discord'), await timed('telegram')];
  await store.close();
  return [
    {
      what: `100 due among ${slots} slots, ms`,
      value: some.toFixed(3),
      limit: `${mostSlotsMs}`,
      ok: some < mostSlotsMs,
    },
    {
      what: `nothing due among ${slots} slots, ms`,
      value: none.toFixed(3),
      limit: `${mostSlotsMs}`,
      ok: none < mostSlotsMs,
    },
  ];
}

try {
  const rows: Row[] = [];
  for (const roundTripMs of roundTrips) rows.push(...(await drain(roundTripMs)));
  report('Delivery', [...rows, ...(await find())]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
