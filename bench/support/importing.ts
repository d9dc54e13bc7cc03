import { openBenchApp } from './app.ts';
import { type CorpusOptions, type MadeStory, makeStories, rssOf } from './corpus.ts';

const perFeed = 100;

/** Made stories of the last six days, and the feeds that they come in, a hundred in each. */
export function feedsOf(options: Pick<CorpusOptions, 'stories' | 'words' | 'seed' | 'crowded'>): {
  readonly feeds: readonly Uint8Array[];
  readonly made: readonly MadeStory[];
} {
  const until = Temporal.Now.instant().subtract({ hours: 1 });
  const made = [...makeStories({ ...options, days: 6, until })];
  const encoder = new TextEncoder();
  const feeds: Uint8Array[] = [];
  for (let from = 0; from < made.length; from += perFeed)
    feeds.push(encoder.encode(rssOf(made.slice(from, from + perFeed))));
  return { feeds, made };
}

/** Three feeds at once, as `npx tidings import FOLDER` takes files in; milliseconds by the clock. `count`: stories in them. */
export async function importAll(
  feeds: readonly Uint8Array[],
  count: number,
  folder: string,
): Promise<number> {
  const app = await openBenchApp(folder);
  const signal = new AbortController().signal;
  const before = performance.now();
  const left = feeds.entries();
  const taker = async () => {
    for (const [index, data] of left)
      await app.importBytes({ data, address: `feed-${index}.xml`, mediaType: null }, () => undefined, signal);
  };
  await Promise.all([taker(), taker(), taker()]);
  const spent = performance.now() - before;
  const { stories } = await app.status();
  if (stories !== count) throw new Error(`${stories} of ${count} stories are kept`);
  await app.close();
  return spent;
}
