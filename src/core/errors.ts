import type { Action } from './document.ts';

/** One small class per failure somebody catches. Messages: what failed, the value in quotes, what would be right. */

/** A mistake of the person asking. Only this message reaches a chat: a key of the interface texts and its values. */
export class UserError extends Error {
  override readonly name = 'UserError';
  readonly key: string;
  readonly values: Readonly<Record<string, string | number>>;
  /** Command lines that would work instead, or presses where a line cannot say it, offered as buttons. */
  readonly suggestions: readonly (string | Action)[];
  constructor(
    key: string,
    values: Readonly<Record<string, string | number>> = {},
    suggestions: readonly (string | Action)[] = [],
  ) {
    super(key);
    this.key = key;
    this.values = values;
    this.suggestions = suggestions;
  }
}

/** A setting that cannot be used. The message names the variable, what was given and what is accepted. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** Bytes, a file or an address that cannot be taken in; one line for the person who named it. */
export class InputError extends Error {
  override readonly name = 'InputError';
}

/** What is a source all right, and holds no story at the moment. */
export class NoStoriesError extends InputError {
  /** What the source calls itself. */
  readonly title: string | null;
  constructor(message: string, title: string | null) {
    super(message);
    this.title = title;
  }
}

/**
 * A source that could not be read now. `permanent` says that trying again will not help; `gone`, that it said so itself
 * (410); `retryAfter` is what it asked for, as its `Retry-After` header has it.
 */
export class SourceError extends Error {
  override readonly name = 'SourceError';
  readonly permanent: boolean;
  readonly gone: boolean;
  readonly retryAfter: string | null;
  constructor(
    message: string,
    {
      permanent = false,
      gone = false,
      retryAfter = null,
      cause,
    }: { permanent?: boolean; gone?: boolean; retryAfter?: string | null; cause?: unknown } = {},
  ) {
    super(message, { cause });
    this.permanent = permanent || gone;
    this.gone = gone;
    this.retryAfter = retryAfter;
  }
}

/**
 * A store that cannot be opened or trusted; the message says the way back.
 * `owned` says that another process has it open: ask that one instead.
 */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly owned: boolean;
  constructor(message: string, { owned = false, cause }: { owned?: boolean; cause?: unknown } = {}) {
    super(message, { cause });
    this.owned = owned;
  }
}

export type PlatformFailure = 'busy' | 'chat-gone' | 'forbidden' | 'unavailable';

/**
 * A send that failed. `retryAfterMs` is what the platform asked for, null where it did not say. `mayBeThere`: no answer came,
 * so the platform may have taken it all the same.
 */
export class PlatformError extends Error {
  override readonly name = 'PlatformError';
  readonly failure: PlatformFailure;
  readonly retryAfterMs: number | null;
  readonly mayBeThere: boolean;
  constructor(
    failure: PlatformFailure,
    message: string,
    retryAfterMs: number | null = null,
    { mayBeThere = false }: { readonly mayBeThere?: boolean } = {},
  ) {
    super(message);
    this.failure = failure;
    this.retryAfterMs = retryAfterMs;
    this.mayBeThere = mayBeThere;
  }
}
