import type { ChatId } from '../../core/index.ts';
import type { Database } from './database.ts';

/** Every table with rows of a chat, in a column of that name. */
const chatTables = ['slot', 'window_end', 'topic_window', 'told', 'button', 'address'] as const;
/** Deliveries in two, as briefings and alerts have an index each. */
const deliveries = ["event = ''", "event <> ''"] as const;

/** Hands the rows of one chat to another id, of which nothing may be kept yet. */
export function moveChat(sent: Database, from: ChatId, to: ChatId): boolean {
  return sent.transaction(() => {
    let rows = 0;
    for (const table of chatTables) {
      rows += sent.run(`UPDATE ${table} SET chat = ? WHERE chat = ?`, to, from).changes;
    }
    for (const which of deliveries)
      rows += sent.run(`UPDATE delivery SET chat = ? WHERE chat = ? AND ${which}`, to, from).changes;
    return rows > 0;
  });
}

/**
 * Erases what a chat was sent, told and owed. Deleted cells and pages are overwritten (`secure_delete`), and the
 * write-ahead log, which still holds earlier versions of pages, is folded in and cut to nothing.
 */
export function forgetChat(sent: Database, chatId: ChatId): boolean {
  const erased = sent.transaction(() => {
    let rows = 0;
    for (const table of chatTables) {
      rows += sent.run(`DELETE FROM ${table} WHERE chat = ?`, chatId).changes;
    }
    for (const which of deliveries)
      rows += sent.run(`DELETE FROM delivery WHERE chat = ? AND ${which}`, chatId).changes;
    return rows;
  });
  sent.all('PRAGMA wal_checkpoint(TRUNCATE)');
  return erased > 0;
}
