/**
 * `node eval/fit-events.ts --data DIR [--joinAt 0.27] [--l2 2] [--fast: without leaving sets out]`: fits the weights by
 * which stories are taken to tell one event, on the labelled sets in that folder and on our own days of one country, and
 * prints them with B-cubed F1 (of pairs: how many are right) for each set: fitted on all, and with the set left out of the
 * fit. Then the weights of two languages (`src/events/across-pair.ts`), on our own events alone. For those who change
 * either.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { comparedPairs, type EventOptions, featureNames, pairsAcross } from '../src/events/index.ts';
import { type EventItem, groupStories, type PairItem, pairFrom, placedFrom } from './events.ts';
import { readAcrossLanguages, readOneDay, type Told } from './sets/own-events.ts';
import { bCubed } from './support/b-cubed.ts';
import { mean } from './support/bootstrap.ts';
import { type Example, fitLogistic } from './support/logistic.ts';
import { readRows } from './support/rows.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    joinAt: { type: 'string', default: '0.27' },
    l2: { type: 'string', default: '2' },
    fast: { type: 'boolean', default: false },
  },
});
if (!values.data) throw new Error('--data DIR is missing');
const folder = join(values.data, 'events');
const joinAt = Number(values.joinAt);

/** Of a thousand; two sets share their texts. */
const shares: readonly (readonly [name: string, share: number])[] = [
  ['allsides', 600],
  ['allsides/mixed', 600],
  ['basil', 700],
  ['ecbplus', 1500],
  ['uci', 1000],
  ['neus', 1000],
  ['pairs-russian', 1050],
  ['one-day', 700],
];
const own = join(import.meta.dirname, '..', 'tests', 'fixtures', 'events');

interface FitSet {
  readonly name: string;
  readonly examples: readonly Example[];
  /** F1 or share of right answers, of 100. */
  score(options: Partial<EventOptions>): number;
}

function weighted(share: number, rows: readonly Omit<Example, 'weight'>[]): readonly Example[] {
  return rows.map((row) => ({ ...row, weight: share / rows.length }));
}

async function openSet(name: string, share: number): Promise<FitSet> {
  if (name === 'pairs-russian') return openPairs(name, share);
  const told = name === 'one-day' ? await readOneDay(join(own, 'one-day.tsv')) : null;
  const items = told ?? (await readRows<EventItem>(join(folder, name, 'items.jsonl')));
  const refs =
    told?.map(({ id, event }) => ({ id, cluster: event })) ??
    (await readRows<{ id: string; cluster: string }>(join(folder, name, 'refs.jsonl')));
  const gold = new Map(refs.map((row) => [row.id, row.cluster]));
  const stories = placedFrom(items);
  const clusterOf = (at: number) => gold.get(stories[at]?.story.id ?? '');
  const languageOf = (at: number) => stories[at]?.story.language;
  // What is told in two languages is judged by names, in `across.ts`.
  const rows = [...comparedPairs(stories)]
    .filter(({ a, b }) => languageOf(a) === languageOf(b))
    .map(({ a, b, features }) => ({ features, isTrue: clusterOf(a) === clusterOf(b) }));
  return {
    name,
    examples: weighted(share, rows),
    score: (options) =>
      100 *
      bCubed(
        [...groupStories(stories, options)].map(({ id, cluster }) => ({
          gold: gold.get(id) ?? id,
          predicted: cluster,
        })),
      ).f1,
  };
}

async function openPairs(name: string, share: number): Promise<FitSet> {
  const items = await readRows<PairItem>(join(folder, name, 'items.jsonl'));
  const gold = await readRows<{ label: string }>(join(folder, name, 'refs.jsonl'));
  const pairs = items.map(pairFrom);
  const rows = pairs.flatMap((pair, at) =>
    [...comparedPairs(pair, { named: [[0, 1]] })].map(({ features }) => ({
      features,
      isTrue: gold[at]?.label === 'same',
    })),
  );
  return {
    name,
    examples: weighted(share, rows),
    score: (options) =>
      100 *
      mean(
        pairs.map((pair, at) => {
          const [first, second] = [...groupStories(pair, options)];
          return (first?.cluster === second?.cluster) === (gold[at]?.label === 'same') ? 1 : 0;
        }),
      ),
  };
}

const sets: FitSet[] = [];
for (const [name, share] of shares) sets.push(await openSet(name, share));
const fit = (some: readonly FitSet[]) =>
  fitLogistic(
    some.flatMap(({ examples }) => examples),
    { l2: Number(values.l2) },
  );
const all = fit(sets);
for (const [at, name] of featureNames.entries())
  console.log(`${(all[at] ?? 0).toFixed(2).padStart(6)}  ${name}`);
console.log(`\n${'set'.padEnd(16)} fitted  left out`);
const family = (name: string) => name.split('/')[0];
for (const set of sets) {
  const fitted = set.score({ joinAt, weights: all });
  const others = sets.filter(({ name }) => family(name) !== family(set.name));
  const left = values.fast ? Number.NaN : set.score({ joinAt, weights: fit(others) });
  console.log(`${set.name.padEnd(16)} ${fitted.toFixed(1).padStart(6)}  ${left.toFixed(1).padStart(8)}`);
}

function acrossExamples(told: readonly Told[]): readonly Example[] {
  const rows = [...pairsAcross(placedFrom(told))].map(({ a, b, features }) => ({
    features,
    isTrue: told[a]?.event === told[b]?.event,
  }));
  return weighted(150, rows);
}

const across = fitLogistic(
  [
    ...acrossExamples(await readOneDay(join(own, 'one-day.tsv'))),
    ...acrossExamples(await readAcrossLanguages(join(own, 'across-languages.json'))),
  ],
  { l2: 1 },
);
console.log(`\nacross languages ${across.map((weight) => weight.toFixed(2)).join(' ')}`);
