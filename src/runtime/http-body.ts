/** The body of an answer, decompressed, held to a number of bytes. */
import type { Readable } from 'node:stream';
import {
  brotliDecompress,
  brotliDecompressSync,
  gunzip,
  gunzipSync,
  type InputType,
  inflate,
  inflateSync,
  type ZlibOptions,
  zstdDecompress,
  zstdDecompressSync,
} from 'node:zlib';

class BodyTooLargeError extends Error {
  override readonly name = 'BodyTooLargeError';
}

export const acceptedEncodings = 'gzip, deflate, br, zstd';

type Limit = Pick<ZlibOptions, 'maxOutputLength'>;
type Done = (error: Error | null, result: Uint8Array) => void;

interface Decoder {
  readonly now: (data: InputType, limit: Limit) => Uint8Array;
  readonly later: (data: InputType, limit: Limit, done: Done) => void;
}

const gzip: Decoder = { now: gunzipSync, later: gunzip };
const decoders: Readonly<Record<string, Decoder>> = {
  gzip,
  'x-gzip': gzip,
  deflate: { now: inflateSync, later: inflate },
  br: { now: brotliDecompressSync, later: brotliDecompress },
  zstd: { now: zstdDecompressSync, later: zstdDecompress },
};

/** More codings than anybody stacks; each could multiply the work. */
const maxCodings = 2;
/** What people publish shrinks to a fiftieth at most; a bomb to a thousandth. Small bodies may do as they like. */
const maxRatio = 150;
const ratioFromBytes = 1024 * 1024;
/** Up to so many bytes, unpacking at once costs less than handing it to another thread. */
const smallBytes = 64 * 1024;

/**
 * Throws `BodyTooLargeError` as soon as more than `maxBytes` have come in or out, or so much out of so little that it is a
 * bomb.
 */
export async function readBody(body: Readable, coding: string, maxBytes: number): Promise<Uint8Array> {
  const steps = decodersOf(coding);
  let data = await received(body, maxBytes);
  const packed = data.byteLength;
  for (const step of steps) data = await decoded(step, data, packed, maxBytes);
  return data;
}

async function received(body: Readable, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > maxBytes) throw tooLarge(maxBytes);
    chunks.push(chunk);
  }
  return chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks, size);
}

async function decoded(
  { now, later }: Decoder,
  data: Uint8Array,
  packed: number,
  maxBytes: number,
): Promise<Uint8Array> {
  // An answer to HEAD, and some servers' empty ones, have a coding and nothing that it is the coding of.
  if (data.byteLength === 0) return data;
  const byRatio = Math.max(ratioFromBytes, packed * maxRatio);
  const limit = { maxOutputLength: Math.min(maxBytes, byRatio) };
  try {
    if (data.byteLength <= smallBytes) return now(data, limit);
    const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>();
    later(data, limit, (error, result) => (error ? reject(error) : resolve(result)));
    return await promise;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_BUFFER_TOO_LARGE') throw error;
    throw byRatio < maxBytes
      ? new BodyTooLargeError(`it unpacks to more than ${maxRatio} times its size`)
      : tooLarge(maxBytes);
  }
}

const tooLarge = (maxBytes: number) => new BodyTooLargeError(`it is larger than ${sizeOf(maxBytes)}`);

function sizeOf(bytes: number): string {
  const kilobytes = Math.round(bytes / 1024);
  return kilobytes < 1024 ? `${kilobytes} KB` : `${Math.round(kilobytes / 1024)} MB`;
}

/** In the order in which they are undone. */
function decodersOf(coding: string): readonly Decoder[] {
  const names = coding
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity')
    .reverse();
  if (names.length > maxCodings) throw new Error(`its content encoding '${coding}' is not accepted`);
  return names.map((name) => {
    const decoder = decoders[name];
    if (!decoder) throw new Error(`its content encoding '${name}' is not known`);
    return decoder;
  });
}

/** Ends a body that nobody reads on; being ended early is no error to it. */
export function discard(body: Readable): void {
  body.on('error', () => undefined).destroy();
}
