/** The whole service on a real store, with the real adapter and grammY, before a Bot API server on loopback. */
import assert from 'node:assert/strict';
import { after, type TestContext } from 'node:test';
import { telegramType } from '../../src/platforms/telegram/index.ts';
import type { Platform } from '../../src/ports/index.ts';
import { type Bench, type BenchOptions, keptLog, openBench } from '../support/app.ts';
import { temporaryFolder } from '../support/process.ts';
import { startTelegram, type TelegramOptions, type TelegramServer } from '../support/telegram/index.ts';
import { noHttp } from '../support/web.ts';
import { type StandingClock, standingClock, takeStories } from './support.ts';

export interface Stage {
  readonly telegram: TelegramServer;
  readonly clock: StandingClock;
  readonly log: ReturnType<typeof keptLog>;
  readonly bench: Bench;
  readonly platform: Platform;
  /** Ends the process, so to speak, and starts another on the same folder. */
  restart(): Promise<Stage>;
  stop(): Promise<void>;
}

export interface StageOptions extends Pick<BenchOptions, 'commands' | 'web'> {
  readonly telegram?: TelegramOptions;
  readonly env?: Readonly<Record<string, string>>;
  /** Platform ids of people who operate. */
  readonly operators?: readonly string[];
  readonly stories?: boolean;
}

const noon = '2023-10-01T09:00:00Z';

type Context = Pick<TestContext, 'after'>;

/** Opens everything; it is closed after the test. */
export async function openStage(context: Context, options: StageOptions = {}): Promise<Stage> {
  const clock = standingClock(noon);
  const telegram = await startTelegram({
    clock: { now: () => clock.now().epochMilliseconds },
    limits: 'off',
    ...options.telegram,
  });
  const dataDir = temporaryFolder(context);
  const stage = await openOn(telegram, clock, dataDir, context, options);
  context.after(() => telegram.close());
  return stage;
}

async function openOn(
  telegram: TelegramServer,
  clock: StandingClock,
  dataDir: string,
  context: Context,
  options: StageOptions,
): Promise<Stage> {
  const log = keptLog();
  const env = { TELEGRAM_BOT_TOKEN: telegram.token, TELEGRAM_API_ROOT: telegram.apiRoot, ...options.env };
  const platform = telegramType.fromEnv(env)!({
    clock,
    http: noHttp,
    log,
    operators: options.operators ?? [],
  });
  const bench = await openBench(context, {
    samples: false,
    dataDir,
    platforms: new Map([[platform.kind, platform]]),
    ...(options.commands ? { commands: options.commands } : {}),
    ...(options.web ? { web: options.web } : {}),
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
  return {
    telegram,
    clock,
    log,
    bench,
    platform,
    stop,
    async restart() {
      await stop();
      return await openOn(telegram, clock, dataDir, context, options);
    },
  };
}

const closing: (() => unknown)[] = [];
let shared: Promise<Stage> | null = null;
after(async () => {
  for (const close of closing.reverse()) await close();
});

/** One stage with stories for all tests whose people do not meet. */
export function sharedStage(): Promise<Stage> {
  shared ??= openStage({ after: (close) => closing.push(close as () => unknown) });
  return shared;
}

/** Nothing was asked of Telegram that no state of the world would allow, and the log holds neither token nor fault. */
export function assertClean(
  { telegram, log }: Pick<Stage, 'telegram' | 'log'>,
  errors: readonly string[] = [],
): void {
  assert.deepEqual(
    telegram.violations.filter(({ fault }) => fault === 'request'),
    [],
  );
  assert.deepEqual(
    log.lines.filter(({ level }) => level === 'error').map(({ message }) => message),
    errors,
  );
  assert.ok(!JSON.stringify(log.lines).includes(telegram.token.slice(8)), 'the token was logged');
}
