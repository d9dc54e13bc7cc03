import { createHash } from 'node:crypto';
import { SourceError } from '../../core/index.ts';
import type { Bytes, Http } from '../../ports/index.ts';

/** What a server said of the version we have (RFC 9110, conditional requests), and what it looked like. */
interface Validators {
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** Of its bytes: many servers send the same again for want of validators. */
  readonly hash: string | null;
}

interface Answer {
  /** Null where nothing is new; then the cursor stays as it was. */
  readonly bytes: Bytes | null;
  readonly cursor: string | null;
  /** Where the address has moved for good. */
  readonly movedTo: string | null;
}

/** Reads an address unless it is unchanged. Throws `SourceError` for every answer that is neither it nor "unchanged". */
export async function conditionalGet(
  http: Http,
  address: string,
  cursor: string | null,
  signal: AbortSignal,
): Promise<Answer> {
  const known = readCursor(cursor);
  const headers = {
    ...(known?.etag ? { 'if-none-match': known.etag } : {}),
    ...(known?.lastModified ? { 'if-modified-since': known.lastModified } : {}),
  };
  const answer = await http.request({ url: address, headers, signal });
  const { movedTo = null } = answer;
  const same = { bytes: null, cursor, movedTo };
  if (answer.status === 304) return same;
  if (answer.status === 410) throw new SourceError(`'${address}' is gone for good (410)`, { gone: true });
  if (answer.status !== 200)
    throw new SourceError(`'${address}' answered ${answer.status}`, {
      retryAfter: answer.headers['retry-after'] ?? null,
    });
  // An empty answer is a server's fault, not news that there is none.
  if (isBlank(answer.body)) return same;
  const next: Validators = {
    etag: answer.headers['etag'] ?? null,
    lastModified: answer.headers['last-modified'] ?? null,
    hash: createHash('sha1').update(answer.body).digest('base64'),
  };
  if (next.hash === known?.hash) return same;
  const bytes = { data: answer.body, address: answer.url, mediaType: answer.headers['content-type'] ?? null };
  return { bytes, cursor: JSON.stringify(next), movedTo };
}

/** Nothing but white space. */
function isBlank(body: Uint8Array): boolean {
  return body.every((byte) => byte === 32 || (byte >= 9 && byte <= 13));
}

function readCursor(cursor: string | null): Validators | null {
  if (cursor === null) return null;
  try {
    const value = JSON.parse(cursor) as Partial<Validators> | null;
    const text = (one: unknown) => (typeof one === 'string' ? one : null);
    return {
      etag: text(value?.etag),
      lastModified: text(value?.lastModified),
      hash: text(value?.hash),
    };
  } catch {
    return null;
  }
}
