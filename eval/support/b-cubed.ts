/** B-cubed (Bagga and Baldwin 1998) of a grouping against the gold one. */
import { bootstrap, f1, type Interval, mean } from './bootstrap.ts';

/** One item: the group it belongs to and the group it was put into. */
export interface Grouped {
  readonly gold: string;
  readonly predicted: string;
}

export interface BCubed {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

interface Share {
  readonly gold: string;
  readonly precision: number;
  readonly recall: number;
}

/** Each item's own share: of its predicted group that belongs with it, and of its gold group that stands with it. */
function sharesOf(items: readonly Grouped[]): readonly Share[] {
  const gold = countsBy(items, (item) => item.gold);
  const predicted = countsBy(items, (item) => item.predicted);
  const both = countsBy(items, keyOf);
  return items.map((item) => {
    const together = both.get(keyOf(item)) ?? 0;
    return {
      gold: item.gold,
      precision: together / (predicted.get(item.predicted) ?? 1),
      recall: together / (gold.get(item.gold) ?? 1),
    };
  });
}

const keyOf = ({ gold, predicted }: Grouped) => `${gold}\n${predicted}`;

function countsBy<T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1);
  return counts;
}

function meanOf(shares: readonly Share[]): BCubed {
  const precision = mean(shares.map((share) => share.precision));
  const recall = mean(shares.map((share) => share.recall));
  return { precision, recall, f1: f1(precision, recall) };
}

export function bCubed(items: readonly Grouped[]): BCubed {
  return meanOf(sharesOf(items));
}

/** The interval of F1 over gold groups drawn with replacement, each item's own share as it is. */
export function bCubedInterval(items: readonly Grouped[], samples?: number): Interval {
  const groups = [...Map.groupBy(sharesOf(items), ({ gold }) => gold).values()];
  return bootstrap(groups, (drawn) => meanOf(drawn.flat()).f1, samples);
}
