import { SourceError } from '../../core/index.ts';
import type { Bytes, Http } from '../../ports/index.ts';

/** What a server said of the version we have (RFC 9110, conditional requests). */
interface Validators {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** Reads an address unless it is unchanged. `bytes` is null where nothing is new; then the cursor stays as it was. */
export async function conditionalGet(
  http: Http,
  address: string,
  cursor: string | null,
  signal: AbortSignal,
): Promise<{ readonly bytes: Bytes | null; readonly cursor: string | null }> {
  const known = readCursor(cursor);
  const headers = {
    ...(known?.etag ? { 'if-none-match': known.etag } : {}),
    ...(known?.lastModified ? { 'if-modified-since': known.lastModified } : {}),
  };
  const answer = await http.request({ url: address, headers, signal });
  if (answer.status === 304) return { bytes: null, cursor };
  if (answer.status === 410)
    throw new SourceError(`'${address}' is gone for good (410)`, { permanent: true });
  if (answer.status !== 200) throw new SourceError(`'${address}' answered ${answer.status}`);
  // An empty answer is a server's fault, not news that there is none.
  if (answer.body.length === 0) return { bytes: null, cursor };
  const next: Validators = {
    etag: answer.headers['etag'] ?? null,
    lastModified: answer.headers['last-modified'] ?? null,
  };
  const bytes = { data: answer.body, address: answer.url, mediaType: answer.headers['content-type'] ?? null };
  return { bytes, cursor: next.etag || next.lastModified ? JSON.stringify(next) : null };
}

function readCursor(cursor: string | null): Validators | null {
  if (cursor === null) return null;
  try {
    const value = JSON.parse(cursor) as Partial<Validators> | null;
    return {
      etag: typeof value?.etag === 'string' ? value.etag : null,
      lastModified: typeof value?.lastModified === 'string' ? value.lastModified : null,
    };
  } catch {
    return null;
  }
}
