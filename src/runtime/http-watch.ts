/** One signal for all that can end a request; nothing of it is left when the request is over. */
import { clearTimeout, setTimeout as later } from 'node:timers';

export interface Watch {
  readonly signal: AbortSignal;
  /** The time for the whole has run out. */
  readonly isOver: boolean;
  abort(reason: Error): void;
  /** To be called at the end: a timer, or a caller's signal that lives on, would hold what was read. */
  stop(): void;
}

/** Aborts after `wholeMs`, and with the caller's signal. */
export function startWatch(wholeMs: number, caller: AbortSignal | undefined): Watch {
  const controller = new AbortController();
  let isOver = false;
  const timer = later(() => {
    isOver = true;
    controller.abort(new Error('the time for the whole is over'));
  }, wholeMs);
  const give = () => controller.abort(caller?.reason);
  if (caller?.aborted) give();
  else caller?.addEventListener('abort', give, { once: true });
  return {
    signal: controller.signal,
    get isOver() {
      return isOver;
    },
    abort: (reason) => controller.abort(reason),
    stop() {
      clearTimeout(timer);
      caller?.removeEventListener('abort', give);
    },
  };
}
