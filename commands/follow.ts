import { type Language, UserError } from '../src/core/index.ts';
import type { Command, Service } from '../src/ports/index.ts';
import { readTopic, topicBefore } from './shared/topics.ts';

/** Follow a topic at the times people write behind it; daily 08:00 where they write none. */
export const follow: Command = {
  name: 'follow',
  access: 'manager',
  params: [
    { name: 'topic', kind: 'rest', required: true, completes: 'topic' },
    { name: 'when', kind: 'rest', required: false },
  ],
  private: false,
  example: '/follow Chechnya daily 8:00',
  async run(call, service) {
    const { topic, when } = splitWhen(
      call.args['topic'] ?? '',
      call.args['when'] ?? null,
      call.language,
      service,
    );
    const { choice } = readTopic(topic, call.language, service, (name) => `/follow ${name} ${when}`.trim());
    const schedule = service.readSchedule(when, call.language);
    if (!schedule) throw badSchedule(when, topic);
    const result = await service.follow(call.chatId, choice, schedule, call.language);
    return service.views.followed(result, service.nextTimes(schedule, result.chat, 3));
  },
};

/**
 * Where the topic ends and the times begin in one typed line: at the longest ending that reads as times. A topic
 * followed by words that are no times is told so, rather than called an unknown topic.
 */
function splitWhen(
  text: string,
  when: string | null,
  language: Language,
  service: Service,
): { topic: string; when: string } {
  if (when !== null) return { topic: text, when };
  const words = text.trim().split(/\s+/);
  const splits = words.slice(1).map((_, index) => ({
    topic: words.slice(0, index + 1).join(' '),
    when: words.slice(index + 1).join(' '),
  }));
  const read = splits.find((split) => service.readSchedule(split.when, language) !== null);
  if (read && service.readTopic(read.topic, language).ok) return read;
  if (service.readTopic(text, language).ok) return { topic: text, when: '' };
  const begins = topicBefore(text, language, service);
  if (begins && /\d/.test(begins.rest)) throw badSchedule(begins.rest, begins.topic);
  return read ?? { topic: text, when: '' };
}

function badSchedule(text: string, topic: string): UserError {
  const example = `/follow ${topic} daily 8:00`;
  return new UserError('schedule-bad', { text, example }, [example]);
}
