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

/** A whole number below 2^53 for a text (cyrb53 by bryc, public domain): two of a million texts share one with odds of 1 in 18,000. */
export function hash53(text: string): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 0x9e3779b1);
    low = Math.imul(low ^ code, 0x5f356495);
  }
  high = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35);
  low = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35);
  return (low & 0x1fffff) * 0x100000000 + (high >>> 0);
}
