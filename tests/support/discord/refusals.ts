/** Discord's error answers: `{code, message, errors}` and the status that goes with each code. */
import type { Json } from './state.ts';

const known = {
  10002: [404, 'Unknown Application'],
  10003: [404, 'Unknown Channel'],
  10004: [404, 'Unknown Guild'],
  10007: [404, 'Unknown Member'],
  10008: [404, 'Unknown Message'],
  10013: [404, 'Unknown User'],
  10015: [404, 'Unknown Webhook'],
  10062: [404, 'Unknown interaction'],
  10063: [404, 'Unknown application command'],
  30034: [400, 'Max number of daily application command creates has been reached (200)'],
  40005: [413, 'Request entity too large'],
  40033: [400, 'This message has already been crossposted'],
  40060: [400, 'Interaction has already been acknowledged'],
  40094: [400, 'Maximum number of follow-up messages of a user-installed app has been reached'],
  50001: [403, 'Missing Access'],
  50005: [403, 'Cannot edit a message authored by another user'],
  50006: [400, 'Cannot send an empty message'],
  50007: [403, 'Cannot send messages to this user'],
  50008: [400, 'Cannot send messages in a non-text channel'],
  50013: [403, 'Missing Permissions'],
  50024: [400, 'Cannot execute action on this channel type'],
  50027: [401, 'Invalid Webhook Token'],
  50033: [400, 'Invalid Recipient(s)'],
  50068: [400, 'Invalid message type'],
  50083: [400, 'Thread is archived'],
  50109: [400, 'The request body contains invalid JSON.'],
  160004: [400, 'A thread has already been created for this message'],
} as const satisfies Readonly<Record<number, readonly [number, string]>>;

export type KnownCode = keyof typeof known;

/** Thrown by checks and routes; the server turns it into the answer. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: number;
  readonly body: Json;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, body: Json, headers: Readonly<Record<string, string>> = {}) {
    super(`${status} ${JSON.stringify(body)}`);
    this.status = status;
    this.body = body;
    this.headers = headers;
  }
}

export function refusal(code: KnownCode): Refusal {
  const [status, message] = known[code];
  return new Refusal(status, { message, code });
}

export const unauthorized = () => new Refusal(401, { message: '401: Unauthorized', code: 0 });
export const noSuchRoute = () => new Refusal(404, { message: '404: Not Found', code: 0 });

export interface Fault {
  readonly path: readonly (string | number)[];
  readonly code: string;
  readonly message: string;
}

/** 50035 with the faults nested by their path, each list under `_errors`. */
export function invalidForm(faults: readonly Fault[]): Refusal {
  const errors: Record<string, unknown> = {};
  for (const { path, code, message } of faults) {
    let at = errors;
    for (const key of path) {
      at[key] ??= {};
      at = at[key] as Record<string, unknown>;
    }
    at['_errors'] ??= [];
    (at['_errors'] as unknown[]).push({ code, message });
  }
  return new Refusal(400, { message: 'Invalid Form Body', code: 50035, errors });
}
