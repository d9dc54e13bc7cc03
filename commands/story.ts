import { UserError } from '../src/core/index.ts';
import type { Command } from '../src/ports/index.ts';
import { storyNumbered } from './shared/replied.ts';
import { requireStories } from './shared/stories.ts';

/** One story: summary, facts of publication, other coverage of the same event, link. Takes its id, or an
 * item's number, of the message that it replies to or of the last briefing. */
export const story: Command = {
  name: 'story',
  access: 'everyone',
  params: [{ name: 'id', kind: 'word', required: true }],
  private: true,
  example: '/story 1',
  async run(call, service) {
    const id = storyNumbered(call, (call.args['id'] ?? '').trim().toLowerCase());
    const chat = await service.chat(call.chatId, call.language);
    const details = await service.story(chat, id);
    if (details) return service.views.story(details, chat);
    await requireStories(chat, service);
    const search = ['/search Chechnya'];
    // A number never was a story's.
    if (/^\d+$/.test(id)) throw new UserError('item-unknown', { item: id }, search);
    throw new UserError('story-unknown', { id }, search);
  },
};
