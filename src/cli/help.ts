import { brief } from './brief.ts';
import { doctor } from './doctor.ts';
import { exportVerb } from './export.ts';
import { importVerb } from './import.ts';
import { retry } from './retry.ts';
import { search } from './search.ts';
import { sources } from './sources.ts';
import { status } from './status.ts';
import { topics } from './topics.ts';
import type { Verb } from './verb.ts';

/** The verbs that work on an open app, in the order of the help; `start` is the service itself. */
export const verbs: readonly Verb[] = [
  importVerb,
  brief,
  search,
  topics,
  sources,
  status,
  retry,
  exportVerb,
  doctor,
];

/** What `npx tidings --help` prints. */
export function usage(): string {
  const lines = verbs.map(({ usage: how, summary }) => `  tidings ${how}\n      ${summary}`);
  const start = '  tidings start\n      run the service; in a terminal without tokens, a chat';
  return `Tidings brings news on the topics you follow.\n\n${start}\n${lines.join('\n')}\n`;
}
