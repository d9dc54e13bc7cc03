/**
 * What Tidings adds to an answer, over a bare bot on the same library: 1,000 people ask one thing each, of five kinds,
 * over the loopback Bot API and the loopback Discord. The servers and the people are this process; Tidings and the bare bot,
 * which says what it was told, are each a process of their own, asked in turn in the same run.
 *
 *     npm run bench -- chats [-- --stories 3000 --on telegram --profile DIR]
 *
 * Measured for each person: from the moment the server has the message to the moment it has the answer's first message.
 *
 * - `a second`: a hundred people a second, as many come; what is added to the median and to the 99th of a hundred.
 * - `at once`: all 1,000 are delivered in one instant. One thread answers them, so who is in the middle waits for the 500
 *   before them: the percentiles are a queue's, and grow with its length for any bot that does more than nothing. What one
 *   look-up adds is the difference of that percentile divided by the number of those before it.
 *
 * Limits of the platforms are off. CPU is of the bot's process, for one look-up.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { embedded } from '../src/stores/index.ts';
import { startDiscord } from '../tests/support/discord/index.ts';
import { startTelegram } from '../tests/support/telegram/index.ts';
import { openBenchApp } from './support/app.ts';
import { type Filled, fill, follower, type LookUp, lineOf, optionOf } from './support/look-ups.ts';
import { percentile, type Row, report } from './support/table.ts';

const { values } = parseArgs({
  options: {
    stories: { type: 'string', default: '3000' },
    people: { type: 'string', default: '1000' },
    on: { type: 'string', default: 'telegram,discord' },
    profile: { type: 'string' },
  },
});
const people = Number(values.people);
const bursts = 3;
const blocks = 4;
const perSecond = 100;
const patienceMs = 120_000;

type What = 'tidings' | 'bare';

/** A network with people on it, and the ways to ask. */
interface Stage {
  readonly token: string;
  readonly api: string;
  readonly chatIds: readonly string[];
  /** Resolves when the bot listens. */
  online(): Promise<unknown>;
  /** Resolves when the answer is there. */
  ask(person: number, what: LookUp): Promise<unknown>;
  /** Forgets what was said and not waited for. */
  clear(): void;
  /** Throws where the bot broke a rule. */
  check(): void;
  stop(): Promise<void>;
}

async function telegramStage(): Promise<Stage> {
  const telegram = await startTelegram({ limits: 'off' });
  const users = Array.from({ length: people }, (_, at) => telegram.user({ first_name: `Person ${at}` }));
  return {
    token: telegram.token,
    api: telegram.apiRoot,
    chatIds: users.map(({ id }) => `telegram:${id}`),
    async online() {
      while (!telegram.polled) await wait(20);
    },
    ask(person, what) {
      const { chat } = users[person]!;
      users[person]!.sends(lineOf(what));
      return chat.hears(undefined, patienceMs);
    },
    clear() {
      for (const { chat } of users) chat.unheard();
    },
    check() {
      if (telegram.violations.length > 0) throw new Error(JSON.stringify(telegram.violations[0]));
    },
    stop: () => telegram.close(),
  };
}

/** Half of the people ask in direct messages, half in ten servers of fifty. */
async function discordStage(): Promise<Stage> {
  const discord = await startDiscord({ limits: 'off', guardMs: patienceMs, keepMessages: 500 });
  const users = Array.from({ length: people }, (_, at) => discord.user(`person ${at}`));
  const half = Math.floor(people / 2);
  const rooms = Array.from({ length: Math.ceil(half / 50) }, (_, at) =>
    discord
      .guild(`Server ${at}`, { members: users.slice(at * 50, Math.min(half, (at + 1) * 50)) })
      .channel('general'),
  );
  return {
    token: discord.token,
    api: discord.api,
    chatIds: users.map(({ id }, at) =>
      at < half ? `discord:${rooms[Math.floor(at / 50)]!.id}` : `discord:@${id}`,
    ),
    async online() {
      await discord.online();
      for (const name of optionOf.keys()) await discord.registered(name);
    },
    ask(person, { command, options }) {
      const user = users[person]!;
      const asked = user.command(command, options, person < half ? rooms[Math.floor(person / 50)]! : user.dm);
      return asked.answer();
    },
    clear: () => undefined,
    check() {
      if (discord.violations.length > 0) throw new Error(JSON.stringify(discord.violations[0]));
    },
    stop: () => discord.stop(),
  };
}

interface Bot {
  readonly stage: Stage;
  cpuMs(): Promise<number>;
  stop(): Promise<void>;
}

async function startBot(what: What, kind: string, stage: Stage, folder: string): Promise<Bot> {
  const execArgv =
    values.profile && what === 'tidings' ? ['--cpu-prof', `--cpu-prof-dir=${values.profile}`] : [];
  const child: ChildProcess = fork(
    join(import.meta.dirname, 'support', 'chat-bot.ts'),
    [what, kind, stage.token, stage.api, folder],
    { execArgv },
  );
  const ended = once(child, 'exit');
  await Promise.race([
    once(child, 'message'),
    ended.then(([code]) => Promise.reject(new Error(`${what} ended: ${code}`))),
  ]);
  await stage.online();
  return {
    stage,
    async cpuMs() {
      child.send('cpu');
      const [ms] = await once(child, 'message');
      return Number(ms);
    },
    async stop() {
      child.send('stop');
      await ended;
    },
  };
}

