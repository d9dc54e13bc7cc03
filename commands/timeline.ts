import { UserError } from '../src/core/index.ts';
import type { Command } from '../src/ports/index.ts';
import { readPage } from './shared/pages.ts';
import { splitSince } from './shared/since.ts';
import { requireStories } from './shared/stories.ts';
import { readTopic } from './shared/topics.ts';

/** How a topic unfolded: dated developments, oldest first, and a chart of coverage. */
export const timeline: Command = {
  name: 'timeline',
  access: 'everyone',
  params: [
    { name: 'topic', kind: 'rest', required: true, completes: 'topic' },
    { name: 'since', kind: 'word', required: false },
    { name: 'page', kind: 'word', required: false, byButton: true },
  ],
  private: true,
  example: '/timeline South Sudan 1y',
  async run(call, service) {
    const chat = await service.chat(call.chatId, call.language);
    const { text, since, word } = splitSince(call, 'topic', 'timeline', chat, service);
    if (text === '') {
      throw new UserError('argument-missing', { param: 'topic', example: timeline.example }, [
        timeline.example,
      ]);
    }
    const retry = (name: string) => `/timeline ${name} ${word}`.trim();
    const { choice } = readTopic(text, call.language, service, retry);
    const found = await service.timeline(chat, choice, since);
    if (found.developments.length === 0) await requireStories(chat, service);
    const page = readPage(call.args['page']);
    return service.views.timeline({ timeline: found, page, since: word === '' ? null : word }, chat);
  },
};
