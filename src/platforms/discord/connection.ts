/** The gateway: logged in, kept so by discord.js, tried again with growing waits while Discord is not reached. */
import {
  Client,
  type ClientOptions,
  DiscordjsError,
  DiscordjsErrorCodes,
  Events,
  GatewayCloseCodes,
  GatewayIntentBits,
  Options,
  SimpleShardingStrategy,
  type WebSocketOptions,
} from 'discord.js';
import { ConfigError } from '../../core/index.ts';
import type { Clock, Log } from '../../ports/index.ts';
import { tellable } from './failures.ts';
import { restOptions } from './rest.ts';
import type { DiscordSettings } from './settings.ts';

const firstWaitMs = 1_000;
const longestWaitMs = 120_000;
/** The start goes on without Discord after this; the connection is made behind it. */
const patienceMs = 20_000;

export interface Connection {
  /** The client as it is now; null before the first try and after the end. */
  client(): Client | null;
  /** Resolves when connected, or when the start should wait no longer. Throws `ConfigError` for a token or shards refused. */
  open(): Promise<void>;
  close(): Promise<void>;
}

export interface ConnectionDeps {
  readonly settings: DiscordSettings;
  readonly clock: Clock;
  readonly log: Log;
  /** Called for each client before it logs in. */
  readonly prepare: (client: Client) => void;
}

export function createConnection({ settings, clock, log, prepare }: ConnectionDeps): Connection {
  const ending = new AbortController();
  let current: Session | null = null;
  let running: Promise<void> = Promise.resolve();

  async function attempt(): Promise<void> {
    current = openSession(settings);
    const { client } = current;
    listenForTrouble(client, log);
    prepare(client);
    const isReady = new Promise<void>((resolve) => client.once(Events.ClientReady, () => resolve()));
    const refused = refusalOf(client);
    await Promise.race([client.login(settings.token).then(() => isReady), refused]);
  }

  /** Until it is connected once; after that discord.js keeps the connection itself. */
  async function keepTrying(onSettled: (error: ConfigError | null) => void): Promise<void> {
    for (let waitMs = firstWaitMs; !ending.signal.aborted; waitMs = Math.min(longestWaitMs, waitMs * 2)) {
      try {
        await attempt();
        onSettled(null);
        return;
      } catch (error) {
        await current?.end();
        const refusal = configErrorOf(error);
        if (ending.signal.aborted) return;
        if (refusal) {
          log.error(refusal.message);
          onSettled(refusal);
          return;
        }
        log.warn('Discord was not reached and will be tried again', {
          error: tellable(error),
          seconds: waitMs / 1_000,
        });
        onSettled(null);
        await clock.sleep(waitMs, ending.signal);
      }
    }
  }

  return {
    client: () => current?.client ?? null,
    async open() {
      const settled = Promise.withResolvers<ConfigError | null>();
      running = keepTrying(settled.resolve);
      const waiting = new AbortController();
      const patience = clock.sleep(patienceMs, waiting.signal).then(() => null);
      const refusal = await Promise.race([settled.promise, patience]);
      waiting.abort();
      if (refusal) throw refusal;
    },
    async close() {
      ending.abort();
      await current?.end();
      const waited = new AbortController();
      await Promise.race([running, clock.sleep(firstWaitMs, waited.signal)]);
      waited.abort();
      current = null;
    },
  };
}

/** A client until its end, after which it connects no more. */
interface Session {
  readonly client: Client;
  end(): Promise<void>;
}

/**
 * `destroy` passes by a shard that has lost its connection: half a second later that connects anew, and nobody is left to end
 * it. It asks for its session before it does, which is where it is held for good.
 */
