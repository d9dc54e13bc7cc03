import { grown } from './grown.ts';
import type { Field } from './neighbours.ts';
import { createTermTable } from './terms.ts';

/** Which stories stand in which list. */
export interface Postings {
  /** Keys grow. */
  add(list: number, key: number): void;
  /**
   * Puts the latest stories of a list into `into`, latest first; gives how many there are. Some of them may be gone. No
   * list: -1.
   */
  latest(list: number, into: Int32Array): number;
  /** Stories and lists have other numbers: by the old ones the new, -1 for what is gone. */
  move(keys: Int32Array, lists: Int32Array): void;
}

/** Stories that came since the lists were laid out last: this many, or this share of what is laid out. */
const leastFresh = 4096;
const shareFresh = 8;

/**
 * Lists laid out one after another, so that reading one is reading on; what came since is chained. Once that is an eighth
 * of all, all is laid out anew, without the stories that are gone.
 */
export function createPostings(field: Pick<Field, 'isOpen'>): Postings {
  /** Keys of all lists, of each the oldest first, and where each begins; the last number is where the last one ends. */
  let settled = new Int32Array(0);
  let begins = new Int32Array(1);
  /** By list, the latest entry of its chain, 0 for none; an entry is a key and, behind it, the entry before. */
  let heads = new Int32Array(0);
  let fresh = new Int32Array(leastFresh);
  let filled = 2;

  /** `placeOf`: the key that a story has now, -1 for one that is gone; `order`: lists by their new numbers. */
  function layOut(placeOf: (key: number) => number, order: Int32Array): void {
    const laid = new Int32Array(settled.length + filled / 2);
    const ends = new Int32Array(order.length + 1);
    const chain: number[] = [];
    let at = 0;
    for (let place = 0; place < order.length; place++) {
      const list = order[place] as number;
      const end = list + 1 < begins.length ? (begins[list + 1] as number) : 0;
      for (let entry = end === 0 ? 0 : (begins[list] as number); entry < end; entry++) {
        const key = placeOf(settled[entry] as number);
        if (key >= 0) laid[at++] = key;
      }
      chain.length = 0;
      const head = list < heads.length ? (heads[list] as number) : 0;
      for (let entry = head; entry !== 0; entry = fresh[entry + 1] as number)
        chain.push(fresh[entry] as number);
      for (let entry = chain.length - 1; entry >= 0; entry--) {
        const key = placeOf(chain[entry] as number);
        if (key >= 0) laid[at++] = key;
      }
      ends[place + 1] = at;
    }
    settled = laid.slice(0, at);
    begins = ends;
    heads = new Int32Array(order.length);
    const room = Math.max(leastFresh, Math.ceil(at / shareFresh));
    fresh = new Int32Array(room * 2);
    filled = 2;
  }

  return {
    add(list, key) {
      if (filled >= fresh.length) {
        const { isOpen } = field;
        const same = Int32Array.from({ length: Math.max(heads.length, begins.length - 1) }, (_, at) => at);
        layOut((one) => (isOpen[one] === 1 ? one : -1), same);
      }
      if (list >= heads.length) heads = grown(heads, list + 1);
      fresh[filled] = key;
      fresh[filled + 1] = heads[list] as number;
      heads[list] = filled;
      filled += 2;
    },
    latest(list, into) {
      if (list < 0) return 0;
      let count = 0;
      let entry = list < heads.length ? (heads[list] as number) : 0;
      for (; entry !== 0 && count < into.length; entry = fresh[entry + 1] as number)
        into[count++] = fresh[entry] as number;
      if (list + 1 >= begins.length) return count;
      const end = begins[list + 1] as number;
      const begin = Math.max(begins[list] as number, end - (into.length - count));
      for (let at = end - 1; at >= begin; at--) into[count++] = settled[at] as number;
      return count;
    },
    move(places, lists) {
      const order: number[] = [];
      for (let list = 0; list < lists.length; list++) {
        const place = lists[list] as number;
        if (place >= 0) order[place] = list;
      }
      layOut((key) => places[key] as number, Int32Array.from(order));
    },
  };
}

/** Which list a term has among stories of a kind. */
export interface Lists {
  /** -1 where there is none. */
  find(id: number, kind: number): number;
  enter(id: number, kind: number): number;
  /** Terms have other ids; gives by the old number of a list its new one, -1 for what is gone. */
  move(ids: Int32Array): Int32Array;
}

/** All stories are of one kind: a term's list has its id. */
export const oneKind: Lists = { find: (id) => id, enter: (id) => id, move: (ids) => ids };

const mostKinds = 4096;

/** Of several kinds, each of which has a part of the terms: lists by number as they are needed. */
export function manyKinds(): Lists {
  let table = createTermTable();
  return {
    find: (id, kind) => table.placeOf(id * mostKinds + kind),
    enter(id, kind) {
      const place = table.placeOf(id * mostKinds + kind);
      return place < 0 ? table.add(id * mostKinds + kind) : place;
    },
    move(ids) {
      const old = table;
      table = createTermTable();
      return Int32Array.from({ length: old.size }, (_, place) => {
        const term = old.termAt(place);
        const id = ids[Math.floor(term / mostKinds)] as number;
        return id < 0 ? -1 : table.add(id * mostKinds + (term % mostKinds));
      });
    },
  };
}
