/** Half of each row of a signature, two rows in a number: of unlike rows one in 65,536 seems alike then. */
export function halved(signature: Uint32Array | null): number[] {
  const halves: number[] = [];
  for (let at = 0; at < (signature?.length ?? 0); at += 2)
    halves.push((((signature?.[at] ?? 0) << 16) | ((signature?.[at + 1] ?? 0) & 0xffff)) >>> 0);
  return halves;
}

/** The halves as rows; null where there are none. */
export function whole(halves: Uint32Array): Uint32Array | null {
  if (halves.length === 0) return null;
  const rows = new Uint32Array(halves.length * 2);
  for (let at = 0; at < halves.length; at++) {
    const half = halves[at] as number;
    rows[at * 2] = half >>> 16;
    rows[at * 2 + 1] = half & 0xffff;
  }
  return rows;
}
