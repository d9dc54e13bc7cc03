/** Rate limits: buckets by route and channel, and the bot's requests a second altogether. */
import { Refusal } from '../refusals.ts';
import type { MsClock } from '../state.ts';
import type { Found } from './routes.ts';

export interface Bucket {
  readonly limit: number;
  readonly perMs: number;
}

export interface Limits {
  /** Signed requests a second; null switches it off. */
  readonly perSecond: number | null;
  /** By route name (`POST /channels/:channel/messages`), each for every channel, guild or token by itself. */
  readonly buckets: Readonly<Record<string, Bucket>>;
}

/** Measured habits of Discord where it publishes none; only the numbers in the headers are promised. */
export const usualLimits: Limits = {
  perSecond: 50,
  buckets: {
    'POST /channels/:channel/messages': { limit: 5, perMs: 5000 },
    'PATCH /channels/:channel/messages/:message': { limit: 5, perMs: 5000 },
    'DELETE /channels/:channel/messages/:message': { limit: 5, perMs: 1000 },
    'POST /channels/:channel/messages/:message/crosspost': { limit: 10, perMs: 3_600_000 },
    'POST /channels/:channel/threads': { limit: 50, perMs: 300_000 },
    'POST /users/@me/channels': { limit: 10, perMs: 10_000 },
    'PUT /applications/:application/commands': { limit: 2, perMs: 20_000 },
    'POST /webhooks/:application/:token': { limit: 5, perMs: 2000 },
    'PATCH /webhooks/:application/:token/messages/:message': { limit: 5, perMs: 2000 },
    'PATCH /webhooks/:application/:token/messages/@original': { limit: 5, perMs: 2000 },
  },
};

interface Window {
  left: number;
  endsAt: number;
}

export class LimitKeeper {
  readonly #clock: MsClock;
  readonly #limits: Limits;
  readonly #windows = new Map<string, Window>();
  #all: Window = { left: 0, endsAt: 0 };

  constructor(clock: MsClock, limits: Limits) {
    this.#clock = clock;
    this.#limits = limits;
  }

  /** Counts the request; gives the headers of its bucket, or throws the 429. */
  admit({ route, params }: Found): Readonly<Record<string, string>> {
    const now = this.#clock.now();
    if (route.signed && this.#limits.perSecond !== null) {
      if (now >= this.#all.endsAt) this.#all = { left: this.#limits.perSecond, endsAt: now + 1000 };
      if (this.#all.left === 0) throw tooMany(this.#all.endsAt - now, { global: true });
      this.#all.left -= 1;
    }
    const bucket = this.#limits.buckets[route.name];
    if (!bucket) return {};
    const key = `${route.name} ${route.major ? params[route.major] : ''}`;
    const window = this.#window(key, bucket, now);
    const headers = (left: number) => ({
      'x-ratelimit-bucket': Buffer.from(route.name).toString('hex').slice(-32),
      'x-ratelimit-limit': String(bucket.limit),
      'x-ratelimit-remaining': String(left),
      'x-ratelimit-reset': (window.endsAt / 1000).toFixed(3),
      'x-ratelimit-reset-after': ((window.endsAt - now) / 1000).toFixed(3),
    });
    if (window.left === 0) {
      throw tooMany(window.endsAt - now, { global: false, headers: headers(0) });
    }
    window.left -= 1;
    return headers(window.left);
  }

  #window(key: string, bucket: Bucket, now: number): Window {
    const known = this.#windows.get(key);
    if (known && now < known.endsAt) return known;
    if (this.#windows.size > 5000) {
      for (const [old, { endsAt }] of this.#windows) if (now >= endsAt) this.#windows.delete(old);
    }
    const fresh = { left: bucket.limit, endsAt: now + bucket.perMs };
    this.#windows.set(key, fresh);
    return fresh;
  }
}

export function tooMany(
  retryAfterMs: number,
  { global, headers = {} }: { global: boolean; headers?: Readonly<Record<string, string>> },
): Refusal {
  const seconds = Math.max(retryAfterMs, 1) / 1000;
  return new Refusal(
    429,
    { message: 'You are being rate limited.', retry_after: Number(seconds.toFixed(3)), global },
    {
      ...headers,
      'retry-after': String(Math.ceil(seconds)),
      'x-ratelimit-scope': global ? 'global' : 'user',
      ...(global ? { 'x-ratelimit-global': 'true' } : {}),
    },
  );
}
