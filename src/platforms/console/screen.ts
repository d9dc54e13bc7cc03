import { clearScreenDown, createInterface, cursorTo, type Interface } from 'node:readline';
import type { Completion } from './completion.ts';
import { muted } from './paint.ts';

/** Lines read ahead while one is being answered. */
const mostAhead = 256;
const historySize = 500;
const promptText = '> ';

export interface ScreenOptions {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  readonly isTTY: boolean;
  readonly colors: boolean;
  /** Called with one line at a time, in the order they were typed. */
  readonly answer: (line: string) => Promise<void>;
  readonly complete: (line: string) => Promise<Completion>;
}

/** A terminal that is typed into and printed on at once. */
export interface Screen {
  /** Prints whole lines above the prompt; what is being typed stays. */
  print(text: string): void;
  /** Answers a line as if it had been typed. */
  enter(line: string): Promise<void>;
  close(): void;
  /** True as soon as nobody types any more. */
  readonly isClosed: boolean;
  /** Resolves when it is closed and nothing is being answered any more. */
  readonly closed: Promise<void>;
}

/** Opens the conversation's end of the terminal. Without a TTY, reads lines plainly and shows no prompt. */
export function openScreen({ input, output, isTTY, colors, answer, complete }: ScreenOptions): Screen {
  const lines = createInterface({
    input,
    output,
    terminal: isTTY,
    prompt: promptText,
    historySize,
    removeHistoryDuplicates: true,
    completer: (line, reply) => void completions(line, complete).then((found) => reply(null, found)),
  });
  const ended = Promise.withResolvers<void>();
  let isClosed = false;
  /** Somebody left: what was typed ahead is dropped. Where the input only ended, it is still answered. */
  let left = false;
  let ahead = 0;
  let tail: Promise<void> = Promise.resolve();

  function print(text: string): void {
    if (isTTY && !isClosed) printAbove(lines, output, text);
    else output.write(text);
  }
  function close(): void {
    left = true;
    if (!isClosed) lines.close();
  }
  async function answerNext(line: string, waited: boolean): Promise<void> {
    ahead -= 1;
    if (left) return;
    if (ahead === 0 && !isClosed) lines.resume();
    if (waited && isTTY) print(`${muted(promptText + line, colors)}\n`);
    await answer(line);
    if (isTTY && !isClosed) lines.prompt(true);
  }
  function enter(line: string): Promise<void> {
    const waited = ahead > 0;
    ahead += 1;
    if (ahead >= mostAhead) lines.pause();
    tail = tail.then(() => answerNext(line, waited));
    tail.catch((error: unknown) => {
      ended.reject(error);
      close();
    });
    return tail;
  }
  lines.on('line', (line) => void enter(line).catch(() => close()));
  lines.on('SIGINT', () => {
    if (lines.line === '') close();
    else clearTyped(lines);
  });
  lines.once('close', () => {
    if (isTTY) output.write('\n');
    isClosed = true;
    tail.then(ended.resolve, ended.reject);
  });
  output.on('error', close);
  return {
    print,
    enter,
    close,
    get isClosed() {
      return isClosed;
    },
    closed: ended.promise,
  };
}

async function completions(line: string, complete: ScreenOptions['complete']): Promise<[string[], string]> {
  try {
    const { values, typed } = await complete(line);
    return [[...values], typed];
  } catch {
    return [[], line];
  }
}

/** Takes the typed line off the screen, prints, and puts it back with the cursor where it was. */
function printAbove(lines: Interface, output: NodeJS.WritableStream, text: string): void {
  const { line, cursor } = lines;
  clearTyped(lines);
  cursorTo(output, 0);
  clearScreenDown(output);
  output.write(text);
  lines.prompt();
  if (line !== '') lines.write(line);
  let last = -1;
  while (lines.cursor > cursor && lines.cursor !== last) {
    last = lines.cursor;
    lines.write(null, { name: 'left' });
  }
}

function clearTyped(lines: Interface): void {
  lines.write(null, { ctrl: true, name: 'e' });
  lines.write(null, { ctrl: true, name: 'u' });
}
