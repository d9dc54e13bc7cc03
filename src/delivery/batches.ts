import type { ChatId } from '../core/index.ts';

/** Chats worked on at the same time. */
const atOnce = 8;

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

/** Runs the work of each chat one after another in the order given, that of several chats side by side. */
export async function inOrderByChat<Row>(
  rows: readonly Row[],
  chatOf: (row: Row) => ChatId,
  work: (row: Row) => Promise<void>,
): Promise<void> {
  const lines = [...Map.groupBy(rows, chatOf).values()];
  let next = 0;
  const worker = async () => {
    for (let line = lines[next++]; line; line = lines[next++]) {
      for (const row of line) await work(row);
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, lines.length) }, worker));
}
