import type { Press } from '../shared/index.ts';

/**
 * A question whose answer is a reply. The message asked with ends with the line that the reply completes
 * (`/settings setting=zone value=`), so that nothing needs to be remembered.
 */
export function promptLine({ command, args }: Pick<Press, 'command' | 'args'>, asks: string): string {
  const named = Object.entries(args).map(([name, value]) => `${name}=${quoted(value)}`);
  return [`/${command}`, ...named, `${asks}=`].join(' ');
}

const quoted = (value: string) => (/^[\w@:./+-]+$/.test(value) ? value : JSON.stringify(value));

const word = '(?:"(?:[^"\\\\]|\\\\.)*"|[\\w@:./+-]+)';
const whole = new RegExp(`^/([a-z]+)((?: [\\w@-]+=${word})*) ([\\w-]+)=$`);
const named = new RegExp(`([\\w@-]+)=(${word})`, 'g');

/** The command that a reply to such a question asks for; null where the text is no such question. */
export function readPrompt(question: string, reply: string): Pick<Press, 'command' | 'args'> | null {
  const [, command, pairs = '', asks] = whole.exec(question.split('\n').at(-1) ?? '') ?? [];
  if (command === undefined || asks === undefined) return null;
  const args: Record<string, string> = {};
  for (const [, name = '', value = ''] of pairs.matchAll(named)) {
    const text = value.startsWith('"') ? unquoted(value) : value;
    if (text === null) return null;
    args[name] = text;
  }
  return { command, args: { ...args, [asks]: reply.trim() } };
}

function unquoted(text: string): string | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'string' ? value : null;
  } catch {
    return null;
  }
}
