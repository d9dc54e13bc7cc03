/**
 * `npm run -s predict -- TASK --items FILE [--files DIR] [options]`: the engine on a labelled set, one JSON object a line
 * with the item's id. The same code as the service's, offline.
 */
import { parseArgs } from 'node:util';
import { predictEvents, predictPairs } from './events.ts';
import { predictExtract } from './extract.ts';
import { predictFeeds } from './feeds.ts';
import { predictLanguage } from './language.ts';
import { predictSearch } from './search.ts';
import { predictSlots } from './slots.ts';
import { predictSummary } from './summary.ts';
import { readRows } from './support/rows.ts';
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

type Predictions = Iterable<unknown> | AsyncIterable<unknown>;

/** Throws where the option is missing. */
async function rowsOf<T>(option: 'items' | 'docs'): Promise<T[]> {
  const file = values[option];
  if (!file) throw new Error(`--${option} FILE is missing`);
  return readRows<T>(file);
}

const tasks: Record<string, () => Promise<Predictions>> = {
  feeds: async () => predictFeeds(await rowsOf('items'), values.files ?? '.'),
  extract: async () => predictExtract(await rowsOf('items'), values.files ?? '.'),
  language: async () => predictLanguage(await rowsOf('items')),
  topics: async () => predictTopics(await rowsOf('items'), { named: values.named === true }),
  events: async () => predictEvents(await rowsOf('items')),
  pairs: async () => predictPairs(await rowsOf('items')),
  summary: async () =>
    predictSummary(await rowsOf('items'), {
      ...(values.sentences === undefined ? {} : { sentences: Number(values.sentences) }),
      ...(values.words === undefined ? {} : { words: Number(values.words) }),
    }),
  slots: async () => predictSlots(await rowsOf('items')),
  search: async () => predictSearch(await rowsOf('docs'), await rowsOf('items')),
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
