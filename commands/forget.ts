import { UserError } from '../src/core/index.ts';
import type { Command } from '../src/ports/index.ts';

/** Erases everything stored about this chat, at once; asks first, by a button. */
export const forget: Command = {
  name: 'forget',
  access: 'manager',
  params: [{ name: 'confirm', kind: 'word', required: false, choices: ['yes'], byButton: true }],
  private: false,
  example: '/forget',
  async run(call, service) {
    const chat = await service.chat(call.chatId, call.language);
    const confirm = call.args['confirm']?.trim().toLowerCase() ?? '';
    if (confirm === '') return service.views.forgetAsk(await service.stored(chat), chat);
    if (confirm !== 'yes') throw new UserError('confirm-bad', { text: confirm }, ['/forget']);
    return service.views.forgotten(await service.forget(call.chatId), chat);
  },
};
