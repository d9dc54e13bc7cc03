/** Who asks, about which chat, with which rights. */
import {
  ApplicationIntegrationType,
  type BaseInteraction,
  ChannelType,
  type GuildBasedChannel,
  type GuildMember,
  InteractionContextType,
  type Locale,
  PermissionFlagsBits,
  type PermissionsBitField,
} from 'discord.js';
import type { ChatId, Language } from '../../core/index.ts';
import type { Invocation } from '../../ports/index.ts';
import type { Api } from './api.ts';
import { failureOf } from './failures.ts';
import { cutLabel } from './markdown.ts';
import { chatOfChannel, chatOfUser, isForumType } from './places.ts';

export interface Asker {
  readonly chatId: ChatId;
  /** The channel that is meant, where it is another than the one the call came from. */
  readonly aim: string | null;
  readonly userId: string;
  readonly mayManage: boolean;
  readonly operator: boolean;
  readonly language: Language;
  /** True where others read along: look-ups are answered for the asker's eyes alone. */
  readonly isShared: boolean;
  /** True where the bot is no member and the call means the asker's direct messages. */
  readonly isElsewhere: boolean;
  /** True where the call says nothing of whether the chat can be written to. */
  readonly isAbout: boolean;
  /** Name of the channel where briefings could not be written; null where they can. */
  readonly closed: string | null;
  readonly openThread: ((name: string) => Promise<ChatId>) | null;
}

const managing = [PermissionFlagsBits.ManageChannels, PermissionFlagsBits.ManageGuild];
/** Given to many who help, and no right over the channel that a thread is in. */
const managingThreads = [...managing, PermissionFlagsBits.ManageThreads];

/** `en-US` as `en`. */
const languageOf = (locale: Locale | string): Language => locale.split('-')[0]?.toLowerCase() ?? 'en';

export interface PeopleDeps {
  readonly operators: readonly string[];
  readonly api: Api;
}

/** `named`: another channel of the server that the call is about. */
export function askerOf(
  interaction: BaseInteraction,
  deps: PeopleDeps,
  named: GuildBasedChannel | null = null,
): Asker {
  const { user, locale } = interaction;
  const base = {
    userId: user.id,
    operator: deps.operators.includes(`discord:${user.id}`),
    language: languageOf(locale),
  };
  if (!isInOurGuild(interaction)) {
    const isShared =
      interaction.guildId !== null || interaction.context === InteractionContextType.PrivateChannel;
    return {
      ...base,
      chatId: chatOfUser(user.id),
      aim: null,
      mayManage: true,
      isShared,
      isElsewhere: isShared,
      isAbout: isShared,
      closed: null,
      openThread: null,
    };
  }
  const member = interaction.member as GuildMember;
  const me = interaction.guild?.members.me ?? null;
  const channel = named ?? (interaction.channel as GuildBasedChannel | null);
  const may = named ? rightsIn(named, member) : interaction.memberPermissions;
  const botMay = named ? me && named.permissionsFor(me) : interaction.appPermissions;
  const closed = channel && !canWrite(channel, botMay) ? channel.name : null;
  const channelId = channel?.id ?? interaction.channelId ?? '';
  return {
    ...base,
    chatId: chatOfChannel(channelId),
    aim: named && named.id !== interaction.channelId ? named.id : null,
    mayManage: may?.any(channel?.isThread() ? managingThreads : managing) ?? false,
    isShared: true,
    isElsewhere: false,
    isAbout: named !== null || closed !== null,
    closed,
    openThread: channel ? threadOpener(channel, botMay, deps.api) : null,
  };
}

/** The bot is a member of the server, and was not only brought along by the person. */
function isInOurGuild(interaction: BaseInteraction): boolean {
  const owners = interaction.authorizingIntegrationOwners;
  return interaction.inCachedGuild() && owners?.[ApplicationIntegrationType.GuildInstall] !== undefined;
}

/** What somebody may do in a channel of their server: nothing where they do not see it, whatever else they were given. */
function rightsIn(channel: GuildBasedChannel, member: GuildMember): Readonly<PermissionsBitField> | null {
  const may = channel.permissionsFor(member);
  // Who is in a private thread is not known here; those who manage threads see them all.
  const hidden = channel.type === ChannelType.PrivateThread ? [PermissionFlagsBits.ManageThreads] : [];
  return may?.has([PermissionFlagsBits.ViewChannel, ...hidden]) ? may : null;
}

export function canSee(channel: GuildBasedChannel, interaction: BaseInteraction): boolean {
  return interaction.inCachedGuild() && rightsIn(channel, interaction.member) !== null;
}

export function canWrite(
  channel: Pick<GuildBasedChannel, 'isThread'>,
  may: Readonly<PermissionsBitField> | null,
): boolean {
  const write = channel.isThread()
    ? PermissionFlagsBits.SendMessagesInThreads
    : PermissionFlagsBits.SendMessages;
  return may?.has([PermissionFlagsBits.ViewChannel, write]) ?? false;
}

function threadOpener(
  channel: GuildBasedChannel,
  may: Readonly<PermissionsBitField> | null,
  api: Api,
): Asker['openThread'] {
  const { type, id } = channel;
  const isForum = isForumType(type);
  const takesThreads = type === ChannelType.GuildText || type === ChannelType.GuildAnnouncement;
  const right = isForum ? PermissionFlagsBits.SendMessages : PermissionFlagsBits.CreatePublicThreads;
  if (!(isForum || takesThreads) || !may?.has(right)) return null;
  const kind =
    type === ChannelType.GuildAnnouncement ? ChannelType.AnnouncementThread : ChannelType.PublicThread;
  return async (name) => {
    try {
      const title = cutLabel(name, 100) || '·';
      const body = { flags: 0, content: title, components: [], files: [] };
      const made = isForum ? await api.post(id, title, body, []) : await api.thread(id, title, kind);
      return chatOfChannel(made.id);
    } catch (error) {
      throw failureOf(error);
    }
  };
}

/** The part of an invocation that says who asks. */
export function asking(asker: Asker): Omit<Invocation, 'input'> {
  const { chatId, userId, mayManage, operator, language, openThread, isAbout } = asker;
  return {
    chatId,
    userId,
    mayManage,
    operator,
    language,
    ...(isAbout ? { elsewhere: true } : {}),
    ...(openThread ? { openThread } : {}),
  };
}
