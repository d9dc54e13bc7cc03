/** How a part of a document gets to a chat: a channel, a thread, a person's direct messages, or a post of a forum. */
import { ChannelType, MessageFlags } from 'discord.js';
import { type ChatId, type Document, PlatformError } from '../../core/index.ts';
import type { MessageRef, PlatformHost, SendContext } from '../../ports/index.ts';
import type { Pace } from '../shared/index.ts';
import { failureOf, globalWaitMs, isNotThere } from './failures.ts';
import { type ForumDeps, sendToForum } from './forum.ts';
import type { Message } from './message.ts';
import { isDirect, type Place, type Places } from './places.ts';
import { type Deliver, deliverShape } from './shape.ts';

export interface SendDeps extends ForumDeps {
  readonly places: Places;
  readonly pace: Pick<Pace, 'hold' | 'answered'>;
  /** True where what stands behind the message's buttons was kept before. */
  readonly isKept: boolean;
  /** Null before the start. */
  readonly host: () => PlatformHost | null;
  readonly onPublishFailure: (error: unknown) => void;
}

/** Sends one part. Throws `PlatformError`. */
export async function sendPart(
  chatId: ChatId,
  message: Message,
  document: Document,
  deps: SendDeps,
  signal: AbortSignal,
  context?: SendContext,
): Promise<MessageRef> {
  const host = deps.host();
  if (!host || signal.aborted) throw new PlatformError('unavailable', 'Discord is not connected');
  try {
    if (!deps.isKept) await host.keepActions(chatId, message.kept);
    const place = await deps.places.of(chatId, signal);
    const sendTo = (there: Place) => sendInto(there, chatId, message, document, deps, signal, context);
    return await sendTo(place).catch(async (error: unknown) => {
      if (!isDirect(chatId) || !isNotThere(error)) throw error;
      return await sendTo(await deps.places.anew(chatId, signal));
    });
  } catch (error) {
    const ms = globalWaitMs(error);
    if (ms !== null) deps.pace.hold(null, ms);
    throw failureOf(error);
  }
}

async function sendInto(
  place: Place,
  chatId: ChatId,
  message: Message,
  document: Document,
  deps: SendDeps,
  signal: AbortSignal,
  context?: SendContext,
): Promise<MessageRef> {
  if (place.isForum) {
    const messageId = await sendToForum(place, message, document, deps, signal, context);
    return { chatId, messageId };
  }
  // A briefing's part has waited for one request; what it needs besides is counted.
  let inTurn = context !== undefined;
  const deliver: Deliver = async (body, nonce) => {
    const options = {
      signal,
      inTurn,
      ...(nonce ? { nonce } : {}),
      ...(context?.replyTo ? { replyTo: context.replyTo } : {}),
    };
    inTurn = false;
    const sent = await deps.api.send(place.channelId, body, options);
    if (options.inTurn) deps.pace.answered(chatId);
    const isOpen = (sent.flags ?? 0) & MessageFlags.Crossposted;
    if (document.publish && place.type === ChannelType.GuildAnnouncement && !isOpen) {
      await deps.api.crosspost(place.channelId, sent.id, signal).catch(deps.onPublishFailure);
    }
    return sent.id;
  };
  return { chatId, messageId: await deliverShape(chatId, message, deliver, deps.plainChats, context) };
}
