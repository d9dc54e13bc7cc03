import { type Chat, type TopicChoice, UserError } from '../src/core/index.ts';
import type { Call, Command, Service } from '../src/ports/index.ts';
import { readPage } from './shared/pages.ts';
import { requireStories } from './shared/stories.ts';
import { readTopics, topicBefore } from './shared/topics.ts';

/** A briefing now, of the topics given or of those followed. Moves no later slot and marks nothing as told. */
export const brief: Command = {
  name: 'brief',
  access: 'everyone',
  params: [
    { name: 'topics', kind: 'rest', required: false, completes: 'topic' },
    { name: 'since', kind: 'word', required: false },
    { name: 'page', kind: 'word', required: false, byButton: true },
  ],
  private: true,
  example: '/brief Chechnya, Brazil 7d',
  async run(call, service) {
    const chat = await service.chat(call.chatId, call.language);
    const { topics, since, word } = splitSince(call, service, chat);
    const retry = (names: string) => `/brief ${names} ${word}`.trim();
    const choices = topics === '' ? followed(chat) : readTopics(topics, call.language, service, retry);
    const until = service.now();
    const from = since ?? until.subtract({ hours: 24 });
    const digest = await service.brief(chat, choices, { since: from, until }, readPage(call.args['page']));
    if (digest.events === 0) await requireStories(chat, service);
    return service.views.digest(digest, chat);
  },
};

function followed(chat: Chat): readonly TopicChoice[] {
  if (chat.subscriptions.length > 0) return chat.subscriptions.map(({ topic }) => topic);
  throw new UserError('nothing-followed', {}, ['/brief Chechnya', '/topics', '/follow South Sudan']);
}

/** What was asked for: names, the time, and that time as it was written (empty where none was). */
interface Asked {
  readonly topics: string;
  readonly since: Temporal.Instant | null;
  readonly word: string;
}

/** `since` given by name, or as the last word typed: `/brief Chechnya 7d`. */
function splitSince(call: Call, service: Service, chat: Chat): Asked {
  const topics = call.args['topics']?.trim() ?? '';
  const named = call.args['since']?.trim();
  if (named) {
    const since = service.readSince(named, chat);
    if (!since) throw badSince(named, topics);
    return { topics, since, word: named };
  }
  const [, before = '', last = ''] = /^(?:([\s\S]*?)[\s,]+)?(?:since\s+)?(\S+)$/.exec(topics) ?? [];
  const since = last === '' ? null : service.readSince(last, chat);
  if (since) return { topics: before.trim(), since, word: last };
  refuseBadTime(topics, call, service);
  return { topics, since: null, word: '' };
}

/** A topic followed by words with a figure in them is a time that cannot be read, not an unknown topic. */
function refuseBadTime(topics: string, { language }: Call, service: Service): void {
  const from = topics.lastIndexOf(',') + 1;
  const last = topics.slice(from).trim();
  if (!/\d/.test(last) || service.readTopic(last, language).ok) return;
  const begins = topicBefore(last, language, service);
  if (begins && /\d/.test(begins.rest)) throw badSince(begins.rest, topics.slice(0, from) + begins.topic);
}

function badSince(text: string, topics: string): UserError {
  const example = `/brief ${topics.trim()} 7d`.replace(/\s+/g, ' ');
  return new UserError('since-bad', { text, example }, [example]);
}
