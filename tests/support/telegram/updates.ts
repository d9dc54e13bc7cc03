/** Updates on their way to the bot: kept until confirmed, fetched by long polling or sent to a webhook. */
import type { Update } from 'grammy/types';
import type { Wait } from './clock.ts';
import { type UpdateKind, updateKinds } from './description.ts';
import { ApiError, conflict, malformed } from './errors.ts';
import type { Hook, Sent, WebhookSender } from './webhook.ts';

export interface PollRequest {
  readonly offset?: number;
  readonly limit?: number;
  readonly timeout?: number;
  readonly allowed_updates?: readonly string[];
}

export interface HookRequest {
  readonly url: string;
  readonly secret_token?: string;
  readonly max_connections?: number;
  readonly allowed_updates?: readonly string[];
  readonly drop_pending_updates?: boolean;
  readonly ip_address?: string;
}

interface Poll {
  readonly limit: number;
  readonly end: (answer: Update[] | ApiError) => void;
}

export class Updates {
  readonly #wait: Wait;
  readonly #sender: WebhookSender;
  #queue: Sent[] = [];
  #head = 0;
  #lastId = 1000;
  #allowed: readonly string[] = [];
  #poll: Poll | null = null;
  #waking = false;
  readonly #drained = new Set<() => void>();

  constructor(wait: Wait, sender: WebhookSender) {
    this.#wait = wait;
    this.#sender = sender;
    sender.drained = () => this.#tellDrained();
  }

  /** Not yet confirmed. */
  get pending(): number {
    return this.#queue.length - this.#head + this.#sender.pending;
  }

  /** Whether a long poll is open: the bot is listening. */
  get polled(): boolean {
    return this.#poll !== null;
  }

