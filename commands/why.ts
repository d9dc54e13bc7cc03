import { UserError } from '../src/core/index.ts';
import type { Command } from '../src/ports/index.ts';

/** Why an item was in the briefing: matched words, sources, rank. Takes an event's or a story's id, or its number. */
export const why: Command = {
  name: 'why',
  access: 'everyone',
  params: [{ name: 'item', kind: 'word', required: true }],
  private: true,
  example: '/why 1',
  async run(call, service) {
    const item = (call.args['item'] ?? '').toLowerCase();
    const chat = await service.chat(call.chatId, call.language);
    const facts = await service.why(chat, item);
    if (!facts) throw new UserError('item-unknown', { item }, ['/brief']);
    return service.views.why(facts, chat);
  },
};
