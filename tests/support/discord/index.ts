/**
 * Discord on the loopback: REST v10 and the gateway, made from the published description, for tests and benches.
 *
 * ```ts
 * const discord = await startDiscord({ limits: 'off' });
 * const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: discord.api, version: '10' } });
 * client.on('interactionCreate', (it) => it.isChatInputCommand() && void it.reply({ content: 'Pong', flags: 64 }));
 * await client.login(discord.token);
 * await client.application?.commands.set([{ name: 'ping', description: 'Answers' }]);
 *
 * const alice = discord.user('alice');
 * const guild = discord.guild('Newsroom', { members: [alice] });
 * const room = guild.channel('general');
 * const answer = await alice.command('ping', {}, room).answer();
 * assert.equal(answer.text, 'Pong');
 * assert.deepEqual(room.shows(), []); // for alice's eyes alone
 * assert.deepEqual(discord.violations, []);
 * await client.destroy();
 * await discord.stop();
 * ```
 *
 * Time limits (3 s for an answer, 15 min for follow-ups, rate limits, nonces) go by the clock passed in; waits by real
 * time, with a guard. On a clock that stands still, rate limits never end: switch them off or move the clock.
 * A field that the description does not have is refused here, where Discord takes no notice.
 */
import type { AddressInfo } from 'node:net';
import { GatewayServer } from './gateway/server.ts';
import { commandJson } from './payloads.ts';
import { TestChannel } from './people/channel.ts';
import { TestGuild } from './people/guild.ts';
import { TestUser } from './people/user.ts';
import { type View, viewOf } from './people/view.ts';
import type { Permission } from './permissions.ts';
import { LimitKeeper, type Limits, usualLimits } from './rest/limits.ts';
import { RestServer } from './rest/server.ts';
import type { OnCall, Trouble } from './rest/trouble.ts';
import type { Json, MsClock } from './state.ts';
import { type Violation, World } from './world.ts';

export type { Asked } from './people/asked.ts';
export type { TestChannel } from './people/channel.ts';
export { NotPossible } from './people/fill-command.ts';
export type { TestGuild } from './people/guild.ts';
export type { TestUser } from './people/user.ts';
export type { View } from './people/view.ts';
export type { Trouble } from './rest/trouble.ts';
export { WaitedTooLong } from './signals.ts';

export interface DiscordOptions {
  readonly clock?: MsClock;
  readonly token?: string;
  readonly botName?: string;
  /** `on`: Discord's usual ones. */
  readonly limits?: 'on' | 'off' | Limits;
  /** Privileged intents that the bot's owner has switched on. */
  readonly privileged?: readonly ('GuildMembers' | 'GuildPresences' | 'MessageContent')[];
  /** Shards recommended; and how many may identify at once (Discord: 1, and 5 s between). */
  readonly shards?: number;
  readonly maxConcurrency?: number;
  readonly heartbeatMs?: number;
  /** How long a call is on the road, there and back, in real time. */
  readonly roundTripMs?: number;
  /** Messages kept a channel, the newest; for long runs. All by default. */
  readonly keepMessages?: number;
  /** Real milliseconds a wait may take before it rejects with `WaitedTooLong`. */
  readonly guardMs?: number;
}

export interface GuildOptions {
  readonly owner?: TestUser;
  readonly members?: readonly TestUser[];
  /** What the bot may do beyond everybody; null: it is not there (for user installs). */
  readonly bot?: readonly Permission[] | null;
  readonly locale?: string;
}

const privilegedBits = { GuildMembers: 1 << 1, GuildPresences: 1 << 8, MessageContent: 1 << 15 };

export class Discord {
  readonly gateway: GatewayServer;
  /** Everything refused with 400 or 413, answers that came too late and unknown routes. Faults of this server show as 500. */
  readonly violations: readonly Violation[];
  readonly #world: World;
  readonly #rest: RestServer;
  readonly #guardMs: number;

  constructor(world: World, rest: RestServer, gateway: GatewayServer, guardMs: number) {
    this.#world = world;
    this.#rest = rest;
    this.gateway = gateway;
    this.violations = world.violations;
    this.#guardMs = guardMs;
  }

  /** For `rest.api`. */
  get api(): string {
    return `${this.#world.origin}/api`;
  }

  get token(): string {
    return this.#world.token;
  }

  get botId(): string {
    return this.#world.bot.id;
  }

