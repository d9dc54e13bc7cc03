import {
  type Action,
  type ChatId,
  type Document,
  type DocumentBlock,
  PlatformError,
} from '../../core/index.ts';
import type { Invocation, Part, Platform, PlatformHost } from '../../ports/index.ts';
import { cleanText } from '../shared/index.ts';
import { completeLine } from './completion.ts';
import { givenFile, saveFile } from './files.ts';
import { layOut } from './layout.ts';
import { paint } from './paint.ts';
import { openScreen, type Screen } from './screen.ts';

export interface ConsoleOptions {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream & { readonly columns?: number };
  /** True where a person types: prompt, history, completion. Else lines are read plainly. */
  readonly isTTY: boolean;
  /** Width in columns; by default the output's own, or 80 where it has none. Lines never grow wider than 100. */
  readonly columns?: number;
  /** Bold, dim and links; without them not one escape sequence is in an answer. */
  readonly colors: boolean;
  /** Where files are saved; the current folder by default. */
  readonly folder?: string;
}

const chatId: ChatId = 'console:local';
const goodbyes = new Set(['exit', 'quit', '/exit', '/quit']);
const usualColumns = 80;
const pictureName = 'tidings.png';

/** A chat in the terminal: one person, who is the operator. */
export function consolePlatform(options: ConsoleOptions): Platform & { readonly closed: Promise<void> } {
  const { output, colors, folder = '.' } = options;
  const closed = Promise.withResolvers<void>();
  let screen: Screen | null = null;
  let stopped = false;
  let sent = 0;
  let language = 'en';
  /** What a bare number presses: the actions of the last document that had any. */
  let pressable: readonly Action[] = [];
  /** What a number behind a command means: the items of the last document that has buttons of bare numbers. */
  let numbered: readonly Action[] = [];
  /** The action whose answer is waited for: the next line is that, unless it is a command. */
  let asked: Action | null = null;

  const columns = () => options.columns ?? output.columns ?? usualColumns;

  async function show(document: Document): Promise<void> {
    const saved = await saveFiles(document, folder, options.isTTY);
    const text = paint(layOut(document, { columns: columns(), links: colors, actions: true, saved }), colors);
    const actions = document.blocks.flatMap((block) => (block.kind === 'actions' ? block.actions : []));
    if (actions.length > 0) pressable = actions;
    const bare = actions.filter(({ label }) => /^\d{1,3}$/.test(label));
    if (bare.length > 0) numbered = bare;
    language = document.language;
    if (text !== '') print(`${text}\n`);
  }

  async function answerLine(line: string, host: PlatformHost): Promise<void> {
    const text = line.trim();
    if (text === '') return;
    if (goodbyes.has(text.toLowerCase())) {
      screen?.close();
      return;
    }
    const waiting = text.startsWith('/') ? null : asked;
    asked = null;
    if (waiting) await show(await host.answer(pressed(waiting, text)));
    else await answerCall(text, host);
  }

  async function answerCall(text: string, host: PlatformHost): Promise<void> {
    const action = actionOf(text, pressable);
    if (action?.asks !== undefined) {
      asked = action;
      print(`${cleanText(host.text(language, `param-${action.asks}-summary`))}:\n`);
    } else if (action) await show(await host.answer(pressed(action, null)));
    else await show(await host.answer(await callOf(text, host)));
  }

  /** A typed line, with the file that its last word names where the command takes one. */
  async function callOf(text: string, host: PlatformHost): Promise<Invocation> {
    const name = /^\/?(\S+)/.exec(text)?.[1]?.toLowerCase();
    const takesFile = host.commands.some(
      (command) => command.name === name && command.params.some(({ kind }) => kind === 'file'),
    );
    const given = takesFile ? await givenFile(text) : null;
    return {
      ...asker,
      input: { kind: 'line', text: given?.line ?? text },
      // Nothing is replied to in a terminal: a number is what its button above says.
      repliedTo: /\s\d{1,3}$/.test(text) ? numbered : [],
      ...(given ? { file: given.file } : {}),
    };
  }

  function print(text: string): void {
    if (screen) screen.print(text);
    else output.write(text);
  }

  function partOf(document: Document): Part {
    const text = paint(
      layOut(document, { columns: columns(), links: false, actions: true }),
      false,
    ).trimEnd();
    return {
      text,
      send: async (signal) => {
        if (signal.aborted || stopped || screen?.isClosed) {
          throw new PlatformError('unavailable', 'the console is closed');
        }
        await show(document);
        sent += 1;
        return { chatId, messageId: String(sent) };
      },
    };
  }

  return {
    kind: 'console',
    closed: closed.promise,
    async start(host) {
      const { input, isTTY } = options;
      screen = openScreen({
        input,
        output,
        isTTY,
        colors,
        answer: (line) => answerLine(line, host),
        complete: (line) => completeLine(line, host, { chatId, language }),
      });
      screen.closed.then(closed.resolve, closed.reject);
      await screen.enter('/start');
    },
    compose: (_chat, document) => [partOf(document)].filter(({ text }) => text !== ''),
    async stop() {
      stopped = true;
      screen?.close();
      await (screen ? screen.closed : closed.resolve());
    },
  };
}

const asker = { chatId, userId: null, mayManage: true, operator: true, language: null };

/** The action that a bare number stands for. */
function actionOf(text: string, pressable: readonly Action[]): Action | null {
  return /^\d{1,4}$/.test(text) ? (pressable[Number(text) - 1] ?? null) : null;
}

/** `answer`: what was typed for the parameter that the action asks for. */
function pressed({ command, args, asks }: Action, answer: string | null): Invocation {
  const given = asks !== undefined && answer !== null ? { [asks]: answer } : {};
  return { ...asker, input: { kind: 'named', command, args: { ...args, ...given } } };
}

/** Where each file and picture of the document went, or why it could not be saved. */
async function saveFiles(
  document: Document,
  folder: string,
  pictures: boolean,
): Promise<ReadonlyMap<DocumentBlock, string>> {
  const saved = new Map<DocumentBlock, string>();
  for (const block of document.blocks) {
    const file = bytesOf(block, pictures);
    if (!file) continue;
    try {
      saved.set(block, await saveFile(folder, file.name, file.data));
    } catch (error) {
      saved.set(block, `${file.name}: ${cleanText(error instanceof Error ? error.message : String(error))}`);
    }
  }
  return saved;
}

/** A picture is saved where a person sits; in a pipe its words do. */
function bytesOf(
  block: DocumentBlock,
  pictures: boolean,
): { readonly name: string; readonly data: Uint8Array } | null {
  if (block.kind === 'file') return block;
  return block.kind === 'picture' && pictures ? { name: pictureName, data: block.png } : null;
}
