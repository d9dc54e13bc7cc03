import { UserError } from '../src/core/index.ts';
import type { Command } from '../src/ports/index.ts';

/** One story: summary, facts of publication, other coverage of the same event, link. */
export const story: Command = {
  name: 'story',
  access: 'everyone',
  params: [{ name: 'id', kind: 'word', required: true }],
  private: true,
  example: '/search Chechnya',
  async run(call, service) {
    const id = (call.args['id'] ?? '').toLowerCase();
    const details = await service.story(id, call.language);
    if (!details) throw new UserError('story-unknown', { id }, ['/search Chechnya']);
    return service.views.story(details, await service.chat(call.chatId, call.language));
  },
};
