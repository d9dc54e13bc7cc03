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
import { saveFile } from './files.ts';
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

  const columns = () => options.columns ?? output.columns ?? usualColumns;

  async function show(document: Document): Promise<void> {
    const saved = await saveFiles(document, folder);
    const text = paint(layOut(document, { columns: columns(), links: colors, actions: true, saved }), colors);
    const actions = document.blocks.flatMap((block) => (block.kind === 'actions' ? block.actions : []));
    if (actions.length > 0) pressable = actions;
    language = document.language;
    if (text === '') return;
    if (screen) screen.print(`${text}\n`);
    else output.write(`${text}\n`);
  }

  async function answerLine(line: string, host: PlatformHost): Promise<void> {
    const text = line.trim();
    if (text === '') return;
    if (goodbyes.has(text.toLowerCase())) screen?.close();
    else await show(await host.answer(invocation(text, pressable)));
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

/** A line as typed, or the action that a bare number stands for. */
function invocation(text: string, pressable: readonly Action[]): Invocation {
  const asker = { chatId, userId: null, mayManage: true, operator: true, language: null };
  const action = /^\d{1,4}$/.test(text) ? pressable[Number(text) - 1] : undefined;
  if (!action) return { ...asker, input: { kind: 'line', text } };
  return { ...asker, input: { kind: 'named', command: action.command, args: action.args } };
}

/** Where each file of the document went, or why it could not be saved. */
async function saveFiles(document: Document, folder: string): Promise<ReadonlyMap<DocumentBlock, string>> {
  const saved = new Map<DocumentBlock, string>();
  for (const block of document.blocks) {
    if (block.kind !== 'file') continue;
    try {
      saved.set(block, await saveFile(folder, block.name, block.data));
    } catch (error) {
      saved.set(block, `${block.name}: ${cleanText(error instanceof Error ? error.message : String(error))}`);
    }
  }
  return saved;
}
