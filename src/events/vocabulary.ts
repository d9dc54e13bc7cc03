import { loadWordClasses } from '../../data/words/index.ts';
import { grown } from './grown.ts';
import { createTermTable, isNumberTerm, type Term, type TermTable, termOf } from './terms.ts';

/** Terms by small numbers, with the number of stories each was seen in. */
export interface Vocabulary {
  idOf(term: Term): number;
  /** Inverse document frequency, 0 to 1, over a background of texts at large and the stories seen. */
  idf(id: number): number;
  /** What `idf` is made of, for loops over very many terms: 1 less the logarithm by id times the scale. Good until the next count. */
  readonly logs: Float32Array;
  readonly scale: number;
  /** The same over the background alone: for choices that must not depend on what came before. */
  backgroundIdf(id: number): number;
  isNumber(id: number): boolean;
  /** Counts a story's terms, each named once. */
  count(ids: ArrayLike<number>): void;
  /** Forgets the terms whose `places` are -1; the others have the ids that it says, in the same order. */
  move(places: Int32Array): void;
  /** Terms so far: every id is below. */
  readonly size: number;
  /** Stories counted, the background's included. */
  readonly stories: number;
}

/** A story before this many others still weighs its words as if it came into a running service. */
const background = 1_000;
/** The n-th most common word stands in about this many of n stories. */
const commonness = 100;
const logBackground = Math.log(background);

/** How common words are at large: the row of `atLarge` by a word's place in the table. */
let common: { readonly words: TermTable; readonly rows: Uint8Array } | null = null;

function loadCommon() {
  const classes = [...loadWordClasses()];
  const words = createTermTable(classes.length);
  const rows = new Uint8Array(classes.length);
  for (const [word, rank] of classes) {
    const term = termOf(word);
    if (words.placeOf(term) < 0) rows[words.add(term)] = unranked + rank;
  }
  return { words, rows };
}

/** Rows of what is known of a term at large: a word that is in no list, a number that is in none, and words by class. */
const unranked = 2;
/** Stories of the background in which a term of this row stands. A number says less than a name. */
const atLarge = Float64Array.from({ length: 256 }, (_, row) =>
  row < unranked ? 6 * row : background * Math.min(0.5, commonness / 2 ** ((row - unranked) / 2)),
);
const backgroundIdfs = Float32Array.from(atLarge, (stands) => 1 - Math.log(1 + stands) / logBackground);

export function createVocabulary(): Vocabulary {
  common ??= loadCommon();
  const { words, rows: ranked } = common;
  const table = createTermTable();
  /** By id: stories it was seen in, the background's included; its logarithm; its row of `atLarge`, and whether it is a number. */
  let seen = new Float32Array(1024);
  let logs = new Float32Array(1024);
  let rows = new Uint8Array(1024);
  let numbers = new Uint8Array(1024);
  let stories = 0;
  let all = logBackground;

  function add(term: Term): number {
    const id = table.add(term);
    if (id >= seen.length) {
      seen = grown(seen, id + 1);
      logs = grown(logs, id + 1);
      rows = grown(rows, id + 1);
      numbers = grown(numbers, id + 1);
    }
    const word = words.placeOf(term);
    const isNumber = isNumberTerm(term) ? 1 : 0;
    const row = word < 0 ? isNumber : (ranked[word] as number);
    const stands = 1 + (atLarge[row] as number);
    seen[id] = stands;
    logs[id] = Math.log(stands);
    rows[id] = row;
    numbers[id] = isNumber;
    return id;
  }

  return {
    idOf(term) {
      const id = table.placeOf(term);
      return id < 0 ? add(term) : id;
    },
    idf: (id) => 1 - (logs[id] as number) / all,
    backgroundIdf: (id) => backgroundIdfs[rows[id] as number] as number,
    isNumber: (id) => numbers[id] === 1,
    count(ids) {
      stories++;
      all = Math.log(background + stories);
      for (let at = 0; at < ids.length; at++) {
        const id = ids[at] as number;
        const stands = (seen[id] as number) + 1;
        seen[id] = stands;
        logs[id] = Math.log(stands);
      }
    },
    move(places) {
      for (let id = 0; id < table.size; id++) {
        const place = places[id] as number;
        if (place < 0) continue;
        seen[place] = seen[id] as number;
        logs[place] = logs[id] as number;
        rows[place] = rows[id] as number;
        numbers[place] = numbers[id] as number;
      }
      table.move(places);
      seen = seen.slice(0, table.size);
      logs = logs.slice(0, table.size);
      rows = rows.slice(0, table.size);
      numbers = numbers.slice(0, table.size);
    },
    get logs() {
      return logs;
    },
    get scale() {
      return 1 / all;
    },
    get size() {
      return table.size;
    },
    get stories() {
      return background + stories;
    },
  };
}
