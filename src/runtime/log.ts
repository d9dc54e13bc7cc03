import { type DestinationStream, pino } from 'pino';
import type { Log } from '../ports/index.ts';

/** Values that must never be written, whatever field they stand in: a Telegram token sits inside addresses. */
const secrets = [
  // `/bot123456789:AA...`: no boundary of a word stands before it.
  /(?<!\d)\d{6,12}:[A-Za-z0-9_-]{30,}/g,
  /[\w-]{23,31}\.[\w-]{6,7}\.[\w-]{27,}/g,
  /((?:webhooks|interactions)\/\d+\/)[\w-]+/g,
  /\b(console|telegram|discord):[@-]?[\w/-]+/g,
];

/** The text with tokens, webhook passwords and chat ids masked. */
function masked(text: string): string {
  return secrets.reduce(
    (so, pattern) =>
      so.replace(pattern, (_, kept: unknown) =>
        // A pattern without a group gives the place in the text here.
        typeof kept === 'string' && kept.includes('/') ? `${kept}[hidden]` : '[hidden]',
      ),
    text,
  );
}

function maskedFields(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, maskedValue(value)]));
}

function maskedValue(value: unknown): unknown {
  if (typeof value === 'string') return masked(value);
  if (value instanceof Error) return masked(value.stack ?? value.message);
  if (Array.isArray(value)) return value.map(maskedValue);
  if (value !== null && typeof value === 'object') return maskedFields(value as Record<string, unknown>);
  return value;
}

/** JSON lines on standard error (or `destination`), one a message; readers and secrets never appear in them. */
export function createLog(level: string, destination?: DestinationStream): Log {
  const logger = pino({ level, base: null }, destination ?? pino.destination({ fd: 2, sync: true }));
  return {
    info: (message, fields = {}) => logger.info(maskedFields(fields), masked(message)),
    warn: (message, fields = {}) => logger.warn(maskedFields(fields), masked(message)),
    error: (message, fields = {}) => logger.error(maskedFields(fields), masked(message)),
  };
}
