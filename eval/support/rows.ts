import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

/** The rows of a JSON lines file. The sets are our own measure, so their shape is trusted. */
export async function readRows<T>(file: string): Promise<T[]> {
  const rows: T[] = [];
  for await (const line of createInterface({ input: createReadStream(file) })) {
    if (line.trim() !== '') rows.push(JSON.parse(line) as T);
  }
  return rows;
}
