import { join } from 'node:path';
import { type EventItem, type PairItem, predictEvents, predictPairs } from '../events.ts';
import { bCubed, bCubedInterval, type Grouped } from '../support/b-cubed.ts';
import { bootstrap, mean } from '../support/bootstrap.ts';
import { readRows } from '../support/rows.ts';
import { type EvalSet, percent } from './set.ts';

/** What single-pass tf-idf reaches with the best threshold for each set, and the floor. */
const grouped = [
  ['allsides', 'allsides', 78.9, 83],
  ['allsides, half alone', 'allsides/mixed', 83.7, 84],
  ['basil', 'basil', 97.5, 97],
  ['ecbplus', 'ecbplus', 83.1, 85],
  ['uci headlines', 'uci', 74.0, 78],
  ['neus', 'neus', 75.8, 76],
] as const;

const groupSets = grouped.map(
  ([name, folder, anchor, floor]): EvalSet => ({
    task: 'events',
    name,
    where: { data: `events/${folder}` },
    marks: { 'B-cubed F1': { anchor: `tf-idf ${anchor}`, floor } },
    async measure(path) {
      const items = await readRows<EventItem>(join(path, 'items.jsonl'));
      const gold = await readRows<{ id: string; cluster: string }>(join(path, 'refs.jsonl'));
      const found = new Map([...predictEvents(items)].map(({ id, cluster }) => [id, cluster]));
      const rows = gold.map(
        ({ id, cluster }): Grouped => ({ gold: cluster, predicted: found.get(id) ?? `alone ${id}` }),
      );
      return {
        items: rows.length,
        figures: [percent('B-cubed F1', bCubed(rows).f1, bCubedInterval(rows))],
      };
    },
  }),
);

const pairSet: EvalSet = {
  task: 'pairs',
  name: 'pairs-russian',
  where: { data: 'events/pairs-russian' },
  marks: { 'right, %': { anchor: 'tf-idf 81.5', floor: 82 } },
  async measure(path) {
    const items = await readRows<PairItem>(join(path, 'items.jsonl'));
    const gold = await readRows<{ id: string; label: string }>(join(path, 'refs.jsonl'));
    const found = new Map([...predictPairs(items)].map(({ id, label }) => [id, label]));
    const right = gold.map(({ id, label }) => (found.get(id) === label ? 1 : 0));
    return { items: right.length, figures: [percent('right, %', mean(right), bootstrap(right, mean))] };
  },
};

export const eventSets: readonly EvalSet[] = [...groupSets, pairSet];
