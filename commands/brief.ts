import { type Chat, type TopicChoice, UserError } from '../src/core/index.ts';
import type { Call, Command, Service } from '../src/ports/index.ts';
import { readTopics } from './shared/topics.ts';

/** A briefing now, of the topics given or of those followed. Moves no later slot and marks nothing as told. */
export const brief: Command = {
  name: 'brief',
  access: 'everyone',
  params: [
    { name: 'topics', kind: 'rest', required: false, completes: 'topic' },
    { name: 'since', kind: 'word', required: false },
  ],
  private: true,
  example: '/brief Chechnya, Brazil 7d',
  async run(call, service) {
    const chat = await service.chat(call.chatId, call.language);
    const { topics, since } = splitSince(call, service, chat);
    const choices = topics === '' ? followed(chat) : readTopics(topics, call.language, service);
    const until = service.now();
    const from = since ?? until.subtract({ hours: 24 });
    const digest = await service.brief(chat, choices, { since: from, until });
    return service.views.digest(digest, chat);
  },
};

function followed(chat: Chat): readonly TopicChoice[] {
  if (chat.subscriptions.length > 0) return chat.subscriptions.map(({ topic }) => topic);
  throw new UserError('nothing-followed', {}, ['/brief Chechnya', '/topics', '/follow South Sudan']);
}

/** `since` given by name, or as the last word typed: `/brief Chechnya 7d`. */
function splitSince(
  call: Call,
  service: Service,
  chat: Chat,
): { topics: string; since: Temporal.Instant | null } {
  const topics = call.args['topics']?.trim() ?? '';
  const named = call.args['since']?.trim();
  if (named) {
    const since = service.readSince(named, chat);
    if (!since) throw new UserError('since-bad', { text: named, example: brief.example }, [brief.example]);
    return { topics, since };
  }
  const [, before = '', last = ''] = /^(?:([\s\S]*?)[\s,]+)?(?:since\s+)?(\S+)$/.exec(topics) ?? [];
  const since = last === '' ? null : service.readSince(last, chat);
  return since ? { topics: before.trim(), since } : { topics, since: null };
}
