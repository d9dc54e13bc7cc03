import { createConcurrentSink, createRunner, createSource } from '@grammyjs/runner';
import { type Api, GrammyError } from 'grammy';
import type { Update } from 'grammy/types';
import type { Clock, Log } from '../../ports/index.ts';
import { loggable } from './failures.ts';
import { updateKinds } from './receive.ts';

export interface Receiver {
  /** Resolves when no more updates come in. */
  stop(): Promise<void>;
}

const waitSeconds = 30;
const shortestWaitMs = 1000;
const longestWaitMs = 30_000;
const confirmMs = 3000;

/**
 * Asks for updates until it is stopped, whatever fails: grammY's own loop ends when another process polls, waits longer
 * with every failure, and writes errors that hold the token. Asking for more confirms what came before, handled or not: a
 * crash loses the commands in flight, as Telegram keeps no other order with chats side by side.
 */
export function startPolling(
  api: Api,
  handle: (update: Update) => Promise<void>,
  { clock, log }: { readonly clock: Clock; readonly log: Log },
): Receiver {
  let offset = 0;
  let failures = 0;

  async function supply(size: number, signal: AbortSignal): Promise<Update[]> {
    while (!signal.aborted) {
      try {
        const limit = Math.max(1, Math.min(size, 100));
        const asked = { offset, limit, timeout: waitSeconds, allowed_updates: [...updateKinds] };
        const updates = await api.getUpdates(asked, signal as Parameters<Api['getUpdates']>[1]);
        failures = 0;
        offset = (updates.at(-1)?.update_id ?? offset - 1) + 1;
        return updates;
      } catch (error) {
        if (signal.aborted) break;
        failures += 1;
        // The first failures of an outage are worth a line each, the hundredth is not.
        if (failures <= 3 || failures % 20 === 0)
          log.warn('asking Telegram for updates failed', { said: said(error) });
        await clock.sleep(waitMs(error, failures), signal);
      }
    }
    throw new Error('stopped');
  }

  const source = createSource<Update>({ supply: (size, signal) => supply(size, signal as AbortSignal) });
  const sink = createConcurrentSink<Update>({ consume: handle }, async (error) => {
    log.error('handling an update failed', { error: loggable(error) });
  });
  const runner = createRunner(source, sink);
  runner.start();
  return {
    async stop() {
      await runner.stop()?.catch(() => undefined);
      // What was taken is said to be taken: the next start would be given it again.
      if (offset === 0) return;
      const soon = AbortSignal.timeout(confirmMs) as Parameters<Api['getUpdates']>[1];
      await api.getUpdates({ offset, limit: 1, timeout: 0 }, soon).catch(() => undefined);
    },
  };
}

function said(error: unknown): string {
  const isConflict = error instanceof GrammyError && error.error_code === 409;
  return isConflict ? `another process uses this bot's token: ${loggable(error)}` : String(loggable(error));
}

function waitMs(error: unknown, failures: number): number {
  const asked = error instanceof GrammyError ? error.parameters.retry_after : undefined;
  return asked === undefined
    ? Math.min(longestWaitMs, shortestWaitMs * 2 ** Math.min(10, failures - 1))
    : asked * 1000;
}
