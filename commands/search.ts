import { type Chat, UserError } from '../src/core/index.ts';
import type { Command, Service } from '../src/ports/index.ts';
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
    const meant =
      page === 1 && (found.partly || found.hits.length === 0) ? await service.spelled(chat, query) : null;
    if (found.hits.length === 0) {
      await requireStories(chat, service);
      if (
        chat.muted.length > 0 &&
        (await service.search({ ...chat, muted: [] }, query, page)).hits.length > 0
      )
        throw new UserError('search-hidden', { query }, ['/unmute']);
      if (meant !== null) throw new UserError('search-spelling', { query, meant }, [`/search ${meant}`]);
      const suggestion = await byTopic(query, chat, service);
      if (suggestion) throw new UserError('search-topic', { query }, [suggestion]);
    }
    return service.views.search({ query, page, meant, ...found }, chat);
  },
};

/** The search for the topic that the words name, where that finds stories: it finds them in every language. */
async function byTopic(query: string, chat: Chat, service: Service): Promise<string | null> {
  const reading = service.readTopic(query, chat.settings.language);
  if (!reading.ok || reading.choice.kind !== 'catalogue' || reading.choice.without.length > 0) return null;
  const wider = `topic:"${query.replaceAll('"', '').trim()}"`;
  const { hits } = await service.search(chat, wider, 1);
  return hits.length > 0 ? `/search ${wider}` : null;
}
