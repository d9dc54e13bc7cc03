import type { Command } from '../src/ports/index.ts';

/** Take up the briefings of this chat again; what came in between is in the next one. */
export const resume: Command = {
  name: 'resume',
  access: 'manager',
  params: [],
  private: false,
  example: '/resume',
  async run(call, service) {
    const chat = await service.resume(call.chatId, call.language);
    const times = chat.subscriptions.flatMap(({ schedule }) => service.nextTimes(schedule, chat, 1));
    const next = times.sort(Temporal.Instant.compare)[0] ?? null;
    return service.views.resumed(chat, next);
  },
};
