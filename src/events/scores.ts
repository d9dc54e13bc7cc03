/** Sums by story, for one look-up at a time. */
export interface Scores {
  /** `amount` is above 0. */
  add(key: number, amount: number): void;
  /** The open ones of the stories with the greatest sums, greatest first, the latest of equals first; all sums are 0 then. */
  take(limit: number, isOpen: Uint8Array): readonly number[];
}

const golden = 0x9e3779b1;

/**
 * For so many stories at most. A small table, as a list of all stories would be far larger than what a processor keeps at
 * hand, and a look-up touches a few of them.
 */
export function createScores(most: number): Scores {
  const bits = Math.ceil(Math.log2(most * 2));
  const mask = 2 ** bits - 1;
  /** By slot: a key and its sum; 0 where free. */
  const keys = new Int32Array(mask + 1);
  const sums = new Float64Array(mask + 1);
  /** Slots in the order in which they were taken. */
  const touched = new Int32Array(most);
  let count = 0;

  const isBefore = (slot: number, other: number) => {
    const difference = (sums[slot] as number) - (sums[other] as number);
    return difference > 0 || (difference === 0 && (keys[slot] as number) > (keys[other] as number));
  };

  return {
    add(key, amount) {
      let slot = Math.imul(key, golden) >>> (32 - bits);
      for (; ; slot = (slot + 1) & mask) {
        const sum = sums[slot] as number;
        if (sum === 0) {
          keys[slot] = key;
          touched[count++] = slot;
        } else if (keys[slot] !== key) continue;
        sums[slot] = sum + amount;
        return;
      }
    },
    take(limit, isOpen) {
      const best: number[] = [];
      for (let place = 0; place < count; place++) {
        const slot = touched[place] as number;
        let at = best.length;
        if (at === limit && !isBefore(slot, best[at - 1] as number)) continue;
        if (isOpen[keys[slot] as number] !== 1) continue;
        while (at > 0 && isBefore(slot, best[at - 1] as number)) at--;
        best.splice(at, 0, slot);
        if (best.length > limit) best.pop();
      }
      const found = best.map((slot) => keys[slot] as number);
      for (let place = 0; place < count; place++) sums[touched[place] as number] = 0;
      count = 0;
      return found;
    },
  };
}