  /** Hands one update over; updates of one `lane` reach a webhook in order. False where the bot did not ask for its kind. */
  push(kind: UpdateKind, payload: unknown, lane: number): boolean {
    const wanted = this.#allowed.length > 0 ? this.#allowed.includes(kind) : updateKinds[kind];
    if (!wanted) return false;
    const update = { update_id: ++this.#lastId, [kind]: payload } as unknown as Update;
    if (this.#sender.hook) this.#sender.add({ update, lane });
    else this.#queue.push({ update, lane });
    this.#wake();
    return true;
  }

  /** Answers the open poll once the present task is done, so that what comes together goes out together. */
  #wake(): void {
    if (this.#waking || !this.#poll) return;
    this.#waking = true;
    queueMicrotask(() => {
      this.#waking = false;
      const poll = this.#poll;
      if (poll && this.#queue.length > this.#head) poll.end(this.#next(poll.limit));
    });
  }

  #next(limit: number): Update[] {
    return this.#queue.slice(this.#head, this.#head + limit).map(({ update }) => update);
  }

  async poll(request: PollRequest, signal: AbortSignal): Promise<Update[]> {
    const { offset = 0, limit = 100, timeout = 0, allowed_updates: allowed } = request;
    if (limit < 1 || limit > 100) throw malformed(`limit must be from 1 to 100, not ${limit}`);
    if (timeout < 0) throw malformed(`timeout must not be negative, is ${timeout}`);
    if (this.#sender.hook) {
      throw conflict(
        "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
      );
    }
    this.allow(allowed);
    this.#poll?.end(
      conflict('terminated by other getUpdates request; make sure that only one bot instance is running'),
    );
    this.#confirm(offset);
    if (this.#queue.length > this.#head || timeout === 0) return this.#next(limit);
    return this.#hold(limit, timeout * 1000, signal);
  }

  async #hold(limit: number, timeoutMs: number, signal: AbortSignal): Promise<Update[]> {
    const { promise, resolve, reject } = Promise.withResolvers<Update[]>();
    const over = new AbortController();
    const poll: Poll = {
      limit,
      end: (answer) => {
        if (this.#poll === poll) this.#poll = null;
        over.abort();
        if (answer instanceof ApiError) reject(answer);
        else resolve(answer);
      },
    };
    this.#poll = poll;
    const stop = AbortSignal.any([signal, over.signal]);
    void this.#wait(timeoutMs, stop).then(() => poll.end([]));
    return await promise;
  }

  /** Forgets what comes before `offset`; a negative one keeps that many of the last. */
  #confirm(offset: number): void {
    if (offset < 0) this.#head = Math.max(this.#head, this.#queue.length + offset);
    while (this.#head < this.#queue.length && offset > this.#queue[this.#head]!.update.update_id)
      this.#head++;
    this.#tellDrained();
    if (this.#head < 1000 && this.#head < this.#queue.length) return;
    this.#queue = this.#queue.slice(this.#head);
    this.#head = 0;
  }

  /** An empty list asks for the usual kinds; none given leaves the last setting. */
  allow(kinds: readonly string[] | undefined): void {
    if (!kinds) return;
    for (const kind of kinds) {
      if (!Object.hasOwn(updateKinds, kind)) throw malformed(`unknown kind of update "${kind}"`);
    }
    this.#allowed = kinds;
  }

  setHook({
    url,
    secret_token,
    max_connections = 40,
    allowed_updates,
    drop_pending_updates,
  }: HookRequest): void {
    if (url !== '') checkHook(url, secret_token, max_connections);
    this.allow(allowed_updates);
    if (drop_pending_updates) this.#drop();
    if (url === '') {
      this.#queue.push(...this.#sender.stop());
      return;
    }
    this.#poll?.end(conflict('terminated by setWebhook request'));
    const waiting = [...this.#sender.stop(), ...this.#queue.slice(this.#head)];
    this.#queue = [];
    this.#head = 0;
    this.#sender.start({ url, secret: secret_token ?? null, maxConnections: max_connections });
    for (const sent of waiting) this.#sender.add(sent);
  }

  dropAndUnhook(drop: boolean): void {
    if (drop) this.#drop();
    this.#queue.push(...this.#sender.stop());
  }

  #drop(): void {
    const hook: Hook | null = this.#sender.hook;
    this.#sender.stop();
    if (hook) this.#sender.start(hook);
    this.#queue = [];
    this.#head = 0;
  }

  hookInfo(): Record<string, unknown> {
    const { hook, lastError } = this.#sender;
    return {
      url: hook?.url ?? '',
      has_custom_certificate: false,
      pending_update_count: this.pending,
      ...(hook ? { max_connections: hook.maxConnections } : {}),
      ...(lastError ? { last_error_date: lastError.date, last_error_message: lastError.message } : {}),
      ...(this.#allowed.length > 0 ? { allowed_updates: this.#allowed } : {}),
    };
  }

  /** Calls back once when nothing is pending; returns what takes that back. */
  whenDrained(done: () => void): () => void {
    this.#drained.add(done);
    queueMicrotask(() => this.#tellDrained());
    return () => this.#drained.delete(done);
  }

  #tellDrained(): void {
    if (this.pending > 0) return;
    for (const done of this.#drained) done();
    this.#drained.clear();
  }

  close(): void {
    this.#poll?.end([]);
    this.#sender.stop();
  }
}

/** Telegram wants HTTPS; like a Bot API server of one's own, this one also calls plain HTTP, on this machine only. */
function checkHook(url: string, secret: string | undefined, maxConnections: number): void {
  const { protocol = '', hostname = '' } = URL.parse(url) ?? {};
  const local = protocol === 'http:' && /^(127\.\d+\.\d+\.\d+|localhost|\[::1\])$/.test(hostname);
  if (protocol !== 'https:' && !local)
    throw malformed('bad webhook: An HTTPS URL must be provided for webhook');
  if (maxConnections < 1 || maxConnections > 100) throw malformed('max_connections must be from 1 to 100');
  if (secret === undefined) return;
  if (secret.length < 1 || secret.length > 256)
    throw malformed('secret token must be of 1 to 256 characters');
  if (!/^[\w-]+$/.test(secret)) throw malformed('secret token contains unallowed characters');
}
