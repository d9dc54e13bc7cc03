/** The real program in a process of its own, on a data folder of its own, cut off from the machine's settings. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';

const root = join(import.meta.dirname, '..', '..');

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  readonly stdin?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

/** A folder that is gone after the test. */
export function temporaryFolder(context: Pick<TestContext, 'after'>): string {
  const folder = mkdtempSync(join(tmpdir(), 'tidings-'));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function spawnTidings(
  args: readonly string[],
  dataDir: string,
  options: RunOptions = {},
): ChildProcess {
  return spawn(process.execPath, [join(root, 'src', 'main.ts'), ...args], {
    cwd: options.cwd ?? root,
    env: {
      PATH: process.env['PATH'] ?? '',
      DATA_DIR: dataDir,
      HTTP_PORT: '0',
      NO_COLOR: '1',
      ...options.env,
    },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
}

/** Runs a verb to its end. */
export async function tidings(
  args: readonly string[],
  dataDir: string,
  options: RunOptions = {},
): Promise<Ran> {
  const child = spawnTidings(args, dataDir, options);
  let out = '';
  let err = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  child.stdin?.on('error', () => undefined).end(options.stdin ?? '');
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, out, err };
}

/** Resolves when the process has printed a line that fits; rejects when it ends before. */
export function printed(child: ChildProcess, pattern: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let seen = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      seen += text;
      if (pattern.test(seen)) resolve(seen);
    });
    child.on('close', (code) =>
      reject(new Error(`ended with ${code} before it printed ${pattern}: ${seen}`)),
    );
  });
}
