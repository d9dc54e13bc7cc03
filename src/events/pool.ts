/**
 * Lists of small whole numbers, one after another in one array: a typed array of its own for each list would cost more
 * than the list.
 */
export interface Pool {
  /** Where the list begins now; good until it is dropped. */
  add(values: ArrayLike<number>): number;
  /** Counts `length` numbers as no longer needed. */
  drop(length: number): void;
  /** All lists; read it anew after every `add`. */
  readonly data: Uint32Array;
  /** More is dropped than kept: time to copy what is needed into a fresh pool. */
  readonly isWasteful: boolean;
}

export function createPool(room = 4096): Pool {
  let data = new Uint32Array(room);
  let filled = 0;
  let dropped = 0;
  return {
    add(values) {
      if (filled + values.length > data.length) {
        const more = new Uint32Array(Math.ceil((filled + values.length) * 1.5));
        more.set(data.subarray(0, filled));
        data = more;
      }
      const from = filled;
      data.set(values, from);
      filled += values.length;
      return from;
    },
    drop(length) {
      dropped += length;
    },
    get data() {
      return data;
    },
    get isWasteful() {
      return dropped > 100_000 && dropped * 2 > filled;
    },
  };
}
