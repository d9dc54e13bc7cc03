import type { Action, Chat, Document, EventId } from '../core/index.ts';
import type { LeaningsPage, NamedLeaning } from '../ports/index.ts';
import {
  action,
  actions,
  documentOf,
  heading,
  inPlace,
  lines,
  type RenderDeps,
  type Voice,
  voiceOf,
} from './build.ts';
import { listOf } from './times.ts';

const maxActions = 20;

/** What is ranked higher and lower here because the chat asked for it, each with the button that takes it back. */
export function renderLeanings({ leanings, note }: LeaningsPage, chat: Chat, deps: RenderDeps): Document {
  const voice = voiceOf(chat, deps);
  const { say, language } = voice;
  return documentOf(language, [
    ...(note ? [lines(noteLine(note, voice))] : []),
    ...(leanings.length > 0
      ? [heading(say('leanings-title'), 2), lines(...leanings.map((one) => leaningLabel(one, voice)))]
      : [lines(say('leanings-none'))]),
    ...actions(
      ...(note?.undo ? [action(say('action-undo'), note.undo.command, { item: note.undo.eventId })] : []),
      ...undoActions(leanings, voice),
    ),
  ]);
}

function noteLine({ key, names }: NonNullable<LeaningsPage['note']>, { say, language }: Voice): string {
  return say(key, { names: listOf(language, names) });
}

function undoActions(leanings: readonly NamedLeaning[], { say }: Voice): readonly Action[] {
  const undo = (label: string, item: string) => inPlace(action(label, 'more', { item }));
  return [
    ...leanings
      .slice(-maxActions)
      .map(({ leaning, name }) =>
        undo(say('action-undo-one', { what: name }), `undo ${leaning.kind}:${leaning.value}`),
      ),
    ...(leanings.length > 1 ? [undo(say('action-undo-all'), 'undo')] : []),
  ];
}

/** `Fewer from Brazil ×2`: how often it was asked for. */
function leaningLabel({ leaning: { weight }, name }: NamedLeaning, { say }: Voice): string {
  const times = Math.abs(weight);
  const label = say('leaning-label', { side: weight > 0 ? 'more' : 'fewer', name });
  return times > 1 ? `${label} ×${times}` : label;
}

/** Which item of a briefing is meant. */
export function renderWhich(
  command: 'more' | 'fewer' | 'why',
  items: readonly { readonly eventId: EventId; readonly title: string }[],
  chat: Chat,
  deps: RenderDeps,
): Document {
  const { say, language } = voiceOf(chat, deps);
  return documentOf(language, [
    lines(say(`${command}-which`)),
    lines(...items.map(({ title }, at) => `${at + 1}. ${title}`)),
    ...actions(...items.map(({ eventId }, at) => action(String(at + 1), command, { item: eventId }))),
  ]);
}
