/** Discord's JSON for what the world holds. */

import type {
  AttachmentState,
  ChannelState,
  CommandState,
  GuildState,
  InteractionState,
  Json,
  MemberState,
  MessageState,
  UserState,
} from './state.ts';
import type { World } from './world.ts';

const iso = (ms: number) => Temporal.Instant.fromEpochMilliseconds(Math.floor(ms)).toString();

export const userJson = (user: UserState): Json => ({
  id: user.id,
  username: user.name,
  global_name: user.bot ? null : user.name,
  discriminator: user.bot ? '0001' : '0',
  avatar: null,
  bot: user.bot,
  public_flags: 0,
});

export const memberJson = (world: World, member: MemberState): Json => ({
  user: userJson(world.user(member.userId)),
  nick: null,
  avatar: null,
  roles: [...member.roles],
  joined_at: iso(member.joinedAt),
  deaf: false,
  mute: false,
  flags: 0,
  pending: false,
});

export const rolesJson = (guild: GuildState): readonly Json[] =>
  [...guild.roles.values()].map((role, position) => ({
    id: role.id,
    name: role.name,
    permissions: role.permissions.toString(),
    position,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    managed: false,
    mentionable: false,
    flags: 0,
  }));

export function channelJson(world: World, channel: ChannelState): Json {
  const base = { id: channel.id, type: channel.type, last_message_id: channel.lastMessageId, flags: 0 };
  if (channel.guildId === null) {
    const recipients = channel.recipients.map((id) => userJson(world.user(id)));
    return channel.type === 1
      ? { ...base, recipients }
      : { ...base, recipients, name: channel.name, icon: null };
  }
  const common = {
    ...base,
    guild_id: channel.guildId,
    name: channel.name,
    parent_id: channel.parentId,
    rate_limit_per_user: 0,
  };
  if (channel.type >= 10 && channel.type <= 12) {
    return {
      ...common,
      owner_id: channel.ownerId,
      message_count: channel.messages.size,
      member_count: 1,
      thread_metadata: {
        archived: channel.archived,
        locked: channel.locked,
        auto_archive_duration: 1440,
        archive_timestamp: iso(world.clock.now()),
      },
    };
  }
  const overwrites = [...channel.overwrites.values()].map(({ id, type, allow, deny }) => ({
    id,
    type,
    allow: allow.toString(),
    deny: deny.toString(),
  }));
  const forum = channel.type === 15 ? { available_tags: [], default_forum_layout: 0 } : {};
  return { ...common, ...forum, position: 0, topic: null, nsfw: false, permission_overwrites: overwrites };
}

const isThread = ({ type }: ChannelState) => type >= 10 && type <= 12;

export function guildJson(guild: GuildState): Json {
  return {
    id: guild.id,
    name: guild.name,
    icon: null,
    splash: null,
    discovery_splash: null,
    banner: null,
    description: null,
    owner_id: guild.ownerId,
    preferred_locale: guild.locale,
    afk_channel_id: null,
    afk_timeout: 300,
    system_channel_id: null,
    system_channel_flags: 0,
    rules_channel_id: null,
    public_updates_channel_id: null,
    safety_alerts_channel_id: null,
    application_id: null,
    vanity_url_code: null,
    verification_level: 0,
    default_message_notifications: 1,
    explicit_content_filter: 0,
    mfa_level: 0,
    nsfw_level: 0,
    premium_tier: 0,
    premium_subscription_count: 0,
    premium_progress_bar_enabled: false,
    max_members: 500000,
    features: [],
    emojis: [],
    stickers: [],
    roles: rolesJson(guild),
    member_count: guild.members.size,
    channels: [],
    threads: [],
  };
}

/** The guild as a connection gets it: with channels and threads that the bot sees, and its own membership. */
export function guildCreateJson(world: World, guild: GuildState): Json {
  const seen = [...guild.channels]
    .map((id) => world.channels.get(id))
    .filter((one) => one !== undefined)
    .filter((one) => world.permissions(one, world.bot.id) !== 0n);
  const own = guild.members.get(world.bot.id);
  return {
    ...guildJson(guild),
    joined_at: iso(own?.joinedAt ?? guild.createdAt),
    large: false,
    unavailable: false,
    channels: seen.filter((one) => !isThread(one)).map((one) => channelJson(world, one)),
    threads: seen.filter((one) => isThread(one) && !one.archived).map((one) => channelJson(world, one)),
    members: own ? [memberJson(world, own)] : [],
    voice_states: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}

const attachmentJson = (world: World, one: AttachmentState): Json => {
  const url = `${world.origin}/files/${one.id}/${encodeURIComponent(one.name)}`;
  return {
    id: one.id,
    filename: one.name,
    size: one.bytes.length,
    url,
    proxy_url: url,
    content_type: one.contentType,
    ...(one.description === null ? {} : { description: one.description }),
  };
};

const metadata = (world: World, asked: InteractionState): Json => ({
  id: asked.id,
  type: asked.type,
  user: userJson(world.user(asked.userId)),
  authorizing_integration_owners: asked.owners,
});

export function messageJson(world: World, message: MessageState): Json {
  return {
    id: message.id,
    channel_id: message.channelId,
    type: message.replyTo !== null ? 19 : message.askedBy?.type === 2 ? 20 : 0,
    author: userJson(world.user(message.authorId)),
    content: message.content,
    timestamp: iso(message.createdAt),
    edited_timestamp: message.editedAt === null ? null : iso(message.editedAt),
    tts: false,
    mention_everyone: message.pinged.includes('everyone'),
    mentions: message.pinged.flatMap((id) => {
      const user = world.users.get(id);
      return user ? [userJson(user)] : [];
    }),
    mention_roles: [],
    attachments: message.attachments.map((one) => attachmentJson(world, one)),
    embeds: message.embeds.map((one) => ({ type: 'rich', ...one })),
    components: message.components,
    flags: message.flags,
    pinned: false,
    ...(message.nonce === null ? {} : { nonce: message.nonce }),
    ...(message.webhook ? { webhook_id: world.bot.id, application_id: world.bot.id } : {}),
    ...(message.askedBy ? { interaction_metadata: metadata(world, message.askedBy) } : {}),
    ...(message.replyTo === null
      ? {}
      : { message_reference: { type: 0, message_id: message.replyTo, channel_id: message.channelId } }),
  };
}

export function commandJson(world: World, command: CommandState): Json {
  const { body } = command;
  return {
    name_localizations: null,
    description_localizations: null,
    options: [],
    dm_permission: true,
    contexts: null,
    integration_types: [0],
    nsfw: false,
    ...body,
    description: body['description'] ?? '',
    type: body['type'] ?? 1,
    default_member_permissions:
      body['default_member_permissions'] === undefined || body['default_member_permissions'] === null
        ? null
        : String(body['default_member_permissions']),
    id: command.id,
    application_id: world.bot.id,
    version: command.version,
    ...(command.guildId ? { guild_id: command.guildId } : {}),
  };
}

export const applicationJson = (world: World): Json => ({
  id: world.bot.id,
  name: world.bot.name,
  icon: null,
  description: '',
  bot_public: true,
  bot_require_code_grant: false,
  verify_key: '0'.repeat(64),
  flags: 0,
  bot: userJson(world.bot),
  approximate_guild_count: world.guilds.size,
  integration_types_config: {
    0: { oauth2_install_params: { scopes: ['applications.commands', 'bot'], permissions: '0' } },
    1: { oauth2_install_params: { scopes: ['applications.commands'], permissions: '0' } },
  },
});
