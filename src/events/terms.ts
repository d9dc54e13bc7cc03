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
/** As many terms as `packed.ts` has ids for. */
const placeBits = 24;
const placeMask = 2 ** placeBits - 1;

/** Open addressing over numbers: a `Map` of strings takes three times the memory, and its looks are far apart. */
export function createTermTable(room = 1024): TermTable {
  let terms = new Float64Array(room);
  /** Place and 1, 0 where free, with eight bits of the term above: a look at another term's slot ends there. */
  let slots = new Uint32Array(0);
  let shift = 0;
  let size = 0;

  const slotOf = (term: Term) => Math.imul(term | 0, golden) >>> shift;
  const tagOf = (term: Term) => ((term / 0x100000000) & 0xff) << placeBits;

  function enter(term: Term, place: number): void {
    let slot = slotOf(term);
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = (place + 1) | tagOf(term);
  }

  function layOut(): void {
    const bits = Math.max(10, Math.ceil(Math.log2((size + 1) / fullest)));
    slots = new Uint32Array(2 ** bits);
    shift = 32 - bits;
    for (let place = 0; place < size; place++) enter(terms[place] as number, place);
  }

  layOut();
  return {
    placeOf(term) {
      const tag = tagOf(term);
      for (let slot = slotOf(term); ; slot = (slot + 1) & (slots.length - 1)) {
        const kept = slots[slot] as number;
        if (kept === 0) return -1;
        const place = (kept & placeMask) - 1;
        if (((kept ^ tag) & ~placeMask) === 0 && terms[place] === term) return place;
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
