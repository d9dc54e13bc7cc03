/** What every view is put together from. */
import type {
  Action,
  Chat,
  Document,
  DocumentBlock,
  Inline,
  Language,
  TopicChoice,
  TopicId,
} from '../core/index.ts';
import { choiceKey } from '../core/index.ts';
import { interfaceLanguage, type TextValues } from './texts.ts';
import { type Times, timesIn } from './times.ts';

/** What a view needs besides its data; the service has both. */
export interface RenderDeps {
  text(language: Language, key: string, values?: TextValues): string;
  topicName(choice: TopicChoice, language: Language): string;
}

/** One chat's voice: its language, zone and texts. */
export interface Voice {
  readonly language: Language;
  readonly times: Times;
  say(key: string, values?: TextValues): string;
  choice(choice: TopicChoice): string;
  topic(id: TopicId): string;
}

export function voiceOf({ settings }: Pick<Chat, 'settings'>, deps: RenderDeps): Voice {
  const { timeZone } = settings;
  const language = interfaceLanguage(settings.language);
  const choice = (wanted: TopicChoice) => deps.topicName(wanted, language);
  return {
    language,
    times: timesIn(language, timeZone),
    say: (key, values) => deps.text(language, key, values),
    choice,
    topic: (id) => choice({ kind: 'catalogue', id, without: [] }),
  };
}

export const heading = (text: string, level: 1 | 2 = 1): DocumentBlock => ({ kind: 'heading', level, text });

/** Lines of running text; empty ones are left out. */
export function lines(...texts: readonly (string | readonly Inline[])[]): DocumentBlock {
  const kept = texts.filter((text) => text.length > 0);
  return { kind: 'text', lines: kept.map((text) => (typeof text === 'string' ? [text] : text)) };
}

export function mutedLines(...texts: readonly string[]): DocumentBlock {
  return { kind: 'text', lines: texts.filter(Boolean).map((text) => [text]), muted: true };
}

/** No block where there is no action. */
export function actions(...list: readonly Action[]): readonly DocumentBlock[] {
  return list.length > 0 ? [{ kind: 'actions', actions: list }] : [];
}

export function action(label: string, command: string, args: Readonly<Record<string, string>> = {}): Action {
  return { label, command, args };
}

/** Pressing it changes the message it stands on. */
export function inPlace(one: Action): Action {
  return { ...one, inPlace: true };
}

/** The ways to the pages beside this one, in place; `args` without the page. */
export function pageActions(
  command: string,
  args: Readonly<Record<string, string>>,
  { page, more }: { readonly page: number; readonly more: boolean },
  { say }: Pick<Voice, 'say'>,
): readonly Action[] {
  const to = (label: string, number: number) =>
    inPlace(action(label, command, { ...args, page: String(number) }));
  return [
    ...(page > 1 ? [to(say('action-previous-page'), page - 1)] : []),
    ...(more ? [to(say('action-next-page'), page + 1)] : []),
  ];
}

/** How a choice stands in a command's arguments: `RU -chechnya`, or the query as written. */
export function choiceText(choice: TopicChoice): string {
  return choice.kind === 'query' ? choice.query : choiceKey(choice);
}

export function documentOf(
  language: Language,
  blocks: readonly DocumentBlock[],
  visibility: Document['visibility'] = 'asker',
): Document {
  return { language: interfaceLanguage(language), blocks, visibility };
}
