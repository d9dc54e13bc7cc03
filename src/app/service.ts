import type { Chat, Schedule } from '../core/index.ts';
import type { Command, Operations, Service } from '../ports/index.ts';
import { createViews, type Texts } from '../render/index.ts';
import {
  completeTimeZones,
  parseQuiet,
  parseSchedule,
  parseSince,
  parseTimeZone,
  parseUntil,
  soundsLikeTimes,
} from '../schedule/index.ts';
import type { Chats } from './chats.ts';
import { createLeanings } from './leanings.ts';
import { createLookUps, type LookUpDeps } from './look-ups.ts';
import { createPrivacy } from './privacy.ts';
import { dueIn } from './scheduled.ts';

export interface ServiceDeps extends LookUpDeps {
  readonly texts: Texts;
  readonly retentionDays: number;
  readonly operations: Operations;
  readonly chats: Chats;
  readonly commands: readonly Command[];
}

const examples = ['chechnya', 'SS', 'BR'];

/** The service port for real: what commands ask for, answered by the stages over the store. */
export function createService(deps: ServiceDeps): Service {
  const { clock, topics, texts, chats, commands } = deps;
  return {
    ...createLookUps(deps),
    ...createPrivacy(deps),
    ...createLeanings(deps),
    operations: deps.operations,
    now: () => clock.now(),
    chat: (id, language) => chats.get(id, language),
    readTopic: (text, language) => topics.read(text, language),
    readTimeZone: parseTimeZone,
    readSchedule: parseSchedule,
    soundsLikeTimes,
    readQuiet: parseQuiet,
    readSince: (text, chat) => parseSince(text, chat.settings.timeZone, clock.now()),
    readUntil: (text, chat) => parseUntil(text, chat.settings.timeZone, clock.now()),
    topicName: topics.nameOf,
    exampleTopics: (language) =>
      examples.flatMap((id) => {
        const topic = topics.get(id);
        return topic ? [{ topic, name: topics.name(id, language) }] : [];
      }),
    nextTimes: (schedule, chat, count) => nextTimes(schedule, chat, clock.now(), count),
    completeTopics: (text, language, limit) => topics.complete(text, language, limit),
    completeTimeZones,
    follow: chats.follow,
    unfollow: chats.unfollow,
    change: chats.change,
    pause: chats.pause,
    mute: chats.mute,
    unmute: chats.unmute,
    resume: (id, language) => chats.pause(id, null, language),
    text: texts.text,
    views: createViews({ text: texts.text, topicName: topics.nameOf }),
    languages: texts.languages,
    commands: () => commands,
  };
}

/** As they will really come: none while the chat is held for good, none before a pause ends, quiet hours respected. */
function nextTimes(
  schedule: Schedule,
  chat: Chat,
  now: Temporal.Instant,
  count: number,
): readonly Temporal.Instant[] {
  const { pausedUntil } = chat;
  if (pausedUntil === 'forever') return [];
  const from = pausedUntil && Temporal.Instant.compare(pausedUntil, now) > 0 ? pausedUntil : now;
  return dueIn(chat, schedule, from, count);
}
