/** Failures on purpose: what networks and overloaded servers do. */
import type { MethodName } from './description.ts';
import { ApiError, tooMany } from './errors.ts';

export type Fault =
  /** Answers with this error and does nothing; `page` sends a gateway's HTML in place of JSON. */
  | {
      readonly code: number;
      readonly retryAfter?: number;
      readonly description?: string;
      readonly page?: boolean;
    }
  /** Takes the request, does nothing and never answers. */
  | 'hang'
  /** Takes the request, does nothing, and ends its side of the connection without an answer. */
  | 'half-closed'
  /** Does nothing, and closes the connection in the middle of an answer. */
  | 'cut'
  /** Does what was asked, and closes the connection before a word of the answer. */
  | 'lost';

/** A call when it has come, when what it asks for is done, and when its answer is written. `drop`: it came to nothing. */
export type OnCall = (method: string, moment: 'arrived' | 'done' | 'answered') => 'drop' | undefined;

interface Planned {
  readonly fault: Fault;
  times: number;
}

const names: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  403: 'Forbidden',
  500: 'Internal Server Error',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
};

export class Faults {
  readonly #planned = new Map<string, Planned[]>();
  onCall: OnCall = () => undefined;
  /** Half of it before a call is looked at, half before it is answered. */
  roundTripMs = 0;

  /** The next `times` calls of the method (`*`: of any) fail so, after those planned before. */
  plan(method: MethodName | '*', fault: Fault, times: number): void {
    const list = this.#planned.get(method) ?? [];
    list.push({ fault, times });
    this.#planned.set(method, list);
  }

  take(method: string): Fault | null {
    for (const key of [method, '*']) {
      const list = this.#planned.get(key);
      const next = list?.[0];
      if (!next) continue;
      if (--next.times === 0) list.shift();
      if (list.length === 0) this.#planned.delete(key);
      return next.fault;
    }
    return null;
  }

  clear(): void {
    this.#planned.clear();
  }
}

export function faultError({ code, retryAfter, description }: Exclude<Fault, string>): ApiError {
  if (code === 429) return tooMany((retryAfter ?? 1) * 1000);
  return new ApiError(code, description ?? names[code] ?? 'Error');
}
