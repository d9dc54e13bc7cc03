import type { ChatId, Document, Language } from '../core/index.ts';
import type { Command } from './command.ts';

export interface MessageRef {
  readonly chatId: ChatId;
  readonly messageId: string;
}

/** One message as the platform will carry it. */
export interface Part {
  /** What the reader sees, without markup. */
  readonly text: string;
  /** Throws `PlatformError`. */
  send(signal: AbortSignal): Promise<MessageRef>;
}

/** What the network gave: a line of text, or named values; one parser serves both. */
export interface Invocation {
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
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

export interface PlatformHost {
  readonly commands: readonly Command[];
  /** Never rejects: every failure is a document. */
  answer(invocation: Invocation): Promise<Document>;
  /** Choices for a parameter while typing, best first. */
  complete(command: string, param: string, text: string, language: Language): Promise<readonly Choice[]>;
}

export interface Platform {
  readonly kind: string;
  start(host: PlatformHost): Promise<void>;
  /** Pure: the same document gives the same parts. */
  compose(chatId: ChatId, document: Document): readonly Part[];
  /** Resolves when nothing is in flight any more. */
  stop(): Promise<void>;
}

export interface PlatformType {
  readonly kind: string;
  /** Null: not configured. Half configured throws `ConfigError`. */
  fromEnv(env: Readonly<Record<string, string | undefined>>): (() => Promise<Platform>) | null;
}
