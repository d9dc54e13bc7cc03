/** What the loopback Discord holds: plain data, changed by the REST routes and by the tests' hands. */

export type Id = string;

/** Milliseconds since 1970; everything with a time limit asks it. */
export interface MsClock {
  now(): number;
}

export type Json = Readonly<Record<string, unknown>>;

export interface UserState {
  readonly id: Id;
  readonly name: string;
  readonly bot: boolean;
  locale: string;
  /** False: the bot's messages are refused with 50007. */
  acceptsDms: boolean;
  /** Has the app installed for themselves (integration type 1). */
  installed: boolean;
}

interface RoleState {
  readonly id: Id;
  readonly name: string;
  permissions: bigint;
}

export interface MemberState {
  readonly userId: Id;
  readonly roles: Set<Id>;
  readonly joinedAt: number;
}

interface Overwrite {
  readonly id: Id;
  readonly type: 0 | 1;
  readonly allow: bigint;
  readonly deny: bigint;
}

export interface ChannelState {
  readonly id: Id;
  /** Discord's channel types: 0 text, 1 DM, 3 group, 5 announcement, 10 to 12 threads, 15 forum. */
  readonly type: 0 | 1 | 3 | 5 | 10 | 11 | 12 | 15;
  readonly guildId: Id | null;
  readonly parentId: Id | null;
  readonly ownerId: Id | null;
  name: string;
  readonly overwrites: Map<Id, Overwrite>;
  /** Users of a DM or group besides the bot. */
  readonly recipients: readonly Id[];
  archived: boolean;
  locked: boolean;
  lastMessageId: Id | null;
  readonly messages: Map<Id, MessageState>;
  /** Nonces of the last minutes: the message each was answered with. */
  readonly nonces: Map<string, { readonly messageId: Id; readonly at: number }>;
}

export interface Upload {
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

export interface AttachmentState {
  readonly id: Id;
  readonly name: string;
  readonly description: string | null;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

export interface MessageState {
  readonly id: Id;
  readonly channelId: Id;
  readonly authorId: Id;
  readonly createdAt: number;
  content: string;
  embeds: readonly Json[];
  components: readonly Json[];
  attachments: readonly AttachmentState[];
  flags: number;
  editedAt: number | null;
  /** The only user who sees it, or null for everybody. */
  readonly onlyFor: Id | null;
  readonly nonce: string | number | null;
  readonly replyTo: Id | null;
  readonly askedBy: InteractionState | null;
  readonly webhook: boolean;
  /** Whom it pinged: user and role ids, `everyone`, `here`. */
  pinged: readonly string[];
  /** True unless its `allowed_mentions` ruled every ping out. */
  couldPing: boolean;
}

export interface InteractionState {
  readonly id: Id;
  readonly token: string;
  /** 2 command, 3 component, 4 completion, 5 modal. */
  readonly type: 2 | 3 | 4 | 5;
  readonly userId: Id;
  readonly channelId: Id;
  readonly guildId: Id | null;
  readonly owners: Readonly<Record<string, string>>;
  readonly createdAt: number;
  /** The message whose component was used. */
  readonly sourceId: Id | null;
  /** Type of the option being typed into; 3 where there is none. */
  readonly focusedType: number;
  answer: { readonly type: number; readonly at: number } | null;
  /** The message that `@original` means. */
  originalId: Id | null;
  followUps: number;
  choices: readonly Json[] | null;
  modal: Json | null;
  /** Messages shown because of it, oldest first. */
  readonly messages: MessageState[];
}

export interface GuildState {
  readonly id: Id;
  readonly name: string;
  readonly ownerId: Id;
  readonly locale: string;
  readonly createdAt: number;
  readonly roles: Map<Id, RoleState>;
  readonly members: Map<Id, MemberState>;
  readonly channels: Set<Id>;
}

export interface CommandState {
  readonly id: Id;
  readonly guildId: Id | null;
  version: Id;
  body: Json;
}
