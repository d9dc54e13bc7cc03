/**
 * Runs benches one after another, each in a process of its own, and prints their tables. Exits 1 where one is over its
 * limit or fails.
 *
 *     npm run bench                     all of them
 *     npm run bench -- import held      those named, in this order
 *     npm run bench -- import -- --crowded  what follows a second `--` is handed to each
 */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

const here = import.meta.dirname;
const known = readdirSync(here)
  .filter((file) => file.endsWith('.ts') && file !== basename(import.meta.filename))
  .map((file) => file.replace(/\.ts$/, ''))
  .sort();

const args = process.argv.slice(2);
const end = args.indexOf('--');
const asked = end < 0 ? args : args.slice(0, end);
const handed = end < 0 ? [] : args.slice(end + 1);
const unknown = asked.filter((name) => !known.includes(name));

if (unknown.length > 0) {
  console.error(`'${unknown[0]}' is no bench; there are ${known.join(', ')}`);
  process.exitCode = 2;
} else {
  const failed: string[] = [];
  for (const name of asked.length > 0 ? asked : known) {
    const { status } = spawnSync(process.execPath, [join(here, `${name}.ts`), ...handed], {
      stdio: 'inherit',
    });
    if (status !== 0) failed.push(name);
  }
  if (failed.length > 0) {
    console.error(`\nover a limit, or failed: ${failed.join(', ')}`);
    process.exitCode = 1;
  }
}
