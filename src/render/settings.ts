import { textLanguages } from '../../data/texts/index.ts';
import { type Chat, type Document, defaultSettings, type Length } from '../core/index.ts';
import { action, actions, documentOf, heading, lines, type RenderDeps, voiceOf } from './build.ts';
import { clockTime, languageName } from './times.ts';

const lengths = ['short', 'normal', 'long'] as const satisfies readonly Length[];

/** What is set in this chat, and a button for each thing that can be changed by one press. */
export function renderSettings(chat: Chat, now: Temporal.Instant, deps: RenderDeps): Document {
  const { say, times, language } = voiceOf(chat, deps);
  const { settings } = chat;
  const { quiet } = settings;
  const time = times.time(now);
  const change = (label: string, setting: string, value: string) =>
    action(label, 'settings', { setting, value });
  return documentOf(language, [
    heading(say('settings-title')),
    lines(
      settings.timeZoneChosen
        ? say('settings-zone', { zone: settings.timeZone, time })
        : say('settings-zone-unset', { time }),
      say('settings-language', { language: languageName(language, language) }),
      say('settings-length', { length: settings.length }),
      quiet
        ? say('settings-quiet', { from: clockTime(quiet.from), to: clockTime(quiet.to) })
        : say('settings-quiet-none'),
      say('settings-discreet', { on: yesNo(settings.discreet) }),
      say('settings-nothing-new', { on: yesNo(settings.sayNothingNew) }),
    ),
    ...actions(
      ...textLanguages
        .filter((one) => one !== language)
        .map((one) => change(languageName(one, one), 'language', one)),
      ...lengths
        .filter((length) => length !== settings.length)
        .map((length) => change(say('action-length', { length }), 'length', length)),
      change(
        say('action-discreet', { on: yesNo(!settings.discreet) }),
        'discreet',
        onOff(!settings.discreet),
      ),
      change(
        say('action-nothing-new', { on: yesNo(!settings.sayNothingNew) }),
        'nothing-new',
        onOff(!settings.sayNothingNew),
      ),
      ...(quiet === defaultSettings.quiet ? [] : [change(say('action-quiet-off'), 'quiet', 'off')]),
      action(say('action-following'), 'following'),
    ),
  ]);
}

const yesNo = (on: boolean) => (on ? 'yes' : 'no');
const onOff = (on: boolean) => (on ? 'on' : 'off');
