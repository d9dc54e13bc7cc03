/**
 * Term frequencies of one story in a few hundred bytes: 32-bit words, first the length in stems, then one for each
 * distinct stem, `hash (24 bits) << 8 | frequency (at most 255)`, sorted. Two stems of one story share a hash once in
 * about 60,000 look-ups; a rank may then be a little wrong, a match never is.
 */
export function packWeights(counts: ReadonlyMap<string, number>, length: number): Uint8Array {
  const packed = new Uint32Array(counts.size + 1);
  let index = 0;
  for (const [stem, count] of counts) packed[index++] = ((stemHash(stem) << 8) | Math.min(255, count)) >>> 0;
  packed.subarray(0, index).sort();
  packed.copyWithin(1, 0, index);
  packed[0] = length;
  return new Uint8Array(packed.buffer);
}

export function unpackWeights(bytes: Uint8Array): Uint32Array {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  return new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.byteLength >> 2);
}

/** Length of the story in stems. */
export function lengthOf(weights: Uint32Array): number {
  return weights[0] ?? 0;
}

/** How often the stem of this hash occurs; 0 where it does not. */
export function frequencyOf(weights: Uint32Array, hash: number): number {
  const wanted = (hash << 8) >>> 0;
  let low = 1;
  let high = weights.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((weights[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  const found = weights[low] ?? 0;
  return low < weights.length && found >>> 8 === hash ? found & 0xff : 0;
}

/** The upper 24 bits of 32-bit FNV-1a over UTF-16 units. */
export function stemHash(stem: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < stem.length; index++)
    hash = Math.imul(hash ^ stem.charCodeAt(index), 0x01000193);
  return hash >>> 8;
}
