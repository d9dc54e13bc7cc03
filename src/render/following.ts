import type { Action, Chat, Document, Inline, Subscription } from '../core/index.ts';
import type { FollowingPage, FollowResult, OwnThread } from '../ports/index.ts';
import {
  action,
  actions,
  choiceText,
  documentOf,
  heading,
  inPlace,
  lines,
  mutedLines,
  pageActions,
  type RenderDeps,
  type Voice,
  voiceOf,
} from './build.ts';
import { scheduleWords } from './schedule-words.ts';
import { semicolon } from './times.ts';

const pageSize = 8;

/** What a chat follows, with the next due times of each and buttons to change and remove it. */
export function renderFollowing({ chat, next, page, note }: FollowingPage, deps: RenderDeps): Document {
  const voice = voiceOf(chat, deps);
  const { say, choice, language } = voice;
  const { subscriptions } = chat;
  const done = note === null ? [] : [lines(note)];
  if (subscriptions.length === 0) {
    return documentOf(language, [
      ...done,
      lines(say('following-none')),
      ...actions(action(say('action-topics'), 'topics')),
    ]);
  }
  const from = Math.min(page - 1, Math.ceil(subscriptions.length / pageSize) - 1) * pageSize;
  const shown = subscriptions.slice(from, from + pageSize);
  const hold = chat.pausedUntil
    ? action(say('action-resume'), 'resume')
    : action(say('action-pause'), 'pause');
  return documentOf(language, [
    ...done,
    heading(say('following-title')),
    ...restNotice(chat, voice),
    ...pauseNotice(chat, voice),
    lines(...shown.map((one) => subscriptionLine(one, next.get(one.id) ?? [], voice))),
    ...zoneNotice(chat, voice),
    ...actions(
      ...shown.flatMap(({ id, topic }) => [
        {
          ...action(say('action-change-times', { topic: choice(topic) }), 'follow', changeArgs(id, topic)),
          asks: 'when',
        },
        inPlace(
          action(say('action-unfollow-topic', { topic: choice(topic) }), 'unfollow', removeArgs(id, topic)),
        ),
      ]),
      ...pageActions(
        'following',
        {},
        { page: from / pageSize + 1, more: subscriptions.length > from + pageSize },
        voice,
      ),
      hold,
      action(say('action-settings'), 'settings'),
    ),
  ]);
}

const changeArgs = (id: string, topic: Subscription['topic']) => ({ topic: choiceText(topic), instead: id });

/** The topic beside the id: when the button is pressed late, what it was about can still be named. */
const removeArgs = (id: string, topic: Subscription['topic']) => ({ topic: choiceText(topic), id });

function subscriptionLine(
  { topic, schedule }: Subscription,
  due: readonly Temporal.Instant[],
  voice: Voice,
): readonly Inline[] {
  const words = scheduleWords(schedule, voice);
  const next = momentsInLine(due, voice);
  const when = next ? voice.say('following-line', { schedule: words, next }) : words;
  return [{ text: voice.choice(topic), strong: true }, ` · ${when}`];
}

/** `Tue 23 May, 08:00; 18:00; Wed 24 May, 08:00`: the day once. */
function momentsInLine(due: readonly Temporal.Instant[], { times, language }: Voice): string {
  const day = (at: Temporal.Instant | undefined) => at && times.local(at).toPlainDate().toString();
  return due
    .map((at, index) => (day(at) === day(due[index - 1]) ? times.time(at) : times.moment(at)))
    .join(`${semicolon(language)} `);
}

/** Why nothing is sent there now: read from elsewhere, as asking there wakes it. */
function restNotice({ resting }: Chat, { say, times }: Voice) {
  if (resting === null) return [];
  const since = times.date(resting.since);
  return [lines(say('following-resting', { reason: resting.reason, since }))];
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
  own: OwnThread,
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
      own === 'opened' ? say('follow-own', { topic: voice.choice(topic) }) : '',
    ),
    ...pauseNotice(chat, voice),
    ...zoneNotice(chat, voice),
    ...actions(
      action(say('action-brief-week'), 'brief', { topics, since: '7d' }),
      ...(own === 'offered' ? [ownThread(subscription, voice)] : []),
      action(say('action-following'), 'following'),
      action(say('action-settings'), 'settings'),
    ),
  ]);
}

/** Moves what was followed just now to a thread of its own: a button can be pressed when the schedule is known. */
function ownThread({ id, topic }: Subscription, { say }: Voice): Action {
  return action(say('action-own-thread'), 'follow', { ...changeArgs(id, topic), own: 'yes' });
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
