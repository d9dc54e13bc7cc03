import { cliChat, readPageOption } from './chat.ts';
import type { Verb } from './verb.ts';

/** `npx tidings topics [TEXT]`: the catalogue, or the topics that fit the text. */
export const topics: Verb = {
  name: 'topics',
  usage: 'topics [TEXT] [--lang ru] [--page 2] [--json]',
  summary: 'browse the topics',
  options: { json: { type: 'boolean' }, lang: { type: 'string' }, page: { type: 'string' } },
  async run({ positionals, options }, app, terminal) {
    await app.ready();
    const chat = cliChat(app, options);
    const text = positionals.length > 0 ? positionals.join(' ') : null;
    const page = readPageOption(options['page']);
    const found = await app.service.topics(chat, text, page);
    if (options['json']) {
      const topicsFound = found.nodes.map(({ topic, name, events }) => ({
        id: topic.id,
        kind: topic.kind,
        name,
        events,
      }));
      terminal.out(`${JSON.stringify({ topics: topicsFound, more: found.more }, null, 2)}\n`);
      return 0;
    }
    terminal.out(app.print(app.service.views.topics({ text, page, ...found }, chat), terminal.columns));
    return 0;
  },
};
