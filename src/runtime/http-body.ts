/** The body of an answer, decompressed, held to a number of bytes. */
import { pipeline, type Readable, type Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate, createZstdDecompress } from 'node:zlib';

class BodyTooLargeError extends Error {
  override readonly name = 'BodyTooLargeError';
}

export const acceptedEncodings = 'gzip, deflate, br, zstd';

const decoders: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
  zstd: createZstdDecompress,
};

/** More codings than anybody stacks; each could multiply the work. */
const maxCodings = 2;

/** What people publish shrinks to a fiftieth at most; a bomb to a thousandth. Small bodies may do as they like. */
const maxRatio = 150;
const ratioFromBytes = 1024 * 1024;

/**
 * Throws `BodyTooLargeError` as soon as more than `maxBytes` have come out, or so much out of so little that it is a bomb.
 */
export async function readBody(body: Readable, coding: string, maxBytes: number): Promise<Uint8Array> {
  const steps = decodersOf(coding);
  let received = 0;
  if (steps.length > 0)
    body.on('data', (chunk: Uint8Array) => {
      received += chunk.byteLength;
    });
  // Errors of either end reach the reader below through the stream itself.
  const stream = steps.reduce<Readable>((from, decoder) => pipeline(from, decoder(), () => undefined), body);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > maxBytes) throw new BodyTooLargeError(`it is larger than ${Math.round(maxBytes / 1024)} KB`);
    if (steps.length > 0 && size > ratioFromBytes && size > received * maxRatio)
      throw new BodyTooLargeError(`it unpacks to more than ${maxRatio} times its size`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}

/** In the order in which they are undone. */
function decodersOf(coding: string): readonly (() => Transform)[] {
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
