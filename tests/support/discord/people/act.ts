/** Sends what a user did to the bot as INTERACTION_CREATE. */
import { channelJson, memberJson, messageJson, userJson } from '../payloads.ts';
import { usual } from '../permissions.ts';
import type { ChannelState, InteractionState, Json, MessageState, UserState } from '../state.ts';
import type { World } from '../world.ts';
import { Asked } from './asked.ts';
import { NotPossible, type Place } from './fill-command.ts';

export interface Act {
  readonly user: UserState;
  readonly channel: ChannelState;
  readonly type: InteractionState['type'];
  readonly data: Json;
  /** The message whose component was used. */
  readonly source?: MessageState | null;
  readonly focusedType?: number;
  /** For messages of waits that took too long. */
  readonly story: string;
}

/** How the app is in this channel, for this user. */
export function placeOf(world: World, user: UserState, channel: ChannelState): Place {
  const context = channel.guildId !== null ? 0 : channel.type === 1 ? 1 : 2;
  const here = context === 0 ? Boolean(world.guildOf(channel)?.members.has(world.bot.id)) : context === 1;
  const installs = [...(here ? [0 as const] : []), ...(user.installed ? [1 as const] : [])];
  return { guildId: channel.guildId, context, installs };
}

/** Integration owners: the server by its id (0 in the bot's DM), the user by theirs. */
function ownersOf(user: UserState, { guildId, context, installs }: Place): Readonly<Record<string, string>> {
  const server = installs.includes(0) ? { 0: context === 0 ? (guildId ?? '0') : '0' } : {};
  return { ...server, ...(installs.includes(1) ? { 1: user.id } : {}) };
}

export function act(world: World, guardMs: number, given: Act): Asked {
  const { user, channel, type, data, source = null, focusedType = 3, story } = given;
  const place = placeOf(world, user, channel);
  if (place.installs.length === 0)
    throw new NotPossible(`The app is not in "${channel.name}" for ${user.name}`);
  if (!world.channels.has(channel.id)) throw new NotPossible(`Channel "${channel.name}" is gone`);
  const may = world.permissions(channel, user.id);
  if (may === 0n) throw new NotPossible(`${user.name} does not see channel "${channel.name}"`);
  const state: InteractionState = {
    id: world.newId(),
    token: `asked-${crypto.randomUUID()}`,
    type,
    userId: user.id,
    channelId: channel.id,
    guildId: channel.guildId,
    owners: ownersOf(user, place),
    createdAt: world.clock.now(),
    sourceId: source?.id ?? null,
    focusedType,
    answer: null,
    originalId: null,
    followUps: 0,
    choices: null,
    modal: null,
    messages: [],
  };
  world.addInteraction(state);
  const guild = world.guildOf(channel);
  const member = guild?.members.get(user.id);
  const appMay = guild?.members.has(world.bot.id) ? world.permissions(channel, world.bot.id) : usual;
  const who =
    guild && member
      ? { member: { ...memberJson(world, member), permissions: may.toString() } }
      : { user: userJson(user) };
  world.dispatch({
    event: 'INTERACTION_CREATE',
    audience: { guildId: channel.guildId, intents: 0 },
    data: {
      id: state.id,
      application_id: world.bot.id,
      type,
      token: state.token,
      version: 1,
      data,
      ...who,
      ...(guild
        ? {
            guild_id: guild.id,
            guild_locale: guild.locale,
            guild: { id: guild.id, locale: guild.locale, features: [] },
          }
        : {}),
      channel_id: channel.id,
      channel: { ...channelJson(world, channel), permissions: may.toString() },
      ...(source ? { message: messageJson(world, source) } : {}),
      app_permissions: appMay.toString(),
      locale: user.locale,
      entitlements: [],
      authorizing_integration_owners: state.owners,
      context: place.context,
      attachment_size_limit: 10 * 1024 * 1024,
    },
  });
  return new Asked(world, state, guardMs, story);
}
