import type { ChatId } from '../../core/index.ts';

export const kind = 'telegram';

/** Where a message goes: a chat, or a topic of a forum. */
export interface Place {
  readonly chat: number;
  readonly thread: number | null;
}

export function chatIdOf(chat: number, thread: number | null = null): ChatId {
  return thread === null ? `${kind}:${chat}` : `${kind}:${chat}/${thread}`;
}

/** Throws where the id is none of ours. */
export function placeOf(chatId: ChatId): Place {
  const [, chat, thread] = /^telegram:(-?\d+)(?:\/(\d+))?$/.exec(chatId) ?? [];
  if (chat === undefined) throw new Error('not the id of a Telegram chat');
  return { chat: Number(chat), thread: thread === undefined ? null : Number(thread) };
}
