import { type Chat, type Document, UserError } from '../core/index.ts';
import type {
  Call,
  Choice,
  Clock,
  Command,
  Invocation,
  Log,
  PlatformHost,
  Service,
  Store,
} from '../ports/index.ts';
import type { Texts } from '../render/index.ts';
import { nearestNames, parseInvocation } from './arguments.ts';
import type { Chats } from './chats.ts';
import { lookUp } from './inline.ts';

export interface DispatchDeps {
  readonly commands: readonly Command[];
  readonly service: Service;
  readonly chats: Chats;
  readonly store: Store;
  readonly clock: Clock;
  readonly texts: Texts;
  readonly log: Log;
}

const maxChoices = 25;
/** A longer line behind a mistyped command is not offered again. */
const longestMeant = 60;

/** One handler for every platform: a call is parsed, checked, run, and always answered with a document. */
export function createHost({
  commands,
  service,
  chats,
  store,
  clock,
  texts,
  log,
}: DispatchDeps): PlatformHost {
  async function answer(invocation: Invocation): Promise<Document> {
    let language = invocation.language ?? 'en';
    try {
      const chat = await service.chat(invocation.chatId, invocation.language);
      language = chat.settings.language;
      // Somebody speaks to us there, so it can be written to again.
      if (chat.resting && !invocation.elsewhere) await chats.wake(chat.id);
      return await run(invocation, chat);
    } catch (error) {
      if (error instanceof UserError) return service.views.error(error, language);
      log.error('a command failed', { command: nameOf(invocation), error });
      return service.views.error(new UserError('failed'), language);
    }
  }

  async function run(invocation: Invocation, chat: Chat): Promise<Document> {
    const { name, command, args } = parseInvocation(invocation.input, commands);
    if (!command) throw unknown(name, invocation.input);
    const call = callOf(invocation, chat, args);
    if (!mayCall(command, call)) {
      const key = command.access === 'operator' ? 'not-operator' : 'not-allowed';
      throw new UserError(key, { command: name });
    }
    const missing = command.params.find((param) => param.required && !isGiven(param, call));
    if (missing) {
      throw new UserError('argument-missing', { param: missing.name, example: command.example }, [
        command.example,
      ]);
    }
    return await command.run(call, service);
  }

  function unknown(name: string, input: Invocation['input']): UserError {
    if (name === '') return new UserError('plain-words', {}, ['/brief', '/topics', '/help']);
    const near = nearestNames(
      name,
      commands.map((command) => command.name),
    );
    return new UserError(
      'command-unknown',
      { command: name },
      near.length > 0 ? near.map((one) => meantLine(one, input)) : ['/help'],
    );
  }

  /** What was typed, its command put right; where nothing stands behind it, a line that works. */
  function meantLine(name: string, input: Invocation['input']): string {
    const command = commands.find((one) => one.name === name);
    const typed = input.kind === 'line' ? input.text.trim().replace(/^\S+\s*/, '') : '';
    if (typed !== '' && typed.length <= longestMeant && command && command.params.length > 0)
      return `/${name} ${typed}`;
    return command?.params.some(({ required }) => required) ? command.example : `/${name}`;
  }

  function nameOf({ input }: Invocation): string {
    return parseInvocation(input, commands).command?.name ?? 'unknown';
  }

  const languageOf: PlatformHost['languageOf'] = async (chatId, told) => {
    try {
      return (await service.chat(chatId, told)).settings.language;
    } catch (error) {
      log.error('reading a chat failed', { error });
      return told !== null && texts.languages.includes(told) ? told : 'en';
    }
  };

  const complete: PlatformHost['complete'] = async (name, param, text, { chatId, language, ...rights }) => {
    try {
      const chat = await service.chat(chatId, language);
      const asker = { ...rights, chatId, language: chat.settings.language };
      return (await choicesFor(name, param, text, asker)).slice(0, maxChoices);
    } catch (error) {
      log.error('completing failed', { command: name, error });
      return [];
    }
  };

  async function choicesFor(
    name: string,
    param: string,
    text: string,
    asker: Rights & { readonly chatId: string; readonly language: string },
  ): Promise<readonly Choice[]> {
    const command = commands.find((one) => one.name === name);
    const wanted = command?.params.find((one) => one.name === param);
    if (wanted?.choices) {
      return wanted.choices.filter((one) => one.startsWith(text)).map((value) => ({ value, label: value }));
    }
    if (wanted?.completes === 'topic') return service.completeTopics(text, asker.language, maxChoices);
    if (wanted?.completes === 'time-zone') {
      return service.completeTimeZones(text, maxChoices).map((value) => ({ value, label: value }));
    }
    if (!command || !mayCall(command, asker)) return [];
    return (await command.complete?.(param, text, asker, service)) ?? [];
  }

  const viewOf: PlatformHost['viewOf'] = async (asker) => {
    try {
      return (await service.chat(asker)).muted.length > 0 ? asker : '';
    } catch (error) {
      log.error('reading a chat failed', { error });
      return asker;
    }
  };

  const find: PlatformHost['lookUp'] = async (text, language, page, asker = null) => {
    try {
      return await lookUp(text, language ?? 'en', page, asker, service);
    } catch (error) {
      if (!(error instanceof UserError)) log.error('an inline look-up failed', { error });
      return { hits: [], more: false };
    }
  };

  return {
    commands,
    languages: texts.languages,
    text: texts.text,
    languageOf,
    answer,
    complete,
    viewOf,
    lookUp: find,
    keepActions: (chatId, actions) => store.buttons.put(chatId, actions, clock.now()),
    action: (chatId, token) => store.buttons.get(chatId, token),
    addressOf: (chatId) => store.addresses.get(chatId),
    keepAddress: chats.keepAddress,
    moved: chats.move,
    rest: chats.rest,
    wake: chats.wake,
  };
}

type Rights = Pick<Call, 'mayManage' | 'operator'>;

function mayCall({ access }: Command, { mayManage, operator }: Rights): boolean {
  if (access === 'manager') return mayManage;
  return access === 'everyone' || operator;
}

function callOf(invocation: Invocation, chat: Chat, args: Readonly<Record<string, string>>): Call {
  const { chatId, userId, mayManage, operator, file = null, repliedTo = [], openThread = null } = invocation;
  const { language } = chat.settings;
  return { chatId, userId, mayManage, operator, language, args, file, repliedTo, openThread };
}

function isGiven({ name, kind }: Command['params'][number], { args, file }: Call): boolean {
  return kind === 'file' ? file !== null : Boolean(args[name]?.trim());
}
