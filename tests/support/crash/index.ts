/** The real process, killed while it delivers on both platforms; what it lost and doubled. */
import { once } from 'node:events';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { setImmediate as turn, setTimeout as wait } from 'node:timers/promises';
import { spawnTidings } from '../process.ts';
import { type Ledger, openLedger, type Step, type StepCounts, timesShown } from './ledger.ts';
import { type Kind, openScene, type Scene, type SceneChat } from './scene.ts';

export { steps } from './ledger.ts';
export { seeded } from './random.ts';

/** When the process is killed. */
export type Kill =
  /** As soon as more than so many deliveries of one run stand at a step. */
  | { readonly kind: 'step'; readonly step: Step; readonly more: number }
  /** At a moment of the so many-th send of the run. `drop`: the send itself comes to nothing. */
  | {
      readonly kind: 'send';
      readonly on: Kind;
      readonly send: number;
      readonly at: 'arrived' | 'done' | 'answered';
      readonly drop?: true;
    }
  /** So long after the run's first claim. */
  | { readonly kind: 'random'; readonly afterMs: number };

export interface Killed {
  readonly kill: Kill;
  /** Where deliveries stood when it was dead. */
  readonly stood: StepCounts;
  /** Parts that chats were shown by this run and that are not recorded: what comes once more, and nothing else. */
  readonly unrecorded: Readonly<Record<Kind, number>>;
  /** From its start to its first send, ms; null where it was dead before. */
  readonly firstSendMs: number | null;
}

export interface Outcome {
  /** Parts beyond those that were to come, by platform. */
  readonly doubled: Readonly<Record<Kind, number>>;
  /** From the last start until everything was settled, ms. */
  readonly wholeMs: number;
  /** What is wrong; empty where nothing is. */
  readonly faults: readonly string[];
}

export interface CrashRun {
  readonly scene: Scene;
  /** Starts the process, kills it, and waits until what was on the road has come; null where all was settled before. */
  kill(kill: Kill): Promise<Killed | null>;
  /**
   * Starts it a last time until everything is settled, and looks at what every chat shows. `steps`: meanwhile some sends fail,
   * the clock is put back by an hour, and later forward by two.
   */
  finish(options?: { readonly steps: boolean }): Promise<Outcome>;
}

const isSend: Readonly<Record<Kind, string>> = {
  telegram: 'sendMessage',
  discord: 'POST /channels/:channel/messages',
};
/** Delivery goes on within so long of a restart. */
const twoMinutesMs = 120_000;
const steppingClock = join(import.meta.dirname, 'stepping-clock.ts');

