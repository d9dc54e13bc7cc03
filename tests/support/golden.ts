import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const folder = join(import.meta.dirname, '../golden');

/** Holds a text to the one kept in tests/golden; `GOLDEN=write npm test` writes it anew, for a person to compare. */
export function assertGolden(name: string, text: string): void {
  const path = join(folder, name);
  const now = `${text.trimEnd()}\n`;
  if (process.env['GOLDEN'] === 'write') {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, now);
    return;
  }
  assert.equal(now, readFileSync(path, 'utf8'), `${name} differs; if that is right: GOLDEN=write npm test`);
}
