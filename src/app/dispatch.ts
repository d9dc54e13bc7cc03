import { type Chat, type Document, UserError } from '../core/index.ts';
import type { Call, Choice, Command, Invocation, Log, PlatformHost, Service } from '../ports/index.ts';
import { nearestNames, parseInvocation } from './arguments.ts';

export interface DispatchDeps {
  readonly commands: readonly Command[];
  readonly service: Service;
  readonly log: Log;
}

/** One handler for every platform: a call is parsed, checked, run, and always answered with a document. */
export function createHost({ commands, service, log }: DispatchDeps): PlatformHost {
  async function answer(invocation: Invocation): Promise<Document> {
    let language = invocation.language ?? 'en';
    try {
      const chat = await service.chat(invocation.chatId, invocation.language);
      language = chat.settings.language;
      return await run(invocation, chat);
    } catch (error) {
      if (error instanceof UserError) return service.views.error(error, language);
      log.error('a command failed', { command: nameOf(invocation), error });
      return service.views.error(new UserError('failed'), language);
    }
  }

  async function run(invocation: Invocation, chat: Chat): Promise<Document> {
    const { name, command, args } = parseInvocation(invocation.input, commands);
    if (!command) throw unknown(name);
    const call = callOf(invocation, chat, args);
    if (command.access === 'manager' && !call.mayManage)
      throw new UserError('not-allowed', { command: name });
    if (command.access === 'operator' && !call.operator)
      throw new UserError('not-allowed', { command: name });
    const missing = command.params.find((param) => param.required && !args[param.name]?.trim());
    if (missing) {
      throw new UserError('argument-missing', { param: missing.name, example: command.example }, [
        command.example,
      ]);
    }
    return await command.run(call, service);
  }

  function unknown(name: string): UserError {
    if (name === '') return new UserError('plain-words', {}, ['/brief', '/topics', '/help']);
    const near = nearestNames(
      name,
      commands.map((command) => command.name),
    );
    return new UserError(
      'command-unknown',
      { command: name },
      near.length > 0 ? near.map((one) => `/${one}`) : ['/help'],
    );
  }

  function nameOf({ input }: Invocation): string {
    return parseInvocation(input, commands).command?.name ?? 'unknown';
  }

  async function complete(
    name: string,
    param: string,
    text: string,
    language: string,
  ): Promise<readonly Choice[]> {
    const command = commands.find((one) => one.name === name);
    const wanted = command?.params.find((one) => one.name === param);
    if (wanted?.choices) {
      return wanted.choices.filter((one) => one.startsWith(text)).map((value) => ({ value, label: value }));
    }
    if (wanted?.completes === 'topic') return service.completeTopics(text, language, 25);
    if (wanted?.completes === 'time-zone') {
      return service.completeTimeZones(text, 25).map((value) => ({ value, label: value }));
    }
    return [];
  }

  return { commands, answer, complete };
}

function callOf(invocation: Invocation, chat: Chat, args: Readonly<Record<string, string>>): Call {
  const { chatId, userId, mayManage, operator } = invocation;
  return { chatId, userId, mayManage, operator, language: chat.settings.language, args };
}
