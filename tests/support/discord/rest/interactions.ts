/** The first answer to an interaction: within three seconds, once. */
import { checkCallback } from '../checks/callbacks.ts';
import { v2Flag } from '../checks/components.ts';
import { checkMessage } from '../checks/messages.ts';
import { edit, flag, post } from '../messages.ts';
import { messageJson } from '../payloads.ts';
import { refusal } from '../refusals.ts';
import type { ChannelState, InteractionState, Json, MessageState, Upload } from '../state.ts';
import type { World } from '../world.ts';
import { type Call, open, type Reply, type Route } from './routes.ts';

const answerMs = 3000;

function callback({ world, params, query, body, files }: Call): Reply {
  const asked = world.interactions.get(params['token'] ?? '');
  if (!asked || asked.id !== params['interaction']) throw refusal(10062);
  if (asked.answer) throw refusal(40060);
  const now = world.clock.now();
  if (now - asked.createdAt > answerMs) throw refusal(10062);
  const channel = world.channels.get(asked.channelId);
  if (!channel) throw refusal(10003);
  const { type, data } = checkCallback(body, asked, asked.focusedType);
  const message = take(world, asked, channel, type, data, files);
  asked.answer = { type, at: now };
  if (message) asked.originalId = message.id;
  world.signals.emit(`asked ${asked.id}`);
  if (query.get('with_response') !== 'true') return undefined;
  return { body: responseJson(world, asked, type, message) };
}

/** Does what the answer says; gives the message that `@original` will mean. */
function take(
  world: World,
  asked: InteractionState,
  channel: ChannelState,
  type: number,
  data: unknown,
  files: readonly Upload[],
): MessageState | null {
  const source = channel.messages.get(asked.sourceId ?? '') ?? null;
  if (type === 6) return source;
  if (type === 7) {
    if (!source) throw refusal(10008);
    const checked = checkMessage(data ?? {}, files, { before: source, path: ['data'] });
    edit(world, source, checked, { files });
    asked.messages.push(source);
    return source;
  }
  if (type === 8) asked.choices = (data as Json)['choices'] as readonly Json[];
  if (type === 9) asked.modal = data as Json;
  if (type === 8 || type === 9) return null;
  const body = type === 4 ? checkMessage(data ?? {}, files, { path: ['data'] }) : {};
  const flags = (((data as Json | null | undefined)?.['flags'] ?? 0) as number) & (flag.ephemeral | v2Flag);
  return post(world, {
    channel,
    authorId: world.bot.id,
    body,
    files,
    onlyFor: (flags & flag.ephemeral) === 0 ? null : asked.userId,
    askedBy: asked,
    flags: type === 5 ? flag.loading : 0,
  });
}

function responseJson(
  world: World,
  asked: InteractionState,
  type: number,
  message: MessageState | null,
): Json {
  const about = message
    ? {
        response_message_id: message.id,
        response_message_loading: (message.flags & flag.loading) !== 0,
        response_message_ephemeral: message.onlyFor !== null,
      }
    : {};
  const { id, channelId, guildId } = asked;
  const where = { channel_id: channelId, ...(guildId === null ? {} : { guild_id: guildId }) };
  const resource = message ? { resource: { type, message: messageJson(world, message) } } : {};
  return { interaction: { id, type: asked.type, ...about, ...where }, ...resource };
}

export const interactionRoutes: readonly Route[] = [
  open('POST /interactions/:interaction/:token/callback', callback),
];
