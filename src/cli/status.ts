import { cliChat } from './chat.ts';
import type { Verb } from './verb.ts';

/** `npx tidings status`: what is owed, late and failed, and why; sources; versions. */
export const status: Verb = {
  name: 'status',
  usage: 'status [--json]',
  summary: 'what is owed, late, failed and why',
  options: { json: { type: 'boolean' } },
  async run({ options }, app, terminal) {
    const now = await app.status();
    if (options['json']) terminal.out(`${JSON.stringify(now, null, 2)}\n`);
    else terminal.out(app.print(app.service.views.status(now, cliChat(app, {})), terminal.columns));
    return 0;
  },
};
