/**
 * What importing costs against its bare parts: 10,000 stories of 400 words from feeds, parse to durable write, beside
 * the feed parser, the language library, one FTS5 insert a story and one full-sync transaction a hundred stories, each
 * alone in the same run.
 *
 *     node bench/import.ts [--stories 10000] [--crowded: stories that name 35 places, topics and themes each]
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { parseArgs } from 'node:util';
import { eld } from 'eld/small';
import { parseFeed } from 'feedsmith';
import type { MadeStory } from './support/corpus.ts';
import { feedsOf, importAll } from './support/importing.ts';
import { median, report } from './support/table.ts';

const { values } = parseArgs({
  options: {
    stories: { type: 'string', default: '10000' },
    crowded: { type: 'boolean', default: false },
  },
});
const count = Number(values.stories);
const words = 400;
function timed(work: () => void): number {
  const before = performance.now();
  work();
  return performance.now() - before;
}

/** The bare parts on the same bytes and the same disk. */
function bareParts(feeds: readonly Uint8Array[], made: readonly MadeStory[], folder: string) {
  const decoder = new TextDecoder();
  const texts = made.map(({ paragraphs }) => paragraphs.join('\n'));
  const parser = timed(() => {
    for (const feed of feeds) parseFeed(decoder.decode(feed));
  });
  const language = timed(() => {
    for (const text of texts) eld.detect(text);
  });
  const search = new DatabaseSync(join(folder, 'bare-fts.sqlite'));
  search.exec(
    'PRAGMA journal_mode=WAL; PRAGMA synchronous=OFF; CREATE VIRTUAL TABLE t USING fts5(title, body)',
  );
  const insert = search.prepare('INSERT INTO t(title, body) VALUES (?, ?)');
  const fts = timed(() => {
    for (let from = 0; from < made.length; from += 100) {
      search.exec('BEGIN');
      for (let at = from; at < Math.min(made.length, from + 100); at++)
        insert.run(made[at]?.title ?? '', texts[at] ?? '');
      search.exec('COMMIT');
    }
  });
  search.close();
  const plain = new DatabaseSync(join(folder, 'bare-sync.sqlite'));
  plain.exec(
    'PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE t(id INTEGER PRIMARY KEY, body TEXT)',
  );
  const write = plain.prepare('INSERT INTO t(body) VALUES (?)');
  const sync = timed(() => {
    for (let from = 0; from < made.length; from += 100) {
      plain.exec('BEGIN');
      for (let at = from; at < Math.min(made.length, from + 100); at++) write.run(texts[at] ?? '');
      plain.exec('COMMIT');
    }
  });
  plain.close();
  return { parser, language, fts, sync, sum: parser + language + fts + sync };
}

const base = mkdtempSync(join(import.meta.dirname, '..', 'data', 'bench-'));
try {
  const { feeds, made } = feedsOf({ stories: count, words, seed: 1, crowded: values.crowded });
  bareParts(feeds.slice(0, 5), made.slice(0, 500), mkdtempSync(join(base, 'warm-')));
  await importAll(feeds.slice(0, 5), 500, mkdtempSync(join(base, 'warm-')));
  const ratios: number[] = [];
  const rounds: (ReturnType<typeof bareParts> & { readonly whole: number })[] = [];
  for (let round = 0; round < 3; round++) {
    const bare = bareParts(feeds, made, mkdtempSync(join(base, 'bare-')));
    const whole = await importAll(feeds, count, mkdtempSync(join(base, 'whole-')));
    rounds.push({ ...bare, whole });
    ratios.push(whole / bare.sum);
  }
  const ms = (pick: (round: (typeof rounds)[number]) => number) =>
    `${Math.round(median(rounds.map(pick)))} ms`;
  const rows = [
    { what: 'feed parser alone', value: ms(({ parser }) => parser), limit: '', ok: true },
    { what: 'language library alone', value: ms(({ language }) => language), limit: '', ok: true },
    { what: 'FTS5 insert a story alone', value: ms(({ fts }) => fts), limit: '', ok: true },
    { what: 'full-sync transaction a hundred alone', value: ms(({ sync }) => sync), limit: '', ok: true },
    { what: 'whole import', value: ms(({ whole }) => whole), limit: '', ok: true },
    {
      what: 'whole import / sum of parts',
      value: median(ratios).toFixed(2),
      limit: '4',
      ok: median(ratios) <= 4,
    },
  ];
  report(`Importing ${count} stories of ${words} words (median of 3)`, rows);
} finally {
  rmSync(base, { recursive: true, force: true });
}
