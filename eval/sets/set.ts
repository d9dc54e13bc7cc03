import type { Interval } from '../support/bootstrap.ts';

/** One number that a set is judged by. */
export interface Figure extends Interval {
  /** `B-cubed F1`, `ROUGE-1`, ... */
  readonly metric: string;
  readonly value: number;
}

interface Measured {
  readonly items: number;
  readonly figures: readonly Figure[];
}

/** What a figure stands beside: what another method reaches on the same set, and what Tidings means to reach. */
interface Mark {
  readonly anchor?: string;
  readonly floor?: number;
}

export interface EvalSet {
  readonly task: string;
  readonly name: string;
  /** A folder under `--data`; or what ships with the project, under `tests/fixtures`. */
  readonly where:
    | { readonly data: string; readonly own?: never }
    | { readonly own: string; readonly data?: never };
  /** By metric. */
  readonly marks: Readonly<Record<string, Mark>>;
  /** `path`: the folder, or what ships. Throws where the set is not as it should be. */
  measure(path: string): Promise<Measured>;
}

/** A share or an F1 as the tables give it, in percent. */
export function percent(metric: string, value: number, { low, high }: Interval): Figure {
  return { metric, value: 100 * value, low: 100 * low, high: 100 * high };
}
