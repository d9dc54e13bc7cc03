/** One call from its raw parameters to its answer, and the record of all of them. */
import { checkCall, isMethod, type RawCall } from './check.ts';
import { methods as described, type MethodName } from './description.ts';
import type { Desk } from './desk.ts';
import { ApiError, type Cause } from './errors.ts';
import * as chats from './methods-chats.ts';
import * as edits from './methods-edits.ts';
import * as menu from './methods-menu.ts';
import * as messages from './methods-messages.ts';
import * as queries from './methods-queries.ts';
import type { HookRequest, PollRequest } from './updates.ts';
import { Log } from './watch.ts';

/** One call of the bot, answered. `result` is null where it was refused. */
export interface Call {
  readonly method: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly at: number;
  readonly result: unknown;
  readonly error: { readonly code: number; readonly description: string } | null;
}

/** A call answered 400, 401, 404 or 413. */
export interface Violation {
  readonly method: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly code: number;
  readonly description: string;
  readonly fault: Cause;
}

export interface Counts {
  /** Calls by method, refused ones too. */
  readonly calls: Readonly<Record<string, number>>;
  /** Refused calls by error code. */
  readonly errors: Readonly<Record<number, number>>;
}

type Handler = (desk: Desk, args: never, files: RawCall['files'], signal: AbortSignal) => unknown;

const handlers: Readonly<Record<MethodName, Handler>> = {
  ...withoutHelpers(chats, edits, menu, messages, queries),
  getMe: ({ world }) => world.bot,
  getUpdates: ({ world }, args: PollRequest, _files, signal) => world.updates.poll(args, signal),
  setWebhook: ({ world }, args: HookRequest) => {
    world.updates.setHook(args);
    return true;
  },
  deleteWebhook: ({ world }, args: { readonly drop_pending_updates?: boolean }) => {
    world.updates.dropAndUnhook(args.drop_pending_updates ?? false);
    return true;
  },
  getWebhookInfo: ({ world }) => world.updates.hookInfo(),
};

type Plain = Omit<
  Readonly<Record<MethodName, Handler>>,
  'getMe' | 'getUpdates' | 'setWebhook' | 'deleteWebhook' | 'getWebhookInfo'
>;

/** Only what the description names: those modules hold helpers as well. */
function withoutHelpers(...modules: readonly object[]): Plain {
  const all = Object.assign({}, ...modules) as Record<string, Handler>;
  return Object.fromEntries(
    Object.entries(all).filter(([name]) => Object.hasOwn(described, name)),
  ) as unknown as Plain;
}

const kept = 10_000;
const bad = new Set([400, 401, 404, 413]);

export class Api {
  readonly desk: Desk;
  readonly log = new Log<Call>(kept);
  readonly violations: Violation[] = [];
  readonly #calls: Record<string, number> = {};
  readonly #errors: Record<number, number> = {};

  constructor(desk: Desk) {
    this.desk = desk;
  }

  get counts(): Counts {
    return { calls: { ...this.#calls }, errors: { ...this.#errors } };
  }

  /** The result, or an ApiError; both are on record afterwards. */
  async call(method: string, raw: RawCall, signal: AbortSignal): Promise<unknown> {
    this.#calls[method] = (this.#calls[method] ?? 0) + 1;
    let params = raw.fields;
    try {
      if (!isMethod(method)) throw new ApiError(404, 'Not Found: method not found', { fault: 'request' });
      params = checkCall(method, raw);
      const result = await handlers[method as MethodName](this.desk, params as never, raw.files, signal);
      // An idle bot polls for ever; its polls are counted, not kept.
      if (method !== 'getUpdates') this.#keep({ method, params, result, error: null });
      return result;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      this.refuse(method, params, error);
      throw error;
    }
  }

  /** Puts a refusal on record; `planned` ones are no fault of the bot's. */
  refuse(method: string, params: Call['params'], error: ApiError, planned = false): void {
    const { code, message: description, fault } = error;
    this.#errors[code] = (this.#errors[code] ?? 0) + 1;
    if (bad.has(code) && !planned) this.violations.push({ method, params, code, description, fault });
    this.#keep({ method, params, result: null, error: { code, description } });
  }

  #keep(call: Omit<Call, 'at'>): void {
    this.log.add({ ...call, at: this.desk.world.now() });
  }
}
