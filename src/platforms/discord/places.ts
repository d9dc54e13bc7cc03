import { type APIChannel, ChannelFlags, ChannelType, type Client } from 'discord.js';
import type { ChatId } from '../../core/index.ts';
import type { PlatformHost } from '../../ports/index.ts';
import type { Api } from './api.ts';

export const chatOfChannel = (channelId: string): ChatId => `discord:${channelId}`;
export const chatOfUser = (userId: string): ChatId => `discord:@${userId}`;

/** Where a chat is. */
export interface Place {
  readonly channelId: string;
  readonly type: ChannelType;
  readonly isForum: boolean;
  readonly guildId: string | null;
  /** Tags a post must have where the forum asks for one. */
  readonly tags: readonly string[];
}

export interface Places {
  /** Throws what the API throws where there is no such channel. */
  of(chatId: ChatId, signal?: AbortSignal): Promise<Place>;
  /** A person's direct channel, opened anew: the one that was known is not there, as for the bot of another token. */
  anew(chatId: ChatId, signal?: AbortSignal): Promise<Place>;
}

export const isDirect = (chatId: ChatId) => chatId.startsWith('discord:@');

const mostDirect = 10_000;

type Host = Pick<PlatformHost, 'addressOf' | 'keepAddress'>;

/**
 * Channels as the gateway told them, asked for where it did not. Direct channels are kept, over restarts too: Discord lets a
 * bot open only a few in a moment.
 */
export function createPlaces(api: Api, client: () => Client | null, host: () => Host | null): Places {
  const direct = new Map<ChatId, string>();

  function remember(chatId: ChatId, channelId: string): Place {
    direct.set(chatId, channelId);
    const [oldest] = direct.keys();
    if (direct.size > mostDirect && oldest !== undefined) direct.delete(oldest);
    return { channelId, type: ChannelType.DM, isForum: false, guildId: null, tags: [] };
  }

  async function anew(chatId: ChatId, signal?: AbortSignal): Promise<Place> {
    const { id } = await api.directChannel(chatId.slice(chatId.indexOf('@') + 1), signal);
    await host()?.keepAddress(chatId, id);
    return remember(chatId, id);
  }

  return {
    anew,
    async of(chatId, signal) {
      if (isDirect(chatId)) {
        const known = direct.get(chatId) ?? (await host()?.addressOf(chatId)) ?? null;
        return known === null ? await anew(chatId, signal) : remember(chatId, known);
      }
      const id = chatId.slice(chatId.indexOf(':') + 1);
      const known = client()?.channels.cache.get(id);
      if (known && !known.isDMBased() && !isForumType(known.type)) {
        return { channelId: id, type: known.type, isForum: false, guildId: known.guildId, tags: [] };
      }
      return placeOf(await api.channel(id, signal));
    },
  };
}

export const isForumType = (type: ChannelType) =>
  type === ChannelType.GuildForum || type === ChannelType.GuildMedia;

function placeOf(channel: APIChannel): Place {
  const { id, type } = channel;
  const guildId = 'guild_id' in channel ? (channel.guild_id ?? null) : null;
  const wantsTag = ((channel.flags ?? 0) & ChannelFlags.RequireTag) !== 0;
  const tags =
    wantsTag && 'available_tags' in channel
      ? channel.available_tags.filter(({ moderated }) => !moderated)
      : [];
  return {
    channelId: id,
    type,
    isForum: isForumType(type),
    guildId,
    tags: tags.slice(0, 1).map((tag) => tag.id),
  };
}
