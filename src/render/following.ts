import type { Chat, Document, Inline, Subscription } from '../core/index.ts';
import type { FollowResult } from '../ports/index.ts';
import {
  action,
  actions,
  choiceText,
  documentOf,
  heading,
  lines,
  mutedLines,
  type RenderDeps,
  type Voice,
  voiceOf,
} from './build.ts';
import { scheduleWords } from './schedule-words.ts';

const maxRemoveActions = 20;

type DueTimes = ReadonlyMap<string, readonly Temporal.Instant[]>;

/** What a chat follows, with the next due time of each and a button to remove it. */
export function renderFollowing(chat: Chat, next: DueTimes, deps: RenderDeps): Document {
  const voice = voiceOf(chat, deps);
  const { say, choice, language } = voice;
  const { subscriptions } = chat;
  if (subscriptions.length === 0) {
    return documentOf(language, [
      lines(say('following-none')),
      ...actions(action(say('action-topics'), 'topics')),
    ]);
  }
  const hold = chat.pausedUntil
    ? action(say('action-resume'), 'resume')
    : action(say('action-pause'), 'pause');
  return documentOf(language, [
    heading(say('following-title')),
    ...pauseNotice(chat, voice),
    lines(...subscriptions.map((one) => subscriptionLine(one, next.get(one.id)?.[0], voice))),
    ...zoneNotice(chat, voice),
    ...actions(
      ...subscriptions
        .slice(0, maxRemoveActions)
        .map(({ id, topic }) =>
          action(say('action-unfollow-topic', { topic: choice(topic) }), 'unfollow', { topic: id }),
        ),
      hold,
      action(say('action-settings'), 'settings'),
    ),
  ]);
}

function subscriptionLine(
  { topic, schedule }: Subscription,
  due: Temporal.Instant | undefined,
  voice: Voice,
): readonly Inline[] {
  const words = scheduleWords(schedule, voice);
  const when = due ? voice.say('following-line', { schedule: words, next: voice.times.moment(due) }) : words;
  return [{ text: voice.choice(topic), strong: true }, ` · ${when}`];
}

function pauseNotice(chat: Chat, { say, times }: Voice) {
  if (chat.pausedUntil === null) return [];
  if (chat.pausedUntil === 'forever') return [lines(say('following-paused-forever'))];
  return [lines(say('following-paused', { until: times.moment(chat.pausedUntil) }))];
}

/** Said until somebody chose the zone, so that 08:00 surprises nobody. */
export function zoneNotice({ settings }: Chat, { say }: Voice) {
  return settings.timeZoneChosen ? [] : [mutedLines(say('zone-unset'))];
}

/** What was followed just now, when it comes, and the way to a first look at it. */
export function renderFollowed(
  { subscription, chat, isNew }: FollowResult,
  next: readonly Temporal.Instant[],
  deps: RenderDeps,
): Document {
  const voice = voiceOf(chat, deps);
  const { say } = voice;
  const { topic, schedule } = subscription;
  const values = { topic: voice.choice(topic), schedule: scheduleWords(schedule, voice) };
  const due = next[0] ? say('follow-next', { next: voice.times.moment(next[0]) }) : '';
  const topics = choiceText(topic);
  return documentOf(voice.language, [
    lines(
      say(isNew ? 'follow-done' : 'follow-again', values),
      schedule.kind === 'breaking' ? say('follow-breaking') : due,
    ),
    ...pauseNotice(chat, voice),
    ...zoneNotice(chat, voice),
    ...actions(
      action(say('action-brief-week'), 'brief', { topics, since: '7d' }),
      action(say('action-following'), 'following'),
      action(say('action-settings'), 'settings'),
    ),
  ]);
}

/** `gone` holds one subscription at least. */
export function renderUnfollowed(gone: readonly Subscription[], chat: Chat, deps: RenderDeps): Document {
  const { say, choice, language } = voiceOf(chat, deps);
  const names = [...new Set(gone.map(({ topic }) => choice(topic)))];
  return documentOf(language, [
    lines(
      ...names.map((topic) => say('unfollow-done', { topic })),
      say('unfollow-left', { count: chat.subscriptions.length }),
    ),
    ...actions(action(say('action-following'), 'following')),
  ]);
}

export function renderPaused(chat: Chat, deps: RenderDeps): Document {
  const { say, times, language } = voiceOf(chat, deps);
  const { pausedUntil } = chat;
  const forever = pausedUntil === null || pausedUntil === 'forever';
  const text = forever ? say('pause-done-forever') : say('pause-done', { until: times.moment(pausedUntil) });
  return documentOf(language, [lines(text), ...actions(action(say('action-resume'), 'resume'))]);
}

/** `next`: when the next briefing is due; null where nothing is followed. */
export function renderResumed(chat: Chat, next: Temporal.Instant | null, deps: RenderDeps): Document {
  const { say, times, language } = voiceOf(chat, deps);
  const due = next ? say('follow-next', { next: times.moment(next) }) : '';
  return documentOf(language, [
    lines(say('resume-done'), due),
    ...actions(action(say('action-following'), 'following')),
  ]);
}
