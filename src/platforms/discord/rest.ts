/** discord.js's client for REST, made anew where the clock is put back. */
import { type RateLimitData, RateLimitError, REST, type RESTOptions } from 'discord.js';
import { offsetOf, wasPutBack } from '../../core/index.ts';
import type { Clock } from '../../ports/index.ts';
import type { DiscordSettings } from './settings.ts';

/** Waits for a rate limit that are longer become `busy`: the delivery tries again, and others go on. */
const longestWaitMs = 5_000;

/** What discord.js keeps of a route that is not in use is dropped this often. */
const sweepMs = 60_000;

/**
 * No call is repeated unseen: a send whose answer was lost is tried again by whoever knows its nonce.
 * https://discord.com/developers/docs/topics/rate-limits
 */
export function restOptions({ apiUrl }: DiscordSettings) {
  return {
    api: apiUrl,
    version: '10',
    retries: 0,
    // It keeps one of each channel that was written to: ten thousand in a morning.
    handlerSweepInterval: sweepMs,
    rejectOnRateLimit: ({ timeToReset, retryAfter }: RateLimitData) =>
      Math.max(timeToReset, retryAfter) > longestWaitMs,
  };
}

export interface Rest {
  /** Makes a call. Throws what discord.js throws. */
  through<T>(call: (client: REST) => Promise<T>): Promise<T>;
  /** Ends the client's timers. */
  close(): void;
}

/**
 * The library keeps by the time of day when each limit ends: with the clock put back by an hour it would refuse every call
 * for an hour. A client that knows nothing is then told anew what is left, and a call that was refused unsent is made by it.
 */
export function createRest(
  settings: DiscordSettings,
  clock: Clock,
  options: Pick<Partial<RESTOptions>, 'globalRequestsPerSecond'> = {},
): Rest {
  const open = () => new REST({ ...restOptions(settings), ...options }).setToken(settings.token);
  let client = open();
  let offset = offsetOf(clock);

  function endTimers(): void {
    client.clearHandlerSweeper();
    client.clearHashSweeper();
  }

  function current(): REST {
    if (wasPutBack(clock, offset)) {
      endTimers();
      client = open();
    }
    offset = offsetOf(clock);
    return client;
  }

  return {
    async through(call) {
      const first = current();
      try {
        return await call(first);
      } catch (error) {
        const now = current();
        if (now === first || !(error instanceof RateLimitError)) throw error;
        return await call(now);
      }
    },
    close: endTimers,
  };
}
