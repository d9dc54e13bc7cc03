/** What Discord's refusals mean to us. Addresses of interactions and webhooks hold tokens: no message carries one. */
import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';
import { PlatformError, type PlatformFailure } from '../../core/index.ts';
import { isUnconnected } from '../shared/index.ts';

/** https://discord.com/developers/docs/topics/opcodes-and-status-codes#json */
const meanings: Readonly<Record<number, PlatformFailure>> = {
  /** Unknown channel, guild, user: deleted. */
  10003: 'chat-gone',
  10004: 'chat-gone',
  10013: 'chat-gone',
  /** A channel that takes no messages. */
  50008: 'chat-gone',
  50024: 'chat-gone',
  50033: 'chat-gone',
  /** Missing access: removed from the server, or the channel is hidden from the bot. */
  50001: 'forbidden',
  /** A person who takes no direct messages, or shares no server with the bot any more. */
  50007: 'forbidden',
  50013: 'forbidden',
  50278: 'forbidden',
  /** A thread that is archived and locked. */
  50083: 'forbidden',
  160005: 'forbidden',
  /** Verification that the server asks for. */
  20001: 'forbidden',
  40006: 'unavailable',
};

/** Any error of a call as `PlatformError`; what is no failure of Discord's is thrown on as it is. */
export function failureOf(error: unknown): PlatformError {
  if (error instanceof PlatformError) return error;
  if (error instanceof RateLimitError) {
    return new PlatformError('busy', 'Discord asks to wait', Math.ceil(error.retryAfter));
  }
  if (error instanceof DiscordAPIError) return refusal(error);
  if (error instanceof HTTPError) {
    return new PlatformError('unavailable', `Discord answered with status ${error.status}`);
  }
  if (isNetwork(error)) {
    const mayBeThere = !isUnsent(error);
    return new PlatformError('unavailable', 'Discord was not reached', null, { mayBeThere });
  }
  throw error;
}

/** The channel is not there, or none of this bot's. */
export function isNotThere(error: unknown): boolean {
  return error instanceof DiscordAPIError && [10003, 50001].includes(Number(error.code));
}

/** How long Discord asks the whole bot to wait, ms; null where it does not. */
export function globalWaitMs(error: unknown): number | null {
  return error instanceof RateLimitError && error.global ? Math.ceil(error.retryAfter) : null;
}

function refusal({ status, code }: DiscordAPIError): PlatformError {
  const meaning = meanings[Number(code)];
  const said = `Discord refused with ${code === 0 ? `status ${status}` : code}`;
  if (meaning) return new PlatformError(meaning, said);
  if (status === 403) return new PlatformError('forbidden', said);
  if (status === 429) return new PlatformError('busy', 'Discord asks to wait');
  return new PlatformError('unavailable', said);
}

const networkCodes = /^(UND_ERR_|E(CONN|HOST|NET|PIPE|AI_|NOTFOUND|TIMEDOUT|ADDR))/;

/** Broken connections, names that do not resolve, requests that were given up. */
function isNetwork(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error.name === 'AbortError' || error.name === 'TimeoutError') return true;
  const { code, cause } = error as { readonly code?: unknown; readonly cause?: unknown };
  if (typeof code === 'string' && networkCodes.test(code)) return true;
  if (error instanceof TypeError && error.message === 'fetch failed') return true;
  return error instanceof AggregateError || (cause instanceof Error && isNetwork(cause));
}

/** Nothing was sent. */
function isUnsent(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as { readonly code?: unknown };
  return isUnconnected(code) || isUnsent(error.cause);
}

/** What may be logged of an error: a refusal in a few words, our own fault with its trace. */
export function tellable(error: unknown): unknown {
  try {
    return failureOf(error).message;
  } catch {
    return error;
  }
}

/** True where the call failed because its token or its right to be answered has run out. */
export function isTooLate(error: unknown): boolean {
  return error instanceof DiscordAPIError && [10062, 10015, 10008, 50027, 40060].includes(Number(error.code));
}

/**
 * True where the second kind of components was refused as such, and the plain shape is worth sending: by a server that
 * does not know them, or for a place where they may not be.
 */
export function refusesComponents(error: unknown): boolean {
  if (!(error instanceof DiscordAPIError) || error.status !== 400) return false;
  if (Number(error.code) !== 50035) return /component|flag/i.test(error.message);
  const { errors } = error.rawError as { readonly errors?: Readonly<Record<string, unknown>> };
  return Object.keys(errors ?? {}).some((name) => ['components', 'flags', 'message'].includes(name));
}
