import type { SlotStore } from '../../ports/index.ts';
import type { Database } from './database.ts';
import { rangeOf } from './ranges.ts';

export function slotStore(sent: Database): SlotStore {
  return {
    async set(chatId, next) {
      await sent.commit(() =>
        next === null
          ? sent.run('DELETE FROM slot WHERE chat = ?', chatId)
          : sent.run(
              'INSERT INTO slot (chat, due) VALUES (?, ?) ON CONFLICT (chat) DO UPDATE SET due = excluded.due',
              chatId,
              next.epochMilliseconds,
            ),
      );
    },
    async get(chatId) {
      const row = sent.get('SELECT due FROM slot WHERE chat = ?', chatId);
      return row === undefined ? null : Temporal.Instant.fromEpochMilliseconds(Number(row['due']));
    },
    async due(until, limit, platform) {
      // Without the plus the key is walked, which is in the order of chats, whatever is due.
      const [from, to] = rangeOf(platform);
      return sent
        .all(
          'SELECT chat, due FROM slot WHERE due <= ? AND +chat >= ? AND +chat < ? ORDER BY due, chat LIMIT ?',
          until.epochMilliseconds,
          from,
          to,
          limit,
        )
        .map((row) => ({
          chatId: String(row['chat']),
          due: Temporal.Instant.fromEpochMilliseconds(Number(row['due'])),
        }));
    },
  };
}
