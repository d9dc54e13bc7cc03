import { schedule as tick } from 'node-cron';
import type { Log } from '../ports/index.ts';

export interface Job {
  readonly name: string;
  /** Cron expression in UTC, to the second where it has six fields. Due times themselves are Temporal's work. */
  readonly every: string;
  /** Runs at once as well when the loop starts. */
  readonly atStart?: boolean;
  run(signal: AbortSignal): Promise<unknown>;
}

/** A handful of ticks. A job that still runs is not started again; one that fails is logged and tried at its next tick. */
export function startLoop(jobs: readonly Job[], log: Log): { stop(): Promise<void> } {
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

  for (const job of jobs) if (job.atStart) once(job);
  const tasks = jobs.map((job) => tick(job.every, () => once(job), { timezone: 'UTC', name: job.name }));
  return {
    async stop() {
      stopping.abort();
      await Promise.all(tasks.map((task) => task.destroy()));
      await Promise.all(running.values());
    },
  };
}
