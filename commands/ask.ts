import type { Command } from '../src/ports/index.ts';
import { requireStories } from './shared/stories.ts';

/** Answers with sentences from stored stories, each cited; says so where the stories hold no answer. */
export const ask: Command = {
  name: 'ask',
  access: 'everyone',
  params: [{ name: 'question', kind: 'rest', required: true }],
  private: true,
  example: '/ask Who won the election in Brazil?',
  async run(call, service) {
    const chat = await service.chat(call.chatId, call.language);
    const answer = await service.ask(chat, (call.args['question'] ?? '').trim());
    if (answer.sentences.length === 0) await requireStories(chat, service);
    return service.views.answer(answer, chat);
  },
};
