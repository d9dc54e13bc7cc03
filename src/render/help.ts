import type { Chat, Document, Topic } from '../core/index.ts';
import type { Command, Param } from '../ports/index.ts';
import {
  action,
  actions,
  documentOf,
  heading,
  lines,
  mutedLines,
  type RenderDeps,
  type Voice,
  voiceOf,
} from './build.ts';
import { zoneNotice } from './following.ts';

/** What this is, topics to begin with as buttons, and how to set the time zone. */
export function renderStart(
  chat: Chat,
  examples: readonly { readonly topic: Topic; readonly name: string }[],
  deps: RenderDeps,
): Document {
  const voice = voiceOf(chat, deps);
  const { say } = voice;
  return documentOf(voice.language, [
    heading(say('start-title')),
    lines(say('start-what')),
    lines(say('start-try')),
    ...zoneNotice(chat, voice),
    ...actions(
      ...examples.map((one) => followAction(one, voice)),
      action(say('action-topics'), 'topics'),
      action(say('action-settings'), 'settings'),
      action(say('action-help'), 'help'),
    ),
  ]);
}

const followAction = ({ topic, name }: { readonly topic: Topic; readonly name: string }, { say }: Voice) =>
  action(say('action-follow-topic', { topic: name }), 'follow', { topic: topic.id });

/** What this is, topics to begin with as buttons, and every command given, with its summary and a line that works. */
export function renderHelp(
  commands: readonly Command[],
  chat: Chat,
  examples: Parameters<typeof renderStart>[1],
  deps: RenderDeps,
): Document {
  const voice = voiceOf(chat, deps);
  const { say } = voice;
  return documentOf(voice.language, [
    heading(say('help-title')),
    lines(say('start-what')),
    ...commands.map((command) => {
      const summary = say(`command-${command.name}-summary`);
      return lines(
        [{ text: usageOf(command, voice), strong: true }, ` · ${summary}`],
        // A bare command is its own example.
        command.example.includes(' ')
          ? [{ text: say('help-example', { example: command.example }), muted: true }]
          : '',
      );
    }),
    mutedLines(say('help-topics')),
    ...zoneNotice(chat, voice),
    ...actions(
      ...examples.map((one) => followAction(one, voice)),
      action(say('action-brief'), 'brief'),
      action(say('action-topics'), 'topics'),
      action(say('action-settings'), 'settings'),
    ),
  ]);
}

/** `/follow topic [when]`: what may be left out stands in brackets. */
function usageOf({ name, params }: Pick<Command, 'name' | 'params'>, { say }: Pick<Voice, 'say'>): string {
  const word = (param: Param) => say(`param-${param.name}`);
  const shown = params.filter(({ byButton, kind }) => !byButton && kind !== 'file');
  return [`/${name}`, ...shown.map((param) => (param.required ? word(param) : `[${word(param)}]`))].join(' ');
}
