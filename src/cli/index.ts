/** The command line: one file a verb, the same engine without a chat. */
import { brief } from './brief.ts';
import { doctor } from './doctor.ts';
import { exportVerb } from './export.ts';
import { importVerb } from './import.ts';
import { search } from './search.ts';
import { topics } from './topics.ts';
import type { Verb } from './verb.ts';

export { lineOf } from './chat.ts';
export { maxFileBytes } from './files.ts';
export { localTerminal } from './local-terminal.ts';
export { serve } from './start.ts';
export type { ExitCode, Terminal } from './terminal.ts';
export { parseVerbCall, UsageError, type Verb } from './verb.ts';

/** The verbs that work on an open app, in the order of the help; `start` is the service itself. */
export const verbs: readonly Verb[] = [importVerb, brief, search, topics, exportVerb, doctor];

/** What `npx tidings --help` prints. */
export function usage(): string {
  const lines = verbs.map(({ usage: how, summary }) => `  tidings ${how}\n      ${summary}`);
  return `Tidings brings news on the topics you follow.\n\n  tidings start\n      run the service; in a terminal without tokens, a chat\n${lines.join('\n')}\n`;
}
