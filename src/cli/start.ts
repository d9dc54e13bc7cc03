import type { App, Status } from '../app/index.ts';
import type { Chat } from '../core/index.ts';
import type { Log, Platform, Webhook } from '../ports/index.ts';
import { cliChat } from './chat.ts';
import type { LocalTerminal } from './local-terminal.ts';
import type { Reply, VerbRequest } from './remote.ts';
import type { Opened } from './run.ts';
import type { ExitCode, Terminal } from './terminal.ts';

interface Stoppable {
  stop(): Promise<void>;
}

/** The terminal that a chat is opened in. */
interface ConsoleOptions {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream & { readonly columns?: number };
  readonly isTTY: boolean;
  readonly colors: boolean;
}

/** What a running service needs besides the engine. */
export interface ServiceParts {
  /** The process's own terminal, with what was piped into it. */
  terminal(stdin: Uint8Array | null): LocalTerminal;
  /** Answers verbs that other processes ask for. */
  serve(
    dataDir: string,
    handle: (
      request: VerbRequest,
      reply: (reply: Reply) => void,
      signal: AbortSignal,
      drained: () => Promise<void>,
    ) => Promise<void>,
  ): Promise<Stoppable>;
  startWeb(options: {
    readonly host: string;
    readonly port: number;
    readonly status: () => Promise<Status>;
    readonly alive: () => Promise<void>;
    readonly log: Log;
    readonly webhooks: readonly Webhook[];
  }): Promise<Stoppable & { readonly url: string }>;
  consolePlatform(options: ConsoleOptions): Platform & { readonly closed: Promise<void> };
}

interface Handlers {
  runVerb(
    app: App,
    request: VerbRequest,
    reply: (reply: Reply) => void,
    signal: AbortSignal,
    drained: () => Promise<void>,
  ): Promise<void>;
}

/** The topics of the briefing that a newcomer sees. */
const examples = ['chechnya', 'SS', 'BR'];
const consoleChat = 'console:local';
const lookBackDays = 365 * 20;

/** Runs until a signal, or until the person at the terminal leaves. */
export async function startService(
  { app, config, log, platforms }: Opened,
  parts: ServiceParts,
  { runVerb }: Handlers,
): Promise<ExitCode> {
  const terminal = parts.terminal(null);
  const ended = signalled();
  const running: Stoppable[] = [];
  try {
    running.push(await parts.serve(config.dataDir, (...asked) => runVerb(app, ...asked)));
    const { httpHost: host, httpPort: port } = config;
    const webhooks = [...platforms.values()].flatMap(({ webhook }) => webhook ?? []);
    const web = await parts.startWeb({
      host,
      port,
      status: () => app.status(),
      alive: () => app.alive(),
      log,
      webhooks,
    });
    running.push(web);
    await app.ready();
    for (const platform of platforms.values()) {
      running.push(platform);
      await platform.start(app.host);
    }
    const chat = terminal.interactive && platforms.size === 0 ? openConsole(parts) : null;
    if (chat) platforms.set(chat.kind, chat);
    await app.start();
    await sayHello(app, terminal, web.url, [...platforms.keys()]);
    await chat?.start(app.host);
    await Promise.race(chat ? [ended, chat.closed] : [ended]);
    await chat?.stop();
  } finally {
    for (const part of running.reverse()) await part.stop();
  }
  return 0;
}

function openConsole(parts: ServiceParts) {
  return parts.consolePlatform({
    input: process.stdin,
    output: process.stdout,
    isTTY: true,
    colors: process.stdout.hasColors?.() === true,
  });
}

/**
 * What the start says: a briefing on three topics over all that is stored, where nobody types or as long as there is
 * nothing but samples to show; and how to go on.
 */
async function sayHello(
  app: App,
  terminal: Terminal,
  url: string,
  platforms: readonly string[],
): Promise<void> {
  const { samples } = await app.status();
  const isConsole = platforms.includes('console');
  if (platforms.length === 0 || (isConsole && samples > 0)) {
    const until = app.service.now();
    const window = { since: until.subtract({ hours: 24 * lookBackDays }), until };
    const choices = examples.map((id) => ({ kind: 'catalogue', id, without: [] }) as const);
    // In the console's own chat, so that `/why 1` knows what was shown.
    const own = isConsole ? await app.service.chat(consoleChat) : cliChat(app, {});
    const chat: Chat = { ...own, settings: { ...own.settings, length: 'short' } };
    const digest = await app.service.brief(chat, choices, window);
    terminal.out(`${app.print(app.service.views.digest(digest, chat), terminal.columns)}\n`);
  }
  const where = platforms.length > 0 && !isConsole ? ` on ${platforms.join(' and ')}` : '';
  terminal.out(`Tidings is running${where}; its operator page is ${url}\n`);
  terminal.out(isConsole ? '\n' : 'Take stories in with: npx tidings import PATH-OR-URL\n');
}

function signalled(): Promise<void> {
  return new Promise((resolve) => {
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(name, () => resolve());
  });
}
