/**
 * `npm run -s predict -- TASK --items FILE [--files DIR] [options]`: the engine on a labelled set, one JSON object a line
 * with the item's id. The same code as the service's, offline.
 */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { predictEvents, predictPairs } from './events.ts';
import { predictExtract } from './extract.ts';
import { predictFeeds } from './feeds.ts';
import { predictLanguage } from './language.ts';
import { predictSearch } from './search.ts';
import { predictSummary } from './summary.ts';
import { predictTopics } from './topics.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    items: { type: 'string' },
    files: { type: 'string' },
    docs: { type: 'string' },
    named: { type: 'boolean' },
    sentences: { type: 'string' },
    words: { type: 'string' },
  },
});

type Item = Record<string, unknown> & { id: string };
type Predictions = Iterable<unknown> | AsyncIterable<unknown>;

/** The rows of a JSON lines file. The sets are our own measure, so their shape is trusted. */
async function readRows<T = Item>(file: string | undefined, option: string): Promise<T[]> {
  if (!file) throw new Error(`--${option} FILE is missing`);
  const rows: T[] = [];
  for await (const line of createInterface({ input: createReadStream(file) })) {
    if (line.trim() !== '') rows.push(JSON.parse(line) as T);
  }
  return rows;
}

const tasks: Record<string, () => Promise<Predictions>> = {
  feeds: async () => predictFeeds(await readRows(values.items, 'items'), values.files ?? '.'),
  extract: async () => predictExtract(await readRows(values.items, 'items'), values.files ?? '.'),
  language: async () => predictLanguage(await readRows(values.items, 'items')),
  topics: async () => predictTopics(await readRows(values.items, 'items'), { named: values.named === true }),
  events: async () => predictEvents(await readRows(values.items, 'items')),
  pairs: async () => predictPairs(await readRows(values.items, 'items')),
  summary: async () =>
    predictSummary(await readRows(values.items, 'items'), {
      ...(values.sentences === undefined ? {} : { sentences: Number(values.sentences) }),
      ...(values.words === undefined ? {} : { words: Number(values.words) }),
    }),
  search: async () =>
    predictSearch(await readRows(values.docs, 'docs'), await readRows(values.items, 'items')),
};

const task = tasks[positionals[0] ?? ''];
if (!task) {
  process.stderr.write(
    `'${positionals[0] ?? ''}' is no task; accepted is ${Object.keys(tasks).join(', ')}\n`,
  );
  process.exitCode = 2;
} else {
  try {
    for await (const prediction of await task()) {
      if (!process.stdout.write(`${JSON.stringify(prediction)}\n`)) {
        await new Promise((resolve) => process.stdout.once('drain', resolve));
      }
    }
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    process.exitCode = 1;
  }
}
