type Numbers =
  | Float64Array<ArrayBuffer>
  | Float32Array<ArrayBuffer>
  | Int32Array<ArrayBuffer>
  | Uint32Array<ArrayBuffer>
  | Uint16Array<ArrayBuffer>
  | Uint8Array<ArrayBuffer>;

/** What a list has beyond what it needs when it grows: doubling it would leave a third of the memory empty. */
const spare = 1 / 8;

export const roomFor = (least: number): number => Math.max(1024, Math.ceil(least * (1 + spare)));

/** The numbers of a list in one of another length; what is new is 0. The old one is void. */
export function resized<T extends Numbers>(values: T, length: number): T {
  const Kind = values.constructor as new (buffer: ArrayBuffer) => T;
  return new Kind(values.buffer.transfer(length * values.BYTES_PER_ELEMENT));
}

/** The same with room for `least` numbers and some more. */
export const grown = <T extends Numbers>(values: T, least: number): T => resized(values, roomFor(least));
