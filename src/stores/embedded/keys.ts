import type { Database } from './database.ts';

const hourMs = 3_600_000;
/** Keys of one hour: 2^16. Small gaps keep the posting lists of the search index short. */
const perHour = 65_536;

/** Hours before 1900 or after 2200 are of no use to order and would leave the safe integers. */
const minHour = -613_608;
const maxHour = 2_016_240;

/** The smallest key that a story told at `told` (ms) can have. Negative before 1970, as SQLite's rowids may be. */
export function firstKeyOf(told: number): number {
  return Math.min(maxHour, Math.max(minHour, Math.floor(told / hourMs))) * perHour;
}

/** The hour (since 1970) that a key belongs to. */
export function hourOf(key: number): number {
  return Math.floor(key / perHour);
}

/**
 * Gives out story keys: in the order of the hours told, in the order of arrival within one. A full hour spills into the
 * next, so the order is near, not exact: who needs it exact sorts by `told`.
 */
export class Keys {
  readonly #made: Database;
  /** The next free key by the hour's first. Bounded: cleared when it has grown. */
  readonly #next = new Map<number, number>();

  constructor(made: Database) {
    this.#made = made;
  }

  take(told: number): number {
    const first = firstKeyOf(told);
    let key = this.#next.get(first) ?? this.#lastOf(first) + 1;
    let hour = first;
    while (key >= hour + perHour) {
      hour += perHour;
      key = this.#next.get(hour) ?? this.#lastOf(hour) + 1;
    }
    if (this.#next.size > 5000) this.#next.clear();
    this.#next.set(hour, key + 1);
    return key;
  }

  /** After a transaction that was rolled back. */
  forget(): void {
    this.#next.clear();
  }

  #lastOf(first: number): number {
    const row = this.#made.get(
      'SELECT max(key) AS key FROM story WHERE key >= ? AND key < ?',
      first,
      first + perHour,
    );
    return row === undefined || row['key'] === null ? first - 1 : Number(row['key']);
  }
}
