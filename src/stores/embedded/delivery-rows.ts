import type { Delivery, KeptBriefing, Outcome, Told } from '../../core/index.ts';
import type { Row } from './database.ts';

/** Bytes inside a document (pictures, files) are written as `{"base64": ...}`. */
const bytesKey = 'base64';

export function briefingToText({
  document,
  window,
  covers,
  told,
  empty,
  replyTo,
  about,
}: KeptBriefing): string {
  const { since, until } = window;
  return JSON.stringify({ document, since, until, covers, told, empty, replyTo, about }, (_key, value) =>
    value instanceof Uint8Array ? { [bytesKey]: Buffer.from(value).toString('base64') } : value,
  );
}

export function briefingFromText(text: string): KeptBriefing {
  const { document, since, until, covers, told, empty, replyTo, about } = JSON.parse(text, (_key, value) =>
    typeof value === 'object' && value !== null && typeof value[bytesKey] === 'string'
      ? new Uint8Array(Buffer.from(value[bytesKey], 'base64'))
      : value,
  );
  return {
    document,
    window: { since: Temporal.Instant.from(since), until: Temporal.Instant.from(until) },
    covers,
    told,
    empty,
    ...(replyTo === undefined ? {} : { replyTo }),
    ...(about === undefined ? {} : { about }),
  };
}

export function deliveryOf(row: Row): Delivery {
  return {
    id: String(row['id']),
    slot: {
      chatId: String(row['chat']),
      due: Temporal.Instant.fromEpochMilliseconds(Number(row['due'])),
      eventId: row['event'] === '' ? null : String(row['event']),
      ...(row['sequel'] === 0 ? {} : { development: Number(row['sequel']) }),
    },
    briefing: typeof row['briefing'] === 'string' ? briefingFromText(row['briefing']) : null,
    partsSent: Number(row['parts_sent']),
    lastMessage: row['last_message'] === null ? null : String(row['last_message']),
    attempts: Number(row['attempts']),
    outcome: typeof row['outcome'] === 'string' ? (JSON.parse(row['outcome']) as Outcome) : null,
    settledAt:
      row['settled'] === null ? null : Temporal.Instant.fromEpochMilliseconds(Number(row['settled'])),
    lastError: row['last_error'] === null ? null : String(row['last_error']),
  };
}

export function toldOf(row: Row): Told {
  return {
    eventId: String(row['event']),
    storyId: String(row['story']),
    title: String(row['title']),
    at: Temporal.Instant.fromEpochMilliseconds(Number(row['at'])),
    ...(typeof row['said'] === 'string' ? { said: row['said'].split(' ') } : {}),
  };
}
