/** Channels and the messages in them, as the bot reads and writes them by its own right. */
import { checkMessage } from '../checks/messages.ts';
import { edit, flag, post, remove } from '../messages.ts';
import { channelJson, messageJson } from '../payloads.ts';
import { includes } from '../permissions.ts';
import { invalidForm, refusal } from '../refusals.ts';
import type { ChannelState, Json, MessageState, Upload } from '../state.ts';
import type { World } from '../world.ts';
import { type Call, type Reply, type Route, route } from './routes.ts';

const nonceMs = 3 * 60_000;

/** The rights a new message needs, by where it goes and what it holds. */
export function demandRights(
  world: World,
  channel: ChannelState,
  body: Json,
  files: readonly Upload[],
): void {
  if (channel.type === 1) {
    if (!channel.recipients.every((id) => world.reaches(id))) throw refusal(50007);
    return;
  }
  const thread = channel.type >= 10 && channel.type <= 12;
  world.forBot(channel.id, thread ? 'SendMessagesInThreads' : 'SendMessages');
  if (files.length > 0) world.forBot(channel.id, 'AttachFiles');
  if (((body['embeds'] ?? []) as readonly Json[]).length > 0) world.forBot(channel.id, 'EmbedLinks');
  if (body['message_reference']) world.forBot(channel.id, 'ReadMessageHistory');
}

function create({ world, params, body, files }: Call): Reply {
  const channel = world.forBot(params['channel'] ?? '');
  if (channel.type === 15 || channel.type === 3) throw refusal(channel.type === 15 ? 50008 : 50001);
  const checked = checkMessage(body, files);
  demandRights(world, channel, checked, files);
  const reference = checked['message_reference'] as Json | null | undefined;
  if (reference && reference['fail_if_not_exists'] !== false) {
    if (!channel.messages.has(reference['message_id'] as string)) {
      const message = 'Unknown message';
      throw invalidForm([{ path: ['message_reference'], code: 'REPLIES_UNKNOWN_MESSAGE', message }]);
    }
  }
  if (channel.archived) {
    if (channel.locked && !includes(world.permissions(channel, world.bot.id), 'ManageThreads'))
      throw refusal(50083);
    channel.archived = false;
    const audience = { guildId: channel.guildId, intents: 1 };
    world.dispatch({ event: 'THREAD_UPDATE', data: channelJson(world, channel), audience });
  }
  const nonce = checked['nonce'] as string | number | null | undefined;
  const enforced = checked['enforce_nonce'] === true && nonce !== undefined && nonce !== null;
  const repeated = enforced ? remembered(world, channel, String(nonce)) : null;
  if (repeated) return { body: messageJson(world, repeated) };
  const message = post(world, { channel, authorId: world.bot.id, body: checked, files });
  if (enforced) channel.nonces.set(String(nonce), { messageId: message.id, at: world.clock.now() });
  return { body: messageJson(world, message) };
}

/** The message this nonce was used for in the last minutes. */
function remembered(world: World, channel: ChannelState, nonce: string): MessageState | null {
  const oldest = world.clock.now() - nonceMs;
  for (const [key, { at }] of channel.nonces) {
    if (at > oldest) break;
    channel.nonces.delete(key);
  }
  return channel.messages.get(channel.nonces.get(nonce)?.messageId ?? '') ?? null;
}

/** A message that everybody in the channel sees. */
function messageIn(channel: ChannelState, id: string): MessageState {
  const message = channel.messages.get(id);
  if (!message || message.onlyFor !== null) throw refusal(10008);
  return message;
}

function one({ world, params }: Call): Reply {
  const channel = world.forBot(params['channel'] ?? '', 'ReadMessageHistory');
  return { body: messageJson(world, messageIn(channel, params['message'] ?? '')) };
}

function several({ world, params, query }: Call): Reply {
  const channel = world.forBot(params['channel'] ?? '');
  const limit = Number(query.get('limit') ?? '50');
  if (!Number.isInteger(limit) || limit < 1 || limit > 100) {
    const message = 'Value must be between 1 and 100.';
    throw invalidForm([{ path: ['limit'], code: 'NUMBER_TYPE_MAX', message }]);
  }
  // Without the right to read what was, Discord gives an empty list.
  if (!includes(world.permissions(channel, world.bot.id), 'ReadMessageHistory')) return { body: [] };
  const bound = (name: string) => (query.has(name) ? BigInt(query.get(name) ?? '0') : null);
  const before = bound('before');
  const after = bound('after');
  const list = [...channel.messages.values()].filter(
    ({ id, onlyFor }) =>
      onlyFor === null && (before === null || BigInt(id) < before) && (after === null || BigInt(id) > after),
  );
  const page = after === null ? list.slice(-limit) : list.slice(0, limit);
  return { body: page.reverse().map((message) => messageJson(world, message)) };
}

function change({ world, params, body, files }: Call): Reply {
  const channel = world.forBot(params['channel'] ?? '');
  const message = messageIn(channel, params['message'] ?? '');
  if (message.authorId !== world.bot.id) throw refusal(50005);
  if (channel.archived) throw refusal(50083);
  const checked = checkMessage(body, files, { before: message });
  edit(world, message, checked, { files });
  return { body: messageJson(world, message) };
}

function drop({ world, params }: Call): Reply {
  const channel = world.forBot(params['channel'] ?? '');
  const message = messageIn(channel, params['message'] ?? '');
  if (message.authorId !== world.bot.id) {
    if (channel.guildId === null) throw refusal(50001);
    world.forBot(channel.id, 'ManageMessages');
  }
  if (channel.archived) throw refusal(50083);
  remove(world, message);
  return undefined;
}

function crosspost({ world, params }: Call): Reply {
  const channel = world.forBot(params['channel'] ?? '', 'SendMessages');
  if (channel.type !== 5) throw refusal(50024);
  const message = messageIn(channel, params['message'] ?? '');
  if (message.authorId !== world.bot.id) world.forBot(channel.id, 'ManageMessages');
  if ((message.flags & flag.crossposted) !== 0) throw refusal(40033);
  message.flags |= flag.crossposted;
  world.signals.emit(`channel ${channel.id}`);
  return { body: messageJson(world, message) };
}

export const channelRoutes: readonly Route[] = [
  route('GET /channels/:channel', ({ world, params }) => ({
    body: channelJson(world, world.forBot(params['channel'] ?? '')),
  })),
  route('POST /channels/:channel/typing', ({ world, params }) => {
    world.forBot(params['channel'] ?? '', 'SendMessages');
    return undefined;
  }),
  route('GET /channels/:channel/messages', several),
  route('POST /channels/:channel/messages', create),
  route('GET /channels/:channel/messages/:message', one),
  route('PATCH /channels/:channel/messages/:message', change),
  route('DELETE /channels/:channel/messages/:message', drop),
  route('POST /channels/:channel/messages/:message/crosspost', crosspost),
];
