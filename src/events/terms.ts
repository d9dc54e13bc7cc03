import { hash53 } from '../text/index.ts';
import { grown } from './grown.ts';

/**
 * A term by a number of 53 bits: what was many strings is a row of numbers, which costs little to hold, to look up and to
 * hand from thread to thread. Its last bit tells whether the term is a number.
 */
export type Term = number;

export function termOf(text: string): Term {
  const code = text.charCodeAt(0);
  const hash = hash53(text);
  return hash - (hash % 2) + (code >= 48 && code <= 57 ? 1 : 0);
}

export const isNumberTerm = (term: Term): boolean => term % 2 === 1;

/** Terms in the order in which they came, each with its place from 0 on. */
export interface TermTable {
  /** -1 where it is not there. */
  placeOf(term: Term): number;
  termAt(place: number): Term;
  /** The term must not be there. */
  add(term: Term): number;
  /** Lets go of the terms whose `places` are -1; the others go where it says, in the same order. */
  move(places: Int32Array): void;
  readonly size: number;
}

/** Slots a term at most: with linear probing a look-up that finds nothing takes four looks then. */
const fullest = 0.6;
const golden = 0x9e3779b1;

/** Open addressing over numbers: a `Map` of strings takes three times the memory, and its looks are far apart. */
export function createTermTable(room = 1024): TermTable {
  let terms = new Float64Array(room);
  /** Place and 1; 0 where free. */
  let slots = new Int32Array(0);
  let shift = 0;
  let size = 0;

  const slotOf = (term: Term) => Math.imul(term | 0, golden) >>> shift;

  function enter(term: Term, place: number): void {
    let slot = slotOf(term);
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = place + 1;
  }

  function layOut(): void {
    const bits = Math.max(10, Math.ceil(Math.log2((size + 1) / fullest)));
    slots = new Int32Array(2 ** bits);
    shift = 32 - bits;
    for (let place = 0; place < size; place++) enter(terms[place] as number, place);
  }

  layOut();
  return {
    placeOf(term) {
      for (let slot = slotOf(term); ; slot = (slot + 1) & (slots.length - 1)) {
        const place = (slots[slot] as number) - 1;
        if (place < 0 || terms[place] === term) return place;
      }
    },
    termAt: (place) => terms[place] as number,
    add(term) {
      if (size >= terms.length) terms = grown(terms, size + 1);
      terms[size] = term;
      size++;
      if (size > slots.length * fullest) layOut();
      else enter(term, size - 1);
      return size - 1;
    },
    move(places) {
      let kept = 0;
      for (let place = 0; place < size; place++)
        if ((places[place] as number) >= 0) terms[kept++] = terms[place] as number;
      size = kept;
      terms = terms.slice(0, Math.max(room, size));
      layOut();
    },
    get size() {
      return size;
    },
  };
}
