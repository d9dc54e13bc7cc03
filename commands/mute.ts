import { type Chat, type Mute, UserError } from '../src/core/index.ts';
import type { Call, Command, Service } from '../src/ports/index.ts';
import { isMuteKind, muteKinds, samesMute } from './shared/mutes.ts';

/** Longer ones are no word, nor the name of a source. */
const mostLetters = 100;

/** Never show a source, a word or an event here again. */
export const mute: Command = {
  name: 'mute',
  access: 'manager',
  params: [
    { name: 'what', kind: 'rest', required: true },
    { name: 'kind', kind: 'word', required: false, choices: muteKinds },
  ],
  private: false,
  example: '/mute word football',
  async run(call, service) {
    const before = await service.chat(call.chatId, call.language);
    const wanted = await readMute(call, before, service);
    const isNew = !before.muted.some((one) => samesMute(one, wanted));
    const chat = isNew ? await service.mute(call.chatId, wanted, call.language) : before;
    const mutes = await service.namedMutes(chat);
    const named = mutes.find((one) => samesMute(one.mute, wanted)) ?? { mute: wanted, name: wanted.value };
    return service.views.mutes(mutes, { key: isNew ? 'mute-done' : 'mute-again', mute: named }, chat);
  },
};

/** `source BBC`, `word: football`, an event's id or its number in the last briefing; else a source's name or a word. */
async function readMute(call: Call, chat: Chat, service: Service): Promise<Mute> {
  const text = (call.args['what'] ?? '').trim();
  const [, prefix = '', rest = ''] = /^([a-z]+)(?:\s*:\s*|\s+)(\S[\s\S]*)$/i.exec(text) ?? [];
  const given = (call.args['kind'] ?? '').trim().toLowerCase();
  if (given !== '' && !isMuteKind(given)) {
    throw new UserError('mute-kind-bad', { text: given, accepted: muteKinds.join(', ') }, [mute.example]);
  }
  const named = prefix.toLowerCase();
  const kind = given !== '' ? given : isMuteKind(named) ? named : null;
  const value = (given === '' && kind !== null ? rest : text).replace(/^["“«](.*)["”»]$/, '$1').trim();
  if (value === '')
    throw new UserError('argument-missing', { param: 'what', example: mute.example }, [mute.example]);
  const isEvent = kind === 'event' || (kind === null && /^(?:\d{1,3}|e[0-9a-z]{12})$/.test(value));
  if (isEvent) {
    const facts = await service.why(chat, value.toLowerCase());
    if (facts) return { kind: 'event', value: facts.event.id };
    if (kind === 'event') throw new UserError('item-unknown', { item: value }, ['/brief']);
  }
  if (value.length > mostLetters) throw new UserError('text-long', { most: mostLetters }, [mute.example]);
  if (kind === 'source' || kind === 'word') return { kind, value };
  return (await service.isSource(value)) ? { kind: 'source', value } : { kind: 'word', value };
}
