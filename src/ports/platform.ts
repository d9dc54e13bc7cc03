import type { Action, ChatId, Document, Language, Rest } from '../core/index.ts';
import type { Command } from './command.ts';
import type { Clock, Http, Log } from './runtime.ts';

export interface MessageRef {
  readonly chatId: ChatId;
  readonly messageId: string;
}

/** What a part of a briefing is sent with, so that a platform that can tell a repeat never shows it twice. */
export interface SendContext {
  /** The same for every try of the same part. */
  readonly key: string;
  /** True where an earlier try may have reached the platform. */
  readonly repeat: boolean;
  /** The message id of the part before this one; null for the first. */
  readonly after: string | null;
  /** The message that it answers; absent for none. Where that is gone, it is sent all the same. */
  readonly replyTo?: string | null;
}

/** One message as the platform will carry it. */
export interface Part {
  /** What the reader sees, without markup. */
  readonly text: string;
  /** Does what takes time before it is sent, outside its turn; `send` does it where it was not done. */
  prepare?(): Promise<void>;
  /** Throws `PlatformError`. Without `context`, an answer: sent once, never tried again. */
  send(signal: AbortSignal, context?: SendContext): Promise<MessageRef>;
}

/** A file that came with a call. */
export interface GivenFile {
  readonly name: string;
  readonly data: Uint8Array;
}

/** What the network gave: a line of text, or named values; one parser serves both. */
export interface Invocation {
  /** The chat that is asked about: where the call was made, or the channel it names. */
  readonly chatId: ChatId;
  /** The person, where the platform tells; never logged. */
  readonly userId: string | null;
  readonly mayManage: boolean;
  readonly operator: boolean;
  /** The asker's language where the platform tells it, null where it does not. */
  readonly language: Language | null;
  readonly input:
    | { readonly kind: 'line'; readonly text: string }
    | { readonly kind: 'named'; readonly command: string; readonly args: Readonly<Record<string, string>> };
  readonly file?: GivenFile;
  /** The buttons of the message of ours that it replies to, where the platform tells. */
  readonly repliedTo?: readonly Action[];
  /** True where the call was made in another chat than the one it is about: it says nothing of whether that one can be written to. */
  readonly elsewhere?: boolean;
  /** Opens a thread (a forum topic) of this name in the chat; absent where the chat has none. Throws `PlatformError`. */
  readonly openThread?: (name: string) => Promise<ChatId>;
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** One result of an inline query: shown in a list, and as `document` once it is chosen. */
export interface InlineHit {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  readonly url: string | null;
  readonly document: Document;
}

/** What a platform may ask of the service. */
export interface PlatformHost {
  readonly commands: readonly Command[];
  /** Languages of the interface, English first. */
  readonly languages: readonly Language[];
  /** A text of the interface; an unknown key throws. */
  text(language: Language, key: string, values?: Readonly<Record<string, string | number>>): string;
  /** The chat's language: the one kept, else `told` where it is one of the interface, else English. Never rejects. */
  languageOf(chatId: ChatId, told: Language | null): Promise<Language>;
  /** Never rejects: every failure is a document. */
  answer(invocation: Invocation): Promise<Document>;
  /** Choices for a parameter while typing, best first, at most 25; the chat's own for those alone who may give the command. Never rejects. */
  complete(
    command: string,
    param: string,
    text: string,
    asker: Pick<Invocation, 'chatId' | 'language' | 'mayManage' | 'operator'>,
  ): Promise<readonly Choice[]>;
  /** Equal for those whom `lookUp` shows the same: nothing of theirs is muted. Never rejects. */
  viewOf(asker: ChatId): Promise<string>;
  /** Stories for a query typed in any chat; `page` from 1; `asker`: the person's own chat. Never rejects. */
  lookUp(
    text: string,
    language: Language | null,
    page: number,
    asker?: ChatId | null,
  ): Promise<{ readonly hits: readonly InlineHit[]; readonly more: boolean }>;
  /** Keeps the actions behind buttons that cannot carry them, for this chat, by their token. */
  keepActions(chatId: ChatId, actions: ReadonlyMap<string, Action>): Promise<void>;
  /** The action behind a token of this very chat; null where there is none (any more). */
  action(chatId: ChatId, token: string): Promise<Action | null>;
  /** Under what the chat was last reached, as `keepAddress` kept it; null where it is not known. */
  addressOf(chatId: ChatId): Promise<string | null>;
  /** Keeps under what the chat is reached, so that it need not be asked for again. Of a chat that chose nothing, nothing. */
  keepAddress(chatId: ChatId, address: string): Promise<void>;
  /** The chat has another id now: everything kept about it moves there. */
  moved(from: ChatId, to: ChatId): Promise<void>;
  /** Nothing can be sent there, nor to its threads, until `wake`. A chat that follows nothing is left as it is. */
  rest(chatId: ChatId, reason: Rest['reason']): Promise<void>;
  /** The chat and its threads can be written to again. */
  wake(chatId: ChatId): Promise<void>;
}

/** One line of `doctor`: `bad` needs doing something, `note` is worth knowing. */
export interface Check {
  readonly name: string;
  readonly state: 'good' | 'note' | 'bad';
  readonly said: string;
}

/** Where the platform wants its updates posted, on our own web server. */
export interface Webhook {
  /** `/telegram/...`: unguessable where that is all that protects it. */
  readonly path: string;
  /** Whether the sender knows the secret: asked before a byte of the body is read. */
  admits(headers: Readonly<Record<string, string>>): boolean;
  handle(
    headers: Readonly<Record<string, string>>,
    body: Uint8Array,
  ): Promise<{ readonly status: number; readonly body?: string }>;
}

export interface Platform {
  readonly kind: string;
  start(host: PlatformHost): Promise<void>;
  /** Pure: the same document gives the same parts. */
  compose(chatId: ChatId, document: Document): readonly Part[];
  /**
   * Resolves when a part of a briefing may go to the chat under the platform's limits, in the order asked for; at once when
   * the signal aborts. What it gives is called when the part is recorded: so many turns are out at the same time, and no more
   * parts can be sent and not recorded when the process is killed. Absent where nothing limits.
   */
  turn?(chatId: ChatId, signal: AbortSignal): Promise<() => void>;
  /** Resolves when nothing is in flight any more. */
  stop(): Promise<void>;
  /** What `doctor` says: token, intents, rights, the link that invites the bot. Does not need `start`. */
  checks?(): Promise<readonly Check[]>;
  readonly webhook?: Webhook;
}

export interface PlatformDeps {
  readonly clock: Clock;
  /** For files that people send, where the network keeps them under public addresses. */
  readonly http: Http;
  readonly log: Log;
  /** `telegram:123`: who may operate. */
  readonly operators: readonly string[];
}

export interface PlatformType {
  readonly kind: string;
  /** Null: not configured. Half configured throws `ConfigError`. Opening reaches nobody; `start` does. */
  fromEnv(env: Readonly<Record<string, string | undefined>>): ((deps: PlatformDeps) => Platform) | null;
}
