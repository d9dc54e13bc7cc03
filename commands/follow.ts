import {
  type Chat,
  type Document,
  type Language,
  PlatformError,
  type Subscription,
  UserError,
} from '../src/core/index.ts';
import type { Call, Command, Service } from '../src/ports/index.ts';
import { showFollowing } from './shared/following.ts';
import { readTopic, topicBefore } from './shared/topics.ts';

/** Follow a topic at the times people write behind it; daily 08:00 where they write none. */
export const follow: Command = {
  name: 'follow',
  access: 'manager',
  params: [
    { name: 'topic', kind: 'rest', required: true, completes: 'topic' },
    { name: 'when', kind: 'rest', required: false },
    { name: 'own', kind: 'word', required: false, choices: ['yes'] },
    { name: 'instead', kind: 'word', required: false, byButton: true },
  ],
  private: false,
  example: '/follow Chechnya daily 8:00',
  async run(call, service) {
    const instead = call.args['instead']?.trim() ?? null;
    const before = await service.chat(call.chatId, call.language);
    const replaced = before.subscriptions.find(({ id }) => id === instead) ?? null;
    const given = call.args['topic'] ?? '';
    const { topic, when } = splitWhen(given, call.args['when'] ?? null, call.language, service);
    const { choice } = readTopic(topic, call.language, service, (name) => `/follow ${name} ${when}`.trim());
    const isOwn = call.args['own']?.trim().toLowerCase() === 'yes';
    // Moved to a thread of its own, it keeps its times.
    const schedule = isOwn && replaced ? replaced.schedule : service.readSchedule(when, call.language);
    if (!schedule) throw badSchedule(when, topic, call.language, service);
    if (isOwn) return await followApart(call, before, { topic: choice, schedule }, replaced, service);
    const result = await service.follow(call.chatId, choice, schedule, call.language, replaced?.id ?? null);
    const next = service.nextTimes(schedule, result.chat, 3);
    if (!replaced) return service.views.followed(result, next, call.openThread ? 'offered' : 'none');
    const note = service.text(call.language, 'follow-changed', {
      topic: service.topicName(choice, call.language),
    });
    return showFollowing(result.chat, 1, note, service);
  },
};

/** Follows in a thread of its own, which begins with the settings of the chat; what it was moved from ends. */
async function followApart(
  call: Call,
  before: Chat,
  { topic, schedule }: Pick<Subscription, 'topic' | 'schedule'>,
  replaced: Subscription | null,
  service: Service,
): Promise<Document> {
  if (!call.openThread) throw new UserError('thread-none', {}, ['/following']);
  const thread = await open(call.openThread, service.topicName(topic, call.language));
  await service.change(thread, before.settings, call.language);
  const result = await service.follow(thread, topic, schedule, call.language);
  if (replaced) await service.unfollow(call.chatId, { id: replaced.id });
  return service.views.followed(result, service.nextTimes(schedule, result.chat, 3), 'opened');
}

async function open(openThread: NonNullable<Call['openThread']>, name: string): Promise<string> {
  try {
    return await openThread(name);
  } catch (error) {
    if (error instanceof PlatformError) throw new UserError('thread-refused', {}, ['/following']);
    throw error;
  }
}

/** A topic of more words is none, nor a query that is kept whole. */
const mostWords = 60;

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
  const splits = words.slice(1, mostWords).map((_, index) => ({
    topic: words.slice(0, index + 1).join(' '),
    when: words.slice(index + 1).join(' '),
  }));
  const timed = splits.filter((split) => service.readSchedule(split.when, language) !== null);
  const read = timed.find((split) => service.readTopic(split.topic, language).ok) ?? timed[0];
  if (read && service.readTopic(read.topic, language).ok) return read;
  if (service.readTopic(text, language).ok) return { topic: text, when: '' };
  const begins = topicBefore(text, language, service);
  if (begins && (/\d/.test(begins.rest) || service.soundsLikeTimes(begins.rest)))
    throw badSchedule(begins.rest, begins.topic, language, service);
  return read ?? { topic: text, when: '' };
}

function badSchedule(text: string, topic: string, language: Language, service: Service): UserError {
  const example = `/follow ${topic} ${service.text(language, 'schedule-example')}`;
  return new UserError('schedule-bad', { text, example }, [example]);
}
