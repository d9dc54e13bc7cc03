/**
 * Pages a second through the reader (thread, limits and all), against Readability on jsdom over the same pages in the same
 * run. jsdom is for this comparison alone and is not installed with Tidings:
 *
 *     npm i --no-save jsdom@29.1.1
 *     npm run bench -- extract [-- --data FOLDER-OF-HTML] [--jsdom FOLDER]
 *
 * `--jsdom`: the folder in whose `node_modules` it is, where that is not this one. Without a folder of pages: pages made around the project's own page of 40 to 400 kB, which is what news sites serve.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { Readability } from '@mozilla/readability';
import { InputError } from '../src/core/index.ts';
import { readArticle } from '../src/sources/page/index.ts';
import { median, type Row, report } from './support/table.ts';

const leastTimes = 5;
const { values } = parseArgs({ options: { data: { type: 'string' }, jsdom: { type: 'string' } } });

function ownPages(): readonly string[] {
  const own = readFileSync(join(import.meta.dirname, '../tests/fixtures/pages-html/rosetta.html'), 'utf8');
  return Array.from({ length: 24 }, (_, at) => {
    const cards = Array.from(
      { length: 20 + at * 18 },
      (_, card) =>
        `<div class="card c${card % 7}"><a href="/story/${at}-${card}"><img src="/i/${card}.jpg" alt=""><h3>What the probe saw on day ${card}</h3></a><span class="when">${card} hours ago</span><ul><li><a href="/tag/space">Space</a></li><li><a href="/tag/comets">Comets</a></li></ul></div>`,
    );
    return own.replace('</body>', `<section class="more">${cards.join('\n')}</section></body>`);
  });
}

function pagesIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.html'))
    .slice(0, 100)
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}

async function read(html: string): Promise<void> {
  try {
    await readArticle({
      data: new TextEncoder().encode(html),
      address: 'https://news.example.org/x',
      mediaType: 'text/html',
    });
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
  }
}

interface Jsdom {
  readonly JSDOM: new (
    html: string,
    options: { readonly url: string; readonly virtualConsole: unknown },
  ) => { readonly window: { readonly document: Document; close(): void } };
  readonly VirtualConsole: new () => unknown;
}
type Document = ConstructorParameters<typeof Readability>[0];

async function theJsdom(): Promise<Jsdom | null> {
  const from = createRequire(join(resolve(values.jsdom ?? join(import.meta.dirname, '..')), 'package.json'));
  try {
    return (await import(pathToFileURL(from.resolve('jsdom')).href)) as Jsdom;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'MODULE_NOT_FOUND') return null;
    throw error;
  }
}

async function rate(pages: readonly string[], each: (html: string) => unknown): Promise<number> {
  const began = performance.now();
  for (const html of pages) await each(html);
  return pages.length / ((performance.now() - began) / 1000);
}

const pages = values.data ? pagesIn(values.data) : ownPages();
const jsdom = await theJsdom();
await rate(pages.slice(0, 10), read);
const rows: Row[] = [];
if (jsdom) {
  const { JSDOM, VirtualConsole } = jsdom;
  const plain = (html: string) => {
    const { window } = new JSDOM(html, {
      url: 'https://news.example.org/x',
      virtualConsole: new VirtualConsole(),
    });
    new Readability(window.document).parse();
    window.close();
  };
  await rate(pages.slice(0, 3), plain);
  // One after the other, so that both meet the same machine.
  const rounds: (readonly [number, number])[] = [];
  for (let round = 0; round < 3; round++) rounds.push([await rate(pages, read), await rate(pages, plain)]);
  const times = median(rounds.map(([ours, theirs]) => ours / theirs));
  rows.push(
    { what: 'pages a second', value: median(rounds.map(([ours]) => ours)).toFixed(0), limit: '-', ok: true },
    {
      what: 'Readability on jsdom',
      value: median(rounds.map(([, theirs]) => theirs)).toFixed(0),
      limit: '-',
      ok: true,
    },
    { what: 'times as many', value: times.toFixed(1), limit: `${leastTimes}`, ok: times >= leastTimes },
  );
} else {
  rows.push(
    { what: 'pages a second', value: (await rate(pages, read)).toFixed(0), limit: '-', ok: true },
    {
      what: 'times as many as Readability on jsdom',
      value: 'not measured: npm i --no-save jsdom@29.1.1',
      limit: `${leastTimes}`,
      ok: true,
    },
  );
}
report(
  `Pages read, ${pages.length} of ${Math.round(pages.reduce((sum, page) => sum + page.length, 0) / pages.length / 1000)} kB on average`,
  rows,
);
