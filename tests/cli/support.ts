/** The command line in this process: the real verbs on a real engine, with a terminal that is kept. */
import { runCli, type World } from '../../src/cli/index.ts';
import { readConfig } from '../../src/config.ts';
import type { Bench } from '../support/app.ts';

export interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  readonly progress: readonly string[];
}

/** Runs a verb on an engine that stays open afterwards. `over` puts other parts of the world in place. */
export async function run(bench: Bench, argv: readonly string[], over: Partial<World> = {}): Promise<Said> {
  let out = '';
  let err = '';
  const progress: string[] = [];
  const never = async () => {
    throw new Error('only the service needs this');
  };
  const world: World = {
    version: '1.2.3',
    terminal: (stdin) => ({
      out: (text) => {
        out += text;
      },
      err: (text) => {
        err += text;
      },
      drained: async () => undefined,
      progress: (label, done, total) => void progress.push(`${label}: ${done} of ${total}`),
      finish: () => undefined,
      cwd: bench.dataDir,
      columns: 80,
      stdin,
      interactive: false,
    }),
    open: async () => ({
      app: { ...bench.app, close: async () => undefined },
      config: readConfig({ DATA_DIR: bench.dataDir }),
      log: bench.log,
      platforms: new Map(),
    }),
    ask: never,
    serve: never,
    startWeb: never,
    consolePlatform: () => {
      throw new Error('nobody types here');
    },
    ...over,
  };
  const code = await runCli(argv, world);
  return { code, out, err, progress };
}

/** Standard output holds one JSON document and nothing else. */
export function json({ out, err, code }: Said): unknown {
  if (err !== '' || code !== 0) throw new Error(`ended with ${code}: ${err}`);
  return JSON.parse(out);
}
