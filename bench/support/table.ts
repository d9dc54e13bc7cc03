/** Prints a table and remembers whether a row is over its limit. */
export interface Row {
  readonly what: string;
  readonly value: string;
  readonly limit: string;
  readonly ok: boolean;
}

export function report(title: string, rows: readonly Row[]): void {
  const widths = (['what', 'value', 'limit'] as const).map((key) =>
    Math.max(key.length, ...rows.map((row) => row[key].length)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  console.log(`\n${title}\n`);
  console.log(line(['what', 'value', 'limit']));
  console.log(line(widths.map((width) => '-'.repeat(width))));
  for (const { what, value, limit, ok } of rows)
    console.log(`${line([what, value, limit])}${ok ? '' : '  over'}`);
  if (rows.some(({ ok }) => !ok)) process.exitCode = 1;
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export const median = (values: readonly number[]) => percentile(values, 0.5);
