import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Article } from './extract.ts';
import { pageLimits } from './limits.ts';

/** The article, or why there is none. */
type Reading = Article | 'none' | 'deep' | 'slow';

let worker: Worker | null = null;
let line: Promise<unknown> = Promise.resolve();

/** The article in a page, or why there is none. One page at a time; the thread is kept for the next. */
export function readPage(html: string, address: string, maxMs: number = pageLimits.maxMs): Promise<Reading> {
  const result = line.then(() => readNow(html, address, maxMs));
  line = result.catch(() => undefined);
  return result;
}

async function readNow(html: string, address: string, maxMs: number): Promise<Reading> {
  worker ??= newWorker();
  const used = worker;
  const answer = once(used, 'message');
  // Whoever is told 'slow' waits for no answer: that none comes is no fault then.
  answer.catch(() => undefined);
  const before = await workedMs(used);
  used.postMessage({ html, address });
  for (let wait = 1; wait <= pageLimits.maxWaits; wait++) {
    const signal = AbortSignal.timeout(maxMs);
    const over = once(signal, 'abort').then(() => null);
    const given = await Promise.race([answer, over]).catch(() => undefined);
    if (given === undefined) break;
    if (given !== null) return (given as [{ readonly article: Exclude<Reading, 'slow'> }])[0].article;
    if ((await workedMs(used)) - before >= maxMs * 0.9) break;
  }
  // Too slow, or out of memory: the thread is in an unknown state either way.
  worker = null;
  await used.terminate();
  return 'slow';
}

/** Milliseconds that the thread itself has worked since it began; none where it is gone. */
async function workedMs(thread: Worker): Promise<number> {
  const { user, system } = await thread.cpuUsage().catch(() => ({ user: 0, system: 0 }));
  return (user + system) / 1000;
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
