/**
 * Term frequencies of one story in a few hundred bytes: numbers of three bytes, little-endian, first the length in
 * stems, then one for each distinct stem, `hash (18 bits) << 6 | frequency (at most 63)`, sorted. A stem that a story
 * does not hold is taken for one that it does once in about a thousand look-ups; a rank may then be a little wrong, a
 * match never is: that is the index's word.
 */
const width = 3;
const frequencyBits = 6;
const mostFrequent = 63;
const hashShift = 32 - 18;

export function packWeights(
  stems: readonly { readonly hash: number; readonly count: number }[],
  length: number,
): Uint8Array {
  const numbers = Uint32Array.from(
    stems,
    ({ hash, count }) => (hash << frequencyBits) | Math.min(mostFrequent, count),
  );
  numbers.sort();
  const packed = new Uint8Array((stems.length + 1) * width);
  write(packed, 0, Math.min(length, 0xffffff));
  for (let at = 0; at < numbers.length; at++) write(packed, (at + 1) * width, numbers[at] ?? 0);
  return packed;
}

function write(packed: Uint8Array, at: number, value: number): void {
  packed[at] = value & 0xff;
  packed[at + 1] = (value >>> 8) & 0xff;
  packed[at + 2] = value >>> 16;
}

const read = (packed: Uint8Array, at: number) =>
  (packed[at] ?? 0) | ((packed[at + 1] ?? 0) << 8) | ((packed[at + 2] ?? 0) << 16);

/** Length of the story in stems. */
export function lengthOf(packed: Uint8Array): number {
  return read(packed, 0);
}

/** How often the stem of this hash occurs; 0 where it does not. */
export function frequencyOf(packed: Uint8Array, hash: number): number {
  const wanted = hash << frequencyBits;
  let low = 1;
  let high = packed.length / width;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (read(packed, middle * width) < wanted) low = middle + 1;
    else high = middle;
  }
  const found = read(packed, low * width);
  return found >>> frequencyBits === hash ? found & mostFrequent : 0;
}

/** The upper 18 bits of 32-bit FNV-1a over UTF-16 units. */
export function stemHash(stem: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < stem.length; index++)
    hash = Math.imul(hash ^ stem.charCodeAt(index), 0x01000193);
  return hash >>> hashShift;
}
