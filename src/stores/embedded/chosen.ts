import type { Chat } from '../../core/index.ts';
import type { SourceState, SourceStore, Store } from '../../ports/index.ts';
import { chatShape, factShape, sourceShape } from './chosen-shapes.ts';
import { Collection } from './collection.ts';

/** Chats are spread over this many files, so that a write rewrites kilobytes. Fixed: a chat's file is found by hash. */
const chatFiles = 64;

export interface Chosen {
  readonly sources: SourceStore;
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
  const facts = await Collection.open<string>(folder, ['facts.json'], factShape, readOnly);
  return {
    sources: {
      all: async () => sources.all(),
      get: async (id) => sources.get(id),
      put: (state) => sources.put(state.spec.id, state),
      remove: (id) => sources.remove(id),
    },
    chats: {
      all: async () => chats.all(),
      get: async (id) => chats.get(id),
      put: (chat) => chats.put(chat.id, chat),
      remove: (id) => chats.remove(id),
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
