export const pageLimits = {
  maxBytes: 10 * 1024 * 1024,
  /** Elements within each other: real pages stay under a hundred. */
  maxDepth: 500,
  /** Of the thread's own time, and so many times that by the clock: on a busy machine a good page has to wait. */
  maxMs: 3_000,
  maxWaits: 10,
  maxWorkerMb: 256,
} as const;
