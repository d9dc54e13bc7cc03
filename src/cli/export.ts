import type { Verb } from './verb.ts';

/** `npx tidings export`: everything as NDJSON, a `type` on each line. */
export const exportVerb: Verb = {
  name: 'export',
  usage: 'export > everything.ndjson',
  summary: 'print everything as NDJSON',
  options: {},
  async run(_call, app, terminal, signal) {
    for await (const record of app.exportAll()) {
      if (signal.aborted) return 1;
      terminal.out(`${JSON.stringify(record)}\n`);
      await terminal.drained();
    }
    return 0;
  },
};
