import type { Chat } from '../../core/index.ts';
import type { SourceState, Store } from '../../ports/index.ts';
import { chatShape, factShape, sourceShape } from './chosen-shapes.ts';
import { Collection } from './collection.ts';
import { Threads } from './threads.ts';

/** Chats are spread over this many files, so that a write rewrites kilobytes. Fixed: a chat's file is found by hash. */
const chatFiles = 64;

export interface Chosen {
  /** As they were chosen; how reading them goes is kept elsewhere. */
  readonly sources: Collection<SourceState>;
  readonly chats: Omit<Store['chats'], 'move' | 'traces'>;
  readonly facts: Store['facts'];
  /** Resolves when no write is under way. */
  settled(): Promise<void>;
}

export async function openChosen(
  folder: string,
  { readOnly }: { readonly readOnly: boolean },
): Promise<Chosen> {
  const chatNames = Array.from(
    { length: chatFiles },
    (_, index) => `chats-${String(index).padStart(2, '0')}.json`,
  );
  const sources = await Collection.open<SourceState>(folder, ['sources.json'], sourceShape, readOnly);
  const chats = await Collection.open<Chat>(folder, chatNames, chatShape, readOnly);
  const threads = new Threads(chats.all().map(({ id }) => id));
  const facts = await Collection.open<string>(folder, ['facts.json'], factShape, readOnly);
  return {
    sources,
    chats: {
      all: async () => chats.all(),
      get: async (id) => chats.get(id),
      threads: async (id) => threads.of(id),
      async put(chat) {
        await chats.put(chat.id, chat);
        threads.add(chat.id);
      },
      async remove(id) {
        const removed = await chats.remove(id);
        threads.remove(id);
        return removed;
      },
    },
    facts: {
      get: async (key) => facts.get(key),
      put: (key, value) => facts.put(key, value),
    },
    async settled() {
      for (const part of [sources, chats, facts]) await part.settled();
    },
  };
}
