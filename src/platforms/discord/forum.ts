/** Briefings in forums: each a new post, its further parts in that post's thread. */
import { type APIMessage, ComponentType, SnowflakeUtil } from 'discord.js';
import type { Document } from '../../core/index.ts';
import type { Clock, SendContext } from '../../ports/index.ts';
import { aimed } from './aim.ts';
import type { Api } from './api.ts';
import { titleOf } from './compose.ts';
import type { Message, MessageBody } from './message.ts';
import type { Place } from './places.ts';
import { deliverShape, type PlainChats } from './shape.ts';

export interface ForumDeps {
  readonly api: Api;
  readonly clock: Clock;
  readonly plainChats: PlainChats;
}

/** A briefing is given up 12 hours after it was due, so its first try is no older. */
const recentMs = 13 * 3_600_000;

/** Sends one part; its id is `<thread>/<message>`, by which the next part finds the thread. */
export async function sendToForum(
  place: Place,
  message: Message,
  document: Document,
  { api, clock, plainChats }: ForumDeps,
  signal: AbortSignal,
  context?: SendContext,
): Promise<string> {
  const chatId = `discord:${place.channelId}`;
  let thread = context?.after?.split('/')[0] ?? null;
  const last = await deliverShape(
    chatId,
    message,
    async (plainBody, nonce) => {
      const body = aimed(plainBody, place.channelId);
      if (thread !== null) {
        return (await api.send(thread, body, { signal, ...(nonce ? { nonce } : {}) })).id;
      }
      const name = titleOf(document);
      // The first message of a post takes no nonce: what an earlier try may have made is looked for.
      const there = context?.repeat ? await find(place, name, body, { api, clock }, signal) : null;
      const posted = there ?? (await api.post(place.channelId, name, body, place.tags, signal));
      thread = posted.id;
      return 'message' in posted ? (posted.message?.id ?? posted.id) : posted.id;
    },
    plainChats,
    context,
  );
  return `${thread ?? place.channelId}/${last}`;
}

/** A post of ours with this name and these words that is not older than a briefing may be. */
async function find(
  place: Place,
  name: string,
  body: MessageBody,
  { api, clock }: Pick<ForumDeps, 'api' | 'clock'>,
  signal: AbortSignal,
) {
  if (place.guildId === null) return null;
  const oldest = clock.now().epochMilliseconds - recentMs;
  const { threads } = await api.activeThreads(place.guildId, signal);
  for (const thread of threads) {
    if (!('parent_id' in thread) || thread.parent_id !== place.channelId || thread.name !== name) continue;
    if (SnowflakeUtil.timestampFrom(thread.id) < oldest) continue;
    const [start] = await api.oldest(thread.id, signal);
    if (start?.author.bot && sameWords(start, body)) return { id: thread.id, message: start };
  }
  return null;
}

function sameWords(there: APIMessage, body: MessageBody): boolean {
  const seen = there.content + wordsIn(there.components ?? []);
  return seen.trim() === ((body.content ?? '') + wordsIn(body.components)).trim();
}

/** The text of all text displays. */
function wordsIn(components: readonly unknown[]): string {
  return (components as readonly Readonly<Record<string, unknown>>[])
    .map((one) => {
      if (one['type'] === ComponentType.TextDisplay) return String(one['content']);
      return Array.isArray(one['components']) ? wordsIn(one['components']) : '';
    })
    .join('\n');
}
