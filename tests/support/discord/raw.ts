/** Discord's API called by hand, for what no library would send. */
import type { TestContext } from 'node:test';
import { type Discord, type DiscordOptions, startDiscord } from './index.ts';
import type { Json } from './state.ts';

interface RawAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** Parsed JSON; null where the answer has no body. */
  readonly body: Json;
  readonly code: unknown;
  /** `path: CODE` of each form error. */
  readonly faults: readonly string[];
}

export interface Raw {
  readonly discord: Discord;
  /** The clock the server goes by; move it by adding to `at`. */
  readonly clock: { at: number; now(): number };
  call(
    method: string,
    path: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
  ): Promise<RawAnswer>;
}

function faultsOf(errors: unknown, path = ''): string[] {
  if (typeof errors !== 'object' || errors === null) return [];
  return Object.entries(errors).flatMap(([key, value]) => {
    if (key === '_errors') return (value as readonly Json[]).map((one) => `${path}: ${String(one['code'])}`);
    return faultsOf(value, path ? `${path}.${key}` : key);
  });
}

/** Starts a loopback Discord on a clock that stands still; it stops with the test. */
export async function startRaw(context: TestContext, options: DiscordOptions = {}): Promise<Raw> {
  const clock = {
    at: Date.UTC(2024, 0, 1),
    now() {
      return this.at;
    },
  };
  const discord = await startDiscord({ clock, limits: 'off', ...options });
  context.after(() => discord.stop());
  return {
    discord,
    clock,
    async call(method, path, body, headers = {}) {
      const form = body instanceof FormData;
      const response = await fetch(`${discord.api}/v10${path}`, {
        method,
        headers: {
          authorization: `Bot ${discord.token}`,
          ...(form ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: form ? body : JSON.stringify(body) }),
      });
      const text = await response.text();
      const json = (text === '' ? null : JSON.parse(text)) as Json;
      return {
        status: response.status,
        headers: response.headers,
        body: json,
        code: json?.['code'],
        faults: faultsOf(json?.['errors']),
      };
    },
  };
}
