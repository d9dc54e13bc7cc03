import type { ChatId } from '../../core/index.ts';

/** Which threads are kept of which chat, by their ids: `telegram:-100123/7` is one of `telegram:-100123`. */
export class Threads {
  readonly #byChat = new Map<ChatId, Set<ChatId>>();

  constructor(ids: readonly ChatId[]) {
    for (const id of ids) this.add(id);
  }

  of(chatId: ChatId): readonly ChatId[] {
    return [...(this.#byChat.get(chatId) ?? [])];
  }

  add(id: ChatId): void {
    const chat = chatOf(id);
    if (chat === null) return;
    const threads = this.#byChat.get(chat) ?? new Set();
    this.#byChat.set(chat, threads.add(id));
  }

  remove(id: ChatId): void {
    const chat = chatOf(id) ?? '';
    const threads = this.#byChat.get(chat);
    threads?.delete(id);
    if (threads?.size === 0) this.#byChat.delete(chat);
  }
}

function chatOf(id: ChatId): ChatId | null {
  const end = id.lastIndexOf('/');
  return end < 0 ? null : id.slice(0, end);
}
