import type { Command } from '../src/ports/index.ts';
import { readPage } from './shared/pages.ts';
import { requireStories } from './shared/stories.ts';

/** Find stored stories: words, "phrases", OR, -not, topic: source: lang: since: before:; best first, paged. */
export const search: Command = {
  name: 'search',
  access: 'everyone',
  params: [
    { name: 'query', kind: 'rest', required: true },
    { name: 'page', kind: 'word', required: false, byButton: true },
  ],
  private: true,
  example: '/search "South Sudan" refugees since:30d',
  async run(call, service) {
    const chat = await service.chat(call.chatId, call.language);
    const query = call.args['query'] ?? '';
    const page = readPage(call.args['page']);
    const found = await service.search(chat, query, page);
    if (found.hits.length === 0) await requireStories(chat, service);
    return service.views.search({ query, page, ...found }, chat);
  },
};
