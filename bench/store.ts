/**
 * The embedded store at size: keeping stories against one bare FTS5 insert each; search, `find` and what a start loads
 * with that many kept.
 *
 *     node bench/store.ts [--stories 100000] [--folder DIR: kept for the next run]
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { parseArgs } from 'node:util';
import type { PlacedStory, SearchQuery, Store } from '../src/ports/index.ts';
import { embedded } from '../src/stores/index.ts';
import { eventsOf, placedStories, vocabulary } from './support/placed.ts';
import { random } from './support/random.ts';
import { median, percentile, report } from './support/table.ts';

const { values } = parseArgs({
  options: { stories: { type: 'string', default: '100000' }, folder: { type: 'string' } },
});
const count = Number(values.stories);
const until = Temporal.Instant.from('2026-01-31T00:00:00Z');
const batch = 100;
const folder = values.folder ?? mkdtempSync(join(tmpdir(), 'tidings-bench-'));
const kept = existsSync(join(folder, 'made.sqlite'));

function* batches(): Generator<PlacedStory[]> {
  let next: PlacedStory[] = [];
  for (const placed of placedStories({ stories: count, words: 400, days: 90, until })) {
    next.push(placed);
    if (next.length < batch) continue;
    yield next;
    next = [];
  }
  if (next.length > 0) yield next;
}

/** One FTS5 insert a story and one full-sync transaction a hundred, on the same texts and the same disk. */
function bareInsert(): number {
  const database = new DatabaseSync(join(folder, 'bare.sqlite'));
  database.exec(
    'PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE VIRTUAL TABLE t USING fts5(title, body)',
  );
  const insert = database.prepare('INSERT INTO t (title, body) VALUES (?, ?)');
  let spent = 0;
  for (const placed of batches()) {
    const rows = placed.map(({ story }) => [story.title, story.paragraphs.join('\n')] as const);
    const before = performance.now();
    database.exec('BEGIN');
    for (const [title, body] of rows) insert.run(title, body);
    database.exec('COMMIT');
    spent += performance.now() - before;
  }
  database.close();
  for (const end of ['', '-wal', '-shm']) rmSync(join(folder, `bare.sqlite${end}`), { force: true });
  return spent / count;
}

async function fill(store: Store): Promise<number> {
  let spent = 0;
  for (const placed of batches()) {
    const events = eventsOf(placed);
    const before = performance.now();
    await store.stories.add(placed, events);
    spent += performance.now() - before;
  }
  return spent / count;
}

async function times(runs: number, work: (run: number) => Promise<unknown>): Promise<number[]> {
  const taken: number[] = [];
  for (let run = 0; run < runs; run++) {
    const before = performance.now();
    await work(run);
    taken.push(performance.now() - before);
  }
  return taken;
}

const none = { none: [], topics: [], source: null, language: null, since: null, before: null } as const;
const draw = random(7);
const texts = [...placedStories({ stories: 300, words: 400, days: 90, until })].map(({ story }) =>
  story.paragraphs.join(' ').toLowerCase().split(/\W+/),
);
/** Words of one story, wherever they stand: common ones as often as they are written. */
function words(run: number, number: number): string[] {
  const text = texts[run % texts.length] ?? [];
  return Array.from({ length: number }, () => text[Math.floor(draw() * (text.length - 1))] ?? 'word');
}
const anyOrder = (asked: readonly string[]) => asked.map((word) => [[word]]);
const queries: Readonly<Record<string, (run: number) => SearchQuery>> = {
  'one word': (run) => ({ all: anyOrder(words(run, 1)), ...none }),
  'two words': (run) => ({ all: anyOrder(words(run, 2)), ...none }),
  'four words': (run) => ({ all: anyOrder(words(run, 4)), ...none }),
  'one of three': (run) => ({ all: [words(run, 3).map((word) => [word])], ...none }),
  'a phrase': (run) => {
    const text = texts[run % texts.length] ?? [];
    const from = Math.floor(draw() * (text.length - 3));
    return { all: [[text.slice(from, from + 2)]], ...none };
  },
  'a question of ten': (run) => ({ all: anyOrder(words(run, 10)), ...none, match: 'most' }),
  'a word with a topic': (run) => ({ all: anyOrder(words(run, 1)), ...none, topics: [`T${run % 50}`] }),
  'all but two words': (run) => ({ all: [], ...none, none: words(run, 2).map((word) => [word]) }),
};

const rows: Parameters<typeof report>[1][number][] = [];
const row = (what: string, value: number, unit: string, limit: number, digits = 1) =>
  rows.push({
    what,
    value: `${value.toFixed(digits)} ${unit}`,
    limit: `${limit} ${unit}`,
    ok: value <= limit,
  });

const store = await embedded.open(folder);
if (!kept) {
  const bare = bareInsert();
  const own = await fill(store);
  row('bare FTS5 insert, a story', bare, 'ms', Number.POSITIVE_INFINITY, 3);
  row('stories.add, a story', own, 'ms', Number.POSITIVE_INFINITY, 3);
  row('times the bare insert', own / bare, '', 4, 2);
}
row('made.sqlite, a story', statSync(join(folder, 'made.sqlite')).size / count / 1024, 'KB', 12);
for (const [name, query] of Object.entries(queries)) {
  const taken = await times(300, (run) => store.stories.search(query(run), until, 10, 0));
  row(`search ${name}, p50`, median(taken), 'ms', 20);
  row(`search ${name}, p99`, percentile(taken, 0.99), 'ms', count > 100_000 ? 100 : 20);
}
const window = (run: number) => {
  const end = until.subtract({ hours: 24 * (run % 80) });
  return { since: end.subtract({ hours: run % 3 === 0 ? 24 * 7 : 24 }), until: end, limit: 20 };
};
for (const by of ['told', 'arrived'] as const) {
  const found = await times(200, (run) =>
    store.events.find({ ...window(run), by, topics: [`T${run % 50}`] }),
  );
  row(`events.find ${by} by topic, p99`, percentile(found, 0.99), 'ms', 50);
  const all = await times(200, (run) => store.events.find({ ...window(run), by }));
  row(`events.find ${by}, all topics, p99`, percentile(all, 0.99), 'ms', 50);
  const told = await times(200, (run) =>
    store.stories.find({ ...window(run), by, topics: [`T${run % 50}`] }),
  );
  row(`stories.find ${by} by topic, p99`, percentile(told, 0.99), 'ms', 50);
}
await store.close();

const started = JSON.parse(
  execFileSync(
    process.execPath,
    [join(import.meta.dirname, 'support', 'store-start.ts'), folder, String(until)],
    {
      encoding: 'utf8',
    },
  ),
) as { ms: number; megabytes: number; stories: number };
row(`start: open, load 3 days (${started.stories} stories), search`, started.ms, 'ms', 2000);
row('memory after the start', started.megabytes, 'MB', 400, 0);
if (values.folder === undefined) rmSync(folder, { recursive: true, force: true });
report(`Embedded store, ${count} stories of 400 words, vocabulary of ${vocabulary}`, rows);
