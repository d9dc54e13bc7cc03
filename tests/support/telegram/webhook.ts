/** Sends updates to a webhook: chats side by side, one chat's updates in order, again after any answer but 2xx. */
import { Agent, request } from 'node:http';
import { request as secureRequest } from 'node:https';
import type { Update } from 'grammy/types';
import type { Wait } from './clock.ts';

export interface Sent {
  readonly update: Update;
  readonly lane: number;
}

export interface Hook {
  readonly url: string;
  readonly secret: string | null;
  readonly maxConnections: number;
}

/** A call the bot makes in the body of its answer. */
export type Reply = (method: string, fields: Readonly<Record<string, unknown>>) => void;

interface Lane {
  readonly waiting: Sent[];
  busy: boolean;
}

const retryMs = 1000;

export class WebhookSender {
  readonly #wait: Wait;
  readonly #now: () => number;
  readonly #reply: Reply;
  readonly #lanes = new Map<number, Lane>();
  #ready: Lane[] = [];
  #running = 0;
  #stopped = new AbortController();
  #agent = new Agent({ keepAlive: true });
  hook: Hook | null = null;
  pending = 0;
  /** Called when the last waiting update was taken. */
  drained: () => void = () => {};
  lastError: { readonly date: number; readonly message: string } | null = null;

  constructor(wait: Wait, now: () => number, reply: Reply) {
    this.#wait = wait;
    this.#now = now;
    this.#reply = reply;
  }

  start(hook: Hook): void {
    this.hook = hook;
    this.#stopped = new AbortController();
    this.#agent = new Agent({ keepAlive: true, maxSockets: hook.maxConnections });
  }

  /** Stops sending and gives back what was not taken, oldest first. */
  stop(): Sent[] {
    this.#stopped.abort();
    this.#agent.destroy();
    const left = [...this.#lanes.values()].flatMap(({ waiting }) => waiting);
    this.#lanes.clear();
    this.#ready = [];
    this.#running = 0;
    this.pending = 0;
    this.hook = null;
    return left.sort((a, b) => a.update.update_id - b.update.update_id);
  }

  add(sent: Sent): void {
    const lane = this.#lanes.get(sent.lane) ?? { waiting: [], busy: false };
    this.#lanes.set(sent.lane, lane);
    lane.waiting.push(sent);
    this.pending++;
    if (!lane.busy && lane.waiting.length === 1) this.#ready.push(lane);
    this.#pump();
  }

  #pump(): void {
    const { hook } = this;
    while (hook && this.#running < hook.maxConnections) {
      const lane = this.#ready.shift();
      if (!lane) return;
      this.#running++;
      lane.busy = true;
      void this.#send(lane, hook, this.#stopped.signal);
    }
  }

  async #send(lane: Lane, hook: Hook, signal: AbortSignal): Promise<void> {
    const sent = lane.waiting[0]!;
    for (let wait = retryMs; !(await this.#post(sent.update, hook, signal)); wait *= 2) {
      await this.#wait(wait, signal);
      if (signal.aborted) return;
    }
    if (signal.aborted) return;
    this.#running--;
    this.pending--;
    lane.busy = false;
    lane.waiting.shift();
    if (lane.waiting.length > 0) this.#ready.push(lane);
    else this.#lanes.delete(sent.lane);
    if (this.pending === 0) this.drained();
    this.#pump();
  }

  async #post(update: Update, { url, secret }: Hook, signal: AbortSignal): Promise<boolean> {
    try {
      const { status, body } = await post(url, secret, JSON.stringify(update), this.#agent, signal);
      if (status < 200 || status > 299) throw new Error(`Wrong response from the webhook: ${status}`);
      if (body.startsWith('{')) {
        const { method, ...fields } = JSON.parse(body) as Record<string, unknown>;
        if (typeof method === 'string') this.#reply(method, fields);
      }
      return true;
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      this.lastError = { date: Math.floor(this.#now() / 1000), message };
      return false;
    }
  }
}

function post(
  url: string,
  secret: string | null,
  body: string,
  agent: Agent,
  signal: AbortSignal,
): Promise<{ readonly status: number; readonly body: string }> {
  const headers = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    ...(secret === null ? {} : { 'x-telegram-bot-api-secret-token': secret }),
  };
  const { promise, resolve, reject } = Promise.withResolvers<{ status: number; body: string }>();
  const secure = url.startsWith('https:');
  const options = { method: 'POST', headers, signal };
  const call = secure ? secureRequest(url, options) : request(url, { ...options, agent });
  call.on('error', reject);
  call.on('response', (response) => {
    const chunks: Buffer[] = [];
    response.on('data', (chunk: Buffer) => chunks.push(chunk));
    response.on('error', reject);
    response.on('end', () =>
      resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString() }),
    );
  });
  call.end(body);
  return promise;
}
