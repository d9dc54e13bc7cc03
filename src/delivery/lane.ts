import type { ChatId } from '../core/index.ts';

/** Briefings of one platform that are worked on at the same time: most of them wait for their chat's turn. */
const atOnce = 100;
/** Read from the store at a time. */
const batch = 100;

/** Something to be done for a chat. */
export interface Work {
  readonly chatId: ChatId;
  run(): Promise<void>;
}

/**
 * Does work in the order that `read` gives it, side by side, that of one chat one after another, until nothing more can be
 * done. Who takes long holds up nobody but its own chat. `busy` are the chats that are worked on, in other runs too.
 */
export async function runLane(
  read: (count: number, canWork: (chatId: ChatId) => boolean) => Promise<readonly Work[]>,
  busy: Set<ChatId>,
  signal: AbortSignal,
): Promise<void> {
  const running = new Set<Promise<void>>();
  let waiting: Work[] = [];

  function start({ chatId, run }: Work): void {
    busy.add(chatId);
    const done: Promise<void> = run().finally(() => {
      busy.delete(chatId);
      running.delete(done);
    });
    running.add(done);
  }

  for (;;) {
    while (running.size < atOnce && !signal.aborted) {
      if (waiting.length === 0) waiting = [...(await read(batch, (chatId) => !busy.has(chatId)))];
      const next = waiting.shift();
      if (!next) break;
      // Of several for one chat the others are found again when the first is done.
      if (!busy.has(next.chatId)) start(next);
    }
    if (running.size === 0) return;
    await Promise.race(running);
  }
}

/** The first `count` rows that can be worked on: those that rest in front of them are passed over, however many. */
export async function firstThat<Row>(
  read: (limit: number) => Promise<readonly Row[]>,
  canWork: (row: Row) => boolean,
  count: number,
): Promise<readonly Row[]> {
  for (let limit = count; ; limit *= 4) {
    const rows = await read(limit);
    const found = rows.filter(canWork);
    if (found.length >= count || rows.length < limit) return found.slice(0, count);
  }
}
