import { UserError } from '../src/core/index.ts';
import type { Command } from '../src/ports/index.ts';
import { muteKinds } from './shared/mutes.ts';

/** What is muted here, and the end of one of them. */
export const unmute: Command = {
  name: 'unmute',
  access: 'manager',
  params: [
    { name: 'what', kind: 'rest', required: false, completes: 'own' },
    { name: 'kind', kind: 'word', required: false, choices: muteKinds },
  ],
  private: false,
  example: '/unmute football',
  async run(call, service) {
    const before = await service.chat(call.chatId, call.language);
    const mutes = await service.namedMutes(before);
    const text = (call.args['what'] ?? '').trim().toLowerCase();
    if (text === '') return service.views.mutes(mutes, null, before);
    const kind = call.args['kind']?.trim().toLowerCase() ?? '';
    const isMeant = ({ mute, name }: (typeof mutes)[number]) =>
      (kind === '' || mute.kind === kind) &&
      [mute.value, name, `${mute.kind} ${mute.value}`, `${mute.kind}:${mute.value}`].some(
        (one) => one.toLowerCase() === text,
      );
    const gone = mutes.filter(isMeant);
    const [first] = gone;
    if (!first) throw new UserError('not-muted', { what: text }, ['/unmute']);
    let chat = before;
    for (const { mute } of gone) chat = await service.unmute(call.chatId, mute, call.language);
    const left = mutes.filter((one) => !gone.includes(one));
    return service.views.mutes(left, { key: 'unmute-done', mute: first }, chat);
  },
  async complete(param, text, { chatId, language }, service) {
    if (param !== 'what') return [];
    const mutes = await service.namedMutes(await service.chat(chatId, language));
    return mutes
      .filter(({ name }) => name.toLowerCase().startsWith(text.toLowerCase()))
      .map(({ mute, name }) => ({ value: mute.value, label: name }));
  },
};
