/** What the machine gives: time, the web, a log. Real ones are in `src/runtime/`; tests pass their own. */

export interface Clock {
  now(): Temporal.Instant;
  /** Milliseconds that go by whatever the clock is set to: only differences count. */
  elapsed(): number;
  /** Resolves after `ms`, or at once when the signal aborts; never rejects. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

export interface HttpRequest {
  readonly url: string;
  readonly method?: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly signal?: AbortSignal;
}

export interface HttpResponse {
  readonly status: number;
  /** The address after redirects. */
  readonly url: string;
  /** Where the address asked for has moved for good: what the permanent redirects it began with led to. */
  readonly movedTo?: string | null;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/**
 * The only way out to the web. Refuses private addresses when connecting, holds time and size limits.
 * Throws `SourceError`; an HTTP status is an answer, not an error.
 */
export interface Http {
  request(request: HttpRequest): Promise<HttpResponse>;
}

/** Fields are data for operators; tokens, chat ids, queries and topics never appear in them. */
export interface Log {
  info(message: string, fields?: Readonly<Record<string, unknown>>): void;
  warn(message: string, fields?: Readonly<Record<string, unknown>>): void;
  error(message: string, fields?: Readonly<Record<string, unknown>>): void;
}

/** A file that somebody put into the inbox. `mark` is another after each change of it. */
export interface InboxFile {
  /** Within the inbox, with `/` between folders. */
  readonly name: string;
  readonly mark: string;
}

/** The folder in which people leave saved pages and feeds. */
export interface Inbox {
  /** In order of name, without those that programs are still writing. */
  files(): Promise<readonly InboxFile[]>;
  /** Null where it is gone. Throws `InputError` of one line where it cannot be read whole. */
  read(file: InboxFile): Promise<Uint8Array | null>;
  /** Moves it to what was taken or refused, with the reason beside it. One that has changed since stays. */
  settle(file: InboxFile, place: 'taken' | 'refused', reason?: string | null): Promise<void>;
}
