import { UserError } from '../src/core/index.ts';
import type { Command } from '../src/ports/index.ts';

/** Hold all briefings of this chat, until a time or until `/resume`. */
export const pause: Command = {
  name: 'pause',
  access: 'manager',
  params: [{ name: 'until', kind: 'rest', required: false }],
  private: false,
  example: '/pause 3d',
  async run(call, service) {
    const text = call.args['until']?.trim() ?? '';
    const chat = await service.chat(call.chatId, call.language);
    const until = text === '' ? 'forever' : service.readUntil(text, chat);
    if (!until) throw new UserError('until-bad', { text, example: pause.example }, [pause.example]);
    return service.views.paused(await service.pause(call.chatId, until, call.language));
  },
};
