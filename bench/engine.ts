/**
 * What the whole engine costs as stories grow: CPU seconds of all threads for 1,000, 10,000 and 100,000 stories of 400
 * words, from the bytes of their feeds to the durable write, all of them open. Ten times as many may cost what n log n
 * does.
 *
 *     node bench/engine.ts [--stories 100000]
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { cpuMs } from './support/cpu.ts';
import { nLogN } from './support/growth.ts';
import { feedsOf, importAll } from './support/importing.ts';
import { report } from './support/table.ts';

const { values } = parseArgs({ options: { stories: { type: 'string', default: '100000' } } });
const most = Number(values.stories);

const base = mkdtempSync(join(import.meta.dirname, '..', 'data', 'bench-'));

async function measure(stories: number): Promise<number> {
  const { feeds } = feedsOf({ stories, words: 400, seed: 2 });
  const before = cpuMs();
  await importAll(feeds, stories, mkdtempSync(join(base, 'all-')));
  return cpuMs() - before;
}

try {
  await measure(500);
  const sizes = [most / 100, most / 10, most];
  const spent: number[] = [];
  for (const size of sizes) spent.push(await measure(size));
  const [, ten = Number.NaN, all = Number.NaN] = spent;
  report('Taking stories of 400 words in, from feed to disk', [
    ...spent.map((ms, at) => ({
      what: `${sizes[at]} stories, CPU`,
      value: `${(ms / 1000).toFixed(1)} s`,
      limit: '',
      ok: true,
    })),
    {
      what: 'the last tenfold',
      value: (all / ten).toFixed(1),
      limit: nLogN(most).toFixed(1),
      ok: all / ten <= nLogN(most),
    },
  ]);
} finally {
  rmSync(base, { recursive: true, force: true });
}
