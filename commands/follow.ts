import {
  type Chat,
  choiceKey,
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
    if (!schedule) {
      if (!replaced) throw badSchedule(when, topic, call.language, service);
      throw badTimes(when, replaced, call.language, service);
    }
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

/** Schedules offered for one line. */
const mostOffered = 3;

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
  const read = timed.find((split) => service.readTopic(split.topic, language).ok);
  if (read) return read;
  if (service.readTopic(text, language).ok) return { topic: text, when: '' };
  const begins = topicBefore(text, language, service);
  if (begins && (/\d/.test(begins.rest) || service.soundsLikeTimes(begins.rest)))
    throw badSchedule(begins.rest, begins.topic, language, service);
  return timed[0] ?? { topic: text, when: '' };
}

/** Several schedules in one line are offered one by one, everything else an example. */
function badSchedule(text: string, topic: string, language: Language, service: Service): UserError {
  const parts = text.split(/[,;،]/).map((one) => one.trim());
  const isSeveral = parts.length > 1 && parts.every((one) => service.readSchedule(one, language) !== null);
  const lines = isSeveral ? parts : [service.text(language, 'schedule-example')];
  const examples = lines.slice(0, mostOffered).map((when) => `/follow ${topic} ${when}`);
  return new UserError('schedule-bad', { text, example: examples.join(' · ') }, examples);
}

/** Of what is followed already: the example changes its times, as a line would follow the topic once more. */
function badTimes(
  text: string,
  { id, topic }: Subscription,
  language: Language,
  service: Service,
): UserError {
  const when = service.text(language, 'schedule-example');
  const name = service.topicName(topic, language);
  const label = `/follow ${name} ${when}`;
  const args = { topic: topic.kind === 'query' ? topic.query : choiceKey(topic), when, instead: id };
  return new UserError('schedule-bad', { text, example: label }, [{ label, command: 'follow', args }]);
}
