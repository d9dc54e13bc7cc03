/** The command line: one file a verb, the same engine without a chat. */
export { localTerminal } from './local-terminal.ts';
export { type Opened, runCli, type World } from './run.ts';
