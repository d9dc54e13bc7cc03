import type { Command } from '../src/ports/index.ts';

/** How the service fares: what is owed, late and failed, and why; sources; versions. Never who reads what. */
export const status: Command = {
  name: 'status',
  access: 'operator',
  params: [],
  private: true,
  example: '/status',
  async run(call, service) {
    const chat = await service.chat(call.chatId, call.language);
    return service.views.status(await service.operations.status(), chat);
  },
};
