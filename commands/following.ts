import type { Command } from '../src/ports/index.ts';
import { showFollowing } from './shared/following.ts';
import { readPage } from './shared/pages.ts';

/** What this chat follows, with the next times of each, to be changed and removed by buttons. */
export const following: Command = {
  name: 'following',
  access: 'everyone',
  params: [{ name: 'page', kind: 'word', required: false, byButton: true }],
  private: true,
  example: '/following',
  async run(call, service) {
    const chat = await service.chat(call.chatId, call.language);
    return showFollowing(chat, readPage(call.args['page']), null, service);
  },
};
