import { join } from 'node:path';
import { type PageItem, predictExtract } from '../extract.ts';
import { type FeedRef, predictFeeds } from '../feeds.ts';
import { predictLanguage } from '../language.ts';
import { segmentF1, segmentShares, shingleF1, shingleShares } from '../support/article-text.ts';
import { bootstrap, mean } from '../support/bootstrap.ts';
import { conditionsOf, type FeedTest, isTest } from '../support/feed-checks.ts';
import { dayIn, sameTitle, wordF1 } from '../support/fields.ts';
import { microFigures } from '../support/labels.ts';
import { readRows } from '../support/rows.ts';
import { type EvalSet, type Figure, percent } from './set.ts';

/**
 * The twenty languages of the set with the most speakers, first and second language together, in their order (Ethnologue,
 * 28th edition, 2025; varieties counted with their language). At the end it is close: Tamil, Korean and Persian come next.
 */
const largest = new Set('en zh hi es ar fr bn pt ru id ur de ja mr vi te sw tr pa tl'.split(' '));

const languageSet: EvalSet = {
  task: 'language',
  name: 'lingua',
  where: { data: 'language/lingua' },
  marks: { F1: { anchor: 'franc 77', floor: 88 }, '20 largest, right, %': { floor: 95 } },
  async measure(path) {
    const items = await readRows<{ id: string; text: string }>(join(path, 'items.jsonl'));
    const gold = await readRows<{ id: string; label: string }>(join(path, 'refs.jsonl'));
    const found = new Map([...predictLanguage(items)].map(({ id, label }) => [id, label]));
    const rows = gold.map(({ id, label }) => ({
      gold: new Set([label]),
      predicted: new Set([found.get(id) ?? '']),
    }));
    const figure = (sample: typeof rows) => microFigures(sample).f1;
    const interval = bootstrap(rows, (sample) => figure([...sample]), 200);
    const large = gold.flatMap(({ id, label }) =>
      largest.has(label) ? [found.get(id) === label ? 1 : 0] : [],
    );
    return {
      items: rows.length,
      figures: [
        percent('F1', figure(rows), interval),
        percent('20 largest, right, %', mean(large), bootstrap(large, mean, 200)),
      ],
    };
  },
};

interface FeedCount {
  readonly metric: string;
  readonly counts: (test: FeedTest) => boolean;
  /** What one feed adds to the figure, of the conditions that hold in it: a share, or each by itself. */
  readonly of: (held: readonly boolean[]) => readonly number[];
}

const tests: FeedCount = {
  metric: 'tests held, %',
  counts: ({ core }) => core === true,
  of: (held) => [held.every(Boolean) ? 1 : 0],
};

const conditions: FeedCount = {
  metric: 'conditions held, %',
  counts: () => true,
  of: (held) => held.map(Number),
};

function feedSet(name: string, { metric, counts, of }: FeedCount, marks: EvalSet['marks'][string]): EvalSet {
  return {
    task: 'feeds',
    name,
    where: { data: `feeds/${name}` },
    marks: { [metric]: marks },
    async measure(path) {
      const rows = (await readRows<FeedTest & FeedRef>(join(path, 'expect.jsonl'))).filter(
        (row) => isTest(row) && counts(row),
      );
      const held: (readonly number[])[] = [];
      let at = 0;
      for await (const { parsed } of predictFeeds(rows, join(path, 'files')))
        held.push(of(conditionsOf(rows[at++] as FeedTest, parsed)));
      const share = (sample: readonly (readonly number[])[]) => mean(sample.flat());
      return { items: held.length, figures: [percent(metric, share(held), bootstrap(held, share))] };
    },
  };
}

type PageGold = PageItem & {
  readonly text: string;
  readonly title: string | null;
  readonly date: string | null;
  readonly authors: string | readonly string[];
  readonly with: readonly string[];
  readonly without: readonly string[];
};

type Page = Awaited<ReturnType<typeof pagesOf>>[number];

async function pagesOf(path: string) {
  const gold = await readRows<PageGold>(join(path, 'refs.jsonl'));
  const pages = [];
  let at = 0;
  for await (const { text, title, date, authors } of predictExtract(gold, path))
    pages.push({ gold: gold[at++] as PageGold, text, title: title ?? '', date: date ?? '', authors });
  return pages;
}

function pageSet(
  name: string,
  marks: EvalSet['marks'],
  measure: (pages: readonly Page[]) => readonly Figure[],
): EvalSet {
  return {
    task: 'extract',
    name,
    where: { data: `extraction/${name}` },
    marks,
    async measure(path) {
      const pages = await pagesOf(path);
      return { items: pages.length, figures: measure(pages) };
    },
  };
}

function shingles(pages: readonly Page[]): Figure {
  const shares = pages.map(({ gold, text }) => shingleShares(gold.text, text));
  return percent('text F1', shingleF1(shares), bootstrap(shares, shingleF1));
}

function segments(pages: readonly Page[]): Figure {
  const shares = pages.map(({ gold, text }) => segmentShares(gold.with, gold.without, text));
  return percent('text F1', segmentF1(shares), bootstrap(shares, segmentF1));
}

function fields(pages: readonly Page[]): readonly Figure[] {
  const figure = (metric: string, values: readonly number[]) =>
    percent(metric, mean(values), bootstrap(values, mean));
  const names = (authors: string | readonly string[]) => [authors].flat().join(' ');
  const titles = pages.flatMap(({ gold, title }) =>
    gold.title ? [sameTitle(gold.title, title) ? 1 : 0] : [],
  );
  const days = pages.flatMap(({ gold, date }) =>
    dayIn(gold.date ?? '') ? [dayIn(gold.date ?? '') === dayIn(date) ? 1 : 0] : [],
  );
  const authors = pages.flatMap((page) =>
    names(page.gold.authors) ? [wordF1(names(page.gold.authors), names(page.authors))] : [],
  );
  return [
    shingles(pages),
    figure('titles, %', titles),
    figure('days, %', days),
    figure('authors F1', authors),
  ];
}

export const readingSets: readonly EvalSet[] = [
  languageSet,
  feedSet('feedparser', tests, { anchor: 'feedsmith 55.3' }),
  feedSet('real', conditions, { anchor: 'feedsmith 98.7' }),
  pageSet('zyte', { 'text F1': { anchor: 'Readability 95.1' } }, (pages) => [shingles(pages)]),
  pageSet(
    'newspaper4k',
    {
      'text F1': { anchor: 'Readability 88.3' },
      'titles, %': { anchor: 'Readability 70' },
      'days, %': { anchor: 'Readability 75' },
      'authors F1': { anchor: 'Readability 82' },
    },
    fields,
  ),
  pageSet('trafilatura', { 'text F1': { anchor: 'Readability 87.5' } }, (pages) => [segments(pages)]),
];