export async function openCrashRun(
  context: Pick<TestContext, 'after'>,
  options: { readonly chatsEach: number; readonly roundTripMs: number },
): Promise<CrashRun> {
  const scene = await openScene(context, options);
  const ledger = openLedger(scene);
  context.after(() => ledger.close());
  /** How often each part of each chat was out and unrecorded at a kill. */
  const excused = new Map<string, number>();

  function start(more: Readonly<Record<string, string>> = {}) {
    const child = spawnTidings(['start'], scene.folder, { env: { ...scene.env, ...more } });
    child.stdout?.resume();
    child.stderr?.resume();
    context.after(() => child.kill('SIGKILL'));
    const closed = once(child, 'close');
    return { child, closed, began: performance.now() };
  }

  function watch(onSend: (on: Kind, moment: 'arrived' | 'done' | 'answered') => 'drop' | undefined): void {
    for (const on of ['telegram', 'discord'] as const)
      scene[on].watch((call, moment) => (call === isSend[on] ? onSend(on, moment) : undefined));
  }

  async function kill(wanted: Kill): Promise<Killed | null> {
    const before = { counts: ledger.counts(), claims: ledger.claims() };
    const shownBefore = scene.chats.map((chat) => chat.shown().length);
    const { child, closed, began } = start();
    const seen = { telegram: 0, discord: 0 };
    const open = { telegram: 0, discord: 0 };
    let firstSendMs: number | null = null;
    let isDead = false;
    const shoot = () => {
      isDead = true;
      child.kill('SIGKILL');
    };
    watch((on, moment) => {
      if (moment === 'arrived') open[on]++;
      if (moment === 'done') open[on]--;
      if (isDead) return undefined;
      firstSendMs ??= performance.now() - began;
      if (wanted.kind !== 'send' || wanted.on !== on || wanted.at !== moment) return undefined;
      seen[on]++;
      if (seen[on] < wanted.send) return undefined;
      shoot();
      if (!wanted.drop) return undefined;
      open[on]--;
      return 'drop';
    });
    const isReached = reached(wanted, before);
    const isOver = () => isDead || isReached() || isWhole() || performance.now() - began > twoMinutesMs;
    // What stands at a step for less than a millisecond is found by letting the process run for moments alone.
    const isBrief = () => wanted.kind === 'step' && wanted.step === 'recorded' && ledger.isNearlyRecorded();
    while (!isOver()) {
      // Of a send the servers tell; a step is looked for.
      if (!isBrief()) await wait(wanted.kind === 'send' ? 20 : 1);
      else {
        child.kill('SIGSTOP');
        if (isOver()) break;
        child.kill('SIGCONT');
        await turn();
      }
    }
    const isLate = !isDead && isWhole();
    if (!isDead) shoot();
    await closed;
    // What was on the road when it died still comes, as it does in the world.
    do await wait(options.roundTripMs * 2);
    while (open.telegram + open.discord > 0);
    const unrecorded = excuse(shownBefore);
    return isLate ? null : { kill: wanted, stood: ledger.counts(), unrecorded, firstSendMs };
  }

  /** Whether the moment has come; of a send the servers tell. */
  function reached(wanted: Kill, before: { readonly counts: StepCounts; readonly claims: number }) {
    let claimedAt: number | null = null;
    return (): boolean => {
      if (wanted.kind === 'send') return false;
      if (wanted.kind === 'step') {
        const { step, more } = wanted;
        return ledger.counts()[step] > (step === 'settled' ? before.counts.settled : 0) + more;
      }
      if (claimedAt === null && ledger.claims() > before.claims) claimedAt = performance.now();
      return claimedAt !== null && performance.now() - claimedAt >= wanted.afterMs;
    };
  }

  const isWhole = () => ledger.counts().settled === scene.chats.length;

  /** What each chat was shown since, and is not recorded. */
  function excuse(shownBefore: readonly number[]): Killed['unrecorded'] {
    const unrecorded = { telegram: 0, discord: 0 };
    for (const [at, chat] of scene.chats.entries()) {
      const recorded = scene.parts[chat.kind].slice(0, ledger.recorded(chat));
      for (const text of chat.shown().slice(shownBefore[at])) {
        if (recorded.includes(text)) continue;
        unrecorded[chat.kind]++;
        const key = `${chat.id} ${scene.parts[chat.kind].indexOf(text)}`;
        excused.set(key, (excused.get(key) ?? 0) + 1);
      }
    }
    return unrecorded;
  }

  async function finish({ steps = false } = {}): Promise<Outcome> {
    const { child, closed, began } = start(steps ? { NODE_OPTIONS: `--import=${steppingClock}` } : {});
    let sends = 0;
    watch((_, moment) => {
      if (!steps || moment !== 'done') return undefined;
      sends++;
      if (sends === 8) {
        scene.telegram.fail('sendMessage', { code: 502 }, 8);
        scene.discord.trouble(isSend.discord, { kind: 'status', status: 503 }, { times: 8 });
      }
      if (sends === 12 || sends === 60) child.kill('SIGUSR2');
      return undefined;
    });
    while (!isWhole() && performance.now() - began < twoMinutesMs) await wait(20);
    const wholeMs = performance.now() - began;
    child.kill('SIGTERM');
    await closed;
    const faults = isWhole() ? [] : [`after two minutes: ${JSON.stringify(ledger.counts())}`];
    const doubled = { telegram: 0, discord: 0 };
    for (const chat of scene.chats) {
      faults.push(...faultsOf(chat, scene, ledger, excused));
      doubled[chat.kind] += Math.max(0, chat.shown().length - scene.parts[chat.kind].length);
    }
    const ended = new Set(ledger.outcomes());
    if (ended.size !== 1 || !ended.has('delivered')) faults.push(`ended as ${[...ended]}`);
    faults.push(...scene.discord.violations.map((one) => `Discord refused: ${JSON.stringify(one.body)}`));
    return { doubled, wholeMs, faults };
  }

  return { scene, kill, finish };
}

function faultsOf(
  chat: SceneChat,
  { parts }: Scene,
  ledger: Ledger,
  excused: ReadonlyMap<string, number>,
): readonly string[] {
  const wanted = parts[chat.kind];
  try {
    const times = timesShown(chat.shown(), wanted);
    const faults = times.flatMap((count, part) => {
      const most = 1 + (chat.kind === 'telegram' ? (excused.get(`${chat.id} ${part}`) ?? 0) : 0);
      return count > most ? [`${chat.id}: part ${part} came ${count} times, ${most} at most`] : [];
    });
    if (times.length !== wanted.length) faults.push(`${chat.id}: ${times.length} of ${wanted.length} parts`);
    if (ledger.recorded(chat) !== wanted.length) faults.push(`${chat.id}: ${ledger.recorded(chat)} recorded`);
    return faults;
  } catch (error) {
    return [`${chat.id}: ${error instanceof Error ? error.message : error}`];
  }
}
