import { join } from 'node:path';
import { bootstrap } from '../support/bootstrap.ts';
import { type Labelled, microFigures } from '../support/labels.ts';
import { readRows } from '../support/rows.ts';
import { predictTopics, type TopicItem } from '../topics.ts';
import { type EvalSet, percent } from './set.ts';

interface Gold {
  readonly id: string;
  readonly labels: readonly string[];
}

/** `drop`: a label left out on both sides. `bare`: the dateline field is withheld. */
interface Reading {
  readonly items: string;
  readonly refs: string;
  readonly named: boolean;
  readonly drop?: string;
  readonly bare?: boolean;
}

async function read(path: string, { items, refs, named, drop, bare }: Reading): Promise<readonly Labelled[]> {
  const rows = await readRows<TopicItem>(join(path, items));
  const stories = bare ? rows.map(({ dateline: _, ...rest }) => rest) : rows;
  const found = new Map([...predictTopics(stories, { named })].map(({ id, labels }) => [id, labels]));
  const kept = (labels: readonly string[]) => new Set(labels.filter((label) => label !== drop));
  return (await readRows<Gold>(join(path, refs))).map(({ id, labels }) => ({
    gold: kept(labels),
    predicted: kept(found.get(id) ?? []),
  }));
}

const labels = 'labels a story';

function set(
  name: string,
  folder: string,
  metric: 'F1' | 'recall',
  marks: EvalSet['marks'],
  reading: Reading,
): EvalSet {
  return {
    task: 'topics',
    name,
    where: { data: `topics/${folder}` },
    marks,
    async measure(path) {
      const items = await read(path, reading);
      const figure = (rows: readonly Labelled[]) => microFigures(rows)[metric === 'F1' ? 'f1' : 'recall'];
      const given = (rows: readonly Labelled[]) =>
        rows.reduce((sum, { predicted }) => sum + predicted.size, 0) / Math.max(1, rows.length);
      const figures = [percent(metric, figure(items), bootstrap(items, figure, 200))];
      if (metric === 'recall')
        figures.push({ metric: labels, value: given(items), ...bootstrap(items, given, 200) });
      return { items: items.length, figures };
    },
  };
}

const reuters = { items: 'core_items.jsonl', refs: 'core_refs.jsonl', named: false, drop: 'US' };
const plain = { items: 'items.jsonl', refs: 'refs.jsonl', named: true };

export const topicSets: readonly EvalSet[] = [
  set('reuters, about', 'reuters', 'F1', { F1: { anchor: 'names 72', floor: 88 } }, reuters),
  set('reuters, no dateline', 'reuters', 'F1', { F1: { floor: 80 } }, { ...reuters, bare: true }),
  set('geo, named', 'geo', 'F1', { F1: { anchor: 'names 73.2', floor: 88 } }, plain),
  set('worldwide, named', 'worldwide', 'recall', { recall: { floor: 85 } }, plain),
];
