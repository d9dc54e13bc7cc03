/** The whole service on a real store, with the real adapter and discord.js, before a Discord on loopback. */
import assert from 'node:assert/strict';
import { after, type TestContext } from 'node:test';
import type { Slot } from '../../src/core/index.ts';
import { createDelivery } from '../../src/delivery/index.ts';
import { discordType } from '../../src/platforms/discord/index.ts';
import type { Platform } from '../../src/ports/index.ts';
import { type Bench, type BenchOptions, keptLog, openBench } from '../support/app.ts';
import { type Discord, type DiscordOptions, startDiscord } from '../support/discord/index.ts';
import { temporaryFolder } from '../support/process.ts';
import { type StandingClock, standingClock, takeStories } from './support.ts';

export interface Stage {
  readonly discord: Discord;
  readonly clock: StandingClock;
  readonly log: ReturnType<typeof keptLog>;
  readonly bench: Bench;
  readonly platform: Platform;
  /** Ends the process, so to speak, and starts another on the same folder. */
  restart(changed?: StageOptions): Promise<Stage>;
  stop(): Promise<void>;
}

export interface StageOptions extends Pick<BenchOptions, 'commands'> {
  readonly discord?: DiscordOptions;
  readonly env?: Readonly<Record<string, string>>;
  /** Called before the platform is opened: people who are made here may operate. */
  readonly operators?: (discord: Discord) => readonly string[];
  readonly stories?: boolean;
}

type Context = Pick<TestContext, 'after'>;

/** Opens everything; it is closed after the test. */
export async function openStage(context: Context, options: StageOptions = {}): Promise<Stage> {
  const clock = standingClock('2023-10-01T09:00:00Z');
  const discord = await startDiscord({
    clock: { now: () => clock.now().epochMilliseconds },
    limits: 'off',
    ...options.discord,
  });
  const dataDir = temporaryFolder(context);
  try {
    return await openOn(discord, clock, dataDir, context, options);
  } finally {
    context.after(() => discord.stop());
  }
}

async function openOn(
  discord: Discord,
  clock: StandingClock,
  dataDir: string,
  context: Context,
  options: StageOptions,
): Promise<Stage> {
  const log = keptLog();
  const env = { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.api, ...options.env };
  const platform = discordType.fromEnv(env)!({
    clock,
    http: filesOf(discord),
    log,
    operators: options.operators?.(discord) ?? [],
  });
  const bench = await openBench(context, {
    samples: false,
    dataDir,
    platforms: new Map([[platform.kind, platform]]),
    ...(options.commands ? { commands: options.commands } : {}),
  });
  if (options.stories !== false && (await bench.store.stories.count()).stories === 0)
    await takeStories(bench);
  let stopping: Promise<void> | null = null;
  const stop = () => {
    stopping ??= platform.stop().then(() => bench.close());
    return stopping;
  };
  context.after(stop);
  await platform.start(bench.app.host);
  const restart = async (changed: StageOptions = {}) => {
    await stop();
    return await openOn(discord, clock, dataDir, context, { ...options, ...changed });
  };
  return { discord, clock, log, bench, platform, stop, restart };
}

/** Files that people send lie on the loopback server; nothing else can be had. */
const filesOf = (discord: Discord) => ({
  async request({ url }: { readonly url: string }) {
    assert.ok(url.startsWith(new URL(discord.api).origin), `a test asked for ${url}`);
    const response = await fetch(url);
    const body = new Uint8Array(await response.arrayBuffer());
    return { status: response.status, url, headers: {}, body };
  },
});

/**
 * Sends what is due, as the running service does every few seconds. What a briefing holds is as `/brief` shows it over
 * twenty years, so that there is much to send.
 */
export function delivering(
  { bench, clock, platform, log }: Stage,
  { discreet = false, publish = false } = {},
) {
  const { store, app } = bench;
  const delivery = createDelivery({
    store,
    clock,
    log,
    platforms: new Map([[platform.kind, platform]]),
    nextDue: () => null,
    rest: app.host.rest,
    async build(_slot: Slot, chat) {
      const window = { since: clock.now().subtract({ hours: 24 * 365 * 20 }), until: clock.now() };
      const digest = await app.service.brief(chat, null, window);
      const document = app.service.views.digest(digest, chat);
      const items = digest.sections.flatMap((section) => section.items);
      const told = items.map(({ eventId, leadStory, title }) => ({ eventId, storyId: leadStory, title }));
      const covers = chat.subscriptions.map(({ id }) => id);
      return { document: { ...document, discreet, publish }, window, covers, told, empty: false };
    },
  });
  /** Parts of one chat keep a gap: time passes while they are sent. */
  async function tick() {
    const passing = setInterval(() => clock.pass(100), 2);
    try {
      return await delivery.tick(new AbortController().signal);
    } finally {
      clearInterval(passing);
    }
  }
  return {
    /** Makes a briefing due now, then sends all that is due. */
    async due(chatId: string) {
      await store.slots.set(chatId, clock.now());
      return await tick();
    },
    /** Goes on with what is owed. */
    again: tick,
  };
}

const closing: (() => unknown)[] = [];
let shared: Promise<Stage> | null = null;
after(async () => {
  for (const close of closing) await close();
});

/** One stage with stories for all tests whose people do not meet. */
export function sharedStage(): Promise<Stage> {
  shared ??= openStage({ after: (close) => closing.push(close as () => unknown) }, {});
  return shared;
}

let newsrooms = 0;

/** A server of somebody's own on the stage that tests share; on one of its own where `options` say what it is like. */
export async function newsroom(context: Context, options?: StageOptions) {
  const stage = options ? await openStage(context, options) : await sharedStage();
  newsrooms += 1;
  const maria = stage.discord.user(`maria ${newsrooms}`);
  const guild = stage.discord.guild(`Newsroom ${newsrooms}`, { owner: maria });
  return { ...stage, maria, guild };
}

/** Nothing that was sent broke a rule, nothing could ping, and the log holds neither token nor fault. */
export function assertClean(
  { discord, log }: Pick<Stage, 'discord' | 'log'>,
  errors: readonly string[] = [],
): void {
  assert.deepEqual(discord.violations, []);
  assert.deepEqual(discord.couldPing, []);
  assert.deepEqual(
    log.lines.filter(({ level }) => level === 'error').map(({ message }) => message),
    errors,
  );
  const logged = JSON.stringify(log.lines);
  assert.ok(!logged.includes(discord.token), 'the token was logged');
  assert.doesNotMatch(logged, /asked-[\da-f]/, 'the token of an interaction was logged');
}
