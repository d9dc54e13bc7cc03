import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import type { BlockRole, RawStory } from '../../src/core/index.ts';
import { saved } from '../../src/sources/saved/index.ts';
import { sourceContract } from '../contracts/source.ts';
import { bytesOf, encoded, encodedWide, utf16 } from './support/bytes.ts';

const folder = join(import.meta.dirname, '../fixtures/saved');
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => file.replace('.txt', ''));
const textOf = (name: string) => readFileSync(join(folder, `${name}.txt`), 'utf8');
const signal = new AbortController().signal;
const read = async (data: Uint8Array) =>
  (await saved.read({ data, address: 'page.txt', mediaType: null }, signal)).stories;

interface Expected {
  readonly title: string;
  readonly form: RawStory['form'];
  readonly published: string | null;
  readonly byline: string | null;
  readonly paragraphs: number;
  readonly captions: readonly string[];
  readonly list?: number;
  readonly heading?: number;
  readonly url?: string;
}

sourceContract('saved', saved, {
  good: names.map((name) => bytesOf(textOf(name), `${name}.txt`)),
  bad: [
    ' \n\n \n',
    '\n-----\n\n',
    `A headline\n\n${'word '.repeat(50_000)}`,
    `A headline\n\n${'A line.\n'.repeat(250_000)}`,
  ].map((text, at) => bytesOf(text, `bad-${at}.txt`)),
  web: false,
});

suite('saved: pages', () => {
  test('there are enough of them', () => assert.ok(names.length >= 25, `${names.length}`));

  for (const name of names) {
    test(`read ${name}: titles, dates, bylines and parts as a reader sees them`, async () => {
      const expected = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Expected[];
      assert.deepEqual((await read(new TextEncoder().encode(textOf(name)))).map(seen), expected);
    });
  }
});

suite('saved: large files', () => {
  test('more lines in a row than a call can have arguments are read', async () => {
    const [story] = await read(
      new TextEncoder().encode(`A Headline\n\n${'A short line.\n'.repeat(190_000)}`),
    );
    assert.equal(story?.blocks.length, 190_000);
  });

  for (const [name, piece] of [
    ['paragraphs', 'Some text that is here and goes on.\n\n'],
    ['captions', '• A caption\n\n'],
    ['addresses set apart', '-----\nhttps://gazette.example/a\n\n'],
    ['headlines', 'A Headline\n\n'],
  ] as const) {
    test(`${name} take time in line with their number`, async () => {
      const page = (count: number) =>
        new TextEncoder().encode(`A Headline\n\n${piece.repeat(count)}19 May, 2017\n\nIt goes on here.\n`);
      const timeOf = async (count: number) => {
        const begun = performance.now();
        await read(page(count));
        return performance.now() - begun;
      };
      await timeOf(4_000);
      const few = await timeOf(4_000);
      const many = await timeOf(40_000);
      assert.ok(
        many < few * 40 + 200,
        `ten times as many took ${Math.round(few)} and ${Math.round(many)} ms`,
      );
    });
  }
});

function seen({ title, form, published, byline, url, blocks }: RawStory): Expected {
  const count = (role: BlockRole) => blocks.filter((block) => block.role === role).length;
  return {
    title,
    form,
    published,
    byline,
    paragraphs: count('paragraph'),
    captions: blocks.filter(({ role }) => role === 'caption').map(({ text }) => text),
    ...(count('list') > 0 ? { list: count('list') } : {}),
    ...(count('heading') > 0 ? { heading: count('heading') } : {}),
    ...(url ? { url } : {}),
  };
}

suite('saved: encodings', () => {
  const russian = textOf('ru-utf8');
  const french = textOf('fr');
  const japanese = `はやぶさが地球に帰還\n\n2010年6月13日\n\n${'小惑星探査機はやぶさは七年の旅を終えて地球に戻った。カプセルはオーストラリアの砂漠で見つかった。\n\n'.repeat(3)}`;
  const cases: Record<string, [Uint8Array, string]> = {
    'windows-1251': [encoded(russian, 'windows-1251'), russian],
    'koi8-r': [encoded(russian, 'koi8-r'), russian],
    'iso-8859-1': [encoded(french, 'windows-1252'), french],
    'utf-16le with a mark': [utf16(russian, { bigEndian: false, mark: true }), russian],
    'utf-16be with a mark': [utf16(russian, { bigEndian: true, mark: true }), russian],
    'utf-16le without a mark': [utf16(textOf('en-iso'), { bigEndian: false, mark: false }), textOf('en-iso')],
    'utf-8 with a mark': [new TextEncoder().encode(`\ufeff${russian}`), russian],
    shift_jis: [encodedWide(japanese, 'shift_jis'), japanese],
    'euc-jp': [encodedWide(japanese, 'euc-jp'), japanese],
  };
  for (const [name, [data, text]] of Object.entries(cases)) {
    test(`read: ${name} is the same page as in UTF-8`, async () => {
      assert.deepEqual(await read(data), await read(new TextEncoder().encode(text)));
    });
  }
});
