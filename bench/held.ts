/**
 * 100,000 stories held: start to first answer, memory, and the p99 of `search` and `brief` with queries drawn from the
 * stories' own words, none asked twice.
 *
 *     node bench/held.ts [--stories 100000] [--folder DIR]
 *
 * The start is measured in a process of its own. `--folder` keeps the store for the next run.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { newChat, type TopicChoice } from '../src/core/index.ts';
import { openBenchApp } from './support/app.ts';
import { type MadeStory, makeStories, rssOf } from './support/corpus.ts';
import { random } from './support/random.ts';
import { median, percentile, report } from './support/table.ts';

const { values } = parseArgs({
  options: {
    stories: { type: 'string', default: '100000' },
    folder: { type: 'string' },
    first: { type: 'boolean' },
  },
});
const count = Number(values.stories);
const folder = values.folder ?? join(import.meta.dirname, '..', 'data', `bench-held-${process.pid}`);

async function fill(): Promise<void> {
  const app = await openBenchApp(folder);
  const signal = new AbortController().signal;
  const until = Temporal.Now.instant().subtract({ hours: 1 });
  const stories = makeStories({ stories: count, words: 400, seed: 3, days: 30, until });
  const taker = async () => {
    for (let feed = nextFeed(stories); feed.length > 0; feed = nextFeed(stories)) {
      const data = new TextEncoder().encode(rssOf(feed));
      await app.importBytes({ data, address: 'feed.xml', mediaType: null }, () => undefined, signal);
    }
  };
  await Promise.all([taker(), taker()]);
  await app.close();
}

function nextFeed(stories: Iterator<MadeStory>): readonly MadeStory[] {
  const feed: MadeStory[] = [];
  while (feed.length < 1000) {
    const { value, done } = stories.next();
    if (done) break;
    feed.push(value);
  }
  return feed;
}

/** Run in a process of its own: opens the folder, answers once, says how long it took since it began. */
async function firstAnswer(): Promise<void> {
  const app = await openBenchApp(folder);
  await app.ready();
  const until = app.service.now();
  const choices: readonly TopicChoice[] = [{ kind: 'catalogue', id: 'BR', without: [] }];
  await app.service.brief(newChat('console:bench'), choices, { since: until.subtract({ hours: 24 }), until });
  const ms = performance.now();
  console.log(JSON.stringify({ ms, rssMb: process.resourceUsage().maxRSS / 1024 }));
  await app.close();
}

async function lookups() {
  const app = await openBenchApp(folder);
  const draw = random(99);
  const words: string[] = [];
  for (const story of makeStories({
    stories: 2000,
    words: 60,
    seed: 3,
    days: 30,
    until: app.service.now(),
  })) {
    words.push(...story.paragraphs.join(' ').replace(/\./g, '').split(' '));
  }
  const word = () => words[Math.floor(draw() * words.length)] ?? 'news';
  const search: number[] = [];
  for (let at = 0; at < 500; at++) {
    const query = Array.from({ length: 1 + (at % 3) }, word).join(' ');
    const before = performance.now();
    await app.service.search(newChat('console:bench'), query, 1);
    search.push(performance.now() - before);
  }
  const countries = 'BR SS RU US GB FR CN IN UA TR MA LB QA ET TW SD ES AM'.split(' ');
  const brief: number[] = [];
  for (let at = 0; at < 300; at++) {
    const pick = () => countries[Math.floor(draw() * countries.length)] ?? 'BR';
    const ids = [...new Set([pick(), pick(), pick()])];
    const until = app.service.now().subtract({ minutes: Math.floor(draw() * 30 * 24 * 60) });
    const window = { since: until.subtract({ hours: 24 }), until };
    const choices = ids.map((id) => ({ kind: 'catalogue', id, without: [] }) as const);
    const before = performance.now();
    await app.service.brief(newChat('console:bench'), choices, window);
    brief.push(performance.now() - before);
  }
  const { stories } = await app.status();
  await app.close();
  return { search, brief, stories };
}

if (values.first) await firstAnswer();
else {
  try {
    if (!existsSync(join(folder, 'made.sqlite'))) {
      mkdirSync(folder, { recursive: true });
      await fill();
    }
    const starts = [0, 1, 2].map(() => {
      const args = [import.meta.filename, '--first', '--folder', folder];
      const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
      if (stdout.trim() === '') throw new Error(stderr);
      return JSON.parse(stdout) as { ms: number; rssMb: number };
    });
    const { search, brief, stories } = await lookups();
    const row = (what: string, value: number, limit: number, unit: string) => ({
      what,
      value: `${value.toFixed(value < 10 ? 1 : 0)} ${unit}`,
      limit: `${limit} ${unit}`,
      ok: value <= limit,
    });
    report(`${stories} stories held`, [
      row('start to first answer', median(starts.map(({ ms }) => ms)), 2000, 'ms'),
      row('memory at the first answer', median(starts.map(({ rssMb }) => rssMb)), 400, 'MB'),
      row('search p50', percentile(search, 0.5), 50, 'ms'),
      row('search p99', percentile(search, 0.99), 50, 'ms'),
      row('brief p50', percentile(brief, 0.5), 50, 'ms'),
      row('brief p99', percentile(brief, 0.99), 50, 'ms'),
    ]);
  } finally {
    if (!values.folder) rmSync(folder, { recursive: true, force: true });
  }
}
