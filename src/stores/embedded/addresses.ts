import type { AddressStore } from '../../ports/index.ts';
import type { Database } from './database.ts';

export function addressStore(sent: Database): AddressStore {
  return {
    async put(chatId, address) {
      sent.run(
        'INSERT INTO address (chat, address) VALUES (?, ?) ON CONFLICT DO UPDATE SET address = excluded.address',
        chatId,
        address,
      );
    },
    async get(chatId) {
      const row = sent.get('SELECT address FROM address WHERE chat = ?', chatId);
      return row === undefined ? null : String(row['address']);
    },
  };
}
