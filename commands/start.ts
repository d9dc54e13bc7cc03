import type { Command } from '../src/ports/index.ts';

/** What this is, three topics to begin with, and how to set the time zone. */
export const start: Command = {
  name: 'start',
  access: 'everyone',
  params: [],
  private: false,
  example: '/start',
  async run(call, service) {
    const chat = await service.chat(call.chatId, call.language);
    return service.views.start(chat, service.exampleTopics(call.language));
  },
};
