/** Questions to the whole engine, over the stories of a feed and the samples, taken in as ordinary ones. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commands } from '../commands/index.ts';
import { loadSamples } from '../data/samples/index.ts';
import { createApp } from '../src/app/index.ts';
import { newChat, SourceError } from '../src/core/index.ts';
import { printDocument } from '../src/platforms/console/index.ts';
import { createLog, systemClock } from '../src/runtime/index.ts';
import { sourceTypes } from '../src/sources/index.ts';
import { embedded } from '../src/stores/index.ts';
import { summarizers } from '../src/summarizers/index.ts';

export interface AskItem {
  readonly id: string;
  readonly language: string;
  readonly question: string;
  /** A pattern that a right answer holds; null where the stories hold none. */
  readonly answer: string | null;
}

export interface AskPrediction extends AskItem {
  readonly sentences: readonly string[];
  readonly isRight: boolean;
}

/** Right where a sentence holds the answer, and where nothing is said to what no story holds. */
function isRight(answer: string | null, sentences: readonly string[]): boolean {
  if (answer === null) return sentences.length === 0;
  const pattern = new RegExp(answer, 'u');
  return sentences.some((text) => pattern.test(text));
}

export async function* predictAsk(feed: string, items: readonly AskItem[]): AsyncGenerator<AskPrediction> {
  const dataDir = await mkdtemp(join(tmpdir(), 'tidings-ask-'));
  const app = createApp({
    store: await embedded.open(dataDir),
    clock: systemClock,
    log: createLog('silent'),
    http: {
      async request({ url }) {
        throw new SourceError(`'${url}' is not reached: answers come from stored stories`);
      },
    },
    commands,
    sourceTypes,
    summarizers,
    platforms: new Map(),
    print: printDocument,
    dataDir,
    samples: false,
    // Stories of any age stay.
    retentionDays: 100_000,
    version: '0.0.0',
  });
  try {
    await app.ready();
    const data = new TextEncoder().encode(await withSamples(feed));
    const never = new AbortController().signal;
    await app.importBytes({ data, address: feed, mediaType: null }, () => undefined, never);
    for (const item of items) {
      const chat = newChat('console:1');
      const asker = { ...chat, settings: { ...chat.settings, language: item.language } };
      const answer = await app.service.ask(asker, item.question);
      const sentences = answer.sentences.map(({ text }) => text);
      yield { ...item, sentences, isRight: isRight(item.answer, sentences) };
    }
  } finally {
    await app.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** A JSON Feed with the samples behind its own items: samples as such step aside for the first story of one's own. */
async function withSamples(feed: string): Promise<string> {
  const { items, ...rest } = JSON.parse(await readFile(feed, 'utf8')) as { items: readonly unknown[] };
  const samples = loadSamples().flatMap(({ spec, stories }) =>
    stories.map(({ url, title, published, blocks }) => ({
      id: url,
      url,
      language: spec.language,
      date_published: published,
      title,
      content_text: blocks.map(({ text }) => text).join('\n\n'),
    })),
  );
  return JSON.stringify({ ...rest, items: [...items, ...samples] });
}
