import { type Chat, type TopicChoice, UserError } from '../src/core/index.ts';
import type { Command } from '../src/ports/index.ts';
import { readPage } from './shared/pages.ts';
import { splitSince } from './shared/since.ts';
import { requireStories } from './shared/stories.ts';
import { readTopics } from './shared/topics.ts';

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
    const { text: topics, since, word } = splitSince(call, 'topics', 'brief', chat, service);
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
