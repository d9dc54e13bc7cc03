import { type Chat, type ChatId, newChat, type TopicId } from '../../../src/core/index.ts';

/** A chat that follows these topics, each told at length every day at the time of `due`. */
export function follower(
  id: ChatId,
  topics: readonly TopicId[],
  due: Temporal.Instant,
  created: Temporal.Instant,
): Chat {
  const { hour, minute } = due.toZonedDateTimeISO('UTC');
  const chat = newChat(id);
  return {
    ...chat,
    settings: { ...chat.settings, length: 'long' },
    subscriptions: topics.map((topic, at) => ({
      id: `s${at}`,
      topic: { kind: 'catalogue', id: topic, without: [] },
      schedule: { kind: 'weekly', weekdays: [1, 2, 3, 4, 5, 6, 7], times: [{ hour, minute }] },
      created,
    })),
  };
}
