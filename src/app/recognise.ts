/** What bytes from outside are, and which kind of source reads them. */
import type { Bytes, HttpResponse, SourceType } from '../ports/index.ts';

/** Bytes of which nobody is at least this sure are refused. */
const leastSure = 0.2;

/** The kind that is surest that the bytes are its own; null where none is. */
export function recognised(bytes: Bytes, types: readonly SourceType[]): SourceType | null {
  const sure = types
    .map((type) => ({ type, sure: type.recognises(bytes) }))
    .filter((one) => one.sure >= leastSure)
    .sort((a, b) => b.sure - a.sure);
  return sure[0]?.type ?? null;
}

/** The same for what came from the web. */
export function recognisedOnWeb(bytes: Bytes, types: readonly SourceType[]): SourceType | null {
  return recognised(
    bytes,
    types.filter(({ isLocal }) => !isLocal),
  );
}

/** The body of an answer, as the address that gave it. */
export function bytesOf({ body, url, headers }: HttpResponse): Bytes {
  return { data: body, address: url, mediaType: headers['content-type'] ?? null };
}
