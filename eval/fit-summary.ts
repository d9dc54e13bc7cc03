/**
 * `node eval/fit-summary.ts --data DIR [--rounds 100] [--every 5] [--leave]`: fits the weights by which sentences are chosen,
 * on the labelled sets in that folder, and prints them with ROUGE-1 / ROUGE-2 for each set: as the service does now, as
 * fitted and, with `--leave`, when the set is left out of a fit that begins with plain weights. A fit looks at each
 * `--every`-th item, more of small sets; measured are all. `--rounds 0` only measures. For those who change
 * `src/summarizers/extractive/weights.ts`.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import {
  candidatesOf,
  choose,
  likely as likelyNow,
  type Material,
  materialOf,
  shareTold,
  type Weights,
  weights as weightsNow,
} from '../src/summarizers/extractive/index.ts';
import { termsOf } from '../src/text/index.ts';
import { type Gold, type SummarySet, summarySets } from './sets/summaries.ts';
import { type SummaryItem, storiesOf } from './summary.ts';
import { mean } from './support/bootstrap.ts';
import { evolve } from './support/evolve.ts';
import { type Example, fitLogistic } from './support/logistic.ts';
import { rouge } from './support/rouge.ts';
import { readRows } from './support/rows.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    rounds: { type: 'string', default: '100' },
    every: { type: 'string', default: '5' },
    leave: { type: 'boolean', default: false },
  },
});
if (!values.data) throw new Error('--data DIR is missing');
const folder = values.data;
const rounds = Number(values.rounds);

/** Reviews are few, and news of the BBC far from what the others have. */
const counts: Readonly<Record<string, number>> = { opinosis: 0.35, bbc: 0.6 };
/** The largest sets are thinned so that none outweighs the others in time. */
const thinned: Readonly<Record<string, number>> = {
  opinosis: 0.2,
  allsides: 0.4,
  cnndm: 0.4,
  bbc: 1.4,
  neus: 1.4,
};

interface FitItem {
  readonly material: Material;
  readonly share: number;
  readonly references: readonly string[];
}

interface FitSet {
  readonly set: SummarySet;
  readonly items: readonly FitItem[];
  /** Those of the items that a fit looks at. */
  readonly sample: readonly FitItem[];
}

async function openSet(set: SummarySet): Promise<FitSet> {
  const path = join(folder, set.folder);
  const every = Math.max(1, Math.round(Number(values.every) * (thinned[set.name] ?? 1)));
  const gold = new Map((await readRows<Gold>(join(path, 'refs.jsonl'))).map((row) => [row.id, row]));
  const items = (await readRows<SummaryItem>(join(path, 'items.jsonl'))).map((item) => {
    const material = materialOf(candidatesOf(storiesOf(item)));
    const { reference = '', references = [reference] } = gold.get(item.id) ?? {};
    return { material, share: shareTold(material.sentences, set.budget), references };
  });
  return { set, items, sample: items.filter((_, at) => at % every === 0) };
}

/** ROUGE-1 and ROUGE-2 of a set, of 100. */
function measure({ set }: FitSet, items: readonly FitItem[], weights: Weights): readonly [number, number] {
  const scores = items.map(({ material, references }) => {
    const chosen = choose(material, set.budget, weights);
    const inOrder = [...chosen].sort((a, b) => a.document - b.document || a.position - b.position);
    return rouge(
      inOrder.map(({ text }) => text),
      references,
      { several: set.name === 'opinosis' ? 'mean' : 'best' },
    );
  });
  return [100 * mean(scores.map(({ rouge1 }) => rouge1)), 100 * mean(scores.map(({ rouge2 }) => rouge2))];
}

/** How far above the floors, in the mean; what is under its floor counts nearly twice. */
function worth(sets: readonly FitSet[], weights: Weights): number {
  return mean(
    sets.map((one) => {
      const [first, second] = measure(one, one.sample, weights);
      const [floor1, floor2] = one.set.floor;
      const over = [first - floor1, second - floor2];
      const sum = over.reduce((all, value) => all + value + 0.7 * Math.min(0, value), 0);
      return sum * (counts[one.set.name] ?? 1);
    }),
  );
}

/** What four steps away from the start cost, of a weight. */
const restraint = 0.002;

