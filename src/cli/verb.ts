import { parseArgs } from 'node:util';
import type { App } from '../app/index.ts';
import type { ExitCode, Terminal } from './terminal.ts';

export interface Verb {
  readonly name: string;
  /** Behind `npx tidings`: `brief TOPIC... [--since 7d] [--json]`. */
  readonly usage: string;
  readonly summary: string;
  readonly options: Readonly<Record<string, { readonly type: 'string' | 'boolean' }>>;
  run(call: VerbCall, app: App, terminal: Terminal, signal: AbortSignal): Promise<ExitCode>;
}

export interface VerbCall {
  readonly positionals: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
}

/** Wrong usage: one line, exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Throws `UsageError` for options that the verb does not know. */
export function parseVerbCall(verb: Verb, args: readonly string[]): VerbCall {
  try {
    const { positionals, values } = parseArgs({
      args: args.map(asPositional),
      options: { ...verb.options, help: { type: 'boolean' } },
      allowPositionals: true,
      strict: true,
    });
    return { positionals: positionals.map(fromPositional), options: values };
  } catch (error) {
    const why = error instanceof Error ? (error.message.split('. ')[0] ?? '') : '';
    throw new UsageError(`${lowerFirst(why)}; usage: tidings ${verb.usage}`);
  }
}

/** `-football` in a query is a word left out, not an option: only `-h` is a short option here. */
const guard = '\u0000';
const asPositional = (arg: string) =>
  /^-[^-]/.test(arg) && arg !== '-h' ? guard + arg : arg === '-h' ? '--help' : arg;
const fromPositional = (arg: string) => (arg.startsWith(guard) ? arg.slice(guard.length) : arg);
const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
