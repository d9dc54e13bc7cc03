import { randomBytes } from 'node:crypto';
import type { Delivery, KeptBriefing, Slot } from '../../core/index.ts';
import type { DeliveryStore } from '../../ports/index.ts';
import type { Database, Row } from './database.ts';
import { briefingFromText, briefingToText, deliveryOf, toldOf } from './delivery-rows.ts';
import { rangeOf } from './ranges.ts';

/** An id of its own for each delivery, because it may be logged and the chat's may not. */
const newId = () => randomBytes(8).toString('hex');

/** A monthly briefing and one that was missed lie within this. */
const longestWaitMs = 70 * 24 * 60 * 60 * 1000;

/** The process that claimed is gone when another opens the folder: what it left is taken up at once. */
export function endLeases(sent: Database): void {
  sent.run('UPDATE delivery SET leased = 0, next_try = 0 WHERE outcome IS NULL AND leased = 1');
}

export function deliveryStore(sent: Database): DeliveryStore {
  const find = ({ chatId, due, eventId, development = 0 }: Slot): Row | undefined =>
    eventId === null
      ? sent.get(
          "SELECT * FROM delivery WHERE chat = ? AND due = ? AND event = ''",
          chatId,
          due.epochMilliseconds,
        )
      : sent.get(
          "SELECT * FROM delivery WHERE event = ? AND chat = ? AND sequel = ? AND event <> ''",
          eventId,
          chatId,
          development,
        );

  const owe = ({ chatId, due, eventId, development = 0 }: Slot, attempts: number, nextTry: number): number =>
    sent.run(
      `INSERT INTO delivery (id, chat, due, event, sequel, attempts, next_try, leased) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT DO NOTHING`,
      newId(),
      chatId,
      due.epochMilliseconds,
      eventId ?? '',
      development,
      attempts,
      nextTry,
      attempts > 0 ? 1 : 0,
    ).changes;

  function endWindows(chat: string, { covers, window }: KeptBriefing): void {
    const at = window.until.epochMilliseconds;
    for (const topic of covers) {
      sent.run(
        `INSERT INTO topic_window (chat, topic, at) VALUES (?, ?, ?)
         ON CONFLICT (chat, topic) DO UPDATE SET at = max(at, excluded.at)`,
        chat,
        topic,
        at,
      );
    }
    // Of a topic that is no longer followed nothing needs to be known for longer than the rarest schedule waits.
    sent.run('DELETE FROM topic_window WHERE chat = ? AND at < ?', chat, at - longestWaitMs);
  }

  return {
    async claim(slot, now, leaseMs): Promise<Delivery | null> {
      const at = now.epochMilliseconds;
      return await sent.commit(() => {
        const kept = find(slot);
        if (kept !== undefined) {
          if (kept['outcome'] !== null || Number(kept['next_try']) > at) return null;
          sent.run(
            'UPDATE delivery SET attempts = attempts + 1, next_try = ?, leased = 1 WHERE key = ?',
            at + leaseMs,
            Number(kept['key']),
          );
        } else {
          owe(slot, 1, at + leaseMs);
        }
        const claimed = find(slot);
        return claimed === undefined ? null : deliveryOf(claimed);
      });
    },
    async owe(slots) {
      return await sent.commit(() =>
        slots.reduce((sum, slot) => sum + owe(slot, 0, slot.due.epochMilliseconds), 0),
      );
    },
    async ofEvents(ids) {
      const marks = ids.map(() => '?').join(', ');
      return sent
        .all(`SELECT * FROM delivery WHERE event IN (${marks}) AND event <> '' ORDER BY key`, ...ids)
        .map(deliveryOf);
    },
    async ofChat(chatId) {
      return sent
        .all('SELECT * FROM delivery WHERE chat = ? AND outcome IS NULL ORDER BY due, key', chatId)
        .map(deliveryOf);
    },
    async keep(id, briefing) {
      await sent.commit(() =>
        sent.run(
          'UPDATE delivery SET briefing = ?, window_until = ? WHERE id = ? AND briefing IS NULL AND outcome IS NULL',
          briefingToText(briefing),
          briefing.window.until.epochMilliseconds,
          id,
        ),
      );
    },
    async record(id, part, told, messageId) {
      await sent.commit(() => {
        const row = sent.get('SELECT chat FROM delivery WHERE id = ?', id);
        if (row === undefined) return;
        sent.run(
          'UPDATE delivery SET parts_sent = ?, last_message = ? WHERE id = ? AND parts_sent < ?',
          part + 1,
          messageId,
          id,
          part + 1,
        );
        for (const { eventId, storyId, title, at, said = [] } of told) {
          // An alert that another message told is answered there.
          sent.run(
            `UPDATE delivery SET last_message = ?
             WHERE event = ? AND chat = ? AND event <> '' AND sequel = 0 AND last_message IS NULL AND id <> ?`,
            messageId,
            eventId,
            String(row['chat']),
            id,
          );
          sent.run(
            `INSERT INTO told (chat, event, story, title, at, said) VALUES (?, ?, ?, ?, ?, ?)
             ON CONFLICT DO UPDATE SET title = excluded.title, at = excluded.at, said = excluded.said`,
            String(row['chat']),
            eventId,
            storyId,
            title,
            at.epochMilliseconds,
            said.length > 0 ? said.join(' ') : null,
          );
        }
      });
    },
    async fail(id, error, retryAt) {
      await sent.commit(() =>
        sent.run(
          'UPDATE delivery SET last_error = ?, next_try = ?, leased = 0 WHERE id = ? AND outcome IS NULL',
          error,
          retryAt.epochMilliseconds,
          id,
        ),
      );
    },
    async hasten(now, beyond, leasesBeyond) {
      return sent.run(
        'UPDATE delivery SET next_try = ? WHERE outcome IS NULL AND next_try > iif(leased = 1, ?, ?)',
        now.epochMilliseconds,
        leasesBeyond?.epochMilliseconds ?? Number.MAX_SAFE_INTEGER,
        beyond.epochMilliseconds,
      ).changes;
    },
    async postpone(id, due) {
      const next = newId();
      const { changes } = sent.run(
        `UPDATE OR IGNORE delivery SET id = ?, due = ?, briefing = NULL, window_until = NULL
         WHERE id = ? AND outcome IS NULL AND parts_sent = 0`,
        next,
        due.epochMilliseconds,
        id,
      );
      const row = changes > 0 ? sent.get('SELECT * FROM delivery WHERE id = ?', next) : undefined;
      return row === undefined ? null : deliveryOf(row);
    },
    async reopen(since, now) {
      return sent.run(
        `UPDATE delivery SET id = lower(hex(randomblob(8))), outcome = NULL, settled = NULL, parts_sent = 0,
           last_message = NULL, next_try = ?
         WHERE outcome ->> 'kind' = 'failed' AND due >= ?`,
        now.epochMilliseconds,
        since.epochMilliseconds,
      ).changes;
    },
    async settle(id, outcome, now) {
      await sent.commit(() => {
        const row = sent.get(
          'SELECT chat, event, briefing, window_until, outcome FROM delivery WHERE id = ?',
          id,
        );
        if (row === undefined || row['outcome'] !== null) return;
        // What was sent is in the chat; here only that it was.
        sent.run(
          'UPDATE delivery SET outcome = ?, settled = ?, briefing = NULL WHERE id = ?',
          JSON.stringify(outcome),
          now.epochMilliseconds,
          id,
        );
        if (outcome.kind === 'failed' || row['event'] !== '' || row['window_until'] === null) return;
        sent.run(
          `INSERT INTO window_end (chat, at) VALUES (?, ?)
           ON CONFLICT (chat) DO UPDATE SET at = max(at, excluded.at)`,
          String(row['chat']),
          Number(row['window_until']),
        );
        if (typeof row['briefing'] === 'string')
          endWindows(String(row['chat']), briefingFromText(row['briefing']));
      });
    },
    async owed(now, limit, platform) {
      const [from, to] = rangeOf(platform);
      return sent
        .all(
          `SELECT key, id, chat, due, event, sequel, NULL AS briefing, parts_sent, last_message, attempts, outcome, settled,
             last_error
           FROM delivery WHERE key IN (
             SELECT key FROM delivery WHERE outcome IS NULL AND next_try <= ? AND +chat >= ? AND +chat < ?
             ORDER BY due, key LIMIT ?)
           ORDER BY due, key`,
          now.epochMilliseconds,
          from,
          to,
          limit,
        )
        .map(deliveryOf);
    },
    async lastWindowEnd(chatId) {
      const row = sent.get('SELECT at FROM window_end WHERE chat = ?', chatId);
      return row === undefined ? null : Temporal.Instant.fromEpochMilliseconds(Number(row['at']));
    },
    async windowEnds(chatId) {
      const rows = sent.all('SELECT topic, at FROM topic_window WHERE chat = ?', chatId);
      const ends = rows.map(
        (row) => [String(row['topic']), Temporal.Instant.fromEpochMilliseconds(Number(row['at']))] as const,
      );
      return new Map(ends);
    },
    async told(chatId, since) {
      return sent
        .all(
          'SELECT event, story, title, at, said FROM told WHERE chat = ? AND at >= ? ORDER BY at, event, story',
          chatId,
          since.epochMilliseconds,
        )
        .map(toldOf);
    },
    async lastOf(chatId, limit) {
      return sent
        .all(
          `SELECT * FROM delivery WHERE chat = ? AND event = '' AND outcome IS NOT NULL ORDER BY due DESC LIMIT ?`,
          chatId,
          limit,
        )
        .map(deliveryOf);
    },
    async recent(limit) {
      return sent.all('SELECT * FROM delivery ORDER BY key DESC LIMIT ?', limit).map(deliveryOf);
    },
  };
}
