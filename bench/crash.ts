/**
 * The real process, killed (SIGKILL) at random moments and at chosen ones while it delivers several parts to many chats on
 * both platforms: what was lost and doubled, where deliveries stood when it died, and how soon it went on.
 *
 *     npm run bench -- crash [-- --kills 100 --chats 24 --round-trip 40 --seed 1]
 *
 * At the end the clock is put back and forward while sends fail. A hundred kills take some ten minutes.
 */
import { parseArgs } from 'node:util';
import {
  type Kill,
  type Killed,
  type Outcome,
  openCrashRun,
  seeded,
  steps,
} from '../tests/support/crash/index.ts';
import { type Row, report } from './support/table.ts';

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '100' },
    chats: { type: 'string', default: '24' },
    'round-trip': { type: 'string', default: '40' },
    seed: { type: 'string' },
  },
});
const kills = Number(values.kills);
const seed = values.seed === undefined ? Math.floor(Math.random() * 2 ** 32) : Number(values.seed);
const random = seeded(seed);
const options = { chatsEach: Number(values.chats), roundTripMs: Number(values['round-trip']) };
/** Of one scene at most: then everything is let out and counted. */
const killsARound = 12;
/** Longest time from a run's first claim to its kill, ms. */
const longestMs = 1500;
const mostUnrecorded = 8;
const twoMinutesMs = 120_000;

const chosen = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;

/** Half of them at any moment, the others at a step or at a moment of a send. */
function someKill(): Kill {
  const kind = chosen(['random', 'random', 'step', 'send'] as const);
  if (kind === 'random') return { kind, afterMs: random() * longestMs };
  if (kind === 'step') return { kind, step: chosen(steps), more: 0 };
  const [on, at] = [
    chosen(['telegram', 'discord'] as const),
    chosen(['arrived', 'done', 'answered'] as const),
  ];
  return { kind, on, at, send: 1 + Math.floor(random() * 8), ...(at === 'arrived' ? { drop: true } : {}) };
}

/** So many kills, then all is let out. Without any, the clock is stepped meanwhile. */
async function round(
  count: number,
): Promise<{ readonly killed: readonly Killed[]; readonly outcome: Outcome }> {
  const closing: (() => unknown)[] = [];
  try {
    const run = await openCrashRun({ after: (close) => closing.push(close as () => unknown) }, options);
    const killed: Killed[] = [];
    while (killed.length < count) {
      const one = await run.kill(someKill());
      if (!one) break;
      killed.push(one);
    }
    return { killed, outcome: await run.finish({ steps: count === 0 }) };
  } finally {
    for (const close of closing.reverse()) await close();
  }
}

const killed: Killed[] = [];
const outcomes: Outcome[] = [];
while (killed.length < kills) {
  const done = await round(Math.min(kills - killed.length, killsARound));
  killed.push(...done.killed);
  outcomes.push(done.outcome);
}

const stepped = (await round(0)).outcome;

const most = (numbers: readonly number[]) => Math.max(0, ...numbers);
const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
const faults = outcomes.flatMap((one) => one.faults);
const unrecorded = killed.map((one) => one.unrecorded.telegram);
const doubled = sum(outcomes.map((one) => one.doubled.telegram));
const doubledOnDiscord = sum(outcomes.map((one) => one.doubled.discord));
const firstSends = killed.flatMap(({ firstSendMs }) => firstSendMs ?? []);
const seconds = (ms: number) => (ms / 1000).toFixed(1);
const rows: readonly Row[] = [
  ...steps.map((step) => {
    const hit = killed.filter(({ stood }) => stood[step] > 0).length;
    const what = `kills that left a delivery ${step}`;
    return {
      what,
      value: `${hit}`,
      limit: step === 'recorded' ? '-' : '> 0',
      ok: step === 'recorded' || hit > 0,
    };
  }),
  { what: 'lost, out of order, not settled', value: `${faults.length}`, limit: '0', ok: faults.length === 0 },
  {
    what: 'Telegram: sent and not recorded at a kill, at most',
    value: `${most(unrecorded)}`,
    limit: `${mostUnrecorded}`,
    ok: most(unrecorded) <= mostUnrecorded,
  },
  {
    what: 'Telegram: doubled over all',
    value: `${doubled}`,
    limit: `${sum(unrecorded)}`,
    ok: doubled <= sum(unrecorded),
  },
  { what: 'Discord: doubled over all', value: `${doubledOnDiscord}`, limit: '0', ok: doubledOnDiscord === 0 },
  {
    what: 'Discord: sent and not recorded at a kill, at most',
    value: `${most(killed.map((one) => one.unrecorded.discord))}`,
    limit: '-',
    ok: true,
  },
  {
    what: 'from a start to its first send, at most, s',
    value: seconds(most(firstSends)),
    limit: seconds(twoMinutesMs),
    ok: most(firstSends) <= twoMinutesMs,
  },
  {
    what: 'from the last start until all is settled, at most, s',
    value: seconds(most(outcomes.map((one) => one.wholeMs))),
    limit: seconds(twoMinutesMs),
    ok: most(outcomes.map((one) => one.wholeMs)) <= twoMinutesMs,
  },
  {
    what: 'clock put back by an hour and forward by two, sends failing: lost, doubled, out of order',
    value: `${stepped.faults.length}`,
    limit: '0',
    ok: stepped.faults.length === 0,
  },
  {
    what: 'the same, until all is settled, s',
    value: seconds(stepped.wholeMs),
    limit: seconds(twoMinutesMs),
    ok: stepped.wholeMs <= twoMinutesMs,
  },
];
report(
  `${kills} kills, ${options.chatsEach - 1} chats on each platform, ${options.roundTripMs} ms there and back, seed ${seed}`,
  rows,
);
for (const fault of [...faults, ...stepped.faults]) console.log(fault);
