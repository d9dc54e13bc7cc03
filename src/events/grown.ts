type Numbers =
  | Float64Array<ArrayBuffer>
  | Float32Array<ArrayBuffer>
  | Int32Array<ArrayBuffer>
  | Uint32Array<ArrayBuffer>
  | Uint16Array<ArrayBuffer>
  | Uint8Array<ArrayBuffer>;

/** What a list has beyond what it needs when it grows: doubling it would leave a third of the memory empty. */
const spare = 1 / 8;

/** A list of numbers with room for `least` at least; what was in it stays, the rest is 0. The old one is void. */
export function grown<T extends Numbers>(values: T, least: number): T {
  const size = Math.max(1024, Math.ceil(least * (1 + spare)));
  const Kind = values.constructor as new (buffer: ArrayBuffer) => T;
  return new Kind(values.buffer.transfer(size * values.BYTES_PER_ELEMENT));
}
