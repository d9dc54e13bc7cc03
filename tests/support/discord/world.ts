/** Everything the loopback Discord knows, and the ways it changes that more than one part needs. */
import { snowflakes } from './ids.ts';
import { bitsOf, includes, type Permission, permissionsIn, usual } from './permissions.ts';
import { refusal } from './refusals.ts';
import { Signals } from './signals.ts';
import type {
  ChannelState,
  CommandState,
  GuildState,
  Id,
  InteractionState,
  Json,
  MemberState,
  MsClock,
  UserState,
} from './state.ts';

export interface Violation {
  readonly route: string;
  readonly status: number;
  /** Discord's own error body. */
  readonly body: Json;
  /** What the bot had sent. */
  readonly sent: unknown;
}

/** Who hears of an event: connections of the guild's shard with one of the intents; 0 means all. */
interface Audience {
  readonly guildId: Id | null;
  readonly intents: number;
}

export interface Dispatch {
  readonly event: string;
  readonly data: Json;
  readonly audience: Audience;
  /** What connections without the intent for message contents get, where that differs. */
  readonly withoutContent?: Json;
}

export interface GatewaySettings {
  readonly shards: number;
  /** Identifies at once; the client waits 5 s between rounds. */
  readonly maxConcurrency: number;
  readonly heartbeatMs: number;
  /** Bits of the privileged intents that are switched on for the bot. */
  readonly privileged: number;
}

export const followUpMs = 15 * 60_000;

export class World {
  readonly clock: MsClock;
  readonly token: string;
  readonly newId: () => Id;
  readonly signals = new Signals();
  readonly bot: UserState;
  readonly users = new Map<Id, UserState>();
  readonly guilds = new Map<Id, GuildState>();
  readonly channels = new Map<Id, ChannelState>();
  /** DM channel with the bot by user. */
  readonly dms = new Map<Id, Id>();
  readonly commands = new Map<Id, CommandState>();
  /** By token; what is older than its follow-up time is forgotten. */
  readonly interactions = new Map<string, InteractionState>();
  readonly violations: Violation[] = [];
  /** Answers to DMs have reached these users or they wrote first. */
  readonly wroteFirst = new Set<Id>();
  /** What `GET /gateway/bot` recommends. */
  readonly gatewaySettings: GatewaySettings;
  /** Messages kept a channel, the newest. */
  keepMessages = Number.POSITIVE_INFINITY;
  /** Where files are read, without a slash at the end. */
  origin = '';
  dispatch: (dispatch: Dispatch) => void = () => undefined;

  constructor(clock: MsClock, token: string, botName: string, gatewaySettings: GatewaySettings) {
    this.gatewaySettings = gatewaySettings;
    this.clock = clock;
    this.token = token;
    this.newId = snowflakes(clock);
    this.bot = this.addUser(botName, { bot: true });
  }

  addUser(name: string, given: Partial<Omit<UserState, 'id' | 'name'>> = {}): UserState {
    const user: UserState = {
      id: this.newId(),
      name,
      bot: false,
      locale: 'en-US',
      acceptsDms: true,
      installed: false,
      ...given,
    };
    this.users.set(user.id, user);
    return user;
  }

  addGuild(name: string, ownerId: Id, locale: string, botMay: readonly Permission[] | null): GuildState {
    const id = this.newId();
    const guild: GuildState = {
      id,
      name,
      ownerId,
      locale,
      createdAt: this.clock.now(),
      roles: new Map([[id, { id, name: '@everyone', permissions: usual }]]),
      members: new Map(),
      channels: new Set(),
    };
    this.guilds.set(id, guild);
    this.join(guild, ownerId, []);
    if (botMay) this.join(guild, this.bot.id, botMay);
    return guild;
  }

  /** Makes somebody a member with a role of their own that holds `permissions`. */
  join(guild: GuildState, userId: Id, permissions: readonly Permission[]): MemberState {
    const roleId = this.newId();
    guild.roles.set(roleId, { id: roleId, name: `of ${userId}`, permissions: bitsOf(permissions) });
    const member = { userId, roles: new Set([roleId]), joinedAt: this.clock.now() };
    guild.members.set(userId, member);
    return member;
  }

  addChannel(given: Pick<ChannelState, 'type' | 'name'> & Partial<ChannelState>): ChannelState {
    const channel: ChannelState = {
      id: this.newId(),
      guildId: null,
      parentId: null,
      ownerId: null,
      overwrites: new Map(),
      recipients: [],
      archived: false,
      locked: false,
      lastMessageId: null,
      messages: new Map(),
      nonces: new Map(),
      ...given,
    };
    this.channels.set(channel.id, channel);
    if (channel.guildId) this.guilds.get(channel.guildId)?.channels.add(channel.id);
    return channel;
  }

  dmWith(userId: Id): ChannelState {
    const known = this.channels.get(this.dms.get(userId) ?? '');
    if (known) return known;
    const channel = this.addChannel({ type: 1, name: '', recipients: [userId] });
    this.dms.set(userId, channel.id);
    return channel;
  }

  addInteraction(asked: InteractionState): void {
    const oldest = this.clock.now() - followUpMs;
    for (const [token, old] of this.interactions) {
      if (old.createdAt >= oldest) break;
      this.interactions.delete(token);
    }
    this.interactions.set(asked.token, asked);
  }

  user(id: Id): UserState {
    const user = this.users.get(id);
    if (!user) throw refusal(10013);
    return user;
  }

  guildOf(channel: ChannelState): GuildState | null {
    return channel.guildId === null ? null : (this.guilds.get(channel.guildId) ?? null);
  }

  /** The channel whose permissions count: a thread's are its parent's. */
  ruling(channel: ChannelState): ChannelState {
    const thread = channel.type === 10 || channel.type === 11 || channel.type === 12;
    return (thread && this.channels.get(channel.parentId ?? '')) || channel;
  }

  permissions(channel: ChannelState, userId: Id): bigint {
    const guild = this.guildOf(channel);
    if (guild) return permissionsIn(guild, this.ruling(channel), userId);
    return channel.recipients.includes(userId) || (channel.type === 1 && userId === this.bot.id) ? usual : 0n;
  }

  /** The channel, if the bot may see it and do these things there; throws Discord's refusal otherwise. */
  forBot(channelId: Id, ...needs: readonly Permission[]): ChannelState {
    const channel = this.channels.get(channelId);
    if (!channel) throw refusal(10003);
    const may = this.permissions(channel, this.bot.id);
    if (may === 0n) throw refusal(50001);
    for (const need of needs) if (!includes(may, need)) throw refusal(50013);
    return channel;
  }

  /** A member's guild as the bot may see it. */
  guildForBot(guildId: Id): GuildState {
    const guild = this.guilds.get(guildId);
    if (!guild?.members.has(this.bot.id)) throw refusal(10004);
    return guild;
  }

  /** Whether the bot may write to this user at all. */
  reaches(userId: Id): boolean {
    const user = this.users.get(userId);
    if (!user?.acceptsDms || user.bot) return false;
    if (user.installed || this.wroteFirst.has(userId)) return true;
    for (const guild of this.guilds.values()) {
      if (guild.members.has(userId) && guild.members.has(this.bot.id)) return true;
    }
    return false;
  }
}
