import type { Command } from '../src/ports/index.ts';

/** What this chat follows, with the next three times of each. */
export const following: Command = {
  name: 'following',
  access: 'everyone',
  params: [],
  private: true,
  example: '/following',
  async run(call, service) {
    const chat = await service.chat(call.chatId, call.language);
    const next = new Map(chat.subscriptions.map((one) => [one.id, service.nextTimes(one.schedule, chat, 3)]));
    return service.views.following(chat, next);
  },
};
