import { UserError } from '../src/core/index.ts';
import type { Command } from '../src/ports/index.ts';
import { itemOf, namedItems, repliedItems } from './shared/replied.ts';

/** Why an item was in the briefing: matched words, sources, rank. Takes an event's or a story's id, or its number, of the
 * message that it replies to or of the last briefing; bare, it asks which. */
export const why: Command = {
  name: 'why',
  access: 'everyone',
  params: [{ name: 'item', kind: 'word', required: false }],
  private: true,
  onMessage: 'action-why',
  example: '/why 1',
  async run(call, service) {
    const item = itemOf(call, (call.args['item'] ?? '').trim().toLowerCase());
    const chat = await service.chat(call.chatId, call.language);
    if (item === '') {
      const replied = await namedItems(repliedItems(call), chat, service);
      const items = replied.length > 0 ? replied : await service.lastShown(chat);
      if (items.length > 0) return service.views.which('why', items, chat);
      throw new UserError('argument-missing', { param: 'item', example: why.example }, ['/brief']);
    }
    const facts = await service.why(chat, item);
    if (!facts) throw new UserError('item-unknown', { item }, ['/brief']);
    return service.views.why(facts, chat);
  },
};
