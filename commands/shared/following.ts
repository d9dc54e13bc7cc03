import type { Chat, Document } from '../../src/core/index.ts';
import type { Service } from '../../src/ports/index.ts';

/** What the chat follows with the next three times of each; `note` is what was just done. */
export function showFollowing(chat: Chat, page: number, note: string | null, service: Service): Document {
  const next = new Map(chat.subscriptions.map((one) => [one.id, service.nextTimes(one.schedule, chat, 3)]));
  return service.views.following({ chat, next, page, note });
}
