import type { Api } from 'grammy';
import type { Clock } from '../../ports/index.ts';
import type { Place } from './ids.ts';

/** Work that is longer shows that it goes on; Telegram shows it for 5 s. */
const firstAfterMs = 800;
const everyMs = 4500;

/** Does the work; the chat is shown `typing` while it lasts. */
export async function whileTyping<T>(place: Place, work: Promise<T>, api: Api, clock: Clock): Promise<T> {
  const done = new AbortController();
  void keepShowing(place, api, clock, done.signal);
  try {
    return await work;
  } finally {
    done.abort();
  }
}

async function keepShowing(
  { chat, thread }: Place,
  api: Api,
  clock: Clock,
  signal: AbortSignal,
): Promise<void> {
  await clock.sleep(firstAfterMs, signal);
  while (!signal.aborted) {
    const where = thread === null ? {} : { message_thread_id: thread };
    await api.sendChatAction(chat, 'typing', where).catch(() => undefined);
    await clock.sleep(everyMs, signal);
  }
}
