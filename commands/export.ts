import type { Command } from '../src/ports/index.ts';

/** Everything stored about this chat, as a JSON file. */
export const exportChat: Command = {
  name: 'export',
  access: 'manager',
  params: [],
  private: true,
  example: '/export',
  async run(call, service) {
    const chat = await service.chat(call.chatId, call.language);
    return service.views.exported(await service.exportChat(chat), chat);
  },
};
