import { grown } from './grown.ts';

/** Which open stories were found alike, and how likely each two tell one event: in 1,024 steps. Stories are known by key. */
export interface Links {
  /** Links two stories both ways, or makes their link likelier: the likelier counts. */
  raise(a: number, b: number, probability: number): void;
  /** Judges a link anew, both ways; there must be one from `a` to `b`. */
  set(a: number, b: number, probability: number): void;
  /** The links of a story, in the order in which they were found. */
  each(key: number, visit: (other: number, probability: number) => void): void;
  remove(key: number): void;
  /** Stories have other keys: `places` by the old ones, -1 for those that are gone. */
  move(places: Int32Array): void;
}

/** Links a story keeps: one that thousands resemble needs no more to be placed. */
const mostLinks = 64;
const steps = 1024;
const stepOf = (probability: number) => Math.min(steps - 1, Math.round(probability * steps));

/** Chains of cells: most stories have few links, some have many, and a list of its own for each costs more than its links. */
export function createLinks(): Links {
  /** First cell by story; 0 for none. */
  let heads = new Uint32Array(0);
  /** By cell: the other story, the probability, the next cell of the story. */
  let others = new Uint32Array(0);
  let chances = new Uint16Array(0);
  let nexts = new Uint32Array(0);
  let filled = 1;
  /** Cells that are free again, as a chain. */
  let free = 0;

  function takeCell(other: number, chance: number): number {
    let cell = free;
    if (cell === 0) {
      cell = filled++;
      if (cell >= others.length) {
        others = grown(others, cell + 1);
        chances = grown(chances, cell + 1);
        nexts = grown(nexts, cell + 1);
      }
    } else free = nexts[cell] as number;
    others[cell] = other;
    chances[cell] = chance;
    nexts[cell] = 0;
    return cell;
  }

  function headOf(key: number): number {
    return key < heads.length ? (heads[key] as number) : 0;
  }

  function cellOf(key: number, other: number): number {
    let cell = headOf(key);
    while (cell !== 0 && others[cell] !== other) cell = nexts[cell] as number;
    return cell;
  }

  function raiseFrom(key: number, other: number, chance: number): void {
    let last = 0;
    let count = 0;
    for (let cell = headOf(key); cell !== 0; cell = nexts[cell] as number) {
      if (others[cell] === other) {
        chances[cell] = Math.max(chance, chances[cell] as number);
        return;
      }
      last = cell;
      count++;
    }
    if (count >= mostLinks) return;
    const cell = takeCell(other, chance);
    if (last !== 0) {
      nexts[last] = cell;
      return;
    }
    if (key >= heads.length) heads = grown(heads, key + 1);
    heads[key] = cell;
  }

  function unlink(key: number, other: number): void {
    let last = 0;
    for (let cell = headOf(key); cell !== 0; last = cell, cell = nexts[cell] as number) {
      if (others[cell] !== other) continue;
      const next = nexts[cell] as number;
      if (last === 0) heads[key] = next;
      else nexts[last] = next;
      nexts[cell] = free;
      free = cell;
      return;
    }
  }

  return {
    raise(a, b, probability) {
      const chance = stepOf(probability);
      raiseFrom(a, b, chance);
      raiseFrom(b, a, chance);
    },
    set(a, b, probability) {
      const chance = stepOf(probability);
      for (const cell of [cellOf(a, b), cellOf(b, a)]) if (cell !== 0) chances[cell] = chance;
    },
    each(key, visit) {
      for (let cell = headOf(key); cell !== 0; cell = nexts[cell] as number)
        visit(others[cell] as number, (chances[cell] as number) / steps);
    },
    remove(key) {
      let cell = headOf(key);
      while (cell !== 0) {
        unlink(others[cell] as number, key);
        const next = nexts[cell] as number;
        nexts[cell] = free;
        free = cell;
        cell = next;
      }
      if (key < heads.length) heads[key] = 0;
    },
    move(places) {
      const old = { heads, others, chances, nexts };
      heads = new Uint32Array(places.length);
      others = new Uint32Array(filled);
      chances = new Uint16Array(filled);
      nexts = new Uint32Array(filled);
      filled = 1;
      free = 0;
      let stories = 0;
      for (let key = 0; key < Math.min(places.length, old.heads.length); key++) {
        const place = places[key] as number;
        if (place < 0) continue;
        stories = place + 1;
        let last = 0;
        for (let from = old.heads[key] as number; from !== 0; from = old.nexts[from] as number) {
          const other = places[old.others[from] as number] as number;
          if (other < 0) continue;
          const cell = takeCell(other, old.chances[from] as number);
          if (last === 0) heads[place] = cell;
          else nexts[last] = cell;
          last = cell;
        }
      }
      heads = heads.slice(0, stories);
      others = others.slice(0, filled);
      chances = chances.slice(0, filled);
      nexts = nexts.slice(0, filled);
    },
  };
}
