import { Worker } from 'node:worker_threads';
import type { Clock } from '../ports/index.ts';
import type { Topics } from '../topics/index.ts';
import { type Outcome, type Portion, prepare } from './prepare.ts';
import { type Answered, askedOf, outcomesOf, ready } from './prepare-wire.ts';

export interface Preparer {
  /** Cleans and reads stories, in a thread of its own where there are many. Rejects with what a story breaks on. */
  prepare(portion: Portion): Promise<readonly Outcome[]>;
  /** Portions that are well asked for before the first is needed: none where they would be prepared at once, here. */
  readonly ahead: number;
  /** Prepares one portion here that the thread has not begun, for a caller that would only wait; false where there is none. */
  help(): boolean;
  /** Ends the thread; what is asked for later is done here. */
  close(): Promise<void>;
}

/** New stories in a row that are read here before a thread is worth its start; those kept already cost little. */
const worthThread = 200;
/** A thread with nothing to do for so long is ended, and its memory freed. */
const idleMs = 30_000;
/** Portions of one import that the thread holds: enough that it never waits, few enough to be held in memory. */
const held = 8;

/** Of them, those sent to it: what is not sent yet can be done here where this thread has nothing else to do. */
const sentAtOnce = 4;

interface Waiting {
  readonly portion: Portion;
  readonly resolve: (outcomes: readonly Outcome[] | null) => void;
}

/**
 * Prepares stories on the second core while the first places and keeps them. Whatever a thread cannot do, whether it
 * broke on a story or ended, is done by the caller's thread: a thread changes when a story is read, never how.
 */
export function createPreparer(topics: Topics, clock: Clock): Preparer {
  let thread: Worker | null = null;
  let isReady = false;
  let isClosed = false;
  let number = 0;
  /** Stories read here, one soon after another. */
  let streak = 0;
  let lastAsked = clock.now();
  let idle = new AbortController();
  const waiting = new Map<number, Waiting>();
  /** Of those that wait, the numbers not sent yet. */
  let unsent: number[] = [];

  function start(): void {
    const fresh = new Worker(new URL('./prepare-worker.ts', import.meta.url));
    // An idle thread keeps no process alive; a caller that waits is kept alive by what it has to do then.
    fresh.unref();
    fresh.on('message', ({ number: answered, outcomes }: Answered) => {
      if (thread !== fresh) return;
      if (answered === ready.number) isReady = true;
      const asked = waiting.get(answered);
      waiting.delete(answered);
      send();
      if (waiting.size === 0) restSoon();
      asked?.resolve(outcomes === null ? null : outcomesOf(outcomes, asked.portion.arrived));
    });
    const gone = () => {
      if (thread === fresh) drop();
    };
    fresh.on('error', gone);
    fresh.on('exit', gone);
    thread = fresh;
  }

  function drop(): void {
    thread = null;
    isReady = false;
    streak = 0;
    idle.abort();
    for (const { resolve } of waiting.values()) resolve(null);
    waiting.clear();
    unsent = [];
  }

  function send(): void {
    while (unsent.length > 0 && waiting.size - unsent.length < sentAtOnce) {
      const next = unsent.shift() ?? 0;
      const asked = waiting.get(next);
      if (asked) thread?.postMessage(askedOf(next, asked.portion));
    }
  }

  function restSoon(): void {
    idle.abort();
    idle = new AbortController();
    const { signal } = idle;
    void clock.sleep(idleMs, signal).then(() => {
      if (signal.aborted || waiting.size > 0) return;
      void thread?.terminate();
      drop();
    });
  }

  return {
    get ahead() {
      return isReady ? held : 0;
    },
    async prepare(portion) {
      const now = clock.now();
      if (now.since(lastAsked).total('milliseconds') > idleMs) streak = 0;
      lastAsked = now;
      if (thread === null && !isClosed && streak > worthThread) start();
      if (thread === null || !isReady) {
        return prepare(portion, topics, () => {
          streak++;
        });
      }
      idle.abort();
      const asked = thread;
      asked.ref();
      const outcomes = await new Promise<readonly Outcome[] | null>((resolve) => {
        waiting.set(++number, { portion, resolve });
        unsent.push(number);
        send();
      });
      if (waiting.size === 0) asked.unref();
      return outcomes ?? prepare(portion, topics);
    },
    help() {
      const next = unsent.shift();
      const asked = next === undefined ? undefined : waiting.get(next);
      if (next === undefined || !asked) return false;
      waiting.delete(next);
      try {
        asked.resolve(prepare(asked.portion, topics));
      } catch {
        // Who asked does it again, and sees.
        asked.resolve(null);
      }
      return true;
    },
    async close() {
      isClosed = true;
      const ending = thread;
      drop();
      await ending?.terminate();
    },
  };
}
