import type { Action, Document, Language } from '../../core/index.ts';
import type { PlatformHost } from '../../ports/index.ts';

type Texts = Pick<PlatformHost, 'text'>;

/** What the platform itself has to say, with what can be done. */
export function notice(
  { text }: Texts,
  language: Language,
  key: string,
  values: Readonly<Record<string, string | number>> = {},
  actions: readonly Action[] = helpActions(text, language),
): Document {
  return {
    language,
    blocks: [
      { kind: 'text', lines: [[text(language, key, values)]] },
      ...(actions.length > 0 ? [{ kind: 'actions' as const, actions }] : []),
    ],
    visibility: 'asker',
  };
}

function helpActions(text: Texts['text'], language: Language): readonly Action[] {
  return [
    { label: text(language, 'action-brief'), command: 'brief', args: {} },
    { label: text(language, 'action-topics'), command: 'topics', args: {} },
    { label: text(language, 'action-help'), command: 'help', args: {} },
  ];
}
