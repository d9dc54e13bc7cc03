/**
 * Whether any bytes make the feed reader do anything but read or refuse: mutated feeds, 100,000 of them. A reader that
 * hangs is found by the time it takes, one that holds on to memory by its heap at the end.
 *
 *     node bench/fuzz.ts [--inputs 100000] [--seed 1] [--data FOLDER: feeds to mutate besides our own]
 */
import { readFileSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { InputError } from '../src/core/index.ts';
import { feed } from '../src/sources/feed/index.ts';
import { feeds } from '../tests/support/feeds/index.ts';
import { filesIn } from './support/files.ts';
import { mutated } from './support/mutate.ts';
import { random } from './support/random.ts';
import { report } from './support/table.ts';

const { values } = parseArgs({
  options: {
    inputs: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
    data: { type: 'string' },
  },
});
const inputs = Number(values.inputs);
/** Ten times what the slowest honest feed of such a size takes on a busy machine. */
const mostMs = 1000;
const mostMb = 300;
/** Larger files would make the run about size alone. */
const largest = 200_000;

const encoder = new TextEncoder();
const own = Object.values(feeds).map((text) => encoder.encode(text));
const folder = values.data;
const given = folder
  ? filesIn(folder)
      .filter((file) => statSync(file).size <= largest)
      .map((file) => new Uint8Array(readFileSync(file)))
  : [];
const seeds = [...own, ...given];
/** Of this thread's own time: on a busy machine any input may have to wait. */
function spentMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

const draw = random(Number(values.seed));
const signal = new AbortController().signal;

let [read, refused, slowest, slowestInput, entities] = [0, 0, 0, -1, 0];
const faults: string[] = [];
for (let input = 0; input < inputs; input++) {
  const data = mutated(seeds, draw);
  const started = spentMs();
  try {
    const { stories } = await feed.read(
      { data, address: 'https://fuzz.example/feed', mediaType: null },
      signal,
    );
    read += 1;
    // Declared once and used thrice in a row.
    if (stories.some(({ title }) => title.includes('expanded!expanded!expanded!'))) entities += 1;
  } catch (error) {
    if (error instanceof InputError && !error.message.includes('\n')) refused += 1;
    else if (faults.length < 5) faults.push(`input ${input}: ${String(error)}`);
  }
  const ms = spentMs() - started;
  if (ms > slowest) [slowest, slowestInput] = [ms, input];
}
for (const fault of faults) console.error(fault);
const mb = process.resourceUsage().maxRSS / 1024;
report(`Reading ${inputs} mutated feeds of ${seeds.length} (seed ${values.seed})`, [
  { what: 'read', value: String(read), limit: 'some', ok: read > 0 },
  { what: 'refused as no feed', value: String(refused), limit: 'some', ok: refused > 0 },
  {
    what: 'anything else',
    value: String(inputs - read - refused),
    limit: '0',
    ok: read + refused === inputs,
  },
  { what: 'entities expanded', value: String(entities), limit: '0', ok: entities === 0 },
  {
    what: `slowest (input ${slowestInput})`,
    value: `${slowest.toFixed(0)} ms`,
    limit: `${mostMs} ms`,
    ok: slowest <= mostMs,
  },
  { what: 'peak memory', value: `${mb.toFixed(0)} MB`, limit: `${mostMb} MB`, ok: mb <= mostMb },
]);
