import type { App } from '../app/index.ts';
import type { Document } from '../core/index.ts';
import { cliChat } from './chat.ts';
import type { Terminal } from './terminal.ts';

/** The topics of the briefing that a newcomer sees. */
const examples = ['chechnya', 'SS', 'BR'];

/**
 * What `start` says where nobody types: a briefing on three topics over all that is stored, and where the operator
 * page is. The service itself is running by then.
 */
export async function serve(app: App, terminal: Terminal, pageUrl: string): Promise<void> {
  terminal.out(app.print(await firstBriefing(app), terminal.columns));
  terminal.out(`\nTidings is running. Operator page: ${pageUrl}\n`);
  terminal.out('Take stories in with: npx tidings import PATH-OR-URL\n');
}

export async function firstBriefing(app: App): Promise<Document> {
  const chat = cliChat(app, { length: 'short' });
  const until = app.service.now();
  const choices = examples.map((id) => ({ kind: 'catalogue', id, without: [] }) as const);
  const digest = await app.service.brief(chat, choices, {
    since: until.subtract({ hours: 24 * 365 * 20 }),
    until,
  });
  return app.service.views.digest(digest, chat);
}
