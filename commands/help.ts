import type { Command } from '../src/ports/index.ts';

/** What this is, all commands in one line each, and topics to begin with. */
export const help: Command = {
  name: 'help',
  access: 'everyone',
  params: [],
  private: true,
  example: '/help',
  async run(call, service) {
    const allowed = service.commands().filter(({ access }) => access !== 'operator' || call.operator);
    const chat = await service.chat(call.chatId, call.language);
    return service.views.help(allowed, chat, service.exampleTopics(call.language));
  },
};
