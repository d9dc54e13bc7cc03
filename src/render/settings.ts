import { textLanguages } from '../../data/texts/index.ts';
import type { Chat, Document, Length } from '../core/index.ts';
import { action, actions, documentOf, heading, lines, type RenderDeps, voiceOf } from './build.ts';
import { clockTime, languageName } from './times.ts';

const lengths = ['short', 'normal', 'long'] as const satisfies readonly Length[];

/** What is set in this chat, and a button for each thing that can be changed by one press. */
export function renderSettings(chat: Chat, now: Temporal.Instant, deps: RenderDeps): Document {
  const { say, times, language } = voiceOf(chat, deps);
  const { timeZone: zone, timeZoneChosen, length, quiet, discreet, sayNothingNew } = chat.settings;
  const time = times.time(now);
  const change = (label: string, setting: string, value: string) =>
    action(label, 'settings', { setting, value });
  return documentOf(language, [
    heading(say('settings-title')),
    lines(
      timeZoneChosen ? say('settings-zone', { zone, time }) : say('settings-zone-unset', { time }),
      say('settings-language', { language: languageName(language, language) }),
      say('settings-length', { length }),
      say('settings-nothing-new', { on: sayNothingNew ? 'yes' : 'no' }),
      quiet ? say('settings-quiet', { from: clockTime(quiet.from), to: clockTime(quiet.to) }) : '',
      discreet ? say('settings-discreet') : '',
    ),
    ...actions(
      ...textLanguages
        .filter((one) => one !== language)
        .map((one) => change(languageName(one, one), 'language', one)),
      ...lengths
        .filter((one) => one !== length)
        .map((one) => change(say('action-length', { length: one }), 'length', one)),
      change(
        say('action-nothing-new', { on: sayNothingNew ? 'no' : 'yes' }),
        'empty',
        sayNothingNew ? 'skip' : 'say',
      ),
      action(say('action-following'), 'following'),
    ),
  ]);
}
