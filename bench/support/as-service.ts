import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What `npm start` tells Node. */
function serviceFlags(): readonly string[] {
  const text = readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8');
  const { scripts } = JSON.parse(text) as { readonly scripts: { readonly start: string } };
  return scripts.start.split(' ').filter((word) => word.startsWith('--'));
}

/**
 * For benches of the service's memory: where Node was not started as `npm start` does it, runs the whole bench so, and ends
 * with its exit code.
 */
export function runAsService(): void {
  const flags = serviceFlags();
  if (flags.every((flag) => process.execArgv.includes(flag))) return;
  const { status } = spawnSync(process.execPath, [...flags, ...process.argv.slice(1)], { stdio: 'inherit' });
  process.exit(status ?? 1);
}
