import type { SearchQuery } from '../../ports/index.ts';
import type { Database, Value } from './database.ts';
import { firstKeyOf, hourOf } from './keys.ts';
import { matchText } from './search-plan.ts';

/** A story that matched, with what its rank is made of. */
export interface Candidate {
  readonly key: number;
  readonly told: number;
  readonly weights: Uint8Array;
}

const hourMs = 3_600_000;

/** The FTS5 table within the window of a query, read from its newest end. */
export class SearchIndex {
  readonly stories: number;
  readonly averageLength: number;
  readonly #made: Database;
  readonly #from: number;
  readonly #to: number;

  constructor(made: Database, { since, before }: SearchQuery) {
    this.#made = made;
    const [total] = made.lists('SELECT total(stories), total(length) FROM hour');
    this.stories = Number(total?.[0]);
    this.averageLength = this.stories === 0 ? 1 : Number(total?.[1]) / this.stories;
    this.#from = since === null ? Number.MIN_SAFE_INTEGER : firstKeyOf(since.epochMilliseconds);
    // A day more: keys of a full hour spill into the following ones.
    this.#to = before === null ? Number.MAX_SAFE_INTEGER : firstKeyOf(before.epochMilliseconds + 25 * hourMs);
  }

  keys(parts: readonly string[], excluded: readonly string[], limit: number): number[] {
    return this.#made
      .lists(
        'SELECT rowid FROM words WHERE words MATCH ? AND rowid >= ? AND rowid < ? ORDER BY rowid DESC LIMIT ?',
        matchText(parts, excluded),
        this.#from,
        this.#to,
        limit,
      )
      .map(([key]) => Number(key));
  }

  match(parts: readonly string[], excluded: readonly string[], limit: number): readonly Candidate[] {
    return this.#made
      .lists(
        `SELECT words.rowid, told, weights.stems FROM words CROSS JOIN weights ON weights.story = words.rowid
         WHERE words MATCH ? AND words.rowid >= ? AND words.rowid < ? ORDER BY words.rowid DESC LIMIT ?`,
        matchText(parts, excluded),
        this.#from,
        this.#to,
        limit,
      )
      .map(candidateOf);
  }

  read(keys: readonly number[]): readonly Candidate[] {
    return this.#made
      .lists(
        `SELECT story, told, stems FROM json_each(?) AS wanted CROSS JOIN weights ON weights.story = wanted.value`,
        JSON.stringify(keys),
      )
      .map(candidateOf);
  }

  /** How many stories hold it: `counted` among the newest, estimated beyond. */
  countOf(expression: string, counted: number): number {
    const [row] = this.#made.lists(
      `SELECT count(*), min(rowid) FROM (SELECT rowid FROM words WHERE words MATCH ? ORDER BY rowid DESC LIMIT ?)`,
      expression,
      counted,
    );
    const found = Number(row?.[0]);
    if (found < counted) return found;
    const [newer] = this.#made.lists(
      'SELECT total(stories) FROM hour WHERE key >= ?',
      hourOf(Number(row?.[1])),
    );
    return Math.max(found, (found * this.stories) / Math.max(found, Number(newer?.[0])));
  }
}

function candidateOf([key, told, weights]: readonly Value[]): Candidate {
  return {
    key: Number(key),
    told: Number(told),
    weights: weights instanceof Uint8Array ? weights : new Uint8Array(3),
  };
}
