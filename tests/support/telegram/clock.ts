/** Time as the server knows it. */

/** Resolves after `ms`, or at once when the signal aborts. Never rejects. */
export type Wait = (ms: number, signal: AbortSignal) => Promise<void>;

export interface ServerClock {
  /** Milliseconds since the epoch: dates of messages, flood windows, how old a query is. */
  now(): number;
  /** How long polls and the webhook's next try wait; real time where it is left out. */
  readonly wait?: Wait;
}

export const realClock = {
  now: () => Date.now(),
  wait(ms, signal) {
    const { promise, resolve } = Promise.withResolvers<void>();
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    // At most what a timer can hold: longer would fire at once.
    const timer = setTimeout(done, Math.min(ms, 2 ** 31 - 1));
    signal.addEventListener('abort', done);
    if (signal.aborted) done();
    return promise;
  },
} as const satisfies Required<ServerClock>;
