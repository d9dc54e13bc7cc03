/** The whole engine over a real embedded store in a temporary folder; only time, the web and the log are the test's. */
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { commands } from '../../commands/index.ts';
import { type App, createApp } from '../../src/app/index.ts';
import { type Document, SourceError } from '../../src/core/index.ts';
import { printDocument } from '../../src/platforms/console/index.ts';
import type { Clock, Command, Http, HttpResponse, Log, Platform, Store } from '../../src/ports/index.ts';
import { openInbox } from '../../src/runtime/index.ts';
import { sourceTypes } from '../../src/sources/index.ts';
import { embedded } from '../../src/stores/index.ts';
import { summarizers } from '../../src/summarizers/index.ts';
import { temporaryFolder } from './process.ts';

const instant = (text: string) => Temporal.Instant.from(text);

/** A clock that stands where it is put. */
export interface HandClock extends Clock {
  set(at: string): void;
}

export function handClock(start: string): HandClock {
  let now = instant(start);
  let passed = 0;
  return {
    now: () => now,
    elapsed: () => passed,
    // Lets others have their turn: whoever only waits in a loop would keep it for ever.
    sleep: () => new Promise((resolve) => setImmediate(resolve)),
    set: (at) => {
      const next = instant(at);
      passed += Math.max(0, next.epochMilliseconds - now.epochMilliseconds);
      now = next;
    },
  };
}

export interface LogLine {
  readonly level: 'info' | 'warn' | 'error';
  readonly message: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** A log that is kept. */
export function keptLog(): Log & { readonly lines: readonly LogLine[] } {
  const lines: LogLine[] = [];
  const keep =
    (level: LogLine['level']) =>
    (message: string, fields: LogLine['fields'] = {}) => {
      lines.push({ level, message, fields });
    };
  return { lines, info: keep('info'), warn: keep('warn'), error: keep('error') };
}

export interface BenchOptions {
  /** The time on the clock; after the last sample by default. */
  readonly now?: string;
  readonly samples?: boolean;
  readonly commands?: readonly Command[];
  readonly platforms?: ReadonlyMap<string, Platform>;
  readonly operators?: readonly string[];
  /** What the web answers, by address; everything else cannot be reached. */
  readonly web?: Readonly<
    Record<string, Pick<HttpResponse, 'status' | 'headers'> & { readonly body: string }>
  >;
  /** In place of `web`, where a test changes what is there. */
  readonly http?: Http;
  /** A folder that holds a store already. */
  readonly dataDir?: string;
}

export interface Asker {
  readonly chat?: string;
  readonly mayManage?: boolean;
  readonly operator?: boolean;
  readonly language?: string | null;
}

export interface Bench {
  readonly app: App;
  readonly store: Store;
  readonly clock: HandClock;
  readonly log: ReturnType<typeof keptLog>;
  readonly dataDir: string;
  /** What a typed line is answered with; by somebody who may manage the chat, unless said otherwise. */
  say(line: string, asker?: Asker): Promise<Document>;
  /** What a button is answered with. */
  press(command: string, args: Readonly<Record<string, string>>, asker?: Asker): Promise<Document>;
  /** Before the context ends: to open the same folder anew. */
  close(): Promise<void>;
  /** Takes in a page of text as a person's own. */
  take(text: string, name?: string): ReturnType<App['importBytes']>;
}

/** Opens the engine; it is closed and its folder gone after the test or suite that the context is of. */
export async function openBench(
  context: Pick<TestContext, 'after'>,
  { now = '2023-10-01T09:00:00Z', samples = true, ...options }: BenchOptions = {},
): Promise<Bench> {
  const dataDir = options.dataDir ?? temporaryFolder(context);
  const [store, clock, log] = [await embedded.open(dataDir), handClock(now), keptLog()];
  const app = createApp({
    store,
    clock,
    log,
    http: options.http ?? {
      async request({ url }) {
        const found = options.web?.[url];
        if (!found) throw new SourceError(`'${url}' cannot be reached`);
        return { ...found, url, body: new TextEncoder().encode(found.body) };
      },
    },
    commands: options.commands ?? commands,
    sourceTypes,
    summarizers,
    platforms: options.platforms ?? new Map(),
    print: printDocument,
    dataDir,
    inbox: openInbox(join(dataDir, 'inbox')),
    samples,
    retentionDays: 90,
    version: '0.0.0',
    operators: options.operators ?? [],
  });
  let closing: Promise<void> | null = null;
  const close = () => {
    closing ??= app.close();
    return closing;
  };
  context.after(close);
  await app.ready();

  const asking = ({
    chat = 'console:1',
    mayManage = true,
    operator = false,
    language = null,
  }: Asker = {}) => ({
    chatId: chat,
    userId: 'u1',
    mayManage,
    operator,
    language,
  });
  return {
    app,
    store,
    clock,
    log,
    dataDir,
    close,
    say: (text, asker) => app.host.answer({ ...asking(asker), input: { kind: 'line', text } }),
    press: (command, args, asker) =>
      app.host.answer({ ...asking(asker), input: { kind: 'named', command, args } }),
    take: (text, name = 'page.txt') =>
      app.importBytes(
        { data: new TextEncoder().encode(text), address: name, mediaType: null },
        () => undefined,
        new AbortController().signal,
      ),
  };
}
