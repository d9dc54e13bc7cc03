import type { Action } from '../../core/index.ts';
import type { ButtonStore } from '../../ports/index.ts';
import type { Database } from './database.ts';

/** Nobody fills the disk with look-ups: the oldest buttons of a chat go first. */
const mostOfChat = 2000;

export function buttonStore(sent: Database): ButtonStore {
  return {
    async put(chatId, actions, now) {
      if (actions.size === 0) return;
      await sent.commit(() => {
        for (const [token, action] of actions) {
          sent.run(
            `INSERT INTO button (chat, token, action, at) VALUES (?, ?, ?, ?)
             ON CONFLICT DO UPDATE SET action = excluded.action, at = excluded.at`,
            chatId,
            token,
            JSON.stringify(action),
            now.epochMilliseconds,
          );
        }
        sent.run(
          `DELETE FROM button WHERE chat = ?1 AND (SELECT count(*) FROM button WHERE chat = ?1) > ?2
             AND token NOT IN (SELECT token FROM button WHERE chat = ?1 ORDER BY at DESC LIMIT ?2)`,
          chatId,
          mostOfChat,
        );
      });
    },
    async get(chatId, token) {
      const row = sent.get('SELECT action FROM button WHERE chat = ? AND token = ?', chatId, token);
      return row === undefined ? null : (JSON.parse(String(row['action'])) as Action);
    },
  };
}