function openSession(settings: DiscordSettings): Session {
  const ended = new AbortController();
  const ws: WebSocketOptions = {
    buildStrategy(manager) {
      const { retrieveSessionInfo } = manager.options;
      manager.options.retrieveSessionInfo = (shard) =>
        ended.signal.aborted ? new Promise(() => undefined) : retrieveSessionInfo(shard);
      return new SimpleShardingStrategy(manager);
    },
  };
  const client = new Client({ ...clientOptions(settings), ws });
  return {
    client,
    async end() {
      ended.abort();
      await client.destroy().catch(() => undefined);
    },
  };
}

/** Guilds tell channels and rights, direct messages what people write there; what is in servers' messages is not read. */
const intents = [GatewayIntentBits.Guilds, GatewayIntentBits.DirectMessages];
/** People and members remembered: those of the interactions in flight are enough. */
const mostPeople = 200;

function clientOptions(settings: DiscordSettings): ClientOptions {
  const { shards } = settings;
  const keepMe = (one: { readonly id: string; readonly client: Client }) => one.id === one.client.user?.id;
  return {
    intents,
    // It answers interactions, which are not bound to so many calls a second; counted by the time of day, a clock put back
    // would end them.
    rest: { ...restOptions(settings), globalRequestsPerSecond: Number.POSITIVE_INFINITY },
    allowedMentions: { parse: [], repliedUser: false },
    ...(shards === 'auto' ? { shards } : { shards: [...shards.ids], shardCount: shards.count }),
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      DMMessageManager: 0,
      EntitlementManager: 0,
      GuildEmojiManager: 0,
      GuildMemberManager: { maxSize: mostPeople, keepOverLimit: keepMe },
      GuildMessageManager: 0,
      GuildScheduledEventManager: 0,
      GuildStickerManager: 0,
      MessageManager: 0,
      ReactionManager: 0,
      ThreadMemberManager: 0,
      UserManager: { maxSize: mostPeople, keepOverLimit: keepMe },
      VoiceStateManager: 0,
    }),
  };
}

function listenForTrouble(client: Client, log: Log): void {
  client.on(Events.Error, (error) =>
    log.warn('the client of Discord met an error', { error: tellable(error) }),
  );
  client.on(Events.ShardError, (error, shard) => {
    log.warn('a connection to Discord met an error', { shard, error: tellable(error) });
  });
  client.on(Events.ShardReconnecting, (shard) => log.info('a connection to Discord is made anew', { shard }));
  client.on(Events.ShardDisconnect, ({ code }, shard) => {
    log.error(closings[code]?.(shard) ?? 'a connection to Discord was closed for good', { shard, code });
  });
}

/** Close codes after which trying again cannot help, in words for whoever runs the service. */
const closings: Readonly<Record<number, (shard: number) => string>> = {
  [GatewayCloseCodes.AuthenticationFailed]: () => tokenRefused,
  [GatewayCloseCodes.InvalidShard]: () =>
    'DISCORD_SHARDS names a shard that Discord refused; accepted is auto, or shards from 0 and their number, such as 0,1/4',
  [GatewayCloseCodes.ShardingRequired]: () =>
    'DISCORD_SHARDS asks for too few shards for the servers the bot is in; accepted is auto',
  [GatewayCloseCodes.DisallowedIntents]: () =>
    'DISCORD_TOKEN belongs to a bot that may not receive what was asked for; no privileged intent is, so look at the bot in the developer portal',
};

const tokenRefused =
  "DISCORD_TOKEN is refused by Discord; accepted is what 'Reset Token' on the page 'Bot' of the developer portal shows";

/** Rejects when the gateway closes a connection for good. */
function refusalOf(client: Client): Promise<never> {
  return new Promise((_, reject) => {
    client.once(Events.ShardDisconnect, ({ code }, shard) => {
      const words = closings[code]?.(shard);
      reject(words ? new ConfigError(words) : new Error(`the gateway closed with ${code}`));
    });
  });
}

function configErrorOf(error: unknown): ConfigError | null {
  if (error instanceof ConfigError) return error;
  const isToken = error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid;
  const { status } = (error ?? {}) as { readonly status?: unknown };
  return isToken || status === 401 ? new ConfigError(tokenRefused) : null;
}
