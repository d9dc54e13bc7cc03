import type { Command } from '../src/ports/index.ts';

/** All commands in one line each. */
export const help: Command = {
  name: 'help',
  access: 'everyone',
  params: [],
  private: true,
  example: '/help',
  async run(call, service) {
    const allowed = service.commands().filter(({ access }) => access !== 'operator' || call.operator);
    return service.views.help(allowed, await service.chat(call.chatId, call.language));
  },
};
