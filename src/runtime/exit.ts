import { setTimeout as wait } from 'node:timers/promises';

/** What a process may take to end by itself once everything is stopped. */
const lingersMs = 2_000;

/** Lets the process end, and ends it where a connection that a library opened anew would keep it. */
export async function exitWith(code: number): Promise<void> {
  process.exitCode = code;
  await wait(lingersMs, undefined, { ref: false });
  process.exit(code);
}
