import type { App } from '../app/index.ts';
import type { Config } from '../config.ts';
import { StoreError } from '../core/index.ts';
import type { Log, Platform } from '../ports/index.ts';
import { lineOf } from './chat.ts';
import { maxFileBytes } from './files.ts';
import { usage, verbs } from './help.ts';
import { type Reply, remoteTerminal, type VerbRequest } from './remote.ts';
import { type ServiceParts, startService } from './start.ts';
import type { ExitCode, Terminal } from './terminal.ts';
import { parseVerbCall, UsageError, type Verb } from './verb.ts';

export interface Opened {
  readonly app: App;
  readonly config: Config;
  readonly log: Log;
  /** By kind; `start` adds the console where a person types. */
  readonly platforms: Map<string, Platform>;
}

/** What the command line needs from outside: made by `src/program.ts`. */
export interface World extends ServiceParts {
  readonly version: string;
  /** Opens settings and store. Throws `ConfigError`, and `StoreError` with `owned` where a running service has the folder. */
  open(): Promise<Opened>;
  /** Has the running service do a verb; replies come as they are made. */
  ask(request: VerbRequest, receive: (reply: Reply) => void): Promise<void>;
}

/** Runs a verb to its end. Never rejects: a failure is one line on standard error. */
export async function runCli(argv: readonly string[], world: World): Promise<ExitCode> {
  const [name = 'help', ...args] = argv;
  if (['help', '--help', '-h'].includes(name)) return say(world, usage());
  if (['version', '--version', '-v'].includes(name))
    return say(world, `tidings ${world.version}, Node ${process.version}\n`);
  try {
    if (name === 'start') return await start(args, world);
    const verb = findVerb(name);
    if (args.some((arg) => arg === '--help' || arg === '-h'))
      return say(world, `tidings ${verb.usage}\n  ${verb.summary}\n`);
    parseVerbCall(verb, args);
    return await runVerb(verb, args, world);
  } catch (error) {
    return complain(error, null, world.terminal(null));
  }
}

async function start(args: readonly string[], world: World): Promise<ExitCode> {
  if (args.length > 0)
    throw new UsageError(`start takes no '${args[0]}'; its settings are in the environment or .env`);
  const opened = await world.open();
  try {
    return await startService(opened, world, { runVerb: runRequested });
  } finally {
    await opened.app.close();
  }
}

function findVerb(name: string): Verb {
  const verb = verbs.find((one) => one.name === name);
  if (verb) return verb;
  const near = verbs.find((one) => sameLetters(one.name, name) || one.name.startsWith(name.slice(0, 3)));
  const hint = near ? `did you mean '${near.name}'?` : 'see tidings --help';
  throw new UsageError(`'${name}' is no verb; ${hint}`);
}

const sameLetters = (a: string, b: string) => [...a].sort().join('') === [...b].sort().join('');

async function runVerb(verb: Verb, args: readonly string[], world: World): Promise<ExitCode> {
  const stdin = args.includes('-') ? await readStdin() : null;
  const terminal = world.terminal(stdin);
  let opened: Opened;
  try {
    opened = await world.open();
  } catch (error) {
    if (!(error instanceof StoreError && error.owned)) throw error;
    return await askOwner(verb, args, terminal, world);
  }
  const interrupted = untilInterrupted();
  try {
    return await attempt(verb, args, opened.app, terminal, interrupted.signal);
  } finally {
    interrupted.stop();
    terminal.finish();
    await opened.app.close();
  }
}

/** The folder belongs to a running service: it does the verb, and its words come out here. */
async function askOwner(
  verb: Verb,
  args: readonly string[],
  terminal: Terminal,
  world: World,
): Promise<ExitCode> {
  let code: ExitCode = 1;
  const { cwd, columns, stdin } = terminal;
  const request = {
    verb: verb.name,
    args,
    cwd,
    columns,
    stdin: stdin && Buffer.from(stdin).toString('base64'),
  };
  await world.ask(request, (reply) => {
    if (reply.kind === 'out') terminal.out(reply.text);
    else if (reply.kind === 'err') terminal.err(reply.text);
    else if (reply.kind === 'progress') terminal.progress(reply.label, reply.done, reply.total);
    else code = reply.code;
  });
  return code;
}

/** What the running service does when it is asked. */
async function runRequested(
  app: App,
  request: VerbRequest,
  reply: (reply: Reply) => void,
  signal: AbortSignal,
  drained: () => Promise<void>,
) {
  const terminal = remoteTerminal(request, reply, drained);
  let code: ExitCode;
  try {
    code = await attempt(findVerb(request.verb), request.args, app, terminal, signal);
  } catch (error) {
    code = complain(error, app, terminal);
  }
  reply({ kind: 'exit', code });
}

async function attempt(
  verb: Verb,
  args: readonly string[],
  app: App,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<ExitCode> {
  try {
    return await verb.run(parseVerbCall(verb, args), app, terminal, signal);
  } catch (error) {
    return complain(error, app, terminal);
  }
}

/** One line for what a person can mend; what is our fault keeps its trace for the report. */
function complain(error: unknown, app: App | null, terminal: Terminal): ExitCode {
  const line = lineOf(error, app);
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  terminal.err(line === null ? `this is a fault in Tidings, please report it: ${trace}\n` : `${line}\n`);
  return error instanceof UsageError ? 2 : 1;
}

function say(world: World, text: string): ExitCode {
  world.terminal(null).out(text);
  return 0;
}

/** Aborts on the first Ctrl-C; a second one ends the process at once, as the system does. */
function untilInterrupted(): { readonly signal: AbortSignal; stop(): void } {
  const stopping = new AbortController();
  const abort = () => stopping.abort();
  const names = ['SIGINT', 'SIGTERM'] as const;
  for (const name of names) process.once(name, abort);
  return {
    signal: stopping.signal,
    stop: () => {
      for (const name of names) process.off(name, abort);
    },
  };
}

async function readStdin(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of process.stdin as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > maxFileBytes) throw new UsageError('standard input is larger than the 50 MB that are read');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