  user(name: string, { locale = 'en-US', installed = false } = {}): TestUser {
    return new TestUser(this.#world, this.#world.addUser(name, { locale, installed }), this.#guardMs);
  }

  guild(name: string, { owner, members = [], bot = [], locale = 'en-US' }: GuildOptions = {}): TestGuild {
    const ownerId = owner?.id ?? this.#world.addUser(`owner of ${name}`).id;
    const guild = new TestGuild(
      this.#world,
      this.#world.addGuild(name, ownerId, locale, null),
      this.#guardMs,
    );
    for (const one of members) guild.join(one);
    if (bot) guild.addBot(bot);
    return guild;
  }

  /** A private channel between people, where only who has the app installed can use it (context 2). */
  group(name: string, people: readonly TestUser[]): TestChannel {
    const recipients = people.map(({ id }) => id);
    return new TestChannel(this.#world, this.#world.addChannel({ type: 3, name, recipients }), this.#guardMs);
  }

  /** Commands as registered, for everybody and for guilds. */
  get commands(): readonly Json[] {
    return [...this.#world.commands.values()].map((one) => commandJson(this.#world, one));
  }

  /** Waits until a command of this name is registered. */
  registered(name: string): Promise<Json> {
    const look = () => this.commands.find((one) => one['name'] === name) ?? null;
    return this.#world.signals.until('commands', look, () => `"/${name}" being registered`, this.#guardMs);
  }

  /** Waits until `count` connections are identified or resumed. */
  online(count = 1): Promise<number> {
    const look = () => (this.gateway.online >= count ? this.gateway.online : null);
    return this.#world.signals.until('gateway', look, () => `${count} connections`, this.#guardMs);
  }

  /** Waits until heartbeats have confirmed every event sent so far. */
  confirmed(): Promise<true> {
    const look = () => this.gateway.kept === 0 || null;
    return this.#world.signals.until('gateway', look, () => 'heartbeats', this.#guardMs);
  }

  /** The next `times` calls of a route go wrong; `when` picks by path. */
  trouble(
    route: string,
    trouble: Trouble,
    options?: { readonly times?: number; readonly when?: (path: string) => boolean },
  ): void {
    this.#rest.troubles.order(route, trouble, options);
  }

  /** Called at the moments of each call from now on. */
  watch(onCall: OnCall): void {
    this.#rest.troubles.onCall = onCall;
  }

  /** Forgets the faults that were ordered and have not happened. */
  heal(): void {
    this.#rest.troubles.heal();
  }

  /** Ordered faults that have not happened yet. */
  get troubleLeft(): number {
    return this.#rest.troubles.left;
  }

  /** Calls by route (`POST /channels/:channel/messages`); without a name all of them. */
  calls(route?: string): number {
    if (route !== undefined) return this.#rest.calls.get(route) ?? 0;
    return [...this.#rest.calls.values()].reduce((sum, count) => sum + count, 0);
  }

  /** Answers with this status so far, say 429. */
  answered(status: number): number {
    return this.#rest.statuses.get(status) ?? 0;
  }

  /** Calls that changed registered commands. */
  get registrations(): number {
    const writes = [...this.#rest.calls].filter(([name]) =>
      /^(PUT|POST|PATCH|DELETE) .*\/commands/.test(name),
    );
    return writes.reduce((sum, [, count]) => sum + count, 0);
  }

  /** The bot's messages whose `allowed_mentions` did not rule out every ping. */
  get couldPing(): readonly View[] {
    const all = [...this.#world.channels.values()].flatMap(({ messages }) => [...messages.values()]);
    return all.filter((message) => message.couldPing).map(viewOf);
  }

  /** Closes every connection and the server. */
  async stop(): Promise<void> {
    const closed = new Promise((resolve) => this.#rest.server.close(resolve));
    this.gateway.stop();
    this.#rest.server.closeAllConnections();
    await closed;
  }
}

export async function startDiscord(options: DiscordOptions = {}): Promise<Discord> {
  const { clock = Date, token = 'loopback.bot.token', botName = 'tidings', limits = 'on' } = options;
  const { privileged = [], shards = 1, maxConcurrency = 16, heartbeatMs = 41_250, guardMs = 5000 } = options;
  const bits = privileged.reduce((sum, name) => sum | privilegedBits[name], 0);
  const world = new World(clock, token, botName, { shards, maxConcurrency, heartbeatMs, privileged: bits });
  const kept = limits === 'on' ? usualLimits : limits === 'off' ? { perSecond: null, buckets: {} } : limits;
  world.keepMessages = options.keepMessages ?? Number.POSITIVE_INFINITY;
  const rest = new RestServer(world, new LimitKeeper(clock, kept));
  rest.troubles.roundTripMs = options.roundTripMs ?? 0;
  const gateway = new GatewayServer(world, rest.server);
  await new Promise<void>((resolve) => {
    // A thousand connections at once are not to wait for the kernel's second try.
    rest.server.listen({ port: 0, host: '127.0.0.1', backlog: 4096 }, resolve);
  });
  world.origin = `http://127.0.0.1:${(rest.server.address() as AddressInfo).port}`;
  return new Discord(world, rest, gateway, guardMs);
}
