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

/** Throws `BodyTooLargeError` as soon as more than `maxBytes` have come out, however little went in. */
export async function readBody(body: Readable, coding: string, maxBytes: number): Promise<Uint8Array> {
  const steps = coding
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity')
    .reverse();
  if (steps.length > maxCodings) throw new Error(`its content encoding '${coding}' is not accepted`);
  let stream = body;
  for (const name of steps) {
    const decoder = decoders[name];
    if (!decoder) throw new Error(`its content encoding '${name}' is not known`);
    // Errors of either end reach the reader below through the stream itself.
    stream = pipeline(stream, decoder(), () => undefined);
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of stream as AsyncIterable<Uint8Array>) {
      size += chunk.byteLength;
      if (size > maxBytes) throw new BodyTooLargeError(`it is larger than ${Math.round(maxBytes / 1024)} KB`);
      chunks.push(chunk);
    }
  } finally {
    discard(body);
  }
  return Buffer.concat(chunks, size);
}

/** Ends a body that nobody reads on; being ended early is no error to it. */
export function discard(body: Readable): void {
  body.on('error', () => undefined).destroy();
}
