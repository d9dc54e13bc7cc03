import type { Chat } from '../core/index.ts';
import type { Service, Store } from '../ports/index.ts';
import type { Topics } from '../topics/index.ts';

export interface SpellingDeps {
  readonly store: Store;
  readonly topics: Topics;
  readonly search: Service['search'];
}

/** A slip or two are mended; a query of many unknown words is of another language, or none. */
const mostWords = 4;
/** A filter as written, which is left as it is; or a word. */
const part = /\p{L}{2,12}:(?:"[^"]*"?|\S+)|[\p{L}\p{M}]{4,}/gu;

/** With a capital where the slip has one. */
const asTyped = (near: string, word: string) =>
  /^\p{Lu}/u.test(word) ? near.charAt(0).toUpperCase() + near.slice(1) : near;

/**
 * A search with its mistyped words as stories write them, else as the topic of the nearest name; null where that finds
 * no story with all of the words.
 */
export async function spelledFor(
  chat: Chat,
  query: string,
  { store, topics, search }: SpellingDeps,
): Promise<string | null> {
  const { language } = chat.settings;
  const finds = async (text: string) => {
    const { hits, partly } = await search(chat, text, 1);
    return hits.length > 0 && !partly;
  };
  const words = [...query.matchAll(part)].map(([text]) => text).filter((text) => !text.includes(':'));
  const meant = new Map<string, string>();
  for (const word of [...new Set(words)].slice(0, mostWords)) {
    const near = await store.stories.nearWord(word, language);
    if (near !== null) meant.set(word, asTyped(near, word));
  }
  const mended = query.replaceAll(part, (text) => meant.get(text) ?? text).trim();
  if (meant.size > 0 && (await finds(mended))) return mended;
  const reading = topics.read(query, language);
  const [nearest] = reading.ok ? [] : (reading.nearest ?? []);
  return nearest && (await finds(nearest.name)) ? nearest.name : null;
}
