/** The command line: one file a verb, the same engine without a chat. */
export type { Reply, VerbRequest } from './remote.ts';
export { type Opened, runCli, type World } from './run.ts';
export type { ExitCode, Terminal } from './terminal.ts';
