import { progress } from '@clack/prompts';
import type { Terminal } from './terminal.ts';

type Bar = ReturnType<typeof progress>;

export interface LocalTerminal extends Terminal {
  /** Takes a bar that still stands away. */
  finish(): void;
}

/** The process's own terminal. The bar goes to standard error, so that standard output stays what was asked for. */
export function localTerminal(stdin: Uint8Array | null): LocalTerminal {
  heedClosedPipe();
  const watched = process.stderr.isTTY === true;
  let bar: { readonly label: string; readonly total: number; readonly bar: Bar; done: number } | null = null;

  function finish(): void {
    bar?.bar.stop(bar.label);
    bar = null;
  }
  function show(label: string, done: number, total: number | null): void {
    if (!watched || total === null) return;
    if (bar?.label !== label || bar.total !== total) {
      finish();
      bar = {
        label,
        total,
        bar: progress({ max: total, output: process.stderr, withGuide: false }),
        done: 0,
      };
      bar.bar.start(label);
    }
    bar.bar.advance(done - bar.done, `${label}: ${done} of ${total}`);
    bar.done = done;
    if (done >= total) finish();
  }
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => {
      finish();
      process.stderr.write(text);
    },
    drained: () => new Promise((done) => process.stdout.write('', () => done())),
    progress: show,
    finish,
    cwd: process.cwd(),
    columns: process.stdout.columns ?? 80,
    stdin,
    interactive: process.stdin.isTTY === true && process.stdout.isTTY === true,
  };
}

let isHeeded = false;

/** Whoever read us has seen enough (`| head`): what is left to say is left unsaid, and no fault is made of it. */
function heedClosedPipe(): void {
  if (isHeeded) return;
  isHeeded = true;
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (!['EPIPE', 'ECONNRESET'].includes(error.code ?? '')) throw error;
    });
  }
}
