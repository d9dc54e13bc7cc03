/** How a route is said and found. */
import type { Id, Upload } from '../state.ts';
import type { World } from '../world.ts';

export interface Call {
  readonly world: World;
  readonly params: Readonly<Record<string, Id>>;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly files: readonly Upload[];
}

/** Nothing (204), a body (200), or a body with another status. */
export type Reply = undefined | { readonly status?: number; readonly body: unknown };

export interface Route {
  /** `POST /channels/:channel/messages` */
  readonly name: string;
  /** False where the token in the path is the right to call. */
  readonly signed: boolean;
  /** Which parameter has a rate limit of its own. */
  readonly major: string | null;
  readonly run: (call: Call) => Reply;
}

/** A route that wants the bot's token. */
export function route(name: string, run: (call: Call) => Reply): Route {
  const major = /\/(?:channels|guilds)\/:(\w+)/.exec(name)?.[1] ?? null;
  return { name, signed: true, major, run };
}

/** A route whose path holds its own token. */
export function open(name: string, run: (call: Call) => Reply): Route {
  return { name, signed: false, major: 'token', run };
}

export interface Found {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

export class Router {
  readonly #bySize = new Map<string, { readonly route: Route; readonly parts: readonly string[] }[]>();
  readonly names = new Set<string>();

  constructor(routes: readonly Route[]) {
    for (const one of routes) {
      const [method = '', path = ''] = one.name.split(' ');
      const parts = path.split('/').slice(1);
      const key = `${method} ${parts[0]} ${parts.length}`;
      const list = this.#bySize.get(key) ?? [];
      list.push({ route: one, parts });
      this.#bySize.set(key, list);
      this.names.add(one.name);
    }
  }

  find(method: string, path: string): Found | null {
    // Clients may write `@original` as `%40original`.
    const given = path.split('/').slice(1).map(decodeURIComponent);
    const candidates = this.#bySize.get(`${method} ${given[0]} ${given.length}`) ?? [];
    for (const { route: one, parts } of candidates) {
      const params: Record<string, string> = {};
      const fits = parts.every((part, index) => {
        if (!part.startsWith(':')) return part === given[index];
        params[part.slice(1)] = given[index] ?? '';
        return !given[index]?.startsWith('@');
      });
      if (fits) return { route: one, params };
    }
    return null;
  }
}
