/** Chats of both platforms that are owed the same briefing of several parts, and time in which the service delivers. */
import assert from 'node:assert/strict';
import type { ChatId } from '../../src/core/index.ts';
import { feed, topics } from '../support/crash/feed.ts';
import { follower } from '../support/crash/follower.ts';
import { timesShown } from '../support/crash/ledger.ts';
import { type Stage as DiscordStage, openStage as openDiscord } from './discord-support.ts';
import { openStage as openTelegram, type Stage as TelegramStage } from './telegram-support.ts';

/** From a fault's end until everything is out, at most. */
export const twoMinutesMs = 120_000;
const stepMs = 1_000;
const tickMs = 10_000;
/** Milliseconds of real time that a step has, for what comes over loopback. */
const usualTurns = 4;

type Context = Parameters<typeof openTelegram>[0];
type Stage = Pick<TelegramStage, 'clock' | 'bench'>;

/** A chat that a test can look at. */
export interface Reader {
  readonly id: ChatId;
  texts(): readonly string[];
}

export interface Scene<S extends Stage> {
  readonly stage: S;
  /** Owes these chats a briefing, and serves the first undisturbed: gives what each must show. */
  owe(readers: readonly Reader[]): Promise<readonly string[]>;
  /**
   * Passes time in which the service delivers every ten seconds, until `done` or so long; gives how long. `turns` is how much
   * real time each second of it has, where a library waits by its own.
   */
  pass(ms: number, done?: () => boolean, turns?: number): Promise<number>;
}

async function sceneOn<S extends Stage>(context: Context, stage: S): Promise<Scene<S>> {
  const { bench, clock } = stage;
  const { store, app } = bench;
  bench.clock.set(clock.now().toString());
  await bench.take(feed(clock.now().subtract({ hours: 1 })), 'courier.xml');
  clock.pass(60_000);
  const stopping = new AbortController();
  const running = new Set<Promise<unknown>>();
  context.after(() => {
    stopping.abort();
    return Promise.all(running);
  });

  async function pass(ms: number, done = () => false, turns = usualTurns): Promise<number> {
    let passed = 0;
    for (; passed < ms && !done(); passed += stepMs) {
      bench.clock.set(clock.now().toString());
      if (passed % tickMs === 0) {
        const run = app.deliver(stopping.signal).finally(() => running.delete(run));
        running.add(run);
      }
      // What is on the loopback comes in real time, and so does what is written: a write behind all others has their sync.
      for (let turn = 0; turn < turns; turn++) {
        await new Promise((resolve) => setTimeout(resolve, 1));
        if (running.size > 0) await store.slots.set('-', null);
      }
      clock.pass(stepMs);
    }
    return passed;
  }

  return {
    stage,
    pass,
    async owe([first, ...others]) {
      clock.pass(60_000 - (clock.now().epochMilliseconds % 60_000));
      const due = clock.now();
      const oweTo = async ({ id }: Reader) => {
        await store.chats.put(follower(id, topics.slice(0, 3), due, due.subtract({ hours: 2 })));
        await store.slots.set(id, due);
      };
      assert.ok(first);
      await oweTo(first);
      await pass(twoMinutesMs, () => first.texts().length > 0);
      await pass(20_000);
      for (const other of others) await oweTo(other);
      const parts = first.texts();
      assert.ok(parts.length >= 3, `only ${parts.length} parts`);
      return parts;
    },
  };
}

export async function telegramScene(context: Context): Promise<Scene<TelegramStage>> {
  return await sceneOn(context, await openTelegram(context, { stories: false }));
}

export async function discordScene(context: Context): Promise<Scene<DiscordStage>> {
  return await sceneOn(context, await openDiscord(context, { stories: false }));
}

let count = 0;

/** People who have talked to the bot. */
export async function people({ telegram }: TelegramStage, number: number) {
  const users = Array.from({ length: number }, () => telegram.user({ first_name: `R${count++}` }));
  for (const user of users) user.sends('/help');
  await Promise.all(users.map((user) => user.chat.hears()));
  return users.map((user) => ({
    user,
    id: `telegram:${user.id}`,
    texts: () => user.chat.said.slice(1).map(({ text }) => text ?? ''),
  }));
}

/** Channels of a server, and every third a person's direct messages. */
export function rooms({ discord }: DiscordStage, number: number): readonly Reader[] {
  const guild = discord.guild(`Newsroom ${count++}`);
  return Array.from({ length: number }, (_, at) => {
    const person = at % 3 === 2 ? discord.user(`reader ${count++}`, { installed: true }) : null;
    const room = person?.dm ?? guild.channel(`room-${at}`);
    const id = person ? `discord:@${person.id}` : `discord:${room.id}`;
    return { id, texts: () => room.posts.map(({ text }) => text) };
  });
}

export const total = (readers: readonly Reader[]) =>
  readers.reduce((sum, reader) => sum + reader.texts().length, 0);

/** Whether every chat shows every part at least once. Throws where one shows something else or in another order. */
export const isWhole = (readers: readonly Reader[], parts: readonly string[]) =>
  readers.every((reader) => timesShown(reader.texts(), parts).length === parts.length);

/** Every chat shows every part once, in order, and the store says so. */
export async function assertOnce(
  { stage }: Scene<Stage>,
  readers: readonly Reader[],
  parts: readonly string[],
): Promise<void> {
  for (const reader of readers) assert.deepEqual(reader.texts(), parts, reader.id);
  await assertSettled(stage, readers, parts);
}

export async function assertSettled(
  { bench: { store }, clock }: Stage,
  readers: readonly Reader[],
  parts: readonly string[],
): Promise<void> {
  for (const { id } of readers) {
    const [last] = await store.deliveries.lastOf(id, 1);
    assert.deepEqual([last?.outcome, last?.partsSent], [{ kind: 'delivered' }, parts.length], id);
  }
  assert.deepEqual(await store.deliveries.owed(clock.now().add({ hours: 24 }), 10), []);
}
