/**
 * Lists of small whole numbers, one after another in one array: a typed array of its own for each list would cost more
 * than the list.
 */
export interface Pool<T> {
  /** Where the list begins now; its owner has that as `from`. */
  add(values: ArrayLike<number>): number;
  /** Lets go of a list. Once more is gone than kept, the others move together: `staying` are the owners of all of them. */
  drop(owner: T, staying: Iterable<T>): void;
  /** All lists; read it anew after every `add` and `drop`. */
  readonly data: Uint32Array;
}

const room = 4096;
/** Numbers that are gone before it is worth a move. */
const leastGone = 100_000;

/** `sizeOf`: how many numbers the list of an owner has. */
export function createPool<T extends { from: number }>(sizeOf: (owner: T) => number): Pool<T> {
  let data = new Uint32Array(room);
  let filled = 0;
  let gone = 0;

  function add(values: ArrayLike<number>): number {
    if (filled + values.length > data.length) {
      const more = new Uint32Array(Math.ceil((filled + values.length) * 1.5));
      more.set(data.subarray(0, filled));
      data = more;
    }
    const from = filled;
    data.set(values, from);
    filled += values.length;
    return from;
  }

  return {
    add,
    drop(owner, staying) {
      gone += sizeOf(owner);
      if (gone <= leastGone || gone * 2 <= filled) return;
      const before = data;
      data = new Uint32Array(room);
      filled = 0;
      gone = 0;
      for (const one of staying) one.from = add(before.subarray(one.from, one.from + sizeOf(one)));
    },
    get data() {
      return data;
    },
  };
}
