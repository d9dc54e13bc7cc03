/**
 * `npm run eval -- [--data DIR] [--task TASK]... [--set NAME]...`: what the engine is worth on labelled text, each figure
 * with its 95 % interval, beside what another method reaches and what is aimed for. With `--data`, the labelled sets in
 * that folder (`events/allsides/items.jsonl` and so on; those that are not there are named and left out); without it, the
 * small sets that ship with the project. The table goes to standard output, progress to standard error.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type EvalSet, evalSets, type Figure } from './sets/index.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    task: { type: 'string', multiple: true },
    set: { type: 'string', multiple: true },
  },
});

const fixtures = join(import.meta.dirname, '..', 'tests', 'fixtures');
const tasks = [...new Set(evalSets.map(({ task }) => task))];

/** The sets asked for. With `--data` alone those of the project are left to a run of their own. */
function asked(): readonly EvalSet[] {
  const isNamed = values.task !== undefined || values.set !== undefined;
  return evalSets.filter(
    ({ task, name, where }) =>
      (values.task === undefined || values.task.includes(task)) &&
      (values.set === undefined || values.set.includes(name)) &&
      (where.own === undefined ? values.data !== undefined : values.data === undefined || isNamed),
  );
}

interface Line {
  readonly set: EvalSet;
  readonly items: number;
  readonly figure: Figure;
}

async function measure(sets: readonly EvalSet[]): Promise<readonly Line[]> {
  const lines: Line[] = [];
  for (const [at, set] of sets.entries()) {
    const { data, own } = set.where;
    const path = own === undefined ? join(values.data ?? '', data) : join(fixtures, own);
    const label = `${at + 1}/${sets.length} ${set.task} ${set.name}`;
    if (!existsSync(path)) {
      process.stderr.write(`${label}: '${path}' is not there\n`);
      continue;
    }
    const begun = performance.now();
    const { items, figures } = await set.measure(path);
    process.stderr.write(`${label}: ${((performance.now() - begun) / 1000).toFixed(1)} s\n`);
    lines.push(...figures.map((figure) => ({ set, items, figure })));
  }
  return lines;
}

const heads = ['task', 'set', 'items', 'figure', 'measured', '95 %', 'beside', 'at least'] as const;

function cells({ set, items, figure }: Line): readonly string[] {
  const { metric, value, low, high } = figure;
  const { anchor = '', floor } = set.marks[metric] ?? {};
  const number = (one: number) => one.toFixed(1);
  return [
    set.task,
    set.name,
    String(items),
    metric,
    number(value),
    `${number(low)} to ${number(high)}`,
    anchor,
    floor === undefined ? '' : `${floor}${value < floor ? ' (under)' : ''}`,
  ];
}

function print(lines: readonly Line[]): void {
  const rows = [heads, heads.map(() => ''), ...lines.map(cells)];
  const widths = heads.map((_, at) => Math.max(3, ...rows.map((row) => row[at]?.length ?? 0)));
  for (const [index, row] of rows.entries()) {
    const padded = row.map((cell, at) =>
      index === 1 ? '-'.repeat(widths[at] ?? 3) : cell.padEnd(widths[at] ?? 3),
    );
    process.stdout.write(`| ${padded.join(' | ')} |\n`);
  }
}

const unknown = values.task?.find((task) => !tasks.includes(task));
const sets = asked();
if (unknown !== undefined) {
  process.stderr.write(`'${unknown}' is no task; accepted is ${tasks.join(', ')}\n`);
  process.exitCode = 2;
} else if (sets.length === 0) {
  process.stderr.write("no set is left to measure; labelled sets of one's own are given with --data DIR\n");
  process.exitCode = 2;
} else {
  print(await measure(sets));
}
