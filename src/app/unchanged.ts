import type { Store } from '../ports/index.ts';

/** What was made of stories and events is kept for as long as those are as they were. */
export interface Unchanged {
  /** What `make` gave under this key, where nothing has changed since; `weight`: what it takes of the room there is. */
  once<T>(key: string, make: () => Promise<T>, weight?: (made: T) => number): Promise<T>;
}

/**
 * Asks the store for its state before each look, so that what was made is never older than the state it is kept under.
 * Everything goes where the room is used up: what is still asked for is soon there again.
 */
export function whileUnchanged(stories: Pick<Store['stories'], 'state'>, room: number): Unchanged {
  let kept = new Map<string, Promise<unknown>>();
  let state: string | null = null;
  let taken = 0;

  const clear = () => {
    kept = new Map();
    taken = 0;
  };

  return {
    async once<T>(key: string, make: () => Promise<T>, weight: (made: T) => number = () => 1): Promise<T> {
      const now = await stories.state();
      if (now !== state || taken > room) clear();
      state = now;
      const known = kept.get(key) as Promise<T> | undefined;
      if (known) return await known;
      const from = kept;
      const making = make();
      from.set(key, making);
      try {
        const made = await making;
        if (from === kept) taken += weight(made);
        return made;
      } catch (error) {
        from.delete(key);
        throw error;
      }
    },
  };
}
