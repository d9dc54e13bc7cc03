import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Article } from './extract.ts';

export const pageLimits = {
  maxBytes: 10 * 1024 * 1024,
  /** Elements within each other: real pages stay under a hundred. */
  maxDepth: 500,
  maxMs: 3_000,
  maxWorkerMb: 256,
} as const;

let worker: Worker | null = null;
let line: Promise<unknown> = Promise.resolve();

/** The article in a page, or why there is none. One page at a time; the thread is kept for the next. */
export function readPage(
  html: string,
  address: string,
  maxMs: number = pageLimits.maxMs,
): Promise<Article | 'none' | 'slow'> {
  const result = line.then(() => readNow(html, address, maxMs));
  line = result.catch(() => undefined);
  return result;
}

async function readNow(html: string, address: string, maxMs: number): Promise<Article | 'none' | 'slow'> {
  worker ??= newWorker();
  const used = worker;
  const signal = AbortSignal.timeout(maxMs);
  try {
    const answer = once(used, 'message', { signal });
    used.postMessage({ html, address });
    const [{ article }] = (await answer) as [{ readonly article: Article | null }];
    return article ?? 'none';
  } catch {
    // Too slow, or out of memory: the thread is in an unknown state either way.
    worker = null;
    await used.terminate();
    return 'slow';
  }
}

function newWorker(): Worker {
  const fresh = new Worker(new URL('./worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: pageLimits.maxWorkerMb },
  });
  // An idle reader keeps no process alive.
  fresh.unref();
  fresh.on('error', () => {
    if (worker === fresh) worker = null;
  });
  return fresh;
}
