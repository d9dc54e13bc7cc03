/** Where the bot may write: chats rest when it loses a place and wake when it is back. */
import { type Client, Events, type Guild, type GuildBasedChannel, type GuildChannel } from 'discord.js';
import type { Rest } from '../../core/index.ts';
import type { Log, PlatformHost } from '../../ports/index.ts';
import { tellable } from './failures.ts';
import { canWrite } from './people.ts';
import { chatOfChannel } from './places.ts';

export interface WatchDeps {
  readonly host: PlatformHost;
  readonly log: Log;
  /** Holds the end of the platform until the work is done. */
  readonly track: (work: Promise<void>) => void;
}

/** A channel, and what the service was told of it last. */
interface Known {
  readonly guildId: string;
  /** The channel a thread is in. */
  readonly parentId: string | null;
  readonly state: 'awake' | 'resting';
}

export function watch(client: Client, { host, log, track }: WatchDeps): void {
  // discord.js forgets the channels of a server before it tells that the server is gone.
  const known = new Map<string, Known>();

  const look = async (channel: GuildBasedChannel) => {
    const me = channel.guild.members.me;
    if (!(channel.isTextBased() || channel.isThreadOnly()) || !me) return;
    const state = canWrite(channel, channel.permissionsFor(me)) ? 'awake' : 'resting';
    const before = known.get(channel.id)?.state;
    const parentId = channel.isThread() ? channel.parentId : null;
    known.set(channel.id, { guildId: channel.guildId, parentId, state });
    if (state === before) return;
    if (state === 'awake') await host.wake(chatOfChannel(channel.id));
    else await host.rest(chatOfChannel(channel.id), 'forbidden');
  };

  const lookAll = (guild: Guild) => inTurn(guild.channels.cache.values(), look);

  const lose = (isLost: (id: string, one: Known) => boolean, reason: Rest['reason']) => {
    const lost = [...known].filter(([id, one]) => isLost(id, one)).map(([id]) => id);
    return inTurn(lost, async (id) => {
      known.delete(id);
      await host.rest(chatOfChannel(id), reason);
    });
  };

  const on = (work: Promise<void>) => {
    track(
      work.catch((error: unknown) => {
        log.error('an event of a server was not followed', { error: tellable(error) });
      }),
    );
  };

  client.on(Events.ClientReady, () => on(inTurn(client.guilds.cache.values(), lookAll)));
  client.on(Events.GuildCreate, (guild) => on(lookAll(guild)));
  client.on(Events.GuildAvailable, (guild) => on(lookAll(guild)));
  // Sent when the bot is removed; an outage is another event.
  client.on(Events.GuildDelete, ({ id }) => on(lose((_, { guildId }) => guildId === id, 'forbidden')));
  client.on(Events.ChannelDelete, ({ id }) => {
    on(lose((one, { parentId }) => one === id || parentId === id, 'chat-gone'));
  });
  client.on(Events.ThreadDelete, ({ id }) => on(lose((one) => one === id, 'chat-gone')));
  client.on(Events.ChannelCreate, (channel) => on(look(channel)));
  client.on(Events.ThreadCreate, (thread) => on(look(thread)));
  client.on(Events.ChannelUpdate, (_, channel) => {
    if (!channel.isDMBased()) on(inTurn(withThreads(channel), look));
  });
  client.on(Events.GuildRoleUpdate, (_, role) => on(lookAll(role.guild)));
  client.on(Events.GuildRoleDelete, (role) => on(lookAll(role.guild)));
  client.on(Events.GuildMemberUpdate, (_, member) => {
    if (member.id === client.user?.id) on(lookAll(member.guild));
  });
}

async function inTurn<T>(list: Iterable<T>, work: (one: T) => Promise<void>): Promise<void> {
  for (const one of [...list]) await work(one);
}

function withThreads(channel: GuildChannel): readonly GuildBasedChannel[] {
  const threads = channel.guild.channels.cache.filter((one) => one.isThread() && one.parentId === channel.id);
  return [channel as GuildBasedChannel, ...threads.values()];
}
