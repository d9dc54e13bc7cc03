import type { Chat, Document } from '../core/index.ts';
import type { SourceState } from '../ports/index.ts';
import { documentOf, lines, mutedLines, type RenderDeps, voiceOf } from './build.ts';

/** More are counted, not named. */
const mostNamed = 10;

/** What is told once when sources fail, with the reason of each, and once when they can be read again. */
export function renderSourceNotice(
  kind: 'failing' | 'back',
  sources: readonly SourceState[],
  chat: Chat,
  deps: RenderDeps,
): Document {
  const { say, language, times } = voiceOf(chat, deps);
  const named = sources.slice(0, mostNamed).map(({ spec, lastOk, lastError }) => {
    const source = spec.title ?? spec.id;
    if (kind === 'back') return say('notice-source-back', { source });
    const why = lastError ?? '';
    return lastOk
      ? say('notice-source-failing', { source, why, since: times.moment(lastOk) })
      : say('notice-source-never', { source, why });
  });
  const rest = sources.length - named.length;
  return documentOf(
    language,
    [
      ...(chat.settings.discreet ? [lines(say('digest-discreet'))] : []),
      lines(...named),
      ...(rest > 0 ? [lines(say('notice-source-more', { count: rest }))] : []),
      ...(kind === 'failing' ? [mutedLines(say('notice-source-after'))] : []),
    ],
    'chat',
  );
}
