import { cliChat, readPageOption } from './chat.ts';
import { UsageError, type Verb } from './verb.ts';

/** `npx tidings search QUERY`: the ten best stories, as text or as one JSON document. */
export const search: Verb = {
  name: 'search',
  usage: 'search QUERY [--page 2] [--json]',
  summary: 'search the stored stories',
  options: { json: { type: 'boolean' }, page: { type: 'string' }, lang: { type: 'string' } },
  async run({ positionals, options }, app, terminal) {
    await app.ready();
    if (positionals.length === 0) throw new UsageError(`search needs words; usage: tidings ${this.usage}`);
    const page = readPageOption(options['page']);
    const query = positionals.join(' ');
    const chat = cliChat(app, options);
    const found = await app.service.search(chat, query, page);
    if (options['json']) {
      const stories = found.hits.map(({ story, hit }) => ({
        id: story.id,
        title: story.title,
        url: story.url,
        source: story.publisher,
        publishedAt: story.published?.at.toString() ?? null,
        score: hit.score,
        snippet: hit.snippet,
      }));
      terminal.out(`${JSON.stringify({ query, page, stories, more: found.more }, null, 2)}\n`);
      return 0;
    }
    terminal.out(app.print(app.service.views.search({ query, page, ...found }, chat), terminal.columns));
    return 0;
  },
};