/** Milliseconds from message to answer of people `from` to `to`, asking `gapMs` after one another. */
async function ask(
  { stage }: Bot,
  { lookUp }: Filled,
  round: number,
  from: number,
  to: number,
  gapMs: number,
) {
  const begin = performance.now();
  const waits: Promise<number>[] = [];
  for (let person = from; person < to; person++) {
    const left = begin + (person - from) * gapMs - performance.now();
    if (left > 0) await wait(left);
    const what = lookUp(person, round);
    const sent = performance.now();
    waits.push(stage.ask(person, what).then(() => performance.now() - sent));
  }
  const taken = await Promise.all(waits);
  // Parts behind the first are still on their way.
  await wait(500);
  stage.clear();
  return taken;
}

interface Measured {
  readonly once: number[];
  readonly steady: number[];
  cpuMs: number;
}

async function measure(bots: Readonly<Record<What, Bot>>, filled: Filled) {
  const measured: Record<What, Measured> = {
    bare: { once: [], steady: [], cpuMs: 0 },
    tidings: { once: [], steady: [], cpuMs: 0 },
  };
  const both = async (work: (bot: Bot, found: Measured) => Promise<void>) => {
    for (const what of ['bare', 'tidings'] as const) await work(bots[what], measured[what]);
  };
  // Code that has run is compiled; what people ask in common is known.
  await both(async (bot) => void (await ask(bot, filled, 0, 0, Math.min(people, 300), 5)));
  for (let block = 0; block < blocks; block++) {
    const [from, to] = [block, block + 1].map((at) => Math.floor((at * people) / blocks)) as [number, number];
    await both(async (bot, found) => {
      const before = await bot.cpuMs();
      found.steady.push(...(await ask(bot, filled, 1, from, to, 1000 / perSecond)));
      found.cpuMs += (await bot.cpuMs()) - before;
    });
  }
  for (let burst = 0; burst < bursts; burst++) {
    await both(
      async (bot, found) => void found.once.push(...(await ask(bot, filled, 2 + burst, 0, people, 0))),
    );
  }
  return measured;
}

function rowsOf({ bare, tidings }: Readonly<Record<What, Measured>>): readonly Row[] {
  const ms = (value: number) => `${value.toFixed(1)} ms`;
  const rows: Row[] = [];
  const compare = (what: string, share: number, list: 'steady' | 'once') => {
    const [ours, theirs] = [percentile(tidings[list], share), percentile(bare[list], share)];
    rows.push({ what: `${what}: bare / Tidings`, value: `${ms(theirs)} / ${ms(ours)}`, limit: '', ok: true });
    return ours - theirs;
  };
  const limited = (what: string, value: number, limit: number) =>
    rows.push({ what, value: ms(value), limit: ms(limit), ok: value <= limit });
  limited(`${perSecond} a second: added, p50`, compare(`${perSecond} a second, p50`, 0.5, 'steady'), 10);
  limited(`${perSecond} a second: added, p99`, compare(`${perSecond} a second, p99`, 0.99, 'steady'), 100);
  const [middle, last] = [compare('at once, p50', 0.5, 'once'), compare('at once, p99', 0.99, 'once')];
  limited('at once: added for a look-up, to the p50', middle / (people * 0.5), 10);
  limited('at once: added for a look-up, to the p99', last / (people * 0.99), 10);
  const cpu = (tidings.cpuMs - bare.cpuMs) / people;
  rows.push({ what: 'CPU added for a look-up', value: ms(cpu), limit: '', ok: true });
  return rows;
}

const folder = mkdtempSync(join(import.meta.dirname, '..', 'data', 'bench-chats-'));
try {
  const app = await openBenchApp(folder);
  const filled = await fill(app, Number(values.stories));
  const kinds = [
    ['telegram', telegramStage],
    ['discord', discordStage],
  ] as const;
  await app.close();
  for (const [kind, open] of kinds) {
    if (!values.on.split(',').includes(kind)) continue;
    const [ours, theirs] = [await open(), await open()];
    const store = await embedded.open(folder);
    for (const id of ours.chatIds)
      if ((await store.chats.get(id)) === null) await store.chats.put(follower(id));
    await store.close();
    const tidings = await startBot('tidings', kind, ours, folder);
    const bare = await startBot('bare', kind, theirs, '');
    const measured = await measure({ bare, tidings }, filled);
    for (const bot of [bare, tidings]) {
      bot.stage.check();
      await bot.stop();
      await bot.stage.stop();
    }
    const load = loadavg().map((one) => one.toFixed(1));
    report(
      `${people} look-ups on ${kind}, ${values.stories} stories held (load ${load.join(' ')})`,
      rowsOf(measured),
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
