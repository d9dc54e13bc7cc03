import type { ChatId, Language } from '../../core/index.ts';
import type { Command, PlatformHost } from '../../ports/index.ts';

/** What may stand in place of `typed`, the end of the line. */
export interface Completion {
  readonly values: readonly string[];
  readonly typed: string;
}

/** Names of commands after the slash, then the values their parameters take. */
export async function completeLine(
  line: string,
  host: Pick<PlatformHost, 'commands' | 'complete'>,
  { chatId, language }: { readonly chatId: ChatId; readonly language: Language },
): Promise<Completion> {
  const [, slash = '', word = '', gap = '', rest = ''] = /^\s*(\/?)(\S*)(\s*)(.*)$/s.exec(line) ?? [];
  if (gap === '') {
    const names = host.commands.map(({ name }) => name).filter((name) => name.startsWith(word.toLowerCase()));
    return { values: names.map((name) => `${slash}${name} `), typed: `${slash}${word}` };
  }
  const command = host.commands.find(({ name }) => name === word.toLowerCase());
  const place = command ? placeOf(rest, command) : null;
  if (!command || !place) return { values: [], typed: '' };
  const choices = await host.complete(command.name, place.param, place.text, {
    chatId,
    language,
    // Whoever sits at the terminal runs the service.
    mayManage: true,
    operator: true,
  });
  return { values: choices.map(({ value }) => value), typed: place.text };
}

/** The parameter that the end of the typed words belongs to; of a list, its last entry. */
function placeOf(
  rest: string,
  { params }: Command,
): { readonly param: string; readonly text: string } | null {
  let left = rest;
  for (const { name, kind } of params) {
    const end = kind === 'word' ? left.search(/\s/) : -1;
    if (end < 0) return { param: name, text: left.slice(left.lastIndexOf(',') + 1).trimStart() };
    left = left.slice(end).trimStart();
  }
  return null;
}
