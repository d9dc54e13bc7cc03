import { schedule as tick } from 'node-cron';
import { offsetOf, wasPutBack } from '../core/index.ts';
import type { Clock, Log } from '../ports/index.ts';

export interface Job {
  readonly name: string;
  /** Cron expression in UTC, to the second where it has six fields. Due times themselves are Temporal's work. */
  readonly every: string;
  /** Runs at once as well when the loop starts. */
  readonly atStart?: boolean;
  run(signal: AbortSignal): Promise<unknown>;
}

/** Whether the clock was put back is looked at this often. */
const lookMs = 5_000;

/** A handful of ticks. A job that still runs is not started again; one that fails is logged and tried at its next tick. */
export function startLoop(jobs: readonly Job[], clock: Clock, log: Log): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const running = new Map<string, Promise<unknown>>();

  function once(job: Job): void {
    if (running.has(job.name) || stopping.signal.aborted) return;
    const work = job
      .run(stopping.signal)
      .catch((error: unknown) => log.error('a job failed and will be tried again', { job: job.name, error }))
      .finally(() => running.delete(job.name));
    running.set(job.name, work);
  }

  // A clock put forward leaves hours of ticks behind; they are not missed.
  const begin = () =>
    jobs.map((job) =>
      tick(job.every, () => once(job), { timezone: 'UTC', name: job.name, suppressMissedWarning: true }),
    );

  /** A tick waits for its moment on the clock: put back by an hour, it would come an hour late. */
  async function keepTicking(): Promise<void> {
    for (let offset = offsetOf(clock); ; offset = offsetOf(clock)) {
      await clock.sleep(lookMs, stopping.signal);
      if (stopping.signal.aborted) return;
      if (!wasPutBack(clock, offset)) continue;
      await Promise.all(tasks.map((task) => task.destroy()));
      tasks = begin();
    }
  }

  for (const job of jobs) if (job.atStart) once(job);
  let tasks = begin();
  const ticking = keepTicking();
  return {
    async stop() {
      stopping.abort();
      await ticking;
      await Promise.all(tasks.map((task) => task.destroy()));
      await Promise.all(running.values());
    },
  };
}
