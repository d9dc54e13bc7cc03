/** The command line: one file a verb, the same engine without a chat. */
export { type Opened, runCli } from './run.ts';
