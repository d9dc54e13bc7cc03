import type { Action, ChatId, Document, Language } from '../core/index.ts';
import type { Choice, GivenFile } from './platform.ts';
import type { Service } from './service.ts';

/** Who may call it: everybody, who may manage the chat, or who runs the service. */
type Access = 'everyone' | 'manager' | 'operator';

export interface Param {
  readonly name: string;
  /** `rest` takes the remainder of a typed line; `file` is something attached. */
  readonly kind: 'word' | 'rest' | 'file';
  readonly required: boolean;
  /** Closed sets are offered as choices. */
  readonly choices?: readonly string[];
  /** True where only our buttons give it: it need not be offered to a person. */
  readonly byButton?: boolean;
  /** What the platform may ask us for while typing. */
  readonly completes?: 'topic' | 'time-zone' | 'own';
}

/** One call, its arguments named and the asker known. */
export interface Call {
  readonly chatId: ChatId;
  readonly userId: string | null;
  readonly mayManage: boolean;
  readonly operator: boolean;
  /** The chat's language. */
  readonly language: Language;
  readonly args: Readonly<Record<string, string>>;
  readonly file: GivenFile | null;
  /** The buttons of the message of ours that it replies to; none where it replies to none. */
  readonly repliedTo: readonly Action[];
  /** Opens a thread of this name in the chat; null where the chat cannot have one. Throws `PlatformError`. */
  readonly openThread: ((name: string) => Promise<ChatId>) | null;
}

/** A command: data plus a function. Names and summaries are interface texts `command-<name>` and `command-<name>-summary`. */
export interface Command {
  readonly name: string;
  readonly access: Access;
  readonly params: readonly Param[];
  /** True where the answer is for the asker alone. */
  readonly private: boolean;
  /** The interface text that names it in the menu of a message, where a platform has such menus: it asks about that message. */
  readonly onMessage?: string;
  /** A line that works, shown where one was mistyped: `/follow Chechnya daily 8:00`. */
  readonly example: string;
  /** Throws `UserError` for mistakes of the person asking. */
  run(call: Call, service: Service): Promise<Document>;
  /** Choices of the chat's own for a parameter that completes `own`. */
  complete?(
    param: string,
    text: string,
    asker: { readonly chatId: ChatId; readonly language: Language },
    service: Service,
  ): Promise<readonly Choice[]>;
}
