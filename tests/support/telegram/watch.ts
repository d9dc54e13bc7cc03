/** Waiting for what the bot does, without sleeps: each promise is settled by the event itself, or by a guard in real time. */

export const guardMs = 5000;

interface Waiter<T> {
  readonly matches: (value: T) => boolean;
  readonly resolve: (value: T) => void;
}

/** A stream of events that keeps the last ones, so that a test which asks late still hears them. */
export class Log<T> {
  readonly #keep: number;
  readonly #waiters = new Set<Waiter<T>>();
  #kept: T[] = [];
  #forgotten = 0;

  constructor(keep: number) {
    this.#keep = keep;
  }

  /** How many events there were; a mark to wait from. */
  get length(): number {
    return this.#forgotten + this.#kept.length;
  }

  get all(): readonly T[] {
    return this.#kept;
  }

  add(value: T): void {
    this.#kept.push(value);
    // Halved rather than shifted, so that a long run costs the same for each event.
    if (this.#kept.length > 2 * this.#keep) {
      this.#forgotten += this.#kept.length - this.#keep;
      this.#kept = this.#kept.slice(-this.#keep);
    }
    for (const waiter of this.#waiters) {
      if (!waiter.matches(value)) continue;
      this.#waiters.delete(waiter);
      waiter.resolve(value);
    }
  }

  /** The position of the first event from `mark` on that matches, or -1. */
  indexFrom(mark: number, matches: (value: T) => boolean): number {
    const found = this.#kept.findIndex((value, at) => at >= mark - this.#forgotten && matches(value));
    return found < 0 ? -1 : found + this.#forgotten;
  }

  at(index: number): T {
    return this.#kept[index - this.#forgotten]!;
  }

  /** The first event from `mark` on that matches, kept or still to come. Rejects with `what` after the guard. */
  first(mark: number, matches: (value: T) => boolean, what: string, timeoutMs = guardMs): Promise<T> {
    const at = this.indexFrom(mark, matches);
    if (at >= 0) return Promise.resolve(this.at(at));
    return guarded(
      (resolve) => {
        const waiter = { matches, resolve };
        this.#waiters.add(waiter);
        return () => this.#waiters.delete(waiter);
      },
      what,
      timeoutMs,
    );
  }
}

/** Reads a log in order, each event once. */
export class Reader<T> {
  readonly #log: Log<T>;
  #mark = 0;

  constructor(log: Log<T>) {
    this.#log = log;
  }

  /** The next unread event that matches; those before it count as read. */
  async next(matches: (value: T) => boolean, what: string, timeoutMs?: number): Promise<T> {
    const value = await this.#log.first(this.#mark, matches, what, timeoutMs);
    this.#mark = this.#log.indexFrom(this.#mark, (other) => other === value) + 1;
    return value;
  }

  /** What has come and was not read yet; now it is. */
  rest(): readonly T[] {
    const { all, length } = this.#log;
    const unread = all.slice(Math.max(0, all.length - (length - this.#mark)));
    this.#mark = length;
    return unread;
  }
}

/** A promise with a guard in real time; `start` gets its resolver and returns what undoes it. */
export function guarded<T>(
  start: (resolve: (value: T) => void) => () => void,
  what: string,
  timeoutMs = guardMs,
): Promise<T> {
  const { promise, resolve, reject } = Promise.withResolvers<T>();
  // The stack of the caller tells which wait it was; made here, since a timer has none.
  const late = new Error(`waited ${timeoutMs} ms for ${what}`);
  const undo = start((value) => {
    clearTimeout(timer);
    resolve(value);
  });
  const timer = setTimeout(() => {
    undo();
    reject(late);
  }, timeoutMs);
  return promise;
}