/** How far each weight moves at first. */
const steps: Partial<Record<keyof Weights, number>> = {
  likeness: 1,
  likenessByShare: 1.5,
  likenessSeveral: 1.5,
  centre: 0.7,
  phrases: 1,
  phrasesByShare: 1.5,
  phrasesSeveral: 1.5,
  place: 0.5,
  placeByShare: 1,
  placeSeveral: 0.5,
  title: 0.6,
  pairs: 0.6,
  support: 0.8,
  quotation: 0.3,
  question: 0.3,
  any: 0.4,
  growth: 0.2,
  growthByShare: 0.4,
  growthSeveral: 0.3,
  coverage: 0.3,
  coverageSeveral: 0.3,
  sharpness: 0.3,
  cost: 0.12,
  costByShare: 0.2,
  leastWords: 3,
  mostShare: 0.05,
};

/** Stems of the texts, each with whether the references have it; every set counts the same. */
function fitLikely(sets: readonly FitSet[]): readonly number[] {
  return fitLogistic(sets.flatMap(examplesOf), { l2: 0.01 });
}

function examplesOf({ sample }: FitSet): readonly Example[] {
  const rows = sample.flatMap(({ material: { stems, sentences, documents }, share, references }) => {
    const told = references.map((text) => new Set(termsOf(text, 'en')));
    return [...stems.ids].flatMap(([stem, id]) => {
      const features = stems.facts(id, sentences.length, documents, share);
      const part = told.filter((one) => one.has(stem)).length / Math.max(1, told.length);
      return [
        ...(part > 0 ? [{ features, isTrue: true, weight: part }] : []),
        ...(part < 1 ? [{ features, isTrue: false, weight: 1 - part }] : []),
      ];
    });
  });
  return rows.map((row) => ({ ...row, weight: (row.weight * 1000) / rows.length }));
}

const say = (line: string) => process.stdout.write(`${line}\n`);
const rounded = (value: number) => Math.round(value * 100) / 100;
const told = ([first, second]: readonly [number, number]) => `${first.toFixed(1)} / ${second.toFixed(1)}`;

/** The best weights for some sets, not far from where the search begins: what little data says must not outweigh that. */
function fit(sets: readonly FitSet[], start: Weights): Weights {
  const names = Object.keys(steps) as (keyof Weights)[];
  const moved = (one: Weights) =>
    names.reduce((sum, name) => sum + ((one[name] - start[name]) / (4 * (steps[name] ?? 1))) ** 2, 0);
  return evolve<Weights>(start, (one) => worth(sets, one) - restraint * moved(one), { steps, rounds });
}

const sets: FitSet[] = [];
for (const set of summarySets) sets.push(await openSet(set));
say(`stems: ${fitLikely(sets).map(rounded).join(', ')}   (now ${likelyNow.join(', ')})`);
const fitted = rounds > 0 ? fit(sets, weightsNow) : weightsNow;
for (const one of sets) {
  const others = sets.filter((other) => other !== one);
  const columns = [
    one.set.name.padEnd(10),
    `now ${told(measure(one, one.items, weightsNow))}`,
    rounds > 0 && `fitted ${told(measure(one, one.items, fitted))}`,
    rounds > 0 && values.leave && `left out ${told(measure(one, one.items, fit(others, neutral())))}`,
  ];
  say(columns.filter(Boolean).join('   '));
}
if (rounds > 0) for (const [name, value] of Object.entries(fitted)) say(`  ${name}: ${rounded(value)},`);

/** Where a fit that must not know a set begins: every kind of evidence the same. */
function neutral(): Weights {
  return {
    ...weightsNow,
    likeness: 3,
    likenessByShare: 0,
    likenessSeveral: 0,
    centre: 1,
    phrases: 1,
    phrasesByShare: 0,
    phrasesSeveral: 0,
    place: 2,
    placeByShare: 0,
    placeSeveral: 0,
    title: 1,
    pairs: 1,
    support: 1,
    quotation: -0.5,
    question: -0.5,
    any: 0,
    growth: 0.5,
    growthByShare: 0,
    growthSeveral: 0,
    coverage: 0.5,
    coverageSeveral: 0,
    sharpness: 1,
    cost: 0.94,
    costByShare: 0,
    leastWords: 12,
    mostShare: 0.5,
  };
}
