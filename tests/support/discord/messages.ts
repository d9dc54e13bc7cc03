/** Messages are made, changed and removed here, whoever asks; connections and waiting tests are told. */
import { isObject } from './checks/basic.ts';
import { v2Flag } from './checks/components.ts';
import { messageJson } from './payloads.ts';
import { couldPing, pingsOf } from './pings.ts';
import type {
  AttachmentState,
  ChannelState,
  Id,
  InteractionState,
  Json,
  MessageState,
  Upload,
} from './state.ts';
import type { World } from './world.ts';

export const flag = {
  suppressEmbeds: 4,
  ephemeral: 64,
  loading: 128,
  crossposted: 1,
  hasThread: 32,
  silent: 4096,
};

const settable = flag.suppressEmbeds | flag.silent | v2Flag;

export interface Draft {
  readonly channel: ChannelState;
  readonly authorId: Id;
  /** A checked body; `{}` for a message that is still loading. */
  readonly body: Json;
  readonly files?: readonly Upload[];
  readonly onlyFor?: Id | null;
  readonly askedBy?: InteractionState | null;
  /** Bits that the route sets, whatever the body says. */
  readonly flags?: number;
}

export function post(world: World, draft: Draft): MessageState {
  const { channel, authorId, body, files = [], onlyFor = null, askedBy = null, flags = 0 } = draft;
  const replyTo = repliedTo(channel, body);
  const content = (body['content'] ?? '') as string;
  const components = numbered((body['components'] ?? []) as readonly Json[]);
  const message: MessageState = {
    id: world.newId(),
    channelId: channel.id,
    authorId,
    createdAt: world.clock.now(),
    content,
    embeds: (body['embeds'] ?? []) as readonly Json[],
    components,
    attachments: attachmentsOf(world, body, files, []),
    flags: flags | (((body['flags'] ?? 0) as number) & settable) | (onlyFor ? flag.ephemeral : 0),
    editedAt: null,
    onlyFor,
    nonce: (body['nonce'] ?? null) as string | number | null,
    replyTo: replyTo?.id ?? null,
    askedBy,
    webhook: askedBy !== null,
    pinged: authorId === world.bot.id ? pingsOf(world, channel, body, { content, components }, replyTo) : [],
    couldPing: authorId === world.bot.id && couldPing(body) && (flags & flag.loading) === 0,
  };
  channel.messages.set(message.id, message);
  if (channel.messages.size > world.keepMessages) {
    for (const oldest of channel.messages.keys()) {
      channel.messages.delete(oldest);
      break;
    }
  }
  if (!onlyFor) channel.lastMessageId = message.id;
  askedBy?.messages.push(message);
  tell(world, channel, message, 'MESSAGE_CREATE');
  return message;
}

/** Changes what the body names; `fill` is the first content of a message that was loading. */
export function edit(
  world: World,
  message: MessageState,
  body: Json,
  { files = [], fill = false }: { files?: readonly Upload[]; fill?: boolean } = {},
): void {
  const channel = world.channels.get(message.channelId);
  if (!channel) return;
  if (body['content'] !== undefined) message.content = (body['content'] ?? '') as string;
  if (body['embeds'] !== undefined) message.embeds = (body['embeds'] ?? []) as readonly Json[];
  if (body['components'] !== undefined) {
    message.components = numbered((body['components'] ?? []) as readonly Json[]);
  }
  message.attachments = attachmentsOf(world, body, files, message.attachments);
  const given = (body['flags'] ?? 0) as number;
  message.flags = (message.flags & ~flag.loading) | (given & (flag.suppressEmbeds | v2Flag));
  if (fill) {
    message.pinged = pingsOf(world, channel, body, message, null);
    message.couldPing = couldPing(body);
  }
  message.editedAt = world.clock.now();
  tell(world, channel, message, 'MESSAGE_UPDATE');
}

export function remove(world: World, message: MessageState): void {
  const channel = world.channels.get(message.channelId);
  channel?.messages.delete(message.id);
  if (!channel) return;
  const data = { id: message.id, channel_id: channel.id, ...inGuild(channel) };
  if (!message.onlyFor) world.dispatch({ event: 'MESSAGE_DELETE', data, audience: audienceOf(channel) });
  world.signals.emit(`channel ${channel.id}`);
  if (message.askedBy) world.signals.emit(`asked ${message.askedBy.id}`);
}

const inGuild = ({ guildId }: ChannelState) => (guildId === null ? {} : { guild_id: guildId });

/** GUILD_MESSAGES or DIRECT_MESSAGES. */
const audienceOf = (channel: ChannelState) => ({
  guildId: channel.guildId,
  intents: channel.guildId === null ? 1 << 12 : 1 << 9,
});

function tell(world: World, channel: ChannelState, message: MessageState, event: string): void {
  world.signals.emit(`channel ${channel.id}`);
  if (message.askedBy) world.signals.emit(`asked ${message.askedBy.id}`);
  if (message.onlyFor !== null) return;
  const data = { ...messageJson(world, message), ...inGuild(channel), channel_type: channel.type };
  const open = channel.guildId === null || message.authorId === world.bot.id;
  const hidden = { ...data, content: '', embeds: [], attachments: [], components: [] };
  const audience = audienceOf(channel);
  const mentioned = message.content.includes(`<@${world.bot.id}>`);
  world.dispatch({ event, data, audience, ...(open || mentioned ? {} : { withoutContent: hidden }) });
}

function repliedTo(channel: ChannelState, body: Json): MessageState | null {
  const reference = body['message_reference'] as Json | null | undefined;
  return (reference && channel.messages.get(reference['message_id'] as string)) || null;
}

function attachmentsOf(
  world: World,
  body: Json,
  files: readonly Upload[],
  before: readonly AttachmentState[],
): readonly AttachmentState[] {
  const listed = body['attachments'] as readonly Json[] | null | undefined;
  const kept = listed ? before.filter(({ id }) => listed.some((one) => String(one['id']) === id)) : before;
  const fresh = files.map((file, index) => {
    const said = listed?.find((one) => String(one['id']) === String(index));
    const { contentType, bytes } = file;
    const name = (said?.['filename'] ?? file.name) as string;
    return {
      id: world.newId(),
      name,
      contentType,
      bytes,
      description: (said?.['description'] ?? null) as string | null,
    };
  });
  return [...kept, ...fresh];
}

/** Gives a numeric id to each component that has none, as Discord does. */
function numbered(components: readonly Json[]): readonly Json[] {
  const used = new Set<unknown>();
  const collect = (one: Json): void => {
    used.add(one['id']);
    for (const child of (one['components'] ?? []) as readonly Json[]) collect(child);
    if (isObject(one['accessory'])) collect(one['accessory']);
  };
  components.forEach(collect);
  let next = 1;
  const fresh = () => {
    while (used.has(next)) next += 1;
    next += 1;
    return next - 1;
  };
  const number = (one: Json): Json => ({
    ...one,
    id: one['id'] || fresh(),
    ...(Array.isArray(one['components']) ? { components: one['components'].map(number) } : {}),
    ...(isObject(one['accessory']) ? { accessory: number(one['accessory']) } : {}),
  });
  return components.map(number);
}
