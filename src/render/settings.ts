import { textLanguages } from '../../data/texts/index.ts';
import type { Action, Chat, Document, Length } from '../core/index.ts';
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
import { clockTime, languageName } from './times.ts';

const lengths = ['short', 'normal', 'long'] as const satisfies readonly Length[];

/** What is set in this chat, and a button for each thing that can be changed by one press or one answer. */
export function renderSettings(chat: Chat, now: Temporal.Instant, deps: RenderDeps): Document {
  const voice = voiceOf(chat, deps);
  const { say, times, language } = voice;
  const {
    timeZone: zone,
    timeZoneChosen,
    length,
    quiet,
    discreet,
    sayNothingNew,
    publish,
    alertsWake,
  } = chat.settings;
  const leanings = chat.leanings.length;
  const time = times.time(now);
  return documentOf(language, [
    heading(say('settings-title')),
    lines(
      timeZoneChosen ? say('settings-zone', { zone, time }) : say('settings-zone-unset', { time }),
      say('settings-language', { language: languageName(language, language) }),
      say('settings-length', { length }),
      say('settings-nothing-new', { on: sayNothingNew ? 'yes' : 'no' }),
      quiet
        ? say('settings-quiet', { from: clockTime(quiet.from), to: clockTime(quiet.to) })
        : say('settings-quiet-none'),
      quiet ? say('settings-alerts', { on: alertsWake ? 'yes' : 'no' }) : '',
      discreet ? say('settings-discreet') : say('settings-discreet-off'),
      publish ? say('settings-publish') : '',
      leanings > 0 ? say('leanings-count', { count: leanings }) : '',
    ),
    ...actions(
      ask(say('action-zone'), 'zone'),
      ask(say('action-quiet'), 'quiet'),
      ...changes(chat, voice),
      ...(leanings > 0 ? [action(say('action-leanings'), 'more')] : []),
      action(say('action-following'), 'following'),
    ),
  ]);
}

const change = (label: string, setting: string, value: string): Action =>
  inPlace(action(label, 'settings', { setting, value }));

const ask = (label: string, setting: string): Action => ({
  ...action(label, 'settings', { setting }),
  asks: 'value',
});

/** Buttons that change a setting at one press, and the message they stand on. */
function changes({ settings }: Chat, { say, language }: Voice): readonly Action[] {
  const { length, quiet, discreet, sayNothingNew, publish, alertsWake } = settings;
  return [
    ...(quiet
      ? [
          change(say('action-quiet-off'), 'quiet', 'off'),
          change(
            say('action-alerts', { on: alertsWake ? 'no' : 'yes' }),
            'alerts',
            alertsWake ? 'hold' : 'wake',
          ),
        ]
      : []),
    change(say('action-discreet', { on: discreet ? 'no' : 'yes' }), 'discreet', discreet ? 'off' : 'on'),
    ...lengths
      .filter((one) => one !== length)
      .map((one) => change(say('action-length', { length: one }), 'length', one)),
    change(
      say('action-nothing-new', { on: sayNothingNew ? 'no' : 'yes' }),
      'empty',
      sayNothingNew ? 'skip' : 'say',
    ),
    ...(publish ? [change(say('action-publish-off'), 'publish', 'off')] : []),
    ...textLanguages
      .filter((one) => one !== language)
      .map((one) => change(languageName(one, one), 'language', one)),
  ];
}
