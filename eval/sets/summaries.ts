import { join } from 'node:path';
import { predictSummary, type SummaryItem, textsOf } from '../summary.ts';
import { bootstrap, mean } from '../support/bootstrap.ts';
import { faultsOf } from '../support/readable.ts';
import { firstWords, rouge } from '../support/rouge.ts';
import { readRows } from '../support/rows.ts';
import { type EvalSet, percent } from './set.ts';

export interface Gold {
  readonly id: string;
  readonly reference?: string;
  readonly references?: readonly string[];
}

/** Sentences with a fault that a reader would see, by `support/readable.ts`. */
const faulty = 'faults of 1,000';

type Options = { readonly sentences: number } | { readonly words: number };

export interface SummarySet extends EvalSet {
  readonly folder: string;
  readonly budget: Options;
  /** What ROUGE-1 and ROUGE-2 should reach. */
  readonly floor: readonly [number, number];
}

function set(
  name: string,
  options: Options,
  anchor: readonly string[],
  floor: readonly [number, number],
): SummarySet {
  const [anchor1 = '', anchor2 = ''] = anchor;
  const [floor1, floor2] = floor;
  const folder = `summaries/${name}`;
  return {
    task: 'summary',
    name,
    where: { data: folder },
    folder,
    budget: options,
    floor,
    marks: {
      'ROUGE-1': { anchor: anchor1, floor: floor1 },
      'ROUGE-2': { anchor: anchor2, floor: floor2 },
      [faulty]: { anchor: 'none wanted' },
    },
    async measure(path) {
      const items = await readRows<SummaryItem>(join(path, 'items.jsonl'));
      const found = new Map([...predictSummary(items, options)].map(({ id, summary }) => [id, summary]));
      const scores = (await readRows<Gold>(join(path, 'refs.jsonl'))).map(({ id, reference, references }) => {
        const summary = found.get(id) ?? [];
        const told = 'words' in options ? firstWords(summary, options.words) : summary;
        return rouge(told, references ?? [reference ?? ''], { several: references ? 'mean' : 'best' });
      });
      const sentences = items.flatMap((item) => {
        const summary = found.get(item.id) ?? [];
        const faults = faultsOf(summary, textsOf(item));
        return summary.map((one) => (faults.some(({ sentence }) => sentence === one) ? 1 : 0));
      });
      const thousand = (value: number) => 1000 * value;
      const { low, high } = bootstrap(sentences, mean);
      const figure = (metric: string, values: readonly number[]) =>
        percent(metric, mean(values), bootstrap(values, mean));
      return {
        items: scores.length,
        figures: [
          figure(
            'ROUGE-1',
            scores.map(({ rouge1 }) => rouge1),
          ),
          figure(
            'ROUGE-2',
            scores.map(({ rouge2 }) => rouge2),
          ),
          { metric: faulty, value: thousand(mean(sentences)), low: thousand(low), high: thousand(high) },
        ],
      };
    },
  };
}

export const summarySets: readonly SummarySet[] = [
  set('cnndm', { sentences: 3 }, ['Lead 28.8', 'Lead 10.5'], [30.5, 11.2]),
  set('bbc', { words: 160 }, ['LexRank 73.2', 'LexRank 67.5'], [73.5, 66]),
  set('allsides', { words: 110 }, ['LexRank 42.0', 'LexRank 16.5'], [42.2, 16.6]),
  set('neus', { words: 80 }, ['LexRank 40.0', 'LexRank 17.8'], [40.6, 18]),
  set('opinosis', { sentences: 2 }, ['LexRank 27.7', 'LexRank 7.3'], [31, 10.5]),
];
