import type { Chat, ChatId } from '../core/index.ts';
import type { ChatExport, Clock, Store, StoredFacts } from '../ports/index.ts';
import type { Chats } from './chats.ts';
import type { Shown } from './shown.ts';

export interface PrivacyDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly chats: Chats;
  readonly shown: Shown;
  readonly retentionDays: number;
}

export interface Privacy {
  stored(chat: Chat): Promise<StoredFacts>;
  exportChat(chat: Chat): Promise<ChatExport>;
  forget(chatId: ChatId): Promise<StoredFacts>;
}

/** What is kept about a chat: shown, handed over, erased. */
export function createPrivacy({ store, clock, chats, shown, retentionDays }: PrivacyDeps): Privacy {
  async function stored({ id }: Pick<Chat, 'id'>): Promise<StoredFacts> {
    const chat = await store.chats.get(id);
    const { deliveries, told, buttons, nextDue, lastWindowEnd, windowEnds } = await store.chats.traces(id);
    return {
      isKept: chat !== null,
      subscriptions: chat?.subscriptions.length ?? 0,
      mutes: chat?.muted.length ?? 0,
      leanings: chat?.leanings.length ?? 0,
      deliveries: deliveries.length,
      told: told.length,
      buttons: buttons.length,
      times: nextDue !== null || lastWindowEnd !== null || Object.keys(windowEnds).length > 0,
      shown: shown.of(id).length,
      retentionDays,
    };
  }

  return {
    stored,
    exportChat: async ({ id }) => ({
      type: 'chat',
      exportedAt: clock.now(),
      chat: await store.chats.get(id),
      ...(await store.chats.traces(id)),
      shown: shown.of(id),
    }),
    async forget(id) {
      const before = await stored({ id });
      await chats.forget(id);
      shown.forget(id);
      return before;
    },
  };
}
