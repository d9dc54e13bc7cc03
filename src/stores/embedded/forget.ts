import type { ChatId } from '../../core/index.ts';
import type { Database } from './database.ts';

/**
 * Erases what a chat was sent, told and owed. Deleted cells and pages are overwritten (`secure_delete`), and the
 * write-ahead log, which still holds earlier versions of pages, is folded in and cut to nothing.
 */
export function forgetChat(sent: Database, chatId: ChatId): boolean {
  const erased = sent.transaction(() => {
    let rows = 0;
    for (const table of ['slot', 'delivery', 'window_end', 'told']) {
      rows += sent.run(`DELETE FROM ${table} WHERE chat = ?`, chatId).changes;
    }
    return rows;
  });
  sent.all('PRAGMA wal_checkpoint(TRUNCATE)');
  return erased > 0;
}
