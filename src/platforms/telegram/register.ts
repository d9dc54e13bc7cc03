import type { Api } from 'grammy';
import type { BotCommand, BotCommandScope } from 'grammy/types';
import type { Language } from '../../core/index.ts';
import type { Command, Log, PlatformHost } from '../../ports/index.ts';
import { loggable } from './failures.ts';

type Host = Pick<PlatformHost, 'commands' | 'languages' | 'text'>;

export interface Menu {
  /** Writes what differs from what is registered; ends early when it is aborted. Never rejects: what fails is logged, and tried at the next start. */
  register(signal: AbortSignal): Promise<void>;
  /** An operator who had not written to the bot before has no menu of theirs yet. */
  seen(user: number): Promise<void>;
}

const maxDescription = 512;
const maxAbout = 120;
const maxSummary = 256;

/** English is what everybody else reads, and so is registered without a language. */
const codeOf = (language: Language) => (language === 'en' ? {} : { language_code: language as 'ru' });

/** The menu of commands by language and scope, and what a new chat says about the bot. */
export function createMenu(api: Api, host: Host, operators: readonly number[], log: Log): Menu {
  const everyone = host.commands.filter(({ access }) => access === 'everyone');
  const managers = host.commands.filter(({ access }) => access !== 'operator');
  const scopes: readonly { readonly scope: BotCommandScope; readonly commands: readonly Command[] }[] = [
    { scope: { type: 'default' }, commands: everyone },
    { scope: { type: 'all_private_chats' }, commands: managers },
    { scope: { type: 'all_group_chats' }, commands: everyone },
    { scope: { type: 'all_chat_administrators' }, commands: managers },
  ];
  const withoutMenu = new Set(operators);

  async function writeMenu(
    scope: BotCommandScope,
    commands: readonly Command[],
    language: Language,
  ): Promise<void> {
    const wanted = commands.map((command) => entryOf(command, language));
    const where = { scope, ...codeOf(language) };
    const registered = await api.getMyCommands(where);
    if (!isSame(registered, wanted)) await api.setMyCommands(wanted, where);
  }

  function entryOf({ name }: Command, language: Language): BotCommand {
    return {
      command: name,
      description: host.text(language, `command-${name}-summary`).slice(0, maxSummary),
    };
  }

  async function writeTexts(language: Language): Promise<void> {
    const code = codeOf(language);
    const description = host.text(language, 'start-what').slice(0, maxDescription);
    const about = host.text(language, 'bot-about').slice(0, maxAbout);
    if ((await api.getMyDescription(code)).description !== description)
      await api.setMyDescription(description, code);
    if ((await api.getMyShortDescription(code)).short_description !== about) {
      await api.setMyShortDescription(about, code);
    }
  }

  async function writeOperatorMenu(user: number): Promise<void> {
    if (!withoutMenu.delete(user)) return;
    try {
      for (const language of host.languages) {
        await writeMenu({ type: 'chat', chat_id: user }, host.commands, language);
      }
    } catch {
      // Telegram knows no chat with somebody who never wrote to the bot.
      withoutMenu.add(user);
    }
  }

  async function attempt(what: string, work: () => Promise<void>): Promise<boolean> {
    try {
      await work();
      return true;
    } catch (error) {
      log.warn(`registering the ${what} failed`, { said: loggable(error) });
      return false;
    }
  }

  return {
    async register(signal) {
      for (const language of host.languages) {
        if (signal.aborted) return;
        const isDone = await attempt('menu of commands', async () => {
          for (const { scope, commands } of scopes) await writeMenu(scope, commands, language);
        });
        if (!isDone || !(await attempt('descriptions', () => writeTexts(language)))) return;
      }
      for (const user of operators) await writeOperatorMenu(user);
    },
    seen: writeOperatorMenu,
  };
}

function isSame(a: readonly BotCommand[], b: readonly BotCommand[]): boolean {
  const line = ({ command, description }: BotCommand) => `${command} ${description}`;
  return a.map(line).join('\n') === b.map(line).join('\n');
}
