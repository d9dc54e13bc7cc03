import { loadWordClasses } from '../../data/words/index.ts';

/** Terms by small numbers, with the number of stories each was seen in. */
export interface Vocabulary {
  idOf(term: string): number;
  /** Inverse document frequency, 0 to 1, over a background of texts at large and the stories seen. */
  idf(id: number): number;
  /** What `idf` is made of, for loops over very many terms: 1 less the logarithm by id times the scale. Good until the next count. */
  readonly logs: Float32Array;
  readonly scale: number;
  /** The same over the background alone: for choices that must not depend on what came before. */
  backgroundIdf(id: number): number;
  isNumber(id: number): boolean;
  /** Counts a story's terms, each named once. */
  count(ids: readonly number[]): void;
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

let classes: ReadonlyMap<string, number> | null = null;

export function createVocabulary(): Vocabulary {
  classes ??= loadWordClasses();
  const common = classes;
  const ids = new Map<string, number>();
  /** By id: stories it was seen in, the background's included; its logarithm; that of the background alone. */
  let seen = new Float32Array(4096);
  let logs = new Float32Array(4096);
  let first = new Float32Array(4096);
  let numbers = new Uint8Array(4096);
  let stories = 0;
  let all = logBackground;

  function grow(): void {
    seen = new Float32Array(seen.buffer.transfer(seen.byteLength * 2));
    logs = new Float32Array(logs.buffer.transfer(logs.byteLength * 2));
    first = new Float32Array(first.buffer.transfer(first.byteLength * 2));
    numbers = new Uint8Array(numbers.buffer.transfer(numbers.byteLength * 2));
  }

  return {
    idOf(term) {
      const known = ids.get(term);
      if (known !== undefined) return known;
      const id = ids.size;
      if (id >= seen.length) grow();
      ids.set(term, id);
      const isNumber = startsWithDigit(term);
      const stands = 1 + before(common.get(term), isNumber);
      seen[id] = stands;
      logs[id] = Math.log(stands);
      first[id] = 1 - Math.log(stands) / logBackground;
      numbers[id] = isNumber ? 1 : 0;
      return id;
    },
    idf: (id) => 1 - (logs[id] as number) / all,
    backgroundIdf: (id) => first[id] as number,
    isNumber: (id) => numbers[id] === 1,
    count(list) {
      stories++;
      all = Math.log(background + stories);
      for (const id of list) {
        const stands = (seen[id] as number) + 1;
        seen[id] = stands;
        logs[id] = Math.log(stands);
      }
    },
    get logs() {
      return logs;
    },
    get scale() {
      return 1 / all;
    },
    get size() {
      return ids.size;
    },
    get stories() {
      return background + stories;
    },
  };
}

function startsWithDigit(term: string): boolean {
  const code = term.charCodeAt(0);
  return code >= 48 && code <= 57;
}

/** Stories of the background in which a term of this class stands. A number says less than a name. */
function before(rank: number | undefined, isNumber: boolean): number {
  if (rank === undefined) return isNumber ? 6 : 0;
  return background * Math.min(0.5, commonness / 2 ** (rank / 2));
}
