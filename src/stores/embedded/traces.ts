import type { Action, ChatId } from '../../core/index.ts';
import type { ChatTraces } from '../../ports/index.ts';
import type { Database } from './database.ts';
import { deliveryOf, toldOf } from './delivery-rows.ts';

const instantOf = (value: unknown) => Temporal.Instant.fromEpochMilliseconds(Number(value));

/** Every row of a chat: the tables are those that `forget.ts` erases. */
export function tracesOf(sent: Database, chatId: ChatId): ChatTraces {
  const slot = sent.get('SELECT due FROM slot WHERE chat = ?', chatId);
  const windowEnd = sent.get('SELECT at FROM window_end WHERE chat = ?', chatId);
  const address = sent.get('SELECT address FROM address WHERE chat = ?', chatId);
  return {
    nextDue: slot === undefined ? null : instantOf(slot['due']),
    lastWindowEnd: windowEnd === undefined ? null : instantOf(windowEnd['at']),
    windowEnds: Object.fromEntries(
      sent
        .all('SELECT topic, at FROM topic_window WHERE chat = ? ORDER BY topic', chatId)
        .map((row) => [String(row['topic']), instantOf(row['at'])]),
    ),
    // In two, as each has an index of its own.
    deliveries: sent
      .all(
        `SELECT * FROM delivery WHERE chat = ? AND event = '' UNION ALL
         SELECT * FROM delivery WHERE chat = ? AND event <> '' ORDER BY due, key`,
        chatId,
        chatId,
      )
      .map(deliveryOf),
    told: sent
      .all('SELECT event, story, title, at, said FROM told WHERE chat = ? ORDER BY at, event, story', chatId)
      .map(toldOf),
    buttons: sent
      .all('SELECT action FROM button WHERE chat = ? ORDER BY at, token', chatId)
      .map((row) => JSON.parse(String(row['action'])) as Action),
    address: address === undefined ? null : String(address['address']),
  };
}
