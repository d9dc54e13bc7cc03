/** Where the bot may write: chats rest when it loses a place and wake when it is back. */
import { type Client, Events, type Guild, type GuildBasedChannel, type GuildChannel } from 'discord.js';
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

export function watch(client: Client, { host, log, track }: WatchDeps): void {
  /** What the service was told last, by channel. */
  const told = new Map<string, 'awake' | 'resting'>();

  const tell = async (channelId: string, state: 'awake' | 'forbidden' | 'chat-gone') => {
    const now = state === 'awake' ? 'awake' : 'resting';
    if (told.get(channelId) === now) return;
    told.set(channelId, now);
    const chatId = chatOfChannel(channelId);
    if (state === 'awake') await host.wake(chatId);
    else await host.rest(chatId, state);
  };

  const look = async (channel: GuildBasedChannel) => {
    const me = channel.guild.members.me;
    if (!(channel.isTextBased() || channel.isThreadOnly()) || !me) return;
    await tell(channel.id, canWrite(channel, channel.permissionsFor(me)) ? 'awake' : 'forbidden');
  };

  const lookAll = async (guild: Guild) => {
    for (const channel of guild.channels.cache.values()) await look(channel);
  };

  const gone = async (channelId: string) => {
    await tell(channelId, 'chat-gone');
    told.delete(channelId);
  };

  const on = (work: Promise<void>) => {
    track(
      work.catch((error: unknown) => {
        log.error('an event of a server was not followed', { error: tellable(error) });
      }),
    );
  };

  client.on(Events.ClientReady, () => {
    on(inTurn(client.guilds.cache.values(), lookAll));
  });
  client.on(Events.GuildCreate, (guild) => on(lookAll(guild)));
  client.on(Events.GuildAvailable, (guild) => on(lookAll(guild)));
  // Sent when the bot is removed; an outage is another event.
  client.on(Events.GuildDelete, (guild) => {
    on(
      inTurn(guild.channels.cache.keys(), async (id) => {
        await tell(id, 'forbidden');
        told.delete(id);
      }),
    );
  });
  client.on(Events.ChannelDelete, (channel) => on(inTurn([...threadsBelow(channel), channel.id], gone)));
  client.on(Events.ThreadDelete, (thread) => on(gone(thread.id)));
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

function threadsBelow(channel: { readonly id: string; isDMBased(): boolean }): readonly string[] {
  if (channel.isDMBased()) return [];
  return withThreads(channel as GuildChannel)
    .map(({ id }) => id)
    .filter((id) => id !== channel.id);
}
