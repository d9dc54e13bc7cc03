import { readFileSync } from 'node:fs';

/** A catalogue of gettext (little endian), as the GNU manual describes its format: originals to translations. */
export function readMo(path: string): ReadonlyMap<string, string> {
  const bytes = readFileSync(path);
  const count = bytes.readUInt32LE(8);
  const tables = [bytes.readUInt32LE(12), bytes.readUInt32LE(16)] as const;
  const textAt = (table: number, index: number) => {
    const length = bytes.readUInt32LE(table + 8 * index);
    const start = bytes.readUInt32LE(table + 8 * index + 4);
    return bytes.toString('utf8', start, start + length);
  };
  return new Map(
    Array.from(
      { length: count },
      (_, index) => [textAt(tables[0], index), textAt(tables[1], index)] as const,
    ),
  );
}
