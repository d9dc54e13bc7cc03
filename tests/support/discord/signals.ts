/** Waiting without sleeping: whoever changes something says its name, whoever waits for it looks again. */

/** A wait that took too long in real time; says what was waited for. */
export class WaitedTooLong extends Error {
  override readonly name = 'WaitedTooLong';
}

export class Signals {
  readonly #watchers = new Map<string, Set<() => void>>();

  emit(key: string): void {
    for (const look of [...(this.#watchers.get(key) ?? [])]) look();
  }

  /**
   * Resolves with what `look` gives first that is not null: at once, or after a signal of `key`. Rejects after
   * `guardMs` of real time with what `story()` says.
   */
  until<T>(key: string, look: () => T | null, story: () => string, guardMs: number): Promise<T> {
    return new Promise((resolve, reject) => {
      const watchers = this.#watchers.get(key) ?? new Set();
      const done = () => {
        clearTimeout(guard);
        watchers.delete(again);
        if (watchers.size === 0) this.#watchers.delete(key);
      };
      const again = () => {
        try {
          const found = look();
          if (found === null) return;
          done();
          resolve(found);
        } catch (error) {
          done();
          reject(error);
        }
      };
      const guard = setTimeout(() => {
        done();
        reject(new WaitedTooLong(`Waited ${guardMs} ms for ${story()}`));
      }, guardMs);
      this.#watchers.set(key, watchers.add(again));
      again();
    });
  }
}
