import { hash } from 'node:crypto';

const space = 36n ** 12n;

/** Twelve characters [0-9a-z] (62 bits) of the text's SHA-256: what ids are made of. */
export function hashOf(text: string): string {
  const bytes = hash('sha256', text, { outputEncoding: 'buffer' });
  return (bytes.readBigUInt64BE(0) % space).toString(36).padStart(12, '0');
}

/** Equal for texts that differ in case, white space, punctuation and width of characters alone. */
export function fingerprintOf(text: string): string {
  return hashOf(
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
      .trim(),
  );
}
