/** The bot's commands by scope and language, and the texts of its profile. */
import type { BotCommand, BotCommandScope } from 'grammy/types';
import { malformed } from './errors.ts';
import type { ChatRecord, MemberStatus } from './model.ts';

const commandLimit = 100;
const descriptionLimit = 256;

const keyOf = (scope: BotCommandScope, language: string) =>
  [
    scope.type,
    'chat_id' in scope ? scope.chat_id : '',
    'user_id' in scope ? scope.user_id : '',
    language,
  ].join(' ');

export class Menu {
  readonly #commands = new Map<string, readonly BotCommand[]>();
  readonly #texts = new Map<string, string>();

  set(commands: readonly BotCommand[], scope: BotCommandScope, language: string): void {
    if (commands.length > commandLimit) throw malformed('BOT_COMMANDS_TOO_MUCH');
    for (const { command, description } of commands) {
      if (!/^[a-z0-9_]{1,32}$/.test(command)) throw malformed('BOT_COMMAND_INVALID');
      if (description.trim() === '' || description.length > descriptionLimit) {
        throw malformed('BOT_COMMAND_DESCRIPTION_INVALID');
      }
    }
    const names = new Set(commands.map(({ command }) => command));
    if (names.size !== commands.length) throw malformed('BOT_COMMAND_INVALID');
    if (commands.length === 0) this.remove(scope, language);
    else this.#commands.set(keyOf(scope, language), commands);
  }

  remove(scope: BotCommandScope, language: string): void {
    this.#commands.delete(keyOf(scope, language));
  }

  get(scope: BotCommandScope, language: string): readonly BotCommand[] {
    return this.#commands.get(keyOf(scope, language)) ?? [];
  }

  /**
   * What a person sees in a chat: the narrowest scope that has commands, the person's own language before the common one
   * (https://core.telegram.org/bots/api#determining-list-of-commands).
   */
  shown(chat: ChatRecord, user: number, status: MemberStatus, language: string): readonly BotCommand[] {
    for (const scope of scopesOf(chat, user, status)) {
      for (const code of [language.slice(0, 2), '']) {
        const found = this.get(scope, code);
        if (found.length > 0) return found;
      }
    }
    return [];
  }

  setText(kind: string, text: string, limit: number, language: string): void {
    if (text.length > limit) throw malformed(`the ${kind} is too long: at most ${limit} characters`);
    this.#texts.set(`${kind} ${language}`, text);
  }

  text = (kind: string, language: string) =>
    this.#texts.get(`${kind} ${language}`) || this.#texts.get(`${kind} `) || '';
}

function scopesOf({ id, type }: ChatRecord, user: number, status: MemberStatus): readonly BotCommandScope[] {
  const shared: BotCommandScope[] = [{ type: 'default' }];
  if (type === 'private') return [{ type: 'chat', chat_id: id }, { type: 'all_private_chats' }, ...shared];
  const admin = status === 'administrator' || status === 'creator';
  return [
    { type: 'chat_member', chat_id: id, user_id: user },
    ...(admin ? [{ type: 'chat_administrators', chat_id: id } as const] : []),
    { type: 'chat', chat_id: id },
    ...(admin ? [{ type: 'all_chat_administrators' } as const] : []),
    { type: 'all_group_chats' },
    ...shared,
  ];
}
