/**
 * Many chats due in the same minute on both platforms, before servers in a process of their own that enforce the real limits
 * in real time: drained, first send to last, in hardly more time than the limits alone allow, with no 429. Then what finding
 * the due among a million slots takes.
 *
 *     npm run bench -- delivery [-- --chats 1000 --round-trip 50]
 *
 * Half of the chats are Telegram's. All round trips (2, 50 and 200 ms) where none is given; 10,000 chats take 167 s each time.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { systemClock } from '../src/runtime/index.ts';
import { embedded } from '../src/stores/index.ts';
import type { Asked, Counts, Served } from './support/chat-servers.ts';
import type { DeliverAsked, Delivered } from './support/delivering.ts';
import { type FolderAsked, setSlots, topicSets } from './support/delivery-folder.ts';
import { median, type Row, report } from './support/table.ts';

const { values } = parseArgs({
  options: { chats: { type: 'string', default: '10000' }, 'round-trip': { type: 'string' } },
});
/** On each platform. */
const chats = Math.ceil(Number(values.chats) / 2);
const roundTrips = values['round-trip'] ? [Number(values['round-trip'])] : [2, 50, 200];
/** Messages (requests) a second that the platforms allow. */
const perSecond = { telegram: 30, discord: 50 } as const;
const mostTimes = 1.02;
const mostMegabytes = 300;
const mostBuildingMs = 1;
const mostSlotsMs = 1;
const slots = 1_000_000;

/** As `npm start` runs it. */
const execArgv = /"start": "node ((?:--\S+ )*)/
  .exec(readFileSync(join(import.meta.dirname, '..', 'package.json'), 'utf8'))?.[1]
  ?.trim()
  .split(' ');
const folder = mkdtempSync(join(import.meta.dirname, '..', 'data', 'bench-'));
function start(name: string): ChildProcess {
  return fork(join(import.meta.dirname, 'support', `${name}.ts`), {
    stdio: 'inherit',
    execArgv: execArgv ?? [],
  });
}

/** What the process answers; rejects where it ends without. */
async function ask<Answer>(child: ChildProcess, asked: object | string): Promise<Answer> {
  const failed = once(child, 'exit').then(([code]) => {
    throw new Error(`a process of the bench ended with ${code}`);
  });
  const answered = once(child, 'message');
  child.send(asked);
  const [answer] = await Promise.race([answered, failed]);
  failed.catch(() => undefined);
  return answer;
}

function end(child: ChildProcess): void {
  child.removeAllListeners('exit');
  child.kill();
}

/** The folder that each measurement gets a copy of, and when its chats are due. */
async function prepare(): Promise<{ readonly made: string; readonly due: number }> {
  const servers = start('chat-servers');
  const { telegram, discord } = await ask<Served>(servers, { chats, roundTripMs: 0 } satisfies Asked);
  end(servers);
  const now = systemClock.now().round({ smallestUnit: 'minute', roundingMode: 'floor' });
  const due = now.epochMilliseconds;
  const made = join(folder, 'made');
  const ids = telegram.chats.flatMap((id, at) => [`telegram:${id}`, `discord:${discord.chats[at]}`]);
  await ask(start('delivery-folder'), { folder: made, chats: ids, due } satisfies FolderAsked);
  return { made, due };
}

/** Delivers from a copy of the folder. */
async function deliver(made: string, due: number, env: DeliverAsked['env']): Promise<Delivered> {
  const copy = join(folder, 'copy');
  cpSync(made, copy, { recursive: true });
  const delivered = await ask<Delivered>(start('delivering'), {
    folder: copy,
    due,
    env,
  } satisfies DeliverAsked);
  rmSync(copy, { recursive: true, force: true });
  return delivered;
}

async function build(made: string, due: number): Promise<readonly Row[]> {
  const { settled, cpuMs, writesCpuMs } = await deliver(made, due, null);
  const buildingMs = (cpuMs - writesCpuMs) / settled;
  return [
    {
      what: `building and composing for ${settled} chats, ${topicSets} sets of topics, CPU a chat, ms`,
      value: buildingMs.toFixed(2),
      limit: `${mostBuildingMs}`,
      ok: settled === 2 * chats && buildingMs < mostBuildingMs,
    },
    {
      what: 'claiming, keeping, recording and settling them, CPU a chat, ms',
      value: (writesCpuMs / settled).toFixed(2),
      limit: '-',
      ok: true,
    },
  ];
}

async function drain(made: string, due: number, roundTripMs: number): Promise<readonly Row[]> {
  const servers = start('chat-servers');
  const { telegram, discord } = await ask<Served>(servers, { chats, roundTripMs } satisfies Asked);
  const delivered = await deliver(made, due, {
    TELEGRAM_BOT_TOKEN: telegram.token,
    TELEGRAM_API_ROOT: telegram.root,
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.root,
  });
  const counts = await ask<Counts>(servers, 'counts');
  end(servers);

  const rows = (['telegram', 'discord'] as const).flatMap((kind): Row[] => {
    const { sends, first, last, refused } = counts[kind];
    const seconds = (last - first) / 1000;
    const times = seconds / ((sends - 1) / perSecond[kind]);
    return [
      {
        what: `${kind}, ${roundTripMs} ms: ${sends} messages to ${chats} chats in ${seconds.toFixed(1)} s, times the limit`,
        value: times.toFixed(4),
        limit: `${mostTimes}`,
        ok: times <= mostTimes && sends >= chats && delivered.settled === 2 * chats,
      },
      { what: `${kind}, ${roundTripMs} ms: 429`, value: `${refused}`, limit: '0', ok: refused === 0 },
    ];
  });
  return [
    ...rows,
    {
      what: `${roundTripMs} ms: memory, MB`,
      value: delivered.megabytes.toFixed(0),
      limit: `${mostMegabytes}`,
      ok: delivered.megabytes < mostMegabytes,
    },
    {
      what: `${roundTripMs} ms: all CPU a chat, sends and store too, ms`,
      value: (delivered.cpuMs / (2 * chats)).toFixed(2),
      limit: '-',
      ok: true,
    },
    {
      what: `${roundTripMs} ms: the event loop late by at most, ms`,
      value: delivered.latestMs.toFixed(0),
      limit: '-',
      ok: true,
    },
  ];
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
  const { made, due } = await prepare();
  const rows = [...(await build(made, due))];
  for (const roundTripMs of roundTrips) rows.push(...(await drain(made, due, roundTripMs)));
  report('Delivery', [...rows, ...(await find())]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
