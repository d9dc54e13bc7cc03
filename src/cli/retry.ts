import { cliChat } from './chat.ts';
import type { Verb } from './verb.ts';

/** `npx tidings retry`: what failed or waits is tried again at once. */
export const retry: Verb = {
  name: 'retry',
  usage: 'retry [--json]',
  summary: 'try what failed or waits again at once: deliveries, chats that rest, sources',
  options: { json: { type: 'boolean' } },
  async run({ options }, app, terminal) {
    const { operations, views } = app.service;
    const again = await operations.retry();
    if (options['json']) terminal.out(`${JSON.stringify(again, null, 2)}\n`);
    else
      terminal.out(
        app.print(
          views.line(cliChat(app, {}).settings.language, 'retry-done', { ...again }),
          terminal.columns,
        ),
      );
    return 0;
  },
};
