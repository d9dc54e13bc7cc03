import { type Language, UserError } from '../src/core/index.ts';
import type { Command, Service } from '../src/ports/index.ts';

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
    if (!until) throw badUntil(text, call.language, service);
    return service.views.paused(await service.pause(call.chatId, until, call.language));
  },
};

function badUntil(text: string, language: Language, service: Service): UserError {
  const example = `/pause ${service.text(language, 'until-example')}`;
  return new UserError('until-bad', { text, example }, [example]);
}
