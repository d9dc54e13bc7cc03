/** Faults that a test orders: the next calls of a route go wrong in a chosen way. */
import { setTimeout as wait } from 'node:timers/promises';

export type Trouble =
  /** Answers with this status, before anything is done. */
  | { readonly kind: 'status'; readonly status: number }
  | { readonly kind: 'rate-limit'; readonly retryAfterMs: number; readonly global?: boolean }
  /** Never answers; the connection stays open until the server stops. */
  | { readonly kind: 'hang' }
  /** Does nothing, and ends its side of the connection without an answer. */
  | { readonly kind: 'half-closed' }
  /** Does it, then breaks off in the middle of the answer. */
  | { readonly kind: 'half' }
  /** Does it, and closes without an answer. */
  | { readonly kind: 'lost' };

/** A call when it has come, when what it asks for is done, and when its answer is written. `drop`: it came to nothing. */
export type OnCall = (route: string, moment: 'arrived' | 'done' | 'answered') => 'drop' | undefined;

interface Ordered {
  readonly trouble: Trouble;
  readonly when: (path: string) => boolean;
  left: number;
}

export class Troubles {
  onCall: OnCall = () => undefined;
  /** Half of it before a call is looked at, half before it is answered. */
  roundTripMs = 0;
  readonly #names: ReadonlySet<string>;
  readonly #ordered = new Map<string, Ordered[]>();

  constructor(names: ReadonlySet<string>) {
    this.#names = names;
  }

  /** Throws when there is no such route, so that a typing mistake cannot make a test pass. */
  order(
    route: string,
    trouble: Trouble,
    { times = 1, when = () => true }: { times?: number; when?: (path: string) => boolean } = {},
  ): void {
    if (!this.#names.has(route))
      throw new Error(`No route "${route}"; use one of ${[...this.#names].join(', ')}`);
    const list = this.#ordered.get(route) ?? [];
    list.push({ trouble, when, left: times });
    this.#ordered.set(route, list);
  }

  take(route: string, path: string): Trouble | null {
    const found = this.#ordered.get(route)?.find((one) => one.left > 0 && one.when(path));
    if (!found) return null;
    found.left -= 1;
    return found.trouble;
  }

  /** One way there or back. */
  async road(): Promise<void> {
    if (this.roundTripMs > 0) await wait(this.roundTripMs / 2);
  }

  /** Forgets what was ordered and has not happened. */
  heal(): void {
    this.#ordered.clear();
  }

  /** How many ordered faults have not happened yet. */
  get left(): number {
    return [...this.#ordered.values()].flat().reduce((sum, { left }) => sum + left, 0);
  }
}
