import type { APIMessageTopLevelComponent } from 'discord.js';
import type { Action } from '../../core/index.ts';
import type { OutFile } from './chunks.ts';

/** What is sent as one message; allowed mentions and a nonce are added where it is sent. */
export interface MessageBody {
  /** `MessageFlags` */
  readonly flags: number;
  /** Null where components say it all. */
  readonly content: string | null;
  readonly components: readonly APIMessageTopLevelComponent[];
  readonly files: readonly OutFile[];
}

/** One part of a document, in both shapes. */
export interface Message {
  /** What the reader sees, without markup. */
  readonly text: string;
  readonly body: MessageBody;
  /** The same without the second kind of components, in one message or more. */
  readonly plain: () => readonly MessageBody[];
  /** Actions to be kept by the service before it goes out, by token. */
  readonly kept: ReadonlyMap<string, Action>;
}
