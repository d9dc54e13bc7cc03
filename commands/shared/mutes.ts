import type { Mute } from '../../src/core/index.ts';

export const muteKinds = ['source', 'word', 'event'] as const satisfies readonly Mute['kind'][];

export function isMuteKind(text: string): text is Mute['kind'] {
  return muteKinds.some((kind) => kind === text);
}

export function samesMute(a: Mute, b: Mute): boolean {
  return a.kind === b.kind && a.value.toLowerCase() === b.value.toLowerCase();
}
