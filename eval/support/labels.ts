/** Labels of items (none, one or many each) against the gold ones. */
import { f1 } from './bootstrap.ts';

export interface Labelled {
  readonly gold: ReadonlySet<string>;
  readonly predicted: ReadonlySet<string>;
}

export interface LabelFigures {
  readonly precision: number;
  readonly recall: number;
  /** Over all labels of all items together. */
  readonly f1: number;
  /** Share of the items whose labels are exactly the gold ones. */
  readonly exact: number;
}

export function microFigures(items: readonly Labelled[]): LabelFigures {
  let found = 0;
  let predicted = 0;
  let gold = 0;
  let exact = 0;
  for (const item of items) {
    const right = item.predicted.intersection(item.gold).size;
    found += right;
    predicted += item.predicted.size;
    gold += item.gold.size;
    if (right === item.gold.size && right === item.predicted.size) exact++;
  }
  const precision = predicted === 0 ? 0 : found / predicted;
  const recall = gold === 0 ? 0 : found / gold;
  return {
    precision,
    recall,
    f1: f1(precision, recall),
    exact: items.length === 0 ? 0 : exact / items.length,
  };
}
