import type { Command } from '../src/ports/index.ts';

/** What is stored about this chat, in plain words and counts. */
export const privacy: Command = {
  name: 'privacy',
  access: 'everyone',
  params: [],
  private: true,
  example: '/privacy',
  async run(call, service) {
    const chat = await service.chat(call.chatId, call.language);
    return service.views.privacy(await service.stored(chat), chat);
  },
};
