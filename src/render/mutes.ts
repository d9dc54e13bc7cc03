import type { Chat, Document, Mute } from '../core/index.ts';
import type { NamedMute } from '../ports/index.ts';
import {
  action,
  actions,
  documentOf,
  heading,
  lines,
  type RenderDeps,
  type Voice,
  voiceOf,
} from './build.ts';

const maxActions = 20;

/** What is never shown here, each with the button that ends it. `note` is what was just done. */
export function renderMutes(
  mutes: readonly NamedMute[],
  note: { readonly key: 'mute-done' | 'mute-again' | 'unmute-done'; readonly mute: NamedMute } | null,
  chat: Chat,
  deps: RenderDeps,
): Document {
  const voice = voiceOf(chat, deps);
  const { say, language } = voice;
  return documentOf(language, [
    ...(note ? [lines(say(note.key, { what: muteLabel(note.mute, voice) }))] : []),
    ...(mutes.length > 0
      ? [heading(say('mutes-title'), 2), lines(...mutes.map((one) => muteLabel(one, voice)))]
      : [lines(say('mutes-none'))]),
    ...actions(
      ...mutes.slice(0, maxActions).map((one) => ({
        ...action(say('action-unmute', { what: one.name }), 'unmute', muteArgs(one.mute)),
        inPlace: true,
      })),
    ),
  ]);
}

export function muteArgs({ kind, value }: Mute): Readonly<Record<string, string>> {
  return { what: value, kind };
}

function muteLabel({ mute, name }: NamedMute, { say }: Voice): string {
  return say('mute-label', { kind: mute.kind, name });
}
