import type { Command } from '../src/ports/index.ts';
import { readPage } from './shared/pages.ts';

/** Browse the catalogue, or find the topics that fit the words typed. */
export const topics: Command = {
  name: 'topics',
  access: 'everyone',
  params: [
    { name: 'text', kind: 'rest', required: false, completes: 'topic' },
    { name: 'page', kind: 'word', required: false, byButton: true },
  ],
  private: true,
  example: '/topics Sudan',
  async run(call, service) {
    const chat = await service.chat(call.chatId, call.language);
    const text = call.args['text']?.trim() || null;
    const page = readPage(call.args['page']);
    const found = await service.topics(chat, text, page);
    return service.views.topics({ text, page, ...found }, chat);
  },
};
