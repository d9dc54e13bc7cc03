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

/** What a terminal takes for an order, or that turns around what stands beside it; JSON writes it as an escape. */
const orders = /(?!\n)[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;

/** What sites and files say of themselves stands in messages: it gives the terminal no orders and begins no line of its own. */
function harmless(text: string): string {
  return text
    .replace(orders, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replaceAll('\n', '\n  ');
}

/** Lines for people in place of JSON: `05:17:02 info files of the inbox were read (taken 3, refused 2)`. */
function forPeople(to: DestinationStream): DestinationStream {
  return {
    write(line) {
      const { time, level, msg, ...fields } = JSON.parse(line) as Readonly<Record<string, unknown>>;
      const at = Temporal.Instant.fromEpochMilliseconds(Number(time)).toString({ smallestUnit: 'second' });
      const told = Object.entries(fields).map(
        ([name, value]) => `${name} ${typeof value === 'string' ? value : JSON.stringify(value)}`,
      );
      const rest = told.length > 0 ? ` (${told.join(', ')})` : '';
      to.write(`${at.slice(11, 19)} ${pino.levels.labels[Number(level)]} ${harmless(`${msg}${rest}`)}\n`);
    },
  };
}

/**
 * Lines on standard error (or `destination`), one a message, as JSON where no person sits in front of them; readers and
 * secrets never appear in them.
 */
export function createLog(
  level: string,
  destination?: DestinationStream,
  isTerminal: boolean = destination === undefined && process.stderr.isTTY === true,
): Log {
  const plain = destination ?? pino.destination({ fd: 2, sync: true });
  const logger = pino({ level, base: null }, isTerminal ? forPeople(plain) : plain);
  return {
    info: (message, fields = {}) => logger.info(maskedFields(fields), masked(message)),
    warn: (message, fields = {}) => logger.warn(maskedFields(fields), masked(message)),
    error: (message, fields = {}) => logger.error(maskedFields(fields), masked(message)),
  };
}
