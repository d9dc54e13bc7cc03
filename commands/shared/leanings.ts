import { type Chat, type Document, UserError } from '../../src/core/index.ts';
import type { Call, Command, NamedLeaning, Service } from '../../src/ports/index.ts';
import { itemOf, mostItems } from './replied.ts';

type Side = 'more' | 'fewer';

/** `/more 2`, `/fewer undo Brazil`, or bare: what was asked for here. */
export async function runLeaning(side: Side, call: Call, service: Service): Promise<Document> {
  const chat = await service.chat(call.chatId, call.language);
  const text = itemOf(call, (call.args['item'] ?? '').trim());
  const { views } = service;
  if (text === '') return views.leanings({ leanings: service.namedLeanings(chat), note: null }, chat);
  const [word = '', ...rest] = text.split(/\s+/);
  if (word.toLowerCase() === 'undo') return await undo(rest.join(' '), chat, service);
  if (rest.length > 0) return await which(side, text, chat, service);
  const facts = await service.why(chat, text.toLowerCase());
  if (!facts) throw unknown(text);
  const { chat: next, moved, isMost } = await service.lean(chat, facts, side === 'more' ? 1 : -1);
  const isBack = moved.every(({ leaning }) => leaning.weight === 0);
  const key = isMost ? 'lean-most' : isBack ? 'lean-undone' : (`${side}-done` as const);
  const opposite = side === 'more' ? 'fewer' : 'more';
  return views.leanings(
    {
      leanings: service.namedLeanings(next),
      note: {
        key,
        names: moved.map(({ name }) => name),
        undo: isMost || isBack ? null : { command: opposite, eventId: facts.event.id },
      },
    },
    next,
  );
}

/** A briefing's button names all its items: one of them is meant. */
async function which(side: Side, text: string, chat: Chat, service: Service): Promise<Document> {
  const ids = [...new Set(text.toLowerCase().split(/[\s,]+/))].slice(0, mostItems);
  const found = await Promise.all(ids.map((id) => service.event(chat, id)));
  const events = found.flatMap((one) => (one ? [one.event] : []));
  if (events.length === 0) throw unknown(text);
  return service.views.which(
    side,
    events.map(({ id, title }) => ({ eventId: id, title })),
    chat,
  );
}

/** Everything that was asked for, or what goes by this name. */
async function undo(what: string, chat: Chat, service: Service): Promise<Document> {
  const all = service.namedLeanings(chat);
  const gone = what === '' ? all : all.filter((one) => isMeant(one, what));
  if (gone.length === 0 && what !== '') throw new UserError('not-leaning', { what }, ['/more']);
  const next = gone.length > 0 ? await service.unlean(chat, leaningsIn(gone)) : chat;
  const note = { key: 'lean-undone', names: gone.map(({ name }) => name), undo: null } as const;
  const leanings = service.namedLeanings(next);
  return service.views.leanings({ leanings, note: gone.length > 0 ? note : null }, next);
}

const leaningsIn = (named: readonly NamedLeaning[]) => named.map(({ leaning }) => leaning);

function isMeant({ leaning: { kind, value }, name }: NamedLeaning, what: string): boolean {
  const wanted = what.toLowerCase();
  return [value, name, `${kind}:${value}`].some((one) => one.toLowerCase() === wanted);
}

function unknown(item: string): UserError {
  return new UserError('item-unknown', { item }, ['/brief']);
}

/** What can be taken back here. */
export const completeLeaning: NonNullable<Command['complete']> = async (param, text, asker, service) => {
  if (param !== 'item') return [];
  const chat = await service.chat(asker.chatId, asker.language);
  return service.namedLeanings(chat).flatMap(({ leaning, name }) => {
    const value = `undo ${leaning.kind}:${leaning.value}`;
    const label = `undo ${name}`;
    const typed = text.toLowerCase();
    return [label, name].some((one) => one.toLowerCase().startsWith(typed)) ? [{ value, label }] : [];
  });
};
